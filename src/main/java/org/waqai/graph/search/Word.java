package org.waqai.graph.search;

/**
 * A word of a text as it is looked up.
 *
 * @param normal its one spelling: without vowel marks, hamza, capitals and accents
 * @param start where it begins in the text
 * @param end where it ends
 */
record Word(String normal, int start, int end) {}
