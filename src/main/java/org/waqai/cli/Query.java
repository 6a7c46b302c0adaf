package org.waqai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waqai.graph.Answers;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A question to a store or an endpoint. */
@Command(
    name = "query",
    header = "Ask a SPARQL query of a store or an endpoint.",
    footer = {
      "",
      "Examples:",
      "  waqai query --store kg queries/meetings-by-host.rq",
      "  waqai query --store kg queries/timeline.rq --set who=المغرب --format csv",
      "  waqai query --endpoint http://localhost:3030/kg/sparql -q 'ASK { ?s ?p ?o }'"
    })
final class Query implements Callable<Integer> {
  /** One of the two is asked. */
  static final class Asked {
    @Option(names = "--store", paramLabel = "DIR", description = "Folder of a store.")
    Optional<Path> store = Optional.empty();

    @Option(names = "--endpoint", paramLabel = "URL", description = "Address of a SPARQL endpoint.")
    Optional<String> endpoint = Optional.empty();
  }

  @ArgGroup(multiplicity = "1")
  Asked asked = new Asked();

  @Parameters(arity = "0..1", paramLabel = "FILE.rq", description = "File with the query.")
  Optional<Path> file = Optional.empty();

  @Option(names = "-q", paramLabel = "SPARQL", description = "The query itself.")
  Optional<String> sparql = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, json or turtle (${DEFAULT-VALUE}).")
  String format = "";

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "A value for a parameter of the question; text in Arabic letters is Arabic, VALUE@en is "
              + "not.")
  List<String> given = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (asked.store.isPresent() == asked.endpoint.isPresent()) {
      throw usage("give --store DIR or --endpoint URL, one of them");
    }
    if (!asked.endpoint.orElse("http://").matches("https?://.*")) {
      throw usage("--endpoint is an address such as http://localhost:3030/kg/sparql");
    }
    if (file.isPresent() == sparql.isPresent()) {
      throw usage("give a FILE.rq or a query with -q, one of them");
    }
    Map<String, String> values = values();
    if (file.isEmpty() && !values.isEmpty()) {
      throw usage("--set is for a FILE.rq: write the value into the query");
    }
    Answers.Format form =
        Answers.Format.of(format)
            .orElseThrow(() -> usage("--format is table, csv, json or turtle, not " + format));
    String name = file.map(Path::toString).orElse("the query");
    String text = sparql.isPresent() ? sparql.get() : read(file.orElseThrow(), values);
    if (asked.endpoint.isPresent()) {
      Answers.of(asked.endpoint.get(), name, text, form, new Stdout());
      return Main.DONE;
    }
    Path folder = asked.store.orElseThrow();
    try (Store store = Kept.open(folder, new Iris(Iris.BASE))) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      Answers.of(store.dataset(), name, text, form, whole);
      System.out.print(whole.toString(StandardCharsets.UTF_8));
      System.out.flush();
    }
    return Main.DONE;
  }

  private Map<String, String> values() {
    Map<String, String> out = new LinkedHashMap<>();
    for (String value : given) {
      int equals = value.indexOf('=');
      if (equals <= 0) {
        throw usage("--set is NAME=VALUE, not " + value);
      }
      out.put(value.substring(0, equals), value.substring(equals + 1));
    }
    return out;
  }

  private String read(Path path, Map<String, String> values) throws IOException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new Problem("there is no file " + path + " that can be read: check the name");
    }
    try {
      return Question.read(path).with(values);
    } catch (CharacterCodingException e) {
      throw new Problem("the file " + path + " is not UTF-8: save it as UTF-8");
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
