package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.graph.Vocabulary;

/**
 * {@code /page/entity/country/MA}: what is known of a thing for people to read, each fact with the
 * sentences that say it.
 */
final class ThingPage extends Door {
  private static final long serialVersionUID = 1;

  /** A page for reading; all of it is in the data. */
  private static final int MOST = 200;

  ThingPage(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Place place = Place.of(request, "/page/");
    Node thing = place.iri(served().iris());
    Optional<String> page =
        served()
            .dataset()
            .calculateRead(() -> page(thing, place, served().dataset().getUnionGraph()));
    return Reply.of(
        "text/html;charset=utf-8",
        page.orElseThrow(() -> Problem.missing("Nothing of that name is known here")));
  }

  private Optional<String> page(Node thing, Place place, Graph data) {
    List<Triple> own = Iter.toList(Iter.limit(data.find(thing, Node.ANY, Node.ANY), MOST));
    boolean graph = served().dataset().containsGraph(thing);
    if (own.isEmpty() && !graph) {
      return Optional.empty();
    }
    String title = label(data, thing);
    StringBuilder out = Html.page(title + " · Waqai");
    out.append("<p><a href=\"/\">وقائع</a></p>\n").append(SearchPage.box(""));
    out.append("<h1><bdi dir=").append(direction(title));
    out.append('>').append(Html.escaped(title)).append("</bdi></h1>\n<p>");
    for (Form form : Form.GRAPHS.subList(0, 4)) {
      out.append("<a rel=alternate type=\"").append(form.type()).append("\" href=\"/data/");
      out.append(Html.escaped(place.rest())).append('.').append(form.name()).append("\">");
      out.append(form.name()).append("</a> ");
    }
    out.append("</p>\n<div class=wide><table>\n");
    own.forEach(t -> row(out, data, t, t.getObject()));
    out.append(
        "</table></div>\n<h2>يرد في <span class=en lang=en>Where it takes part</span></h2>\n");
    out.append("<div class=wide><table>\n");
    // a country takes part in ten thousands: only as many are fetched as are shown
    Iterator<Triple> uses =
        Iter.limit(
            data.find(Node.ANY, Node.ANY, thing).filterKeep(t -> t.getSubject().isURI()), MOST);
    uses.forEachRemaining(t -> row(out, data, t, t.getSubject()));
    return Optional.of(out.append("</table></div>\n").toString());
  }

  /** A fact: the property, what stands at its other end, and the sentences that say it. */
  private void row(StringBuilder out, Graph data, Triple fact, Node other) {
    String property = label(data, fact.getPredicate());
    out.append("<tr><th><bdi>").append(Html.escaped(property)).append("</bdi></th><td>");
    out.append(shown(data, other)).append("</td><td>");
    Node said = NodeFactory.createTripleTerm(fact);
    for (Triple reifier : data.find(Node.ANY, Vocabulary.REIFIES, said).toList()) {
      for (Triple by : data.find(reifier.getSubject(), Vocabulary.EVIDENCE, Node.ANY).toList()) {
        data.find(by.getObject(), Vocabulary.EXACT, Node.ANY)
            .forEachRemaining(
                s -> {
                  String text = text(s.getObject());
                  out.append("<q dir=").append(direction(text)).append('>');
                  out.append(Html.escaped(text)).append("</q> ");
                });
      }
    }
    out.append("</td></tr>\n");
  }

  private String shown(Graph data, Node node) {
    String text = label(data, node);
    String shown = "<bdi dir=%s>%s</bdi>".formatted(direction(text), Html.escaped(text));
    if (!node.isURI()) {
      return shown;
    }
    String iri = node.getURI();
    String base = served().iris().base();
    if (iri.startsWith(base)) {
      return "<a href=\"/page/%s\">%s</a>"
          .formatted(Html.escaped(iri.substring(base.length())), shown);
    }
    // «javascript:» is an IRI too
    return iri.startsWith("http://") || iri.startsWith("https://")
        ? "<a href=\"%s\">%s</a>".formatted(Html.escaped(iri), shown)
        : shown;
  }

  /** Arabic first, then any; else the end of the name. */
  static String label(Graph data, Node node) {
    if (!node.isURI()) {
      return text(node);
    }
    List<Node> labels =
        List.of(RDFS.Nodes.label, Vocabulary.HEADLINE, Vocabulary.EXACT, Vocabulary.PREF_LABEL)
            .stream()
            .flatMap(p -> data.find(node, p, Node.ANY).toList().stream())
            .map(Triple::getObject)
            .filter(Node::isLiteral)
            .toList();
    return labels.stream()
        .filter(l -> l.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("ar"))
        .findFirst()
        .or(() -> labels.stream().findFirst())
        .map(ThingPage::text)
        .orElseGet(() -> node.getURI().replaceFirst("^.*[/#](?=.)", ""));
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : View.plain(node).toString();
  }

  /** By the first letter that has one. */
  private static String direction(String text) {
    return text.codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        ? "ltr"
        : "rtl";
  }
}
