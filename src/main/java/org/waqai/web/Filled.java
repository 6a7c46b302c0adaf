package org.waqai.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/**
 * A stored question with the values that somebody gives.
 *
 * @param question to ask
 * @param given values as written, by parameter
 * @param terms what they mean
 */
record Filled(Question question, Map<String, String> given, Map<String, Node> terms) {
  /** Parameters of any question. */
  private static final List<String> OWN = List.of("format", "output", "timeout");

  Filled {
    given = Map.copyOf(given);
    terms = Map.copyOf(terms);
  }

  /** Whatever stands in an address. A field of a form that is left empty is not given. */
  static Filled of(Question question, Parameters parameters) throws Problem {
    Map<String, String> given = new TreeMap<>();
    for (Parameters.Parameter each : parameters.all()) {
      if (!OWN.contains(each.name()) && given.put(each.name(), each.value()) != null) {
        throw Problem.bad("Given twice", each.name() + " may be given once");
      }
    }
    try {
      return new Filled(question, given, question.terms(given));
    } catch (IllegalArgumentException e) {
      throw Problem.bad("Not such a parameter", String.valueOf(e.getMessage()));
    }
  }

  /** Puts terms into the {@code VALUES} of the parsed query: no text is joined to text. */
  Query query(Query parsed) {
    return QueryTransformOps.transform(
        parsed,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData data) {
            if (data.getVars().size() != 1
                || !terms.containsKey(data.getVars().getFirst().getVarName())
                || !data.getRows().stream().allMatch(Binding::isEmpty)) {
              return data;
            }
            Var name = data.getVars().getFirst();
            Node value = terms.get(name.getVarName());
            return value == null
                ? data
                : new ElementData(List.of(name), List.of(BindingFactory.binding(name, value)));
          }
        });
  }

  /** The query as text, for people. */
  String sparql() {
    return question.with(given);
  }

  /** The values as they stand in an address after {@code ?}; empty where there are none. */
  String asked() {
    List<String> out = new ArrayList<>();
    new TreeMap<>(given)
        .forEach(
            (name, value) -> {
              if (!value.isBlank()) {
                out.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
              }
            });
    return out.isEmpty() ? "" : "?" + String.join("&", out);
  }
}
