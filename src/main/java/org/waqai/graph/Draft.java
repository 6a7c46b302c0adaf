package org.waqai.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.waqai.model.Article;
import org.waqai.model.Evidence;
import org.waqai.model.Span;

/** The graph of one article while it grows: nothing is in it twice, and no quote is untrue. */
final class Draft {
  private final Iris iris;
  private final Article article;
  private final Node subject;
  private final CodePoints codePoints;
  private final Set<Triple> plain = new LinkedHashSet<>();
  private final Map<Span, Node> passages = new LinkedHashMap<>();

  /** Of two reasons to believe a fact on the same passage the better one counts. */
  private final Map<Told, Evidence> facts = new LinkedHashMap<>();

  private record Told(Triple triple, Node passage) {}

  Draft(Iris iris, Article article) {
    this.iris = iris;
    this.article = article;
    this.subject = iris.article(article.id());
    this.codePoints = CodePoints.of(article.text());
  }

  Iris iris() {
    return iris;
  }

  Article article() {
    return article;
  }

  Node subject() {
    return subject;
  }

  void add(Node s, Node p, Node o) {
    plain.add(Triple.create(s, p, o));
  }

  /** A fact and the passage that says so. */
  void fact(Node s, Node p, Node o, Evidence evidence) {
    Triple triple = Triple.create(s, p, o);
    plain.add(triple);
    facts.merge(
        new Told(triple, passage(evidence)), evidence, (old, now) -> better(old, now) ? old : now);
  }

  private static boolean better(Evidence one, Evidence other) {
    int by = Double.compare(one.confidence(), other.confidence());
    return by != 0 ? by > 0 : one.rule().compareTo(other.rule()) <= 0;
  }

  /** The words of a span of the article. */
  String words(Span span) {
    String text = article.text();
    if (span.end() > text.length()
        || codePoints.splits(span.start())
        || codePoints.splits(span.end())) {
      throw new UntrueEvidence(
          "article " + article.id() + " has no passage " + span.start() + ".." + span.end());
    }
    return span.in(text);
  }

  /** The node of a passage. */
  Node passage(Evidence evidence) {
    Node known = passages.get(evidence.span());
    String words = words(evidence.span());
    if (!words.equals(evidence.quote())) {
      throw new UntrueEvidence(
          "article %s does not say «%s» at %d..%d, but «%s»"
              .formatted(
                  article.id(),
                  brief(evidence.quote()),
                  evidence.span().start(),
                  evidence.span().end(),
                  brief(words)));
    }
    if (known != null) {
      return known;
    }
    int start = codePoints.before(evidence.span().start());
    int end = codePoints.before(evidence.span().end());
    Node passage = iris.passage(article.id(), start, end);
    passages.put(evidence.span(), passage);
    add(passage, RDF.Nodes.type, Vocabulary.PASSAGE);
    add(passage, Vocabulary.EXACT, Literals.text(words));
    add(passage, Vocabulary.START, Literals.integer(start));
    add(passage, Vocabulary.END, Literals.integer(end));
    add(passage, Vocabulary.HAS_SOURCE, subject);
    return passage;
  }

  private static String brief(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }

  /** All of it, in an order that depends on the reading alone. */
  List<Quad> quads() {
    Node graph = iris.graph(article.id());
    List<Quad> quads = new ArrayList<>(plain.size() + 4 * facts.size());
    Map<String, Node> rules = new HashMap<>();
    Map<Node, List<Quad>> bySubject = new LinkedHashMap<>();
    plain.forEach(
        t ->
            bySubject
                .computeIfAbsent(t.getSubject(), x -> new ArrayList<>())
                .add(Quad.create(graph, t)));
    bySubject.values().forEach(quads::addAll);
    facts.forEach(
        (told, evidence) -> {
          Node reifier = iris.fact(article.id(), Hash.hex16(key(told)));
          Node term = NodeFactory.createTripleTerm(told.triple());
          quads.add(Quad.create(graph, reifier, Vocabulary.REIFIES, term));
          quads.add(Quad.create(graph, reifier, Vocabulary.EVIDENCE, told.passage()));
          quads.add(
              Quad.create(
                  graph,
                  reifier,
                  Vocabulary.CONFIDENCE,
                  Literals.confidence(evidence.confidence())));
          Node rule = rules.computeIfAbsent(evidence.rule(), Draft::rule);
          quads.add(Quad.create(graph, reifier, Vocabulary.RULE_FIRED, rule));
        });
    return quads;
  }

  private static String key(Told told) {
    Triple t = told.triple();
    Node o = t.getObject();
    String object =
        o.isURI()
            ? "<" + o.getURI()
            : o.getLiteralLanguage()
                + "^"
                + o.getLiteralDatatypeURI()
                + "\""
                + o.getLiteralLexicalForm();
    return String.join(
        "\n", t.getSubject().getURI(), t.getPredicate().getURI(), told.passage().getURI(), object);
  }

  private static Node rule(String rule) {
    return Addresses.of(rule)
        .orElseGet(() -> NodeFactory.createURI(Vocabulary.RULE + Iris.encoded(rule)));
  }
}
