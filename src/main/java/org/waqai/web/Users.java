package org.waqai.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is known: a file with a line a user, {@code NAME ROLE SECRET}. It holds no password and no
 * token, only what is left of them ({@link Secret}).
 */
public record Users(List<User> all) {
  private static final String HEAD =
      "# Users of a waqai endpoint: NAME ROLE SECRET. Written by: waqai user\n";

  public Users {
    all = List.copyOf(all);
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it can't be read, or a line is none, with its number
   */
  public static Users read(Path file) throws IOException {
    List<User> out = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String where = file + ":" + (i + 1) + ": ";
      User user = user(line, where);
      if (out.stream().anyMatch(u -> u.name().equals(user.name()))) {
        throw new IOException(where + "a second user " + user.name());
      }
      out.add(user);
    }
    return new Users(out);
  }

  private static User user(String line, String where) throws IOException {
    List<String> parts = List.of(line.split("\\s+", -1));
    Optional<Role> role =
        Stream.of(Role.values())
            .filter(
                r -> parts.size() == 3 && r.name().toLowerCase(Locale.ROOT).equals(parts.get(1)))
            .findFirst();
    Optional<Secret> secret = role.flatMap(r -> Secret.parse(parts.get(2)));
    if (secret.isEmpty()) {
      // the line itself is not told: somebody may have put a password there
      throw new IOException(where + "no user: make such lines with waqai user add");
    }
    try {
      return new User(parts.get(0), role.orElseThrow(), secret.get());
    } catch (IllegalArgumentException e) {
      throw new IOException(where + e.getMessage(), e);
    }
  }

  /** These and one more, who takes the place of an earlier one of that name. */
  public Users with(User user) {
    List<User> out = new ArrayList<>(without(user.name()).all);
    out.add(user);
    return new Users(out);
  }

  /** These without one. */
  public Users without(String name) {
    return new Users(all.stream().filter(u -> !u.name().equals(name)).toList());
  }

  /** Writes them to a file that nobody else may read, whole or not at all. */
  public void write(Path file) throws IOException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    Path part =
        posix
            ? Files.createTempFile(
                folder,
                ".users",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(folder, ".users", "");
    try {
      StringBuilder text = new StringBuilder(HEAD);
      all.forEach(u -> text.append(u.line()).append('\n'));
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
