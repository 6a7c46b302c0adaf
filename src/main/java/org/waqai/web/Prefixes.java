package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.atlas.json.JsonObject;
import org.waqai.graph.Vocabulary;

/** {@code /kg/prefixes}: the prefixes that a query need not declare, as JSON. */
final class Prefixes extends Door {
  private static final long serialVersionUID = 1;

  Prefixes(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    JsonObject out = new JsonObject();
    Vocabulary.QUERY_PREFIXES.forEach(out::put);
    return Reply.of("application/json", out + "\n");
  }
}
