package org.waqai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.graph.View;
import org.waqai.graph.Vocabulary;

/** What things are called on a page, in Arabic if there is a way, and which are told first. */
final class Labels {
  private static final String FILE = "labels.tsv";
  private static final List<Node> PROPERTIES =
      List.of(RDFS.Nodes.label, Vocabulary.HEADLINE, Vocabulary.EXACT, Vocabulary.PREF_LABEL);

  /** A term of another vocabulary, which has no Arabic name of its own; empty: none is needed. */
  private record Line(String iri, String arabic) {}

  private final List<Line> lines;

  private Labels(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Reads the list that belongs to the program. */
  static Labels read() {
    List<Line> lines = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(FILE), FILE)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          lines.add(new Line(line.substring(0, tab), line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Labels(lines);
  }

  /** Arabic first, then any; else the end of the name. */
  String of(Graph data, Node node) {
    if (!node.isURI()) {
      return text(node);
    }
    List<Node> labels =
        PROPERTIES.stream()
            .flatMap(p -> data.find(node, p, Node.ANY).toList().stream())
            .map(Triple::getObject)
            .filter(Node::isLiteral)
            .toList();
    return labels.stream()
        .filter(Labels::isArabic)
        .findFirst()
        .map(Labels::text)
        .or(() -> listed(node.getURI()))
        .or(() -> labels.stream().findFirst().map(Labels::text))
        .orElseGet(() -> node.getURI().replaceFirst("^.*[/#](?=.)", ""));
  }

  private Optional<String> listed(String iri) {
    return lines.stream()
        .filter(l -> l.iri().equals(iri) && !l.arabic().isEmpty())
        .findFirst()
        .map(Line::arabic);
  }

  /** The place of a property among the others of a page. */
  int rank(Node property) {
    String iri = property.getURI();
    int rest = lines.size();
    for (int i = 0; i < lines.size(); i++) {
      String listed = lines.get(i).iri();
      if (listed.equals(iri)) {
        return i;
      }
      if (listed.endsWith("*") && iri.startsWith(listed.substring(0, listed.length() - 1))) {
        rest = i;
      }
    }
    return rest;
  }

  static boolean isArabic(Node node) {
    return node.isLiteral() && node.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("ar");
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : View.plain(node).toString();
  }
}
