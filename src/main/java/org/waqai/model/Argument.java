package org.waqai.model;

import org.jspecify.annotations.Nullable;

/**
 * A role and what fills it.
 *
 * @param role the local name of the property
 * @param value what fills it
 * @param evidence the passage that says so
 */
public record Argument(String role, Value value, Evidence evidence) {
  // Spelled out, as in Label: every two facts of an event are compared.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Argument a
            && role.equals(a.role)
            && value.equals(a.value)
            && evidence.equals(a.evidence);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * role.hashCode() + value.hashCode()) + evidence.hashCode();
  }
}
