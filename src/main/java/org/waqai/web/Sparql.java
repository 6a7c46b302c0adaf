package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /kg/sparql}: the SPARQL 1.1 protocol, for queries. */
final class Sparql extends Door {
  private static final long serialVersionUID = 1;

  /** What is another each time, whatever the data say. */
  private static final Pattern VARYING =
      Pattern.compile("\\b(now|rand|uuid|struuid|bnode)\\b", Pattern.CASE_INSENSITIVE);

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
    boolean page = QueryPage.isWished(asked);
    if (asked.text().isEmpty()) {
      return page
          ? new QueryPage(served(), request).reply(asked)
          : new Description(served()).reply(request, asked.wish());
    }
    Reply reply =
        page
            ? new QueryPage(served(), request).reply(asked)
            : new Asking(served(), request)
                .answer(asked.query(), new Wished(asked.wish()), asked.parameters());
    return VARYING.matcher(asked.text().get()).find() ? reply.passing() : reply;
  }
}
