package org.waqai.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.model.Entity;
import org.waqai.model.Name;

/**
 * The lists of names as a graph of their own, so that a country that an article only implies has a
 * label too.
 *
 * @param names the entries
 * @param places where some of them are
 */
public record Names(List<Name> names, Places places) {
  public Names {
    names = List.copyOf(names);
  }

  /** Names of which nobody knows where they are. */
  public Names(List<Name> names) {
    this(names, Places.NOWHERE);
  }

  List<Triple> triples(Iris iris) {
    Set<Triple> out = new LinkedHashSet<>();
    for (Name name : names) {
      Node node = iris.entity(name.key());
      out.add(Triple.create(node, RDF.Nodes.type, Vocabulary.of(name.kind())));
      if (name.kind().isPlace()) {
        out.add(Triple.create(node, RDF.Nodes.type, Vocabulary.of(Entity.Kind.PLACE)));
      }
      labels(out, node, name.arabic(), "ar");
      labels(out, node, name.english(), "en");
      labels(out, node, name.french(), "fr");
      name.wikidata()
          .map(q -> NodeFactory.createURI(Vocabulary.WIKIDATA + Iris.encoded(q)))
          .ifPresent(q -> out.add(Triple.create(node, Vocabulary.EXACT_MATCH, q)));
      name.country()
          .map(c -> iris.entity("country/" + c))
          .filter(country -> !country.equals(node))
          .ifPresent(c -> out.add(Triple.create(node, Vocabulary.COUNTRY_OF, c)));
      places
          .of(name.key())
          .ifPresent(p -> p.describe(out, node, iris.entity(name.key() + "/point")));
    }
    return new ArrayList<>(out);
  }

  private static void labels(Set<Triple> out, Node node, List<String> forms, String language) {
    Node property = Vocabulary.PREF_LABEL;
    for (String form : forms) {
      Node label = Literals.words(form, language);
      out.add(Triple.create(node, property, label));
      if (property.equals(Vocabulary.PREF_LABEL)) {
        out.add(Triple.create(node, RDFS.Nodes.label, label));
        property = Vocabulary.ALT_LABEL;
      }
    }
  }
}
