package org.waqai.graph;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The names of all things, each a function of what it names.
 *
 * @param base what every IRI of data starts with; ends in a slash
 */
public record Iris(String base) {
  /** What they start with where nothing else is said. */
  public static final String BASE = "http://localhost:3030/";

  private static final String PLAIN = "-._";

  /** Graphs that are no article's. */
  private static final Set<String> OURS = Set.of("ontology", "names", "world", "copies");

  private static final String HEX = "0123456789ABCDEF";

  public Iris {
    if (!base.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]*[/#]")) {
      throw new IllegalArgumentException(
          "the base must be an IRI that ends in / or #, such as " + BASE + ", not " + base);
    }
  }

  public Node article(String id) {
    return iri("article/" + encoded(id));
  }

  public Node graph(String id) {
    return iri("graph/" + encoded(id) + (OURS.contains(id) ? "~" : ""));
  }

  /** The graph of the ontology's own declarations. */
  public Node ontologyGraph() {
    return iri("graph/ontology");
  }

  /** The graph of the lists of names. */
  public Node namesGraph() {
    return iri("graph/names");
  }

  /** The graph that says which articles are copies of others. */
  public Node copiesGraph() {
    return iri("graph/copies");
  }

  /** The graph of what can be said of all articles together. */
  public Node worldGraph() {
    return iri("graph/world");
  }

  /** What the graphs of editors begin with; an article's graph has no slash after its id. */
  public String editedGraphs() {
    return base + "graph/edited/";
  }

  public Node event(String article, String event) {
    return iri("event/" + encoded(article) + "/" + encoded(event));
  }

  public Node passage(String article, int start, int end) {
    return iri("passage/" + encoded(article) + "/" + start + "-" + end);
  }

  Node fact(String article, String hash) {
    return iri("fact/" + encoded(article) + "/" + hash);
  }

  Node value(String article, String hash) {
    return iri("value/" + encoded(article) + "/" + hash);
  }

  /** The thing of that key; the slashes of a key stay: {@code country/MA}. */
  public Node entity(String key) {
    StringBuilder out = new StringBuilder("entity");
    for (String part : key.split("/", -1)) {
      out.append('/').append(encoded(part));
    }
    return iri(out.toString());
  }

  private Node iri(String rest) {
    return NodeFactory.createURI(base + rest);
  }

  /**
   * A part of a path: all but letters, digits and {@code -._~} as percent signs and UTF-8. A part
   * that a reader of addresses would drop ({@code .}, {@code ..}, nothing) gets a {@code ~}, which
   * no part has of its own.
   */
  static String encoded(String part) {
    if (isPlain(part)) {
      return part; // as most are
    }
    StringBuilder out = new StringBuilder(part.length() + 8);
    boolean onlyDots = true;
    for (byte b : Literals.clean(part).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      onlyDots &= c == '.';
      if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return onlyDots ? out.append("~").toString() : out.toString();
  }

  private static boolean isPlain(String part) {
    boolean onlyDots = true;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c >= 128 || !Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
        return false;
      }
      onlyDots &= c == '.';
    }
    return !onlyDots;
  }
}
