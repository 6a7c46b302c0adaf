package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** {@code /kg/sparql}: the SPARQL 1.1 protocol, for queries. */
final class Sparql extends Door {
  private static final long serialVersionUID = 1;

  Sparql(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    Asked asked = Asked.read(request, served().limits());
    if (asked.text().isEmpty()) {
      return new Description(served()).reply(request, asked.wish());
    }
    return new Asking(served(), request).answer(asked.query(), asked.wish(), asked.parameters());
  }
}
