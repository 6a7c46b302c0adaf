package org.waqai.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.waqai.graph.Vocabulary;

/** What can be reconciled: types and properties, by the ids under which clients know them. */
final class Catalogue {
  /**
   * A type or a property.
   *
   * @param id that clients send
   * @param name for people
   * @param node in the data
   */
  record Entry(String id, String name, Node node) {}

  static final List<Entry> TYPES =
      List.of(
          type("Person", "شخص · person"),
          type("Organization", "هيئة · organization"),
          type("Place", "مكان · place"),
          type("Country", "بلد · country"),
          type("City", "مدينة · city"),
          type("Region", "منطقة · region"),
          type("Office", "منصب · office"));

  static final List<Entry> PROPERTIES =
      List.of(
          new Entry("countryOf", "البلد · country", Vocabulary.wq("countryOf")),
          new Entry("holdsOffice", "المنصب · office held", Vocabulary.wq("holdsOffice")),
          new Entry("prefLabel", "الاسم · name", Vocabulary.PREF_LABEL),
          new Entry("altLabel", "أسماء أخرى · other names", Vocabulary.ALT_LABEL),
          new Entry("exactMatch", "Wikidata", Vocabulary.EXACT_MATCH),
          new Entry(
              "type",
              "النوع · type",
              NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")),
          new Entry("latitude", "خط العرض · latitude", schema("latitude")),
          new Entry("longitude", "خط الطول · longitude", schema("longitude")));

  private static final Map<String, Entry> BY_KIND = new LinkedHashMap<>();

  static {
    TYPES.forEach(t -> BY_KIND.put(t.id.toLowerCase(Locale.ROOT), t));
  }

  private Catalogue() {}

  private static Entry type(String id, String name) {
    return new Entry(id, name, Vocabulary.wq(id));
  }

  private static Node schema(String local) {
    return NodeFactory.createURI(Vocabulary.SCHEMA + local);
  }

  /** The type of that class, by its local name in small letters. */
  static Optional<Entry> ofKind(String kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }

  static Optional<Entry> property(String id) {
    return PROPERTIES.stream().filter(p -> p.id.equals(id)).findFirst();
  }
}
