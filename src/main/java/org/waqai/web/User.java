package org.waqai.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody who is known.
 *
 * @param name as in the file and in the log
 * @param role what they may do
 * @param secret by which they are known
 */
public record User(String name, Role role, Secret secret) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

  public User {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a user's name is 1 to 64 letters a to z, digits, and . _ @ -, not " + name);
    }
  }

  /** The line in the file of users. */
  public String line() {
    return name + " " + role.name().toLowerCase(Locale.ROOT) + " " + secret.written();
  }
}
