package org.waqai.cli;

/** Something that ends a command with one sentence to the user and exit code 3. */
final class Problem extends RuntimeException {
  Problem(String sentence) {
    super(sentence);
  }
}
