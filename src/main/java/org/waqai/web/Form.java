package org.waqai.web;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * A form that an answer can have.
 *
 * @param name its short name, as in {@code format=} and as suffix of an address
 * @param type its media type
 * @param aliases other media types and short names for it
 * @param format how it is written
 * @param later whether it can say triple terms, which old clients do not know
 */
record Form(String name, String type, List<String> aliases, RDFFormat format, boolean later) {
  Form {
    aliases = List.copyOf(aliases);
  }

  static final List<Form> ROWS =
      List.of(
          rows("json", "application/sparql-results+json", ResultSetLang.RS_JSON, true)
              .known("application/json"),
          rows("xml", "application/sparql-results+xml", ResultSetLang.RS_XML, true)
              .known("application/xml", "text/xml"),
          rows("csv", "text/csv", ResultSetLang.RS_CSV, false),
          rows("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV, true),
          rows("text", "text/plain", ResultSetLang.RS_Text, false),
          rows("geojson", "application/geo+json", GeoJson.LANG, false));

  static final List<Form> GRAPHS =
      List.of(
          new Form(
              "ttl",
              "text/turtle",
              List.of("turtle", "application/x-turtle"),
              RDFFormat.TURTLE_PRETTY,
              true),
          new Form("nt", "application/n-triples", List.of("text/plain"), RDFFormat.NTRIPLES, true),
          new Form(
              "jsonld",
              "application/ld+json",
              List.of("json-ld", "application/json", "json"),
              RDFFormat.JSONLD11_PRETTY,
              false),
          new Form(
              "rdf",
              "application/rdf+xml",
              List.of("rdf+xml", "rdfxml", "application/xml", "text/xml", "xml"),
              RDFFormat.RDFXML_PLAIN,
              false),
          new Form("trig", "application/trig", List.of(), RDFFormat.TRIG_PRETTY, true),
          new Form("nq", "application/n-quads", List.of(), RDFFormat.NQUADS, true));

  /** Forms that keep the names of graphs. */
  static final List<Form> DATASETS = List.of(GRAPHS.get(4), GRAPHS.get(5), GRAPHS.get(2));

  private static Form rows(String name, String type, Lang lang, boolean later) {
    return new Form(name, type, List.of(), new RDFFormat(lang), later);
  }

  private Form known(String... also) {
    return new Form(name, type, List.of(also), format, later);
  }

  boolean named(String wished) {
    return wished.equals(name) || wished.equals(type) || aliases.contains(wished);
  }
}
