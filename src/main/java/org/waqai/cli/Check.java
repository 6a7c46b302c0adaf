package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waqai.entity.WordLists;
import org.waqai.graph.Answers;
import org.waqai.graph.Iris;
import org.waqai.graph.Ontology;
import org.waqai.graph.Places;
import org.waqai.graph.Shapes;
import org.waqai.graph.Store;
import org.waqai.graph.World;
import org.waqai.graph.search.Agreement;
import org.waqai.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether what experts wrote, and what a store holds, is right. */
@Command(
    name = "check",
    header = "Check the files of the ontology and, with --store, every graph against the shapes.",
    footer = {"", "Examples:", "  waqai check", "  waqai check --store kg"})
final class Check implements Callable<Integer> {
  private static final String ARTICLES =
      """
      SELECT DISTINCT ?a ?g
      WHERE { GRAPH ?g { ?a a <https://schema.org/NewsArticle> } }
      ORDER BY ?a
      """;

  @Option(names = "--store", paramLabel = "DIR", description = "Folder of a store to check.")
  Optional<Path> folder = Optional.empty();

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Folder with events/ and names/; the project's own where none is given.")
  Optional<Path> ontology = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path files = ontology.orElseGet(() -> Home.folder("ontology"));
    Lexicon lexicon = Lexicon.read(files);
    WordLists.read(files.resolve("names"));
    Ontology.read(files);
    Places.read(files);
    World.read(files, new Iris(Iris.BASE));
    Shapes shapes = Shapes.read(files);
    out.println(
        lexicon.types().size()
            + " event types, "
            + lexicon.frames().size()
            + " entries, "
            + lexicon.lights().size()
            + " light verbs, "
            + lexicon.names().size()
            + " names: no mistake found");
    return folder.isPresent() ? store(folder.get(), shapes, out) : Main.DONE;
  }

  private static int store(Path folder, Shapes shapes, PrintWriter out) throws IOException {
    int bad = 0;
    int all = 0;
    try (Store store = Kept.open(folder, new Iris(Iris.BASE))) {
      for (List<String> row : Answers.rows(store.dataset(), ARTICLES)) {
        all++;
        List<String> violations = shapes.violations(graph(store.dataset(), row.get(1)));
        for (String violation : violations) {
          out.println(row.get(0) + ": " + violation);
        }
        bad += violations.isEmpty() ? 0 : 1;
      }
      Agreement text = store.compareIndex();
      out.println(
          "text index: "
              + text.index()
              + " of "
              + text.store()
              + " names, headlines and passages, "
              + text.mentions()
              + " of "
              + text.graphs()
              + " lists of mentions"
              + (text.holds() ? "" : ": not the same; remove its folder to have it made anew"));
      bad += text.holds() ? 0 : 1;
    }
    out.println(
        all + (all == 1 ? " article" : " articles") + " checked, " + bad + " against a shape");
    return bad == 0 ? Main.DONE : Main.SET_ASIDE;
  }

  /** By the graph's own name, since a store may have been built with any base. */
  private static List<Quad> graph(DatasetGraph dataset, String name) {
    return dataset.calculateRead(
        () -> Iter.toList(dataset.find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)));
  }
}
