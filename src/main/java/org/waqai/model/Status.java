package org.waqai.model;

/** Whether it happened. The contract's JSON writes these in lower case. */
public enum Status {
  HAPPENED,
  ONGOING,
  PLANNED,
  DENIED,
  ALLEGED
}
