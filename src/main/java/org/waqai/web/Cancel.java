package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code DELETE /kg/queries/ID} stops the query that was sent with that id. */
final class Cancel extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/kg/queries/";

  Cancel(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("DELETE");
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    if (!served().courses().cancel(Place.of(request, PATH).rest())) {
      throw Problem.missing("No query of that id is being answered");
    }
    return Reply.empty();
  }
}
