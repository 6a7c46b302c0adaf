package org.waqai.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** The statements of one file, asked in the order in which it writes them. */
final class Sheet {
  private static final String WQ = "https://w3id.org/waqai/ontology#";
  private static final String LEX = "https://w3id.org/waqai/lexicon#";
  private static final Set<String> KNOWN =
      Set.of(
          "role",
          "place",
          "tells",
          "adds",
          "verb",
          "noun",
          "slot",
          "unless",
          "status",
          "confidence",
          "hands",
          "details",
          "otherwise",
          "undated",
          "figure",
          "asks");

  private final Graph graph;
  private final Lines lines;

  private Sheet(Graph graph, Lines lines) {
    this.graph = graph;
    this.lines = lines;
  }

  static Sheet read(Path path) throws IOException {
    String text = Files.readString(path);
    Graph graph = GraphFactory.createDefaultGraph();
    String file = path.toString();
    RDFParser.fromString(text, Lang.TURTLE)
        .base("https://w3id.org/waqai/lexicon/")
        .errorHandler(new Strict(file))
        .parse(graph);
    Sheet sheet = new Sheet(graph, new Lines(file, text));
    sheet.checkWords();
    sheet.entries("Frame").forEach(sheet.lines::once);
    sheet.entries("LightVerb").forEach(sheet.lines::once);
    return sheet;
  }

  private void checkWords() {
    graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .forEach(
            t -> {
              String p = t.getPredicate().getURI();
              if (p.startsWith(LEX) && !KNOWN.contains(p.substring(LEX.length()))) {
                throw wrong(
                    t.getSubject(),
                    p.substring(LEX.length()),
                    "expected one of lex:"
                        + String.join(", lex:", KNOWN.stream().sorted().toList())
                        + ", found lex:"
                        + p.substring(LEX.length()));
              }
            });
  }

  /** The strings of a property, read; a complaint of the reader names file and line. */
  <T> List<T> each(Node entry, String property, Function<String, T> read) {
    List<T> out = new ArrayList<>();
    for (Node value : objects(entry, property)) {
      if (!value.isLiteral()) {
        throw wrong(entry, "lex:" + property, "expected a string after lex:" + property);
      }
      String written = value.getLiteralLexicalForm();
      try {
        out.add(read.apply(written));
      } catch (IllegalArgumentException e) {
        throw wrong(entry, written, e.getMessage() == null ? "can't be read" : e.getMessage());
      }
    }
    return out;
  }

  /** In the order of the file, so that the first of two slots counts first. */
  List<Node> objects(Node subject, String property) {
    return GraphUtil.listObjects(graph, subject, lex(property)).toList().stream()
        .sorted(Comparator.comparingInt(n -> lines.place(subject, n)))
        .toList();
  }

  /** The entries of one kind, such as {@code Frame}. */
  List<Node> entries(String kind) {
    return subjects(RDF.type.asNode(), lex(kind));
  }

  /** Whatever has a property, such as {@code role}. */
  List<Node> having(String property) {
    return subjects(lex(property), Node.ANY);
  }

  private List<Node> subjects(Node property, Node object) {
    return GraphUtil.listSubjects(graph, property, object).toList().stream()
        .sorted(Comparator.comparingInt(lines::place))
        .toList();
  }

  /** The name of a word of our ontology: «Attack» of {@code wq:Attack}. */
  String name(Node node, String expected) {
    if (!node.isURI() || !node.getURI().startsWith(WQ)) {
      throw wrong(node, "", "expected " + expected + ", found " + node);
    }
    return node.getURI().substring(WQ.length());
  }

  String where(Node entry) {
    return lines.where(entry);
  }

  Misspelt wrong(Node entry, String needle, String message) {
    return lines.wrong(entry, needle, message);
  }

  private static Node lex(String name) {
    return NodeFactory.createURI(LEX + name);
  }

  /** Turns the parser's complaints into ours. */
  private record Strict(String file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long col) {
      throw new Misspelt(file, line, message);
    }

    @Override
    public void error(String message, long line, long col) throws RiotException {
      throw new Misspelt(file, line, message);
    }

    @Override
    public void fatal(String message, long line, long col) throws RiotException {
      throw new Misspelt(file, line, message);
    }
  }
}
