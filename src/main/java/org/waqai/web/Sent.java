package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Triples that a client sends. */
final class Sent {
  private static final int MOST = 16 << 20;

  /** JSON-LD is none of them: it fetches what it names. */
  private static final Map<String, Lang> LANGS =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/n-triples", Lang.NTRIPLES,
          "application/rdf+xml", Lang.RDFXML);

  private Sent() {}

  static Graph graph(HttpServletRequest request) throws Problem, IOException {
    String type =
        Optional.ofNullable(request.getContentType())
            .orElse("")
            .replaceFirst(";.*", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    Lang lang =
        Optional.ofNullable(LANGS.get(type))
            .orElseThrow(
                () ->
                    Problem.of(
                        415,
                        "Not in that form",
                        "Give " + LANGS.keySet().stream().sorted().toList()));
    byte[] body = request.getInputStream().readNBytes(MOST + 1);
    if (body.length > MOST) {
      throw Problem.of(413, "Too long", "At most %d MB at once".formatted(MOST >> 20));
    }
    Graph out = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(new ByteArrayInputStream(body))
          .lang(lang)
          .base("urn:x-base:")
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(out);
    } catch (RiotException e) {
      throw Problem.bad("Cannot be read", String.valueOf(e.getMessage()));
    }
    return out;
  }
}
