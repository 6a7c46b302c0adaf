package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;

/** Everything under {@code /$/} but ping: for who keeps the store. */
final class Upkeep extends Door {
  private static final long serialVersionUID = 1;
  private static final String COMPACT = "/$/compact";
  private static final String METRICS = "/$/metrics";

  private final transient Keeping keeping;

  Upkeep(Served served, Keeping keeping) {
    super(served);
    this.keeping = keeping;
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  boolean writes(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  @Override
  Optional<Role> needs(HttpServletRequest request) {
    return Optional.of(Role.ADMIN);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    boolean post = request.getMethod().equals("POST");
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.equals(METRICS) && !post) {
      return Reply.of("text/plain; version=0.0.4; charset=utf-8", served().metrics().text())
          .passing();
    }
    if (path.equals(COMPACT)) {
      return post ? compacted() : wrong();
    }
    throw Problem.missing("Nothing is kept up at this address");
  }

  private static Reply wrong() throws Problem {
    throw Problem.method("POST, OPTIONS");
  }

  private Reply compacted() throws Problem, IOException {
    Keeping.Compacted done = keeping.compact();
    JsonObject out = new JsonObject();
    out.put("bytesBefore", done.before());
    out.put("bytesAfter", done.after());
    out.put("milliseconds", done.took().toMillis());
    return Reply.of("application/json", out + "\n").passing();
  }
}
