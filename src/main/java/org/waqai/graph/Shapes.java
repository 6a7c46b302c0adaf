package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** What must be true of every article's graph, in SHACL. Safe for use by several threads. */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
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
    return new Shapes(org.apache.jena.shacl.Shapes.parse(all));
  }

  /** What is wrong with a graph, a line each, sorted; empty where nothing is. */
  public List<String> violations(List<Quad> quads) {
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
