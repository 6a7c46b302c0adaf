package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The front door: {@code waqai COMMAND}. */
@Command(
    name = "waqai",
    mixinStandardHelpOptions = true,
    version = "waqai " + Main.VERSION,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    header = "News articles in, a knowledge graph with evidence out, asked in SPARQL.",
    footerHeading =
        "%nExit codes: 0 done, 1 some articles were set aside, 2 wrong usage, 3 a fault.%n")
public final class Main {
  /** The program's version, as in the POM. */
  static final String VERSION = "0.1.0";

  /** Done. */
  static final int DONE = 0;

  /** Done, but for some articles, which were set aside. */
  static final int SET_ASIDE = 1;

  /** A fault: a disk, a network, a file of ours. */
  static final int FAULT = 3;

  /** In the order in which help lists them. */
  private static final List<Entry> COMMANDS =
      List.of(
          new Entry("demo", Demo::new),
          new Entry("trial", Trial::new),
          new Entry("read", Read::new),
          new Entry("extract", Extract::new),
          new Entry("build", Build::new),
          new Entry("watch", Watch::new),
          new Entry("query", Query::new),
          new Entry("serve", Serve::new),
          new Entry("user", Admit::new),
          new Entry("backup", BackUp::new),
          new Entry("restore", Restore::new),
          new Entry("compact", Compact::new),
          new Entry("dump", Dump::new),
          new Entry("remove", Remove::new),
          new Entry("stats", Stats::new),
          new Entry("check", Check::new),
          new Entry("explain", Explain::new),
          new Entry("evaluate", Evaluate::new));

  /** A command by its name. */
  private record Entry(String name, Supplier<Object> command) {}

  private Main() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String... args) throws IOException {
    try (var settings = Main.class.getResourceAsStream("/logging.properties")) {
      if (settings != null) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    }
    int code = run(args);
    System.exit(code);
  }

  /** Runs a command in this process: the exit code. */
  public static int run(String... args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLine line =
        line(args)
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler(
                (e, given) -> {
                  CommandLine command = e.getCommandLine();
                  err.println("waqai: " + e.getMessage());
                  if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
                    err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
                  }
                  return command.getCommandSpec().exitCodeOnInvalidInput();
                })
            .setExecutionExceptionHandler(
                (e, command, parsed) -> {
                  err.println("waqai: " + Sentence.of(e));
                  return FAULT;
                });
    int code;
    try {
      code = line.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println("waqai: " + Sentence.of(e));
      code = FAULT;
    }
    out.flush();
    return code;
  }

  /** To read what the options of a command may be takes time: of one that is named, no others. */
  private static CommandLine line(String... args) {
    CommandLine line = new CommandLine(new Main());
    boolean named = COMMANDS.stream().anyMatch(c -> args.length > 0 && c.name.equals(args[0]));
    COMMANDS.stream()
        .filter(c -> !named || c.name.equals(args[0]))
        .forEach(c -> line.addSubcommand(c.command.get()));
    return line;
  }
}
