package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.Query;
import org.waqai.graph.Question;

/** {@code /q/NAME.json?param=}: the stored questions as an API. */
final class Api extends Door {
  private static final long serialVersionUID = 1;

  /** By the names of the questions: they stay as they are for as long as the server runs. */
  private final transient Map<String, Query> parsed = new ConcurrentHashMap<>();

  private final String description;

  Api(Served served) {
    super(served);
    this.description = new OpenApi(served.questions()).json() + "\n";
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    if (request.getRequestURI().matches("/q/?")) {
      return Reply.seeOther("/q/openapi.json");
    }
    Place place = Place.of(request, "/q/");
    if (place.rest().equals("openapi.json")) {
      return Reply.of("application/json", description);
    }
    Place named = place.split(Form.ROWS).split(Form.GRAPHS);
    Question question =
        served().questions().stream()
            .filter(q -> q.name().equals(named.rest()))
            .findFirst()
            .orElseThrow(() -> Problem.missing("No question has that name: see /q/openapi.json"));
    Parameters parameters = Parameters.of(request);
    Wish asked = Wish.of(request, parameters);
    Wish wish = named.suffix().isPresent() ? new Wish(asked.accept(), named.suffix()) : asked;
    Query query = Filled.of(question, parameters).query(parsed(question));
    boolean rows = query.isSelectType() || query.isAskType();
    List<Form> forms = rows ? Form.ROWS : Form.GRAPHS;
    if (named.suffix().filter(s -> forms.stream().noneMatch(f -> f.named(s))).isPresent()) {
      throw Problem.of(
          406,
          "Not in that form",
          "This question answers as " + forms.stream().map(Form::name).toList());
    }
    if (wish.isPage(forms)) {
      String asks = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
      return Reply.seeOther(AnswerPage.PATH + question.name() + asks); // who browses reads a page
    }
    return new Asking(served(), request).answer(query, new Wished(wish), parameters);
  }

  private Query parsed(Question question) throws Problem {
    Optional<Query> known = Optional.ofNullable(parsed.get(question.name()));
    if (known.isPresent()) {
      return known.get();
    }
    Query query = Asked.parse(question.sparql());
    parsed.put(question.name(), query);
    return query;
  }
}
