package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.io.TempDir;

/** A store with articles that can be told apart, and how its index is looked at. */
class IndexGround {
  static final Iris IRIS = new Iris(Iris.BASE);
  static final Triples TRIPLES = new Triples(IRIS, Wording.none(), false);
  static final String FOUND =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/>"
          + " SELECT (COUNT(*) AS ?n) { ?a text:query (schema:headline 'يابانية') }";
  static final String THERE =
      "PREFIX schema: <https://schema.org/> SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }";

  @TempDir Path folder;

  static Graphed graphed(String id, String key) {
    return new Graphed(id, key, TRIPLES.of(Readings.pledge(id)));
  }

  /** An article that calls somebody so, of a class. */
  static Graphed calling(String id, String person, String name, String kind) {
    Node graph = IRIS.graph(id);
    Node thing = IRIS.entity("person/" + person);
    List<Quad> quads = new ArrayList<>(TRIPLES.of(Readings.pledge(id)));
    quads.add(Quad.create(graph, thing, RDF.Nodes.type, Vocabulary.wq(kind)));
    quads.add(Quad.create(graph, thing, RDFS.Nodes.label, Literals.words(name, "ar")));
    quads.add(Quad.create(graph, IRIS.article(id), Vocabulary.MENTIONS, thing));
    return new Graphed(id, name + kind, quads);
  }

  static void agrees(Store store) throws IOException {
    assertThat(store.compareIndex()).matches(a -> a.holds(), "index and store hold the same");
  }

  /** Fails once some of the batch is written. */
  static void fail(Store store, String id) {
    int[] asked = {0};
    List<Graphed> broken =
        new AbstractList<>() {
          @Override
          public Graphed get(int i) {
            if (++asked[0] == 5) {
              throw new IllegalStateException("in the middle");
            }
            return graphed(id + i, "f");
          }

          @Override
          public int size() {
            return 3;
          }
        };
    assertThatThrownBy(() -> store.put(broken)).isInstanceOf(IOException.class);
  }

  /** What is found and what is there, in one transaction, until it ends. */
  static long compare(Store store, AtomicBoolean going) {
    long times = 0;
    do {
      store.dataset().begin(ReadWrite.READ);
      try {
        assertThat(number(store, FOUND)).isEqualTo(number(store, THERE));
      } finally {
        store.dataset().end();
      }
      times++;
    } while (going.get());
    return times;
  }

  static String number(Store store, String query) {
    try (QueryExec exec = QueryExec.dataset(store.dataset()).query(query).build()) {
      return exec.select().next().get("n").getLiteralLexicalForm();
    }
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
