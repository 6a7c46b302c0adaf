package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.graph.Vocabulary;

/** {@code /ns}: the ontology, as a page or as RDF; the fragment of a term finds it in both. */
final class Terms extends Door {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/ns";
  private static final Node DEFINITION = NodeFactory.createURI(Vocabulary.SKOS + "definition");
  private static final Node PLOVER = Vocabulary.wq("plover");

  Terms(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    if (request.getRequestURI().length() > PATH.length()) {
      return term(Place.of(request, PATH + "/").rest());
    }
    Wish.Chosen chosen = Wish.of(request, Parameters.of(request)).of(Named.forms());
    Node name = served().iris().ontologyGraph();
    if (!chosen.form().equals(Named.PAGE)) {
      return served().turn(request, course -> new Told(served()).data(name, chosen, course));
    }
    return Html.reply(
        served().dataset().calculateRead(() -> page(served().dataset().getGraph(name))));
  }

  /** {@code /ns/Meeting} is for those who expect a slash where the IRI has its #. */
  private Reply term(String local) throws Problem {
    Node term = Vocabulary.wq(local);
    Node ontology = served().iris().ontologyGraph();
    if (!served()
        .dataset()
        .calculateRead(() -> served().dataset().contains(ontology, term, Node.ANY, Node.ANY))) {
      throw Problem.missing("The ontology has no such term: see " + PATH);
    }
    return Reply.seeOther(PATH + "#" + local);
  }

  private static String page(Graph ontology) {
    TreeMap<String, StringBuilder> terms = new TreeMap<>();
    ontology
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .filterKeep(t -> t.getSubject().isURI())
        .filterKeep(t -> t.getSubject().getURI().startsWith(Vocabulary.WQ))
        .forEachRemaining(
            t -> terms.computeIfAbsent(t.getSubject().getURI(), i -> term(ontology, i)));
    StringBuilder out = Html.page("الأنطولوجيا · Waqai").append(Html.top());
    out.append(Html.title("الأنطولوجيا", "Ontology")).append("<ul>\n");
    terms.values().forEach(out::append);
    return out.append("</ul>\n").toString();
  }

  private static StringBuilder term(Graph ontology, String iri) {
    String local = Html.escaped(iri.substring(Vocabulary.WQ.length()));
    StringBuilder out = new StringBuilder("<li id=\"").append(local).append("\"><code>wq:");
    out.append(local).append("</code>");
    Node term = NodeFactory.createURI(iri);
    List<String> labels = new ArrayList<>();
    for (String language : List.of("ar", "en", "fr")) {
      texts(ontology, term, RDFS.Nodes.label)
          .filter(n -> n.getLiteralLanguage().equals(language))
          .forEach(n -> labels.add(bdi(n)));
    }
    out.append(labels.isEmpty() ? "" : " ").append(String.join(" · ", labels));
    List<String> lines = new ArrayList<>();
    for (Node property : List.of(DEFINITION, RDFS.Nodes.comment)) {
      texts(ontology, term, property).forEach(n -> lines.add(Html.escaped(text(n))));
    }
    texts(ontology, term, PLOVER).forEach(n -> lines.add("PLOVER " + Html.escaped(text(n))));
    if (!lines.isEmpty()) {
      out.append("<span class=en lang=en>").append(String.join(" ", lines)).append("</span>");
    }
    return out.append("</li>\n");
  }

  private static Stream<Node> texts(Graph ontology, Node term, Node property) {
    return ontology.find(term, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .sorted(Comparator.comparing(Terms::text));
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  private static String bdi(Node literal) {
    String language = Html.escaped(literal.getLiteralLanguage());
    return "<bdi lang=%s>%s</bdi>".formatted(language, Html.escaped(text(literal)));
  }
}
