package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.waqai.graph.Vocabulary;
import org.waqai.graph.search.Hit;

/**
 * Things of the store by the ids under which reconciliation knows them: their IRI after the base.
 */
final class Things {
  static final Labels LABELS = Labels.read();
  private static final int VALUES = 20;

  private final Served served;
  private final HttpServletRequest request;

  /**
   * For a request.
   *
   * @param request whose client may go away
   */
  Things(Served served, HttpServletRequest request) {
    this.served = served;
    this.request = request;
  }

  String id(Node thing) {
    String base = served.iris().base();
    String iri = thing.isURI() ? thing.getURI() : thing.toString();
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  private Node thing(String id) {
    boolean whole = id.startsWith(served.iris().base());
    return NodeFactory.createURI(whole ? id : served.iris().base() + id);
  }

  /** A thing as it is offered to choose. */
  JsonObject candidate(Hit hit, Optional<Node> name) {
    JsonObject out = new JsonObject();
    out.put("id", id(hit.subject()));
    out.put("name", name.orElse(hit.words()).getLiteralLexicalForm());
    JsonArray types = types(hit);
    String said =
        String.join("، ", types.stream().map(t -> t.getAsObject().getString("name")).toList());
    out.put("description", said + " · " + hit.mentions());
    return out;
  }

  static JsonArray types(Hit hit) {
    JsonArray out = new JsonArray();
    for (String kind : hit.kinds()) {
      Catalogue.ofKind(kind)
          .ifPresent(
              t -> {
                JsonObject type = new JsonObject();
                type.put("id", t.id());
                type.put("name", t.name());
                out.add(type);
              });
    }
    return out;
  }

  /** The values of some things, as data extension gives them. */
  JsonObject rows(List<String> ids, List<Catalogue.Entry> properties) throws Problem {
    return served.turn(
        request,
        course -> {
          served.dataset().begin(ReadWrite.READ);
          try {
            JsonObject out = new JsonObject();
            for (String id : ids) {
              course.proceed();
              out.put(id, row(thing(id), properties));
            }
            return out;
          } finally {
            served.dataset().end();
          }
        });
  }

  private JsonObject row(Node thing, List<Catalogue.Entry> properties) {
    Graph data = served.dataset().getUnionGraph();
    JsonObject out = new JsonObject();
    for (Catalogue.Entry property : properties) {
      JsonArray values = new JsonArray();
      values(data, thing, property.node()).forEach(v -> values.add(value(data, v)));
      out.put(property.id(), values);
    }
    return out;
  }

  static Set<Node> values(Graph data, Node thing, Node property) {
    Set<Node> out = new LinkedHashSet<>();
    var found = data.find(thing, property, Node.ANY);
    while (found.hasNext() && out.size() < VALUES) {
      out.add(found.next().getObject());
    }
    found.close();
    return out;
  }

  private JsonObject value(Graph data, Node value) {
    JsonObject out = new JsonObject();
    if (value.isURI()) {
      out.put("id", id(value));
      out.put("name", LABELS.of(data, value));
    } else if (value.isLiteral() && value.getLiteralValue() instanceof Number number) {
      out.put("float", JsonNumber.value(number.doubleValue()));
    } else {
      out.put("str", value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }
    return out;
  }

  /** A few lines about a thing, in HTML. */
  String shown(String id) throws Problem {
    Node thing = thing(id);
    return served
        .dataset()
        .calculateRead(() -> shown(thing, served.dataset().getUnionGraph()))
        .orElseThrow(() -> Problem.missing("Nothing of that id is known here"));
  }

  private static Optional<String> shown(Node thing, Graph data) {
    if (!data.contains(thing, Node.ANY, Node.ANY)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder("<h2 dir=rtl><bdi>");
    out.append(Html.escaped(LABELS.of(data, thing))).append("</bdi></h2>\n<p dir=rtl>");
    for (Node property : List.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL)) {
      for (Node name : values(data, thing, property)) {
        out.append("<bdi>").append(Html.escaped(name.getLiteralLexicalForm())).append("</bdi> · ");
      }
    }
    out.append("</p>\n<p dir=rtl>");
    for (Catalogue.Entry property : Catalogue.PROPERTIES.subList(0, 2)) {
      for (Node value : values(data, thing, property.node())) {
        out.append(Html.escaped(property.name())).append(": <bdi>");
        out.append(Html.escaped(LABELS.of(data, value))).append("</bdi> ");
      }
    }
    return Optional.of(out.append("</p>\n").toString());
  }
}
