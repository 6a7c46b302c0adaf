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
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.search.Asked;
import org.waqai.graph.search.Index;
import org.waqai.graph.search.TextQueries;

/** The text index holds what the store holds, after every change and whatever happens to it. */
class IndexTest {
  private static final Iris IRIS = new Iris(Iris.BASE);
  private static final Triples TRIPLES = new Triples(IRIS, Wording.none(), false);
  private static final String FOUND =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/>"
          + " SELECT (COUNT(*) AS ?n) { ?a text:query (schema:headline 'يابانية') }";
  private static final String THERE =
      "PREFIX schema: <https://schema.org/> SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }";

  @TempDir Path folder;

  private static Graphed graphed(String id, String key) {
    return new Graphed(id, key, TRIPLES.of(Readings.pledge(id)));
  }

  /** An article that calls somebody so, of a class. */
  private static Graphed calling(String id, String person, String name, String kind) {
    Node graph = IRIS.graph(id);
    Node thing = IRIS.entity("person/" + person);
    List<Quad> quads = new ArrayList<>(TRIPLES.of(Readings.pledge(id)));
    quads.add(Quad.create(graph, thing, RDF.Nodes.type, Vocabulary.wq(kind)));
    quads.add(Quad.create(graph, thing, RDFS.Nodes.label, Literals.words(name, "ar")));
    quads.add(Quad.create(graph, IRIS.article(id), Vocabulary.MENTIONS, thing));
    return new Graphed(id, name + kind, quads);
  }

  private static long count(Store store, String query) {
    return Long.parseLong(Answers.rows(store.dataset(), query).getFirst().getFirst());
  }

  private static void agrees(Store store) throws IOException {
    assertThat(store.compareIndex()).matches(a -> a.holds(), "index and store hold the same");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void itHoldsWhatTheStoreHoldsAfterEveryChange(long seed) throws IOException {
    Random random = new Random(seed);
    String[] names = {"ليلى", "ليلى الكاتبة", "سامي", "هدى"};
    String[] kinds = {"Person", "Organization"};
    for (int round = 0; round < 3; round++) {
      try (Store store = Store.open(folder, IRIS)) {
        for (int i = 0; i < 12; i++) {
          String id = "a" + random.nextInt(5);
          switch (random.nextInt(8)) {
            case 0 -> store.remove(id);
            case 1 -> store.compact();
            case 2 -> store.own().putOntology(new Ontology(ontology(random.nextInt(30) + 1)));
            case 3 -> store.put(List.of(graphed(id, "x"), graphed(id, "y"), graphed("b", "z")));
            case 4 -> fail(store, id);
            default ->
                store.put(
                    List.of(
                        calling(
                            id,
                            "p" + random.nextInt(2),
                            names[random.nextInt(names.length)],
                            kinds[random.nextInt(2)])));
          }
          if (random.nextBoolean()) {
            agrees(store);
          }
        }
        agrees(store);
      }
    }
  }

  private static List<Triple> ontology(int size) throws IOException {
    return Ontology.read(Path.of("ontology")).declarations().subList(0, size);
  }

  /** Fails once some of the batch is written. */
  private static void fail(Store store, String id) {
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

  @Test
  void aClassThatChangesIsFoundByTheNewOne() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(calling("a", "p", "ليلى", "Person")));
      store.put(List.of(calling("a", "p", "ليلى", "Organization")));
      agrees(store);
      store.dataset().begin(ReadWrite.READ);
      var hits =
          TextQueries.of(store.dataset())
              .orElseThrow()
              .find(Asked.of("ليلى").among(List.of("organization")), 0, 5)
              .hits();
      store.dataset().end();
      assertThat(hits).hasSize(1);
      assertThat(hits.getFirst().kinds()).containsExactly("organization");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { GRAPH <urn:g> { <urn:s> rdfs:label 'ليلى'@ar , 'x' , 4 } }",
        "DELETE WHERE { GRAPH ?g { ?s rdfs:label ?o } }",
        "INSERT { GRAPH ?g { ?s a <urn:Other> } } WHERE { GRAPH ?g { ?s rdfs:label ?o } }",
        "DELETE { GRAPH ?g { ?s a ?c } } WHERE { GRAPH ?g { ?s a ?c } }",
        "CLEAR NAMED",
        "DROP GRAPH <http://localhost:3030/graph/a>",
        "COPY <http://localhost:3030/graph/a> TO <urn:h>",
        "MOVE <http://localhost:3030/graph/a> TO <http://localhost:3030/graph/b>",
        "ADD <http://localhost:3030/graph/a> TO <urn:h> ; CLEAR GRAPH <urn:h>",
      })
  void itFollowsUpdates(String update) throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(calling("a", "p", "ليلى", "Person"), calling("b", "p", "هدى", "Person")));
      store.index().open();
      store.change(
          data -> {
            UpdateExec.dataset(data)
                .update("PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + update)
                .execute();
            return true;
          });
      agrees(store);
    }
  }

  @Test
  void anIndexThatWasDeletedIsMadeAnew() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1"), graphed("b", "1")));
    }
    delete(folder.resolve(Index.FOLDER));
    try (Store store = Store.open(folder, IRIS)) {
      agrees(store);
      assertThat(count(store, FOUND)).isEqualTo(2);
    }
  }

  @Test
  void anIndexThatIsDamagedIsMadeAnew() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
    }
    try (Stream<Path> files = Files.list(folder.resolve(Index.FOLDER))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "no index");
      }
    }
    try (Store store = Store.open(folder, IRIS)) {
      agrees(store);
    }
  }

  @Test
  void anIndexOlderThanTheStoreIsMadeAnew() throws IOException {
    Path index = folder.resolve(Index.FOLDER);
    Path old = folder.resolve("old");
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1"), graphed("b", "1")));
    }
    copy(index, old);
    try (Store store = Store.open(folder, IRIS)) {
      store.remove("a");
      store.put(List.of(graphed("c", "1"), graphed("d", "1")));
      agrees(store);
    }
    delete(index);
    copy(old, index);
    try (Store store = Store.open(folder, IRIS)) {
      agrees(store);
      assertThat(count(store, FOUND)).isEqualTo(3);
    }
  }

  /** Killed while a change was made, and then its data were replaced by another store's. */
  @Test
  void whatWasLeftOpenIsNotTakenForAnotherStore() throws IOException {
    Path index = folder.resolve("kg").resolve(Index.FOLDER);
    Path old = folder.resolve("old");
    try (Store store = Store.open(folder.resolve("kg"), IRIS)) {
      store.put(List.of(graphed("a", "1")));
    }
    copy(index, old);
    String diary;
    try (Store store = Store.open(folder.resolve("kg"), IRIS)) {
      store.put(List.of(graphed("b", "1")));
      diary = Files.readString(index.resolve("diary"));
    }
    String open = diary.substring(0, diary.lastIndexOf("\n.\n") + 3);
    delete(index);
    copy(old, index);
    Files.writeString(index.resolve("diary"), open);
    try (Store store = Store.open(folder.resolve("kg"), IRIS)) {
      agrees(store);
    }
    try (Store other = Store.open(folder.resolve("other"), IRIS)) {
      other.put(List.of(graphed("c", "1"), graphed("d", "1")));
    }
    delete(index);
    copy(old, index);
    Files.writeString(index.resolve("diary"), open);
    delete(folder.resolve("kg/Data-0001"));
    copy(folder.resolve("other/Data-0001"), folder.resolve("kg/Data-0001"));
    try (Store store = Store.open(folder.resolve("kg"), IRIS)) {
      agrees(store);
      assertThat(count(store, FOUND)).isEqualTo(2);
    }
  }

  @Test
  void everyReaderSeesTheIndexOfTheStateThatItReads() throws Exception {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("first", "1")));
      store.index().open();
      AtomicBoolean going = new AtomicBoolean(true);
      List<Callable<Long>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(() -> compare(store, going));
      }
      try (ExecutorService hands = Executors.newFixedThreadPool(3)) {
        List<Future<Long>> answers = readers.stream().map(hands::submit).toList();
        for (int i = 0; i < 60; i++) {
          if (i % 3 == 2) {
            store.remove("a" + (i - 1));
          } else {
            store.put(List.of(graphed("a" + i, "1")));
          }
        }
        going.set(false);
        for (Future<Long> each : answers) {
          assertThat(each.get()).as("comparisons").isPositive();
        }
      }
      agrees(store);
    }
  }

  /** What is found and what is there, in one transaction, until it ends. */
  private static long compare(Store store, AtomicBoolean going) {
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

  private static String number(Store store, String query) {
    try (QueryExec exec = QueryExec.dataset(store.dataset()).query(query).build()) {
      return exec.select().next().get("n").getLiteralLexicalForm();
    }
  }

  @Test
  void aStoreThatHasNoIndexIsFilledOnceItIsAsked() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      // as programs wrote it that knew of no index
      store.dataset().executeWrite(() -> graphed("a", "1").quads().forEach(store.dataset()::add));
      assertThat(folder.resolve(Index.FOLDER)).doesNotExist();
      assertThat(count(store, FOUND)).isEqualTo(1);
      agrees(store);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
