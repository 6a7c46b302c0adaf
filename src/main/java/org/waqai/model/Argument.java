package org.waqai.model;

/**
 * A role and what fills it.
 *
 * @param role the local name of the property
 * @param value what fills it
 * @param evidence the passage that says so
 */
public record Argument(String role, Value value, Evidence evidence) {}
