package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store answers an OPTIONAL as Jena does in memory. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class OptionalsTest {
  private static final int GRAPHS = 12;
  private static final int THINGS = 120;

  @TempDir Path folder;

  private final DatasetGraph memory = DatasetGraphFactory.createGeneral();
  private Store store;

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  @BeforeEach
  void fill() throws IOException {
    store = Store.open(folder, new Iris(Iris.BASE));
    Random random = new Random(20250624);
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < THINGS; i++) {
      for (int g = 0; g < GRAPHS; g++) {
        Node graph = node("g" + g);
        Node thing = node("t" + i);
        quads.add(Quad.create(graph, thing, node("is"), node("c" + random.nextInt(3))));
        if (random.nextInt(3) == 0) {
          Node other = node("t" + random.nextInt(THINGS));
          quads.add(Quad.create(graph, thing, node("knows"), other));
        }
        if (random.nextInt(2) == 0) {
          String language = random.nextBoolean() ? "ar" : "en";
          quads.add(
              Quad.create(
                  graph,
                  thing,
                  node("name"),
                  NodeFactory.createLiteralLang("n" + random.nextInt(5), language)));
        }
      }
    }
    store.change(
        data -> {
          quads.forEach(data::add);
          return true;
        });
    quads.forEach(memory::add);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static List<String> rows(DatasetGraph data, String sparql) {
    String prefixed = "PREFIX : <http://example.org/> " + sparql;
    try (QueryExec exec = QueryExec.dataset(data).query(prefixed).build()) {
      List<String> out = new ArrayList<>();
      exec.select()
          .materialize()
          .forEachRemaining(
              row -> {
                List<String> cells = new ArrayList<>();
                row.forEach((column, value) -> cells.add(column + "=" + value));
                cells.sort(null);
                out.add(cells.toString());
              });
      out.sort(null);
      return out;
    }
  }

  private List<String> stored(String sparql) {
    return store.dataset().calculateRead(() -> rows(store.dataset(), sparql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { GRAPH ?g { ?a :is :c1 OPTIONAL { ?a :knows ?b } } }",
        "SELECT * { GRAPH ?g { ?a :is :c1 OPTIONAL { ?a :knows ?b . ?b :name ?n } } }",
        "SELECT * { GRAPH ?g { ?a :is ?c OPTIONAL { ?a :knows ?b OPTIONAL { ?b :name ?n } } } }",
        "SELECT * { GRAPH ?g { ?a :is :c2 OPTIONAL { ?a :name ?n FILTER (lang(?n) = 'ar') }"
            + " OPTIONAL { ?a :knows ?b FILTER (?b != ?a && ?n != 'n1'@ar) } } }",
        "SELECT * { GRAPH ?g { ?a :is :c0 OPTIONAL { ?a :knows ?b } } GRAPH ?h { ?b :is :c1 } }",
        "SELECT * { GRAPH ?g { ?a :is :c0 OPTIONAL { ?a :nothing ?b } } }",
        "SELECT * { GRAPH ?g { ?a :nothing ?b OPTIONAL { ?a :is ?c } } }",
        "SELECT * { GRAPH :g3 { ?a :is ?c OPTIONAL { ?a :knows ?b } } OPTIONAL { GRAPH :g4 { ?a"
            + " :knows ?b OPTIONAL { ?b :name ?n } } } }",
        "SELECT * { GRAPH ?g { ?a :is :c1 BIND (CONCAT('n', '1') AS ?x)"
            + " OPTIONAL { ?a :name ?n FILTER (STR(?n) = ?x) } } }",
        "SELECT * { GRAPH ?g { ?a :is :c1 OPTIONAL { ?a :name ?n"
            + " FILTER EXISTS { ?a :knows ?b . ?b :name ?n } } } }",
        "SELECT * { GRAPH ?g { ?a :is ?c OPTIONAL { ?a :name ?n"
            + " FILTER EXISTS { ?b :is ?c . ?b :name ?n } } } }",
        "SELECT * { GRAPH ?g { ?a :is ?c OPTIONAL { ?c :is ?d } } GRAPH :g1 { ?a :is ?e"
            + " OPTIONAL { ?a :knows ?x FILTER (?c = ?e) } OPTIONAL { ?e :name ?y } } }",
        "SELECT * { GRAPH ?g { ?a :knows ?b } OPTIONAL { GRAPH :g1 { ?b :is ?c } } OPTIONAL { GRAPH"
            + " :g2 { ?b :name ?n OPTIONAL { ?b :knows ?d FILTER (?d != ?a) } } } }",
        "SELECT * { GRAPH ?g { ?a :is ?c BIND (CONCAT('x', STR(?c)) AS ?x) OPTIONAL { ?a :knows ?b"
            + " FILTER (?x = 'xhttp://example.org/c1') } } }",
        "SELECT * { GRAPH ?g { ?a :is ?c } OPTIONAL { GRAPH :g1 { ?a :name ?n"
            + " FILTER EXISTS { ?a :is ?c } } } }",
        "SELECT ?a (COUNT(DISTINCT *) AS ?n) { GRAPH ?g { ?a :is :c1 OPTIONAL { ?a :knows ?b } } }"
            + " GROUP BY ?a",
        "SELECT * { VALUES ?z { 1 'x' } GRAPH ?g { ?a :is :c1 OPTIONAL { ?a :knows ?b"
            + " OPTIONAL { ?a :name ?z } } } }",
        "SELECT * { { SELECT ?g ?a { GRAPH ?g { ?a :is :c1 } } ORDER BY ?g ?a LIMIT 700 }"
            + " GRAPH ?g { ?a :is ?c OPTIONAL { ?a :knows ?b OPTIONAL { ?b :knows ?d } }"
            + " OPTIONAL { ?a :name ?n } } }",
      })
  void asInMemory(String sparql) {
    assertThat(stored(sparql)).isEqualTo(rows(memory, sparql));
  }

  @Test
  void rowsKeepTheirOrder() {
    String left = "{ SELECT ?g ?a { GRAPH ?g { ?a :is ?c } } ORDER BY ?a ?g } GRAPH ?g { ?a :is ?d";
    String plain = "SELECT ?g ?a { " + left + " } }";
    String more = "SELECT ?g ?a { " + left + " OPTIONAL { ?a :knows ?b } } }";
    assertThat(inOrder(more).stream().distinct().toList())
        .hasSize(GRAPHS * THINGS)
        .isEqualTo(inOrder(plain).stream().distinct().toList());
  }

  private List<String> inOrder(String sparql) {
    String prefixed = "PREFIX : <http://example.org/> " + sparql;
    return store
        .dataset()
        .calculateRead(
            () -> {
              try (QueryExec exec = QueryExec.dataset(store.dataset()).query(prefixed).build()) {
                List<String> out = new ArrayList<>();
                exec.select().forEachRemaining(r -> out.add(r.get("g") + " " + r.get("a")));
                return out;
              }
            });
  }

  @Test
  void fewAreAskedForFew() {
    String some = "SELECT * { GRAPH ?g { ?a :is ?c OPTIONAL { ?a :knows ?b } } } LIMIT 3";
    assertThat(stored(some)).hasSize(3);
  }
}
