package org.waqai.model;

/**
 * A name in a language.
 *
 * @param text as written
 * @param language BCP 47
 */
public record Label(String text, String language) {}
