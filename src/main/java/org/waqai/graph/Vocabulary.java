package org.waqai.graph;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.waqai.model.Entity;
import org.waqai.model.Status;

/** The names that leave the program; {@code ontology/waqai.ttl} says what they mean. */
public final class Vocabulary {
  public static final String WQ = "https://w3id.org/waqai/ontology#";
  public static final String SCHEMA = "https://schema.org/";
  public static final String OA = "http://www.w3.org/ns/oa#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /** Where the rules live that are no entry of the lexicon. */
  static final String RULE = "https://w3id.org/waqai/rule#";

  public static final Node EVENT = wq("Event");
  public static final Node PASSAGE = wq("Passage");
  public static final Node REPORTED_IN = wq("reportedIn");
  public static final Node STATUS = wq("status");
  public static final Node TIME = wq("time");
  public static final Node EDTF = wq("edtf");
  public static final Node TRIGGER = wq("trigger");
  public static final Node EVIDENCE = wq("evidence");
  public static final Node TELLS = wq("tells");
  public static final Node CONFIDENCE = wq("confidence");
  public static final Node RULE_FIRED = wq("rule");
  public static final Node HOLDS_OFFICE = wq("holdsOffice");
  public static final Node COUNTRY_OF = wq("countryOf");
  public static final Node DATELINE = wq("dateline");
  public static final Node TEXT_SHA256 = wq("textSha256");
  public static final Node ASIDE = wq("aside");
  public static final Node APPROXIMATE = wq("approximate");
  public static final Node INGEST_KEY = wq("ingestKey");
  public static final Node GONE_SINCE = wq("goneSince");
  public static final Node SKETCH = wq("sketch");
  public static final Node SAME_TEXT_AS = wq("sameTextAs");

  /** Marks a graph of ours that is no article, so that counting articles passes it by. */
  static final Node GRAPH_KEY = wq("graphKey");

  static final Node REVISION_OF = NodeFactory.createURI(PROV + "wasRevisionOf");
  static final Node PROV_ENTITY = NodeFactory.createURI(PROV + "Entity");

  public static final Node NEWS_ARTICLE = schema("NewsArticle");
  public static final Node HEADLINE = schema("headline");
  public static final Node DATE_MODIFIED = schema("dateModified");
  public static final Node DATE_PUBLISHED = schema("datePublished");

  /** The moment of publication with its zone; {@link #DATE_PUBLISHED} is the day. */
  public static final Node ISSUED = NodeFactory.createURI("http://purl.org/dc/terms/issued");

  public static final Node ARTICLE_SECTION = schema("articleSection");
  public static final Node KEYWORDS = schema("keywords");
  public static final Node LICENSE = schema("license");
  public static final Node IS_FREE = schema("isAccessibleForFree");
  public static final Node PUBLISHER = schema("publisher");
  public static final Node AUTHOR = schema("author");
  public static final Node IN_LANGUAGE = schema("inLanguage");
  public static final Node URL = schema("url");
  public static final Node ARTICLE_BODY = schema("articleBody");
  public static final Node MENTIONS = schema("mentions");
  public static final Node MONETARY_AMOUNT = schema("MonetaryAmount");
  public static final Node QUANTITATIVE_VALUE = schema("QuantitativeValue");
  public static final Node VALUE = schema("value");
  public static final Node CURRENCY = schema("currency");
  public static final Node UNIT_TEXT = schema("unitText");
  public static final Node MIN_VALUE = schema("minValue");
  public static final Node MAX_VALUE = schema("maxValue");

  public static final Node EXACT = NodeFactory.createURI(OA + "exact");
  public static final Node START = NodeFactory.createURI(OA + "start");
  public static final Node END = NodeFactory.createURI(OA + "end");
  public static final Node HAS_SOURCE = NodeFactory.createURI(OA + "hasSource");
  public static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
  public static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
  public static final Node EXACT_MATCH = NodeFactory.createURI(SKOS + "exactMatch");

  /** Not yet among Jena's constants: RDF 1.2. */
  public static final Node REIFIES =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");

  /** How these names are shortened, always in this order. */
  public static final Map<String, String> PREFIXES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "geo", "http://www.opengis.net/ont/geosparql#",
                  "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                  "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                  "xsd", "http://www.w3.org/2001/XMLSchema#",
                  "schema", SCHEMA,
                  "skos", SKOS,
                  "oa", OA,
                  "wd", WIKIDATA,
                  "wq", WQ)));

  /** The same with those of the functions that a query can ask with. */
  public static final Map<String, String> QUERY_PREFIXES =
      with(
          PREFIXES,
          Map.of(
              "text", "http://jena.apache.org/text#",
              "spatial", "http://jena.apache.org/spatial#",
              "spatialF", "http://jena.apache.org/function/spatial#",
              "geof", "http://www.opengis.net/def/function/geosparql/",
              "units", "http://www.opengis.net/def/uom/OGC/1.0/"));

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> out = new TreeMap<>(some);
    out.putAll(more);
    return Collections.unmodifiableMap(out);
  }

  static final String GEO = "http://www.opengis.net/ont/geosparql#";
  static final Node LATITUDE = schema("latitude");
  static final Node LONGITUDE = schema("longitude");
  static final Node HAS_GEOMETRY = NodeFactory.createURI(GEO + "hasGeometry");
  static final Node AS_WKT = NodeFactory.createURI(GEO + "asWKT");
  static final Node GEOMETRY = NodeFactory.createURI(GEO + "Geometry");

  private Vocabulary() {}

  /** A class or property of our own, by its local name. */
  public static Node wq(String local) {
    return NodeFactory.createURI(WQ + Iris.encoded(local));
  }

  static Node schema(String local) {
    return NodeFactory.createURI(SCHEMA + local);
  }

  static Node of(Status status) {
    return wq(capitalised(status.name()));
  }

  static Node of(Entity.Kind kind) {
    return wq(capitalised(kind.name()));
  }

  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
