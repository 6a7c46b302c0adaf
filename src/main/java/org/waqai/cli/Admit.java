package org.waqai.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.User;
import org.waqai.web.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may do more than read at an endpoint. */
@Command(
    name = "user",
    header = "Say who may write to an endpoint, or keep it.",
    description = {
      "Keeps the file that waqai serve --users reads: names, roles, and what is left of passwords",
      "and tokens. A reader may read where serve is --closed; an editor also brings and removes",
      "articles; an admin also has metrics, backup and compaction."
    },
    synopsisSubcommandLabel = "(add | list | remove)",
    footer = {
      "",
      "Examples:",
      "  waqai user add sara --role editor --file users.txt",
      "  waqai user add robot --role editor --token --file users.txt",
      "  waqai user list --file users.txt",
      "  waqai user remove robot --file users.txt"
    })
final class Admit {
  @Spec private CommandSpec spec;

  @Command(name = "add", header = "Add somebody, or give a new password, token or role.")
  int add(
      @Option(names = "--file", required = true, paramLabel = "FILE", description = "Of users.")
          Path file,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "reader, editor or admin.")
          String role,
      @Option(
              names = "--token",
              description = "Draw a token for a script, print it once, and ask for no password.")
          boolean token,
      @Option(
              names = "--password-stdin",
              description = "Read the password from the first line of standard input.")
          boolean fromInput,
      @Parameters(paramLabel = "NAME", description = "Letters a to z, digits, . _ @ -") String name)
      throws IOException {
    Role may = role(role);
    if (token) {
      String drawn = Secret.draw();
      users(file).with(user(name, may, Secret.ofToken(drawn))).write(file);
      spec.commandLine().getOut().println(drawn);
      return Main.DONE;
    }
    String password = password(fromInput);
    if (password.length() < 8) {
      throw usage("a password has 8 characters or more");
    }
    users(file).with(user(name, may, Secret.ofPassword(password))).write(file);
    return Main.DONE;
  }

  @Command(name = "list", header = "Say who is there, a line each: name, role, password or token.")
  int list(
      @Option(names = "--file", required = true, paramLabel = "FILE", description = "Of users.")
          Path file)
      throws IOException {
    for (User user : Users.read(file).all()) {
      spec.commandLine()
          .getOut()
          .println(
              user.name()
                  + " "
                  + user.role().name().toLowerCase(Locale.ROOT)
                  + " "
                  + user.secret());
    }
    return Main.DONE;
  }

  @Command(name = "remove", header = "Shut somebody out.")
  int remove(
      @Option(names = "--file", required = true, paramLabel = "FILE", description = "Of users.")
          Path file,
      @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    Users users = Users.read(file);
    if (users.all().stream().noneMatch(u -> u.name().equals(name))) {
      throw new Problem("the file " + file + " has no user " + name);
    }
    users.without(name).write(file);
    return Main.DONE;
  }

  private Users users(Path file) throws IOException {
    return Files.exists(file) ? Users.read(file) : new Users(List.of());
  }

  private User user(String name, Role role, Secret secret) {
    try {
      return new User(name, role, secret);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private Role role(String name) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return role;
      }
    }
    throw usage("--role is reader, editor or admin, not " + name);
  }

  /** From who sits there or from standard input: never from the command line, which others see. */
  private static String password(boolean fromInput) throws IOException {
    if (fromInput) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return Optional.ofNullable(in.readLine()).orElse("");
    }
    Console console =
        Optional.ofNullable(System.console())
            .orElseThrow(() -> new Problem("nobody can be asked here: give --password-stdin"));
    return Optional.ofNullable(console.readPassword("Password: ")).map(String::new).orElse("");
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
