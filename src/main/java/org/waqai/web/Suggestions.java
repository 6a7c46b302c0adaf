package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;

/** {@code /suggest?q=}: things and terms whose names begin as somebody types. */
final class Suggestions extends Door {
  private static final long serialVersionUID = 1;
  private static final int USUAL = 10;

  Suggestions(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Sought sought = Sought.of(Parameters.of(request), USUAL);
    List<Searching.Shown> found = new Searching(served(), request).complete(sought, sought.kinds());
    JsonObject out = new JsonObject();
    out.put("query", sought.words());
    out.put("suggestions", new SearchJson(served().iris().base()).hits(found));
    return Reply.of("application/json", out + "\n");
  }
}
