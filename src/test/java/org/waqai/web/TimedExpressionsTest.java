package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that would go back and forth for ever, in every place of a query. */
class TimedExpressionsTest {
  /** Twice as long with every second letter: here, longer than anybody waits. */
  private static final String FOR_EVER =
      "REGEX(\"%s!\", \"^(a|aa)+\\\\1?b$\")".formatted("a".repeat(90));

  private static List<String> rows(String sparql) {
    List<String> out = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(DatasetGraphFactory.create()).query(sparql).build()) {
      TimedExpressions.in(exec.getContext());
      exec.select().forEachRemaining(b -> out.add(String.valueOf(b.get("x"))));
    }
    return out;
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "SELECT (EVER AS ?x) {}",
        "SELECT ?x { BIND (1 AS ?x) FILTER EXISTS { FILTER (!EVER) } }",
        "SELECT ?x { { BIND (1 AS ?x) } UNION { BIND (2 AS ?x) } } ORDER BY (EVER)",
        "SELECT (SUM(IF(EVER, 1, 2)) AS ?x) { BIND (1 AS ?y) }",
        "SELECT (REPLACE(\"TEXT\", \"^(a|aa)+\\\\1?b$\", \"\") AS ?x) {}",
        "SELECT (REGEX(\"TEXT\", CONCAT(\"^(a|aa)+\\\\1\", \"?b$\")) AS ?x) {}"
      })
  void areStopped(String query) {
    String sparql = query.replace("EVER", FOR_EVER).replace("TEXT", "a".repeat(90) + "!");
    assertThatThrownBy(() -> rows(sparql)).isInstanceOf(QueryCancelledException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REGEX('فاس', 'ا')|true",
        "REGEX('Fez', '^f', 'i')|true",
        "REGEX('Fez'@en, 'x')|false",
        "REGEX('a.b', '.b', 'q')|true",
        "REGEX(1, '1')|null",
        "REPLACE('مدرسة', 'م', 'ن')|ندرسة",
        "REPLACE('Fez'@en, 'F(.)', '$1$1')|eez",
        "REPLACE('ABC', 'b', 'x', 'i')|AxC",
        "REPLACE(1, '1', '2')|null"
      })
  void areAsTheyWere(String expression, String value) {
    String sparql = "SELECT (%s AS ?x) {}".formatted(expression);
    assertThat(rows(sparql)).singleElement().asString().contains(value);
    try (QueryExec plain = QueryExec.dataset(DatasetGraphFactory.create()).query(sparql).build()) {
      assertThat(rows(sparql)).containsExactly(String.valueOf(plain.select().next().get("x")));
    }
  }
}
