package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets in who may come in. People say who they are by Basic, scripts by a bearer token. The file of
 * users is read again when it has changed, so nobody has to stop a server to shut somebody out.
 */
final class Guard {
  /** An attribute of a request: the name of who asks, for the log. */
  static final String NAME = "org.waqai.web.user";

  private static final System.Logger LOG = System.getLogger("org.waqai.web.Guard");

  /** Takes as long as a real one, so that nobody learns which names there are. */
  private static final Secret NOBODY = Secret.ofNobody();

  private record Read(Users users, FileTime when) {}

  private final Optional<Path> file;
  private final boolean closed;
  private final Attempts attempts = new Attempts();

  /** Stretching a password takes a core for a while: strangers must not take them all. */
  private final Semaphore stretching = new Semaphore(2);

  /** Passwords that were right, by user, as tokens of this process: stretched once. */
  private final Map<User, Secret> right = new ConcurrentHashMap<>();

  private final String salt = Secret.draw();
  private volatile Read read;

  /**
   * A guard by a file.
   *
   * @param file of users; without one nobody is known, and nobody may write
   * @param closed whether one must be known to read
   * @throws IOException where the file can't be read
   */
  Guard(Optional<Path> file, boolean closed) throws IOException {
    this.file = file;
    this.closed = closed;
    this.read =
        file.isPresent()
            ? read(file.get())
            : new Read(new Users(java.util.List.of()), FileTime.fromMillis(0));
  }

  private static Read read(Path file) throws IOException {
    FileTime when = Files.getLastModifiedTime(file);
    return new Read(Users.read(file), when);
  }

  /** What a stranger needs to be to read. */
  Optional<Role> toRead() {
    return closed ? Optional.of(Role.READER) : Optional.empty();
  }

  /**
   * Lets a request in or not.
   *
   * @throws Problem where it does not say who asks, or they may not
   */
  void admit(HttpServletRequest request, Role needed) throws Problem {
    if (file.isEmpty()) {
      throw Problem.of(
          403,
          "Nobody may do that here",
          "The server was started without users: see serve --users");
    }
    Optional<String> said = Optional.ofNullable(request.getHeader("Authorization"));
    if (said.isEmpty()) {
      throw Problem.unknown("Say who you are: name and password, or Bearer and a token");
    }
    User user = known(request, said.get());
    request.setAttribute(NAME, user.name());
    if (!user.role().may(needed)) {
      throw Problem.of(
          403,
          "Not for you",
          "This takes the role " + needed.name().toLowerCase(java.util.Locale.ROOT));
    }
    demandSameSite(request);
  }

  /** A page elsewhere must not use what a browser remembers of its user. */
  private static void demandSameSite(HttpServletRequest request) throws Problem {
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    if (origin.isPresent() && !origin.get().replaceFirst("^[a-z]+://", "").equals(host)) {
      throw Problem.of(403, "From another site", "Pages of other sites may not act for a user");
    }
  }

  private User known(HttpServletRequest request, String said) throws Problem {
    Users users = users();
    Optional<User> found = Optional.empty();
    Optional<String> token = after(said, "Bearer ");
    Optional<String[]> basic = after(said, "Basic ").flatMap(Guard::decoded);
    String from = request.getRemoteAddr();
    if (basic.isPresent()) {
      found = remembered(users, basic.get());
      if (found.isPresent()) {
        return found.get();
      }
    }
    long wait = attempts.wait(from, System.nanoTime());
    if (wait > 0) {
      throw Problem.later(429, "Too many failed logins", "Wait, then try again", wait);
    }
    if (token.isPresent()) {
      found = byToken(users, token.get());
    } else if (basic.isPresent()) {
      found = byPassword(users, basic.get());
    }
    if (found.isEmpty()) {
      attempts.failed(from, System.nanoTime());
      throw Problem.unknown("Name and password, or the token, are not known here");
    }
    return found.get();
  }

  private static Optional<String> after(String said, String scheme) {
    return said.regionMatches(true, 0, scheme, 0, scheme.length())
        ? Optional.of(said.substring(scheme.length()).strip())
        : Optional.empty();
  }

  private static Optional<String[]> decoded(String basic) {
    try {
      String text = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new String[] {text.substring(0, colon), text.substring(colon + 1)});
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All are compared, so that the time tells nothing. */
  private static Optional<User> byToken(Users users, String token) {
    Optional<User> found = Optional.empty();
    for (User user : users.all()) {
      if (user.secret() instanceof Secret.Token && user.secret().is(token)) {
        found = Optional.of(user);
      }
    }
    return found;
  }

  private Optional<User> remembered(Users users, String[] basic) {
    return named(users, basic[0])
        .filter(
            u -> Optional.ofNullable(right.get(u)).filter(s -> s.is(salt + basic[1])).isPresent());
  }

  private static Optional<User> named(Users users, String name) {
    return users.all().stream()
        .filter(u -> u.name().equals(name) && u.secret() instanceof Secret.Password)
        .findFirst();
  }

  private Optional<User> byPassword(Users users, String[] basic) throws Problem {
    if (!stretching.tryAcquire()) {
      throw Problem.later(429, "Too many logins at once", "Try again in a moment", 1);
    }
    try {
      Optional<User> user = named(users, basic[0]);
      boolean is = user.map(User::secret).orElse(NOBODY).is(basic[1]);
      Optional<User> found = user.filter(u -> is);
      found.ifPresent(u -> right.put(u, Secret.ofToken(salt + basic[1])));
      return found;
    } finally {
      stretching.release();
    }
  }

  private Users users() {
    Path path = file.orElseThrow();
    try {
      if (!Files.getLastModifiedTime(path).equals(read.when())) {
        read = read(path);
        right.clear();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the users stay as they were: " + e.getMessage());
    }
    return read.users();
  }
}
