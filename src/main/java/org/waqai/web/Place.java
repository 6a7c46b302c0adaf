package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.waqai.graph.Iris;

/**
 * Where a thing of ours is: the rest of its IRI after the base, as it stands in an address.
 *
 * @param rest percent-encoded, such as {@code entity/country/MA}
 * @param suffix of a form, if the address ends in one
 */
record Place(String rest, Optional<String> suffix) {
  /** The first parts of the IRIs of data. */
  static final List<String> KINDS =
      List.of("article", "graph", "event", "entity", "passage", "fact", "value");

  /** What comes after a prefix of the address, which is read as it was sent, not decoded. */
  static Place of(HttpServletRequest request, String prefix) throws Problem {
    String path = request.getRequestURI();
    if (!path.startsWith(prefix) || path.length() == prefix.length()) {
      throw Problem.missing("Say what, as in " + prefix + "entity/country/MA");
    }
    return new Place(path.substring(prefix.length()), Optional.empty());
  }

  /** The same with its suffix, where it ends in one that names a form. */
  Place split(List<Form> forms) {
    int dot = rest.lastIndexOf('.');
    String end = rest.substring(dot + 1);
    return dot > 0 && forms.stream().anyMatch(f -> f.name().equals(end))
        ? new Place(rest.substring(0, dot), Optional.of(end))
        : this;
  }

  Node iri(Iris iris) {
    return NodeFactory.createURI(iris.base() + rest);
  }
}
