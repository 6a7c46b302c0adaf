package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
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

  /** A country has thousands of cities: its events are looked for among so many. */
  private static final int LOOKED_AT = 20_000;

  private static final Node NAME = NodeFactory.createURI(Vocabulary.SCHEMA + "name");

  private final transient Labels labels = Labels.read();

  ThingPage(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Place place = Place.of(request, "/page/");
    Node thing = place.iri(served().iris());
    String page =
        served()
            .turn(
                request,
                course ->
                    served()
                        .dataset()
                        .calculateRead(
                            () -> page(thing, place, served().dataset().getUnionGraph())));
    if (page.isEmpty()) {
      throw Problem.missing("Nothing of that name is known here");
    }
    return Html.reply(page);
  }

  /** Empty where nothing is known. */
  private String page(Node thing, Place place, Graph data) {
    List<Triple> own = Iter.toList(Iter.limit(data.find(thing, Node.ANY, Node.ANY), MOST));
    if (own.isEmpty() && !served().dataset().containsGraph(thing)) {
      return "";
    }
    String title = labels.of(data, thing);
    StringBuilder out = Html.page(title + " · Waqai");
    out.append(Html.top());
    out.append("<h1><bdi dir=").append(Html.direction(title));
    out.append('>').append(Html.escaped(title)).append("</bdi></h1>\n<p>");
    for (Form form : Form.GRAPHS.subList(0, 4)) {
      out.append("<a rel=alternate type=\"").append(form.type()).append("\" href=\"/data/");
      out.append(Html.escaped(place.rest())).append('.').append(form.name()).append("\">");
      out.append(form.name()).append("</a> ");
    }
    out.append("</p>\n<div class=wide><table class=facts>\n");
    own.stream()
        .filter(t -> !repeats(t, own))
        .sorted(
            Comparator.comparingInt((Triple t) -> labels.rank(t.getPredicate()))
                .thenComparingInt(t -> Labels.isArabic(t.getObject()) ? 0 : 1))
        .forEach(t -> row(out, data, t, t.getObject()));
    out.append("</table></div>\n");
    List<Triple> uses = uses(thing, data);
    if (!uses.isEmpty()) {
      out.append("<h2>يرد في <span class=en lang=en>Where it takes part</span></h2>\n");
      out.append("<div class=wide><table class=facts>\n");
      uses.forEach(t -> row(out, data, t, t.getSubject()));
      out.append("</table></div>\n");
    }
    return out.toString();
  }

  /** A name that stands there as the preferred one already. */
  private static boolean repeats(Triple triple, List<Triple> all) {
    return List.of(RDFS.Nodes.label, NAME).contains(triple.getPredicate())
        && all.contains(
            Triple.create(triple.getSubject(), Vocabulary.PREF_LABEL, triple.getObject()));
  }

  /** Events first, the newest first, then whatever else names the thing. */
  private static List<Triple> uses(Node thing, Graph data) {
    List<Triple> events = new ArrayList<>();
    List<Triple> others = new ArrayList<>();
    Iterator<Triple> all =
        Iter.limit(
            data.find(Node.ANY, Node.ANY, thing).filterKeep(t -> t.getSubject().isURI()),
            LOOKED_AT);
    while (all.hasNext() && events.size() < MOST) {
      Triple use = all.next();
      if (data.contains(use.getSubject(), RDF.Nodes.type, Vocabulary.EVENT)) {
        events.add(use);
      } else if (others.size() < MOST) {
        others.add(use);
      }
    }
    events.sort(Comparator.comparing((Triple t) -> time(data, t.getSubject())).reversed());
    events.addAll(others);
    return events.subList(0, Math.min(MOST, events.size()));
  }

  private static String time(Graph data, Node event) {
    return Iter.iter(data.find(event, Vocabulary.EDTF, Node.ANY))
        .map(t -> Labels.text(t.getObject()))
        .reduce("", (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  /** A fact: the property, what stands at its other end, and the sentences that say it. */
  private void row(StringBuilder out, Graph data, Triple fact, Node other) {
    String property = labels.of(data, fact.getPredicate());
    out.append("<tr><th><bdi>").append(Html.escaped(property)).append("</bdi></th><td>");
    out.append(shown(data, other)).append("</td><td>");
    Node said = NodeFactory.createTripleTerm(fact);
    for (Triple reifier : data.find(Node.ANY, Vocabulary.REIFIES, said).toList()) {
      for (Triple by : data.find(reifier.getSubject(), Vocabulary.EVIDENCE, Node.ANY).toList()) {
        data.find(by.getObject(), Vocabulary.EXACT, Node.ANY)
            .forEachRemaining(
                s -> {
                  String text = Labels.text(s.getObject());
                  out.append("<q dir=").append(Html.direction(text)).append('>');
                  out.append(Html.escaped(text)).append("</q> ");
                });
      }
    }
    out.append("</td></tr>\n");
  }

  private String shown(Graph data, Node node) {
    String text = labels.of(data, node);
    String shown = "<bdi dir=%s>%s</bdi>".formatted(Html.direction(text), Html.escaped(text));
    return node.isURI() ? Html.link(node.getURI(), served().iris(), shown) : shown;
  }
}
