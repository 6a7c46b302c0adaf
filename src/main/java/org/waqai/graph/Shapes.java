package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;

/** What must be true of every article's graph, in SHACL. Safe for use by several threads. */
public final class Shapes {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  /** What could ask others, run what is not stopped, or read files. */
  private static final List<Node> BEYOND =
      Stream.concat(
              Stream.of(
                      "sparql",
                      "select",
                      "ask",
                      "construct",
                      "update",
                      "validator",
                      "nodeValidator",
                      "propertyValidator",
                      "target",
                      "rule",
                      "js",
                      "expression",
                      "entailment",
                      "shapesGraph")
                  .map(n -> NodeFactory.createURI(SH + n)),
              Stream.of(OWL.imports.asNode()))
          .toList();

  private final org.apache.jena.shacl.Shapes shapes;
  private final Optional<PlainShapes> plain;

  private Shapes(org.apache.jena.shacl.Shapes shapes, Optional<PlainShapes> plain) {
    this.shapes = shapes;
    this.plain = plain;
  }

  /**
   * Reads {@code shapes.ttl} and the shapes in {@code events/*.ttl} below a folder.
   *
   * @throws BadFile where one is no Turtle or no SHACL
   */
  public static Shapes read(Path folder) throws IOException {
    Graph all = GraphFactory.createDefaultGraph();
    for (Path file : Turtles.files(folder, "shapes.ttl")) {
      Graph one = Turtles.read(file);
      try {
        org.apache.jena.shacl.Shapes.parse(one);
      } catch (RuntimeException e) {
        // a number that is none ends in a ClassCastException, not in Jena's own ShaclParseException
        throw new BadFile(file + ": a shape that is no SHACL: " + e.getMessage());
      }
      one.find().forEachRemaining(all::add);
    }
    org.apache.jena.shacl.Shapes shapes = org.apache.jena.shacl.Shapes.parse(all);
    return new Shapes(shapes, PlainShapes.of(shapes));
  }

  /**
   * Those that a graph says, in the core language of SHACL.
   *
   * @throws IllegalArgumentException where it says none, or asks for queries, scripts or files
   */
  public static Shapes core(Graph graph) {
    for (Node term : BEYOND) {
      if (graph.contains(Node.ANY, term, Node.ANY) || graph.contains(Node.ANY, Node.ANY, term)) {
        throw new IllegalArgumentException(
            "<%s> is not used here: give shapes in SHACL Core".formatted(term));
      }
    }
    try {
      org.apache.jena.shacl.Shapes shapes = org.apache.jena.shacl.Shapes.parse(graph);
      if (shapes.numShapes() == 0) {
        throw new IllegalArgumentException("There are no shapes in it");
      }
      TimedPattern.in(shapes);
      return new Shapes(shapes, Optional.empty());
    } catch (JenaException | ClassCastException e) {
      throw new IllegalArgumentException("A shape is no SHACL: " + e.getMessage(), e);
    }
  }

  /**
   * The report of SHACL on a graph.
   *
   * @param target the one thing to be looked at; else all that the shapes target
   * @throws Timed.Over where a pattern that somebody gave takes too long on a value
   */
  public Graph report(Graph data, Optional<Node> target) {
    ShaclValidator validator = ShaclValidator.get();
    return (target.isPresent()
            ? validator.validate(shapes, data, target.get())
            : validator.validate(shapes, data))
        .getGraph();
  }

  /** What is wrong with a graph, a line each, sorted; empty where nothing is. */
  public List<String> violations(List<Quad> quads) {
    if (plain.isPresent() && plain.get().areKept(quads)) {
      return List.of();
    }
    Graph graph = GraphMemFactory.createDefaultGraph();
    // triple terms say nothing that the triples themselves do not
    quads.forEach(
        q -> {
          if (!q.getObject().isTripleTerm()) {
            graph.add(q.asTriple());
          }
        });
    Collection<ReportEntry> entries = ShaclValidator.get().validate(shapes, graph).getEntries();
    List<String> out = new ArrayList<>();
    for (ReportEntry entry : entries) {
      out.add(line(entry));
    }
    out.sort(null);
    return out;
  }

  private static String line(ReportEntry entry) {
    StringBuilder out = new StringBuilder().append(name(entry.focusNode()));
    if (entry.resultPath() != null) {
      out.append(' ').append(entry.resultPath());
    }
    if (entry.value() != null) {
      out.append(' ').append(name(entry.value()));
    }
    String message = String.valueOf(entry.message());
    return out.append(": ").append(message).toString().replaceAll("\\s+", " ");
  }

  private static String name(Node node) {
    return node.isURI() ? "<" + node.getURI() + ">" : node.toString();
  }
}
