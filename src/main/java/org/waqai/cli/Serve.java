package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waqai.graph.Ahead;
import org.waqai.graph.Dumps;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.web.Limits;
import org.waqai.web.Server;
import org.waqai.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A store as a SPARQL endpoint. */
@Command(
    name = "serve",
    header = "Serve a store as a SPARQL endpoint.",
    description = "Strangers read. Who is in the file of --users may do more, see waqai user.",
    footer = {
      "",
      "Examples:",
      "  waqai serve --store kg --port 3030",
      "  waqai serve --store kg --users users.txt --tls keys.p12",
      "  waqai serve --store /mnt/copy/kg --read-only"
    })
final class Serve implements Callable<Integer> {
  /** Where the password of a key store is read from. */
  static final String KEY_PASSWORD = "WAQAI_TLS_PASSWORD";

  /** How many articles may wait to be stored. */
  private static final int ROOM = 1000;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store.")
  Path folder = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "Port to listen on (${DEFAULT-VALUE}); 0 for any that is free.")
  int port;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What the IRIs of the store's data begin with; found out where none is given.")
  Optional<String> base = Optional.empty();

  @Option(
      names = "--read-only",
      description =
          "Nobody writes. So it is, too, where the store's files may not be written: then a copy of"
              + " them is served, from the folder for temporary files.")
  boolean readOnly;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description =
          "Who may do more than read (waqai user add --file FILE); read again when it changes.")
  Optional<Path> users = Optional.empty();

  @Option(names = "--closed", description = "Only who is in the file of --users may read.")
  boolean closed;

  @Option(names = "--local", description = "Listen to this machine alone.")
  boolean local;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description =
          "Key store (PKCS12) with key and certificate: speak HTTPS. Its password is in the"
              + " environment, "
              + KEY_PASSWORD
              + ".")
  Optional<Path> tls = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Write a line a request there instead of to stderr.")
  Optional<Path> log = Optional.empty();

  @Option(
      names = "--dumps",
      paramLabel = "DIR",
      description =
          "Folder of the dumps at /dumps/ (waqai dump); dumps in that of the store where none is"
              + " given.")
  Optional<Path> dumps = Optional.empty();

  @Option(
      names = "--licence",
      paramLabel = "IRI",
      description = "Under which the data may be used; said at / and /.well-known/void.")
  Optional<String> licence = Optional.empty();

  @Option(names = "--no-text", description = "Keep no text of articles that editors bring.")
  boolean noText;

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Folder with events/ and names/; the project's own where none is given.")
  Optional<Path> ontology = Optional.empty();

  @Spec private CommandSpec spec;

  /** The command line is read meanwhile. */
  private final Ahead jena = Ahead.begin();

  @Override
  public Integer call() throws IOException {
    jena.end();
    Optional<Iris> iris = checked();
    List<Question> questions = Question.readAll(Home.folder("queries"));
    PrintWriter notes = spec.commandLine().getErr();
    try (Ending ending = new Ending();
        Opened opened = Opened.open(folder, iris, notes);
        Way way = way(opened);
        Server server = Server.start(opened.store(), questions, settings(opened), way.intake())) {
      ending.endsWith(server);
      tell(server.port());
      way.begin(server::close);
      server.join();
      way.check();
    }
    return Main.DONE;
  }

  private boolean isFixed(Opened opened) {
    return readOnly || opened.copy().isPresent();
  }

  /** Where nobody may bring articles, nothing is read for it. */
  private Way way(Opened opened) throws IOException {
    if (users.isEmpty() || isFixed(opened)) {
      return Way.none();
    }
    Inputs inputs = new Inputs();
    inputs.base = opened.iris().base();
    inputs.noText = noText;
    inputs.ontology = ontology;
    return Way.into(opened.store(), inputs, ROOM);
  }

  private void tell(int port) {
    String scheme = tls.isPresent() ? "https" : "http";
    spec.commandLine()
        .getErr()
        .println(
            "waqai: serving %s at %s://localhost:%d/ (Ctrl-C ends it)"
                .formatted(folder, scheme, port));
    if (users.isPresent() && tls.isEmpty() && !local) {
      spec.commandLine()
          .getErr()
          .println(
              "waqai: names and passwords cross the network as they are: give --tls, or --local"
                  + " behind a proxy that has it");
    }
  }

  /** Looks at the options before anything is opened: the base, where one is given. */
  private Optional<Iris> checked() {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port is 0 to 65535, not " + port);
    }
    if (closed && users.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--closed needs --users: else nobody reads");
    }
    if (licence.filter(l -> !l.matches("https?://[^\\s<>\"{}|\\\\^`]+")).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--licence is an address such as https://www.apache.org/licenses/");
    }
    try {
      return base.map(Iris::new);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage());
    }
  }

  private Settings settings(Opened opened) {
    return new Settings(
        port,
        opened.iris(),
        Limits.USUAL,
        new Settings.Safety(users, closed, local, tls.map(Serve::keys), log),
        new Settings.Published(
            Optional.of(dumps.orElseGet(() -> folder.resolve(Dumps.FOLDER))),
            licence,
            ontology.or(() -> Home.found("ontology")),
            isFixed(opened)));
  }

  private static Settings.Tls keys(Path file) {
    if (!Files.isReadable(file)) {
      throw new Problem("there is no key store " + file + " that can be read: check the name");
    }
    return new Settings.Tls(file, Optional.ofNullable(System.getenv(KEY_PASSWORD)).orElse(""));
  }
}
