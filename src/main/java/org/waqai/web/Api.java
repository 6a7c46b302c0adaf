package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.waqai.graph.Question;

/** {@code /q/NAME.json?param=}: the stored questions as an API. */
final class Api extends Door {
  private static final long serialVersionUID = 1;
  private static final List<String> OWN = List.of("format", "output", "timeout");

  /** By the names of the questions: they stay as they are for as long as the server runs. */
  private final transient Map<String, Query> parsed = new ConcurrentHashMap<>();

  private final String description;

  Api(Served served) {
    super(served);
    this.description = new OpenApi(served.questions()).json() + "\n";
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
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
    Query query = with(parsed(question), values(question, parameters));
    boolean rows = query.isSelectType() || query.isAskType();
    List<Form> forms = rows ? Form.ROWS : Form.GRAPHS;
    if (named.suffix().filter(s -> forms.stream().noneMatch(f -> f.named(s))).isPresent()) {
      throw Problem.of(
          406,
          "Not in that form",
          "This question answers as " + forms.stream().map(Form::name).toList());
    }
    List<Form> offered = Stream.concat(forms.stream(), Stream.of(Named.PAGE)).toList();
    if (wish.of(offered).form().equals(Named.PAGE)) {
      String asks = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
      return Reply.seeOther(AnswerPage.PATH + question.name() + asks); // who browses reads a page
    }
    return new Asking(served(), request).answer(query, wish, parameters);
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

  private static Map<String, Node> values(Question question, Parameters parameters) throws Problem {
    Map<String, Node> out = new HashMap<>();
    List<Bound> known = Bound.of(question);
    for (Parameters.Parameter each : parameters.all()) {
      if (OWN.contains(each.name())) {
        continue;
      }
      Optional<Bound> bound = known.stream().filter(b -> b.name().equals(each.name())).findFirst();
      if (bound.isEmpty()) {
        throw Problem.bad(
            "No such parameter", "This question takes " + known.stream().map(Bound::name).toList());
      }
      if (out.put(each.name(), bound.get().term(each.value())) != null) {
        throw Problem.bad("Given twice", each.name() + " may be given once");
      }
    }
    return out;
  }

  /** Puts terms into the {@code VALUES} of the parsed query: no text is joined to text. */
  private static Query with(Query query, Map<String, Node> values) {
    return QueryTransformOps.transform(
        query,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData data) {
            if (data.getVars().size() != 1
                || !values.containsKey(data.getVars().getFirst().getVarName())
                || !data.getRows().stream().allMatch(Binding::isEmpty)) {
              return data;
            }
            Var name = data.getVars().getFirst();
            Node value = values.get(name.getVarName());
            return value == null
                ? data
                : new ElementData(List.of(name), List.of(BindingFactory.binding(name, value)));
          }
        });
  }
}
