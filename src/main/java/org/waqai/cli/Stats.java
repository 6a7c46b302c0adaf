package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.waqai.graph.Answers;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a store holds. */
@Command(
    name = "stats",
    header = "Say how much a store holds.",
    footer = {"", "Example:", "  waqai stats --store kg"})
final class Stats implements Callable<Integer> {
  private static final String TYPES =
      """
      PREFIX wq: <https://w3id.org/waqai/ontology#>
      SELECT ?type (COUNT(?e) AS ?n)
      WHERE { ?e wq:reportedIn ?a ; a ?type . FILTER(?type != wq:Event) }
      GROUP BY ?type ORDER BY DESC(?n) ?type
      """;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store.")
  Path folder = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = Kept.open(folder, new Iris(Iris.BASE))) {
      Store.Size size = store.size();
      out.println("articles\t" + size.articles());
      out.println("events\t" + size.events());
      out.println("facts\t" + size.facts());
      out.println("quads\t" + size.quads());
      out.println("bytes\t" + bytes());
      for (List<String> row : Answers.rows(store.dataset(), TYPES)) {
        out.println(row.get(0).replaceFirst(".*#", "") + "\t" + row.get(1));
      }
    }
    return Main.DONE;
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
    }
  }
}
