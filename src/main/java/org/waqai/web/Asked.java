package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.waqai.graph.Mistake;
import org.waqai.graph.Vocabulary;

/**
 * What a client asks by the SPARQL protocol.
 *
 * @param text of the query, if there is one
 * @param parameters of the address and the form
 * @param wish for the form of the answer
 */
record Asked(Optional<String> text, Parameters parameters, Wish wish) {
  private static final String QUERY = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Reads a GET, or a POST in both of its forms. */
  static Asked read(HttpServletRequest request, Limits limits) throws Problem, IOException {
    Parameters parameters = Parameters.of(request);
    if (!request.getMethod().equals("POST")) {
      return of(parameters, request);
    }
    String type =
        Optional.ofNullable(request.getContentType())
            .orElse("")
            .replaceFirst(";.*", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (!type.equals(QUERY) && !type.equals(FORM)) {
      throw Problem.of(
          415, "Not a query", "POST takes a query as " + QUERY + " or a form as " + FORM);
    }
    byte[] body = request.getInputStream().readNBytes(limits.request() + 1);
    if (body.length > limits.request()) {
      throw Problem.of(
          413, "Too long", "A query may have %d bytes at most".formatted(limits.request()));
    }
    String text = Parameters.text(body);
    if (type.equals(FORM)) {
      return of(parameters.and(Parameters.parse(text)), request);
    }
    if (parameters.has("query")) {
      throw Problem.bad("Two queries", "Give a query in the address or in the body, not in both");
    }
    return new Asked(Optional.of(text), parameters, Wish.of(request, parameters));
  }

  private static Asked of(Parameters parameters, HttpServletRequest request) throws Problem {
    if (parameters.has("update")) {
      throw Problem.of(
          403, "Read-only", "Nothing can be written here: ask with query=, editors at /kg/update");
    }
    List<String> queries = parameters.of("query");
    if (queries.size() > 1) {
      throw Problem.bad("Two queries", "Give one query at a time");
    }
    if (queries.isEmpty() && request.getMethod().equals("POST")) {
      throw Problem.bad("No query", "The form must have a field query");
    }
    return new Asked(queries.stream().findFirst(), parameters, Wish.of(request, parameters));
  }

  /** The query as parsed, with the prefixes of the ontology. */
  Query query() throws Problem {
    Query query = parse(text.orElse(""));
    List<String> graphs = parameters.of("default-graph-uri");
    List<String> named = parameters.of("named-graph-uri");
    if (!graphs.isEmpty() || !named.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      graphs.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
    return query;
  }

  /**
   * Parses what may be asked here.
   *
   * @throws Problem with line, column and word of a mistake
   */
  static Query parse(String text) throws Problem {
    Query query = new Query();
    Vocabulary.QUERY_PREFIXES.forEach(query::setPrefix);
    try {
      QueryFactory.parse(query, text, "urn:x-base:", Syntax.syntaxARQ);
      // «<java:some.Class>(?x)» would load a class of that name
      if (query.toString().contains("<java:")) {
        throw Problem.of(403, "Not allowed", "Functions in Java cannot be called from here");
      }
      return query;
    } catch (QueryParseException e) {
      Mistake mistake = Mistake.of(e, text);
      String update = mistake.isUpdate() ? "; editors send updates by POST to /kg/update" : "";
      throw Problem.bad("No SPARQL query", mistake.sentence() + update);
    } catch (QueryException | StackOverflowError e) {
      throw Problem.bad("No SPARQL query", "It cannot be read as a query");
    }
  }
}
