package org.waqai.model;

/**
 * That a person holds an office.
 *
 * @param person counted in {@link Named#entities()}
 * @param office counted in {@link Named#entities()}
 * @param evidence the words that say so
 */
public record Holding(int person, int office, Evidence evidence) {}
