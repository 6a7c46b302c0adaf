package org.waqai.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.waqai.graph.Parameter;
import org.waqai.graph.Question;

/**
 * A stored question as it is measured: plain, or with one of its parameters.
 *
 * @param name of the question, with the parameter that has a value
 * @param sparql to ask
 */
record Variant(String name, String sparql) {
  private static final String NAMED =
      "SELECT ?name { { SELECT ?thing (COUNT(*) AS ?n) {"
          + " GRAPH ?g { ?a <https://schema.org/mentions> ?thing } }"
          + " GROUP BY ?thing ORDER BY DESC(?n) LIMIT 12 }"
          + " ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?name"
          + " FILTER (lang(?name) = \"ar\") }";

  /** All of a question: each parameter is given the value that finds most. */
  static List<Variant> of(Question question, DatasetGraph data) {
    List<Variant> out = new ArrayList<>();
    out.add(new Variant(question.name(), question.sparql()));
    for (Parameter parameter : question.parameters()) {
      most(question, parameter, data).ifPresent(out::add);
    }
    return out;
  }

  private static Optional<Variant> most(Question question, Parameter parameter, DatasetGraph data) {
    Set<String> values = new LinkedHashSet<>(frequent(rows(data, question.sparql())));
    values.addAll(frequent(rows(data, NAMED)));
    rows(data, NAMED).forEach(row -> row.forEach((column, node) -> values.add(term(node))));
    if (parameter.isIri()) {
      values.removeIf(v -> !v.startsWith("<"));
    }
    Optional<Variant> best = Optional.empty();
    int most = 0;
    for (String value : values) {
      String sparql = question.with(Map.of(parameter.name(), value));
      int rows = rows(data, sparql).size();
      if (rows > most) {
        most = rows;
        best = Optional.of(new Variant(question.name() + "?" + parameter.name(), sparql));
      }
    }
    return best;
  }

  /** The value that each column has most often. */
  private static Collection<String> frequent(List<Map<Var, Node>> rows) {
    Map<Var, Map<String, Integer>> counts = new HashMap<>();
    for (Map<Var, Node> row : rows) {
      row.forEach(
          (column, node) ->
              counts
                  .computeIfAbsent(column, c -> new HashMap<>())
                  .merge(term(node), 1, Integer::sum));
    }
    return counts.values().stream()
        .map(
            c ->
                c.entrySet().stream()
                    .max(
                        Comparator.comparing(Map.Entry<String, Integer>::getValue)
                            .thenComparing(Map.Entry::getKey))
                    .orElseThrow()
                    .getKey())
        .sorted()
        .toList();
  }

  private static String term(Node node) {
    if (!node.isLiteral()) {
      return "<" + node + ">";
    }
    String language = node.getLiteralLanguage();
    return node.getLiteralLexicalForm() + (language.isEmpty() ? "" : "@" + language);
  }

  static List<Map<Var, Node>> rows(DatasetGraph data, String sparql) {
    data.begin(ReadWrite.READ);
    try (QueryExec exec = QueryExec.dataset(data).query(sparql).build()) {
      RowSet rows = exec.select();
      List<Map<Var, Node>> out = new ArrayList<>();
      while (rows.hasNext()) {
        Binding row = rows.next();
        Map<Var, Node> cells = new HashMap<>();
        row.forEach(cells::put);
        out.add(cells);
      }
      return out;
    } finally {
      data.end();
    }
  }
}
