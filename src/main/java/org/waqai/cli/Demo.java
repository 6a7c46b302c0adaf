package org.waqai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waqai.graph.Answers;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.web.Server;
import org.waqai.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole way on the samples. */
@Command(
    name = "demo",
    header = "Read the samples, store them, ask three questions, and serve.",
    footer = {"", "Examples:", "  waqai demo", "  waqai demo --once"})
final class Demo implements Callable<Integer> {
  private static final List<String> ASKED =
      List.of("meetings-by-host", "money-promised", "who-attended");

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the store; target/demo where none is given.")
  Optional<Path> store = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "Port to listen on (${DEFAULT-VALUE}); 0 for any that is free.")
  int port;

  @Option(names = "--once", description = "End after the answers: start the server and stop it.")
  boolean once;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port is 0 to 65535, not " + port);
    }
    PrintWriter out = spec.commandLine().getOut();
    Path folder = store.orElseGet(() -> Home.folder(".").resolve("target/demo"));
    Inputs inputs = new Inputs();
    inputs.base = Iris.BASE;
    inputs.pages.paths = List.of(Home.folder("samples").toString());
    int code =
        new Workshop(inputs)
            .build(folder, Store.BATCH, new Progress(spec.commandLine().getErr(), false));
    List<Question> questions = Question.readAll(Home.folder("queries"));
    try (Store open = Store.open(folder, new Iris(Iris.BASE))) {
      Store.Size size = open.size();
      out.println(
          size.articles()
              + " articles, "
              + size.events()
              + " events, "
              + size.facts()
              + " facts with their evidence");
      for (Question question : questions) {
        if (ASKED.contains(question.name())) {
          ask(open, question, out);
        }
      }
      try (Server server = Server.start(open, questions, Settings.open(once ? 0 : port))) {
        String address = "http://localhost:" + server.port();
        out.println();
        out.println("What is here    " + address + "/");
        out.println("SPARQL          " + address + Server.SPARQL);
        out.println(
            "A question      ./waqai query --endpoint "
                + address
                + Server.SPARQL
                + " queries/who-met-whom.rq");
        out.flush();
        if (!once) {
          out.println("Ctrl-C ends it.");
          server.join();
        }
      }
    }
    return code;
  }

  private static void ask(Store store, Question question, PrintWriter out) throws IOException {
    out.println();
    out.println(question.title() + "  (queries/" + question.name() + ".rq)");
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    Answers.of(store.dataset(), question.name(), question.sparql(), Answers.Format.TABLE, table);
    out.print(table.toString(StandardCharsets.UTF_8));
    out.flush();
  }
}
