package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store keeps. */
class StoreTest {
  private static final Iris IRIS = new Iris(Iris.BASE);
  private static final Triples TRIPLES = new Triples(IRIS, Wording.none(), true);

  @TempDir Path folder;

  private static Graphed graphed(String id, String key) {
    return new Graphed(id, key, TRIPLES.of(Readings.pledge(id)));
  }

  @Test
  void anArticlePutTwiceIsThereOnce() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1"), graphed("b/c", "1")));
      Store.Size once = store.size();
      store.put(List.of(graphed("a", "1")));
      assertThat(store.size()).isEqualTo(once);
      assertThat(once.articles()).isEqualTo(2);
      assertThat(once.events()).isEqualTo(4);
      store.put(List.of(graphed("a", "2")));
      assertThat(store.size()).isEqualTo(once);
      assertThat(store.ingestKey("a")).contains("2");
      Known known = store.known();
      assertThat(known.size()).isEqualTo(2);
      assertThat(known.has("a", "2")).isTrue();
      assertThat(known.has("a", "1")).isFalse();
      assertThat(known.has("b/c", "1")).isTrue();
      assertThat(known.has("c", "1")).isFalse();
    }
  }

  @Test
  void whatIsStoredIsWhatWasWritten() throws IOException {
    Graphed graphed = graphed("a", "1");
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed));
    }
    try (Store store = Store.open(folder, IRIS)) {
      List<Quad> kept =
          store.article("a").stream()
              .filter(q -> !q.getPredicate().equals(Vocabulary.INGEST_KEY))
              .toList();
      assertThat(TriplesTest.nquads(kept)).isEqualTo(TriplesTest.nquads(graphed.quads()));
    }
  }

  /** TDB2 remembers for a while which nodes it does not have. */
  @Test
  void whatWasAskedForBeforeItCameIsFound() throws IOException {
    Graphed graphed = graphed("a", "1");
    try (Store store = Store.open(folder, IRIS)) {
      List<Node> subjects = graphed.quads().stream().map(Quad::getSubject).distinct().toList();
      assertThat(subjects).noneMatch(s -> isThere(store, s));
      store.put(List.of(graphed));
      assertThat(subjects).allMatch(s -> isThere(store, s));
    }
  }

  private static boolean isThere(Store store, Node subject) {
    return store
        .dataset()
        .calculateRead(() -> store.dataset().contains(Node.ANY, subject, Node.ANY, Node.ANY));
  }

  /** Which of two that TDB2 takes for one is kept is nothing to us; that all else is, is. */
  @Test
  void nodesThatTdbTakesForOneDoNotKeepAnArticleOut() throws IOException {
    Node graph = IRIS.graph("a");
    Node subject = IRIS.article("a");
    List<Quad> quads =
        List.of(
            quad(graph, subject, NodeFactory.createLiteralDirLang("نص", "ar", "rtl")),
            quad(graph, subject, NodeFactory.createLiteralDirLang("نص", "ar", "ltr")),
            quad(graph, subject, NodeFactory.createLiteralString("آخر")));
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(new Graphed("a", "1", quads)));
      assertThat(store.article("a")).hasSizeGreaterThanOrEqualTo(3);
      assertThat(isThere(store, subject)).isTrue();
    }
  }

  private static Quad quad(Node graph, Node subject, Node words) {
    return Quad.create(graph, subject, Vocabulary.HEADLINE, words);
  }

  @Test
  void aRemovedArticleLeavesNothing() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
      assertThat(store.remove("b")).isFalse();
      assertThat(store.remove("a")).isTrue();
      assertThat(store.remove("a")).isFalse();
      assertThat(store.size()).isEqualTo(new Store.Size(0, 0, 0, 0));
      store.dataset().executeRead(() -> assertThat(store.dataset().listGraphNodes()).isExhausted());
    }
  }

  /** TDB2's own data would wait for ever for a reader that was there when the new took over. */
  @Test
  void whoReadsWhileItIsCompactedReadsToTheEnd() throws Exception {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
      DatasetGraph data = store.dataset();
      long quads = data.calculateRead(() -> data.stream().count());
      data.begin(ReadWrite.READ);
      Executor others = work -> Thread.ofPlatform().daemon().start(work);
      CompletableFuture<Void> compaction =
          CompletableFuture.runAsync(
              () -> {
                try {
                  store.compact();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              others);
      while (CompletableFuture.supplyAsync(store::generation, others).get().equals("Data-0001")) {
        Thread.sleep(5);
      }
      assertThat(compaction).isNotDone();
      assertThat(store.generation()).isEqualTo("Data-0001");
      assertThat(data.isInTransaction()).isTrue();
      assertThat(data.stream().count()).isEqualTo(quads);
      // others read the new one meanwhile
      assertThat(
              CompletableFuture.supplyAsync(
                      () -> data.calculateRead(() -> data.stream().count()), others)
                  .get())
          .isEqualTo(quads);
      data.end();
      compaction.get(20, TimeUnit.SECONDS);
      assertThat(store.generation()).isEqualTo("Data-0002");
      store.put(List.of(graphed("b", "1")));
      assertThat(store.size().articles()).isEqualTo(2);
    }
    assertThat(folder.resolve("Data-0001")).doesNotExist();
  }

  @Test
  void aBatchThatFailsLeavesNothingAndTheStoreGoesOn() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
      Store.Size before = store.size();
      int[] asked = {0};
      List<Graphed> broken =
          new AbstractList<>() {
            @Override
            public Graphed get(int i) {
              if (++asked[0] == 4) {
                throw new IllegalStateException("in the middle of the batch");
              }
              return graphed("new" + i, "1");
            }

            @Override
            public int size() {
              return 2;
            }
          };
      assertThatThrownBy(() -> store.put(broken))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in the middle");
      assertThat(store.size()).isEqualTo(before);
      store.put(List.of(graphed("b", "1")));
      assertThat(store.size().articles()).isEqualTo(2);
    }
  }

  @Test
  void compactingKeepsAll() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1"), graphed("b", "1")));
      Store.Size before = store.size();
      store.compact();
      assertThat(store.size()).isEqualTo(before);
      store.put(List.of(graphed("c", "1")));
      assertThat(store.size().articles()).isEqualTo(3);
    }
    try (Store store = Store.open(folder, IRIS)) {
      assertThat(store.size().articles()).isEqualTo(3);
    }
  }

  @Test
  void theOntologyIsWrittenWhenItChanges() throws IOException {
    Ontology ontology = Ontology.read(Path.of("ontology"));
    try (Store store = Store.open(folder, IRIS)) {
      assertThat(store.own().putOntology(ontology)).isTrue();
      assertThat(store.own().putOntology(ontology)).isFalse();
      Ontology less = new Ontology(ontology.declarations().subList(0, 9));
      assertThat(store.own().putOntology(less)).isTrue();
      assertThat(store.size().quads()).isEqualTo(10);
      assertThat(store.size().articles()).isZero();
      store
          .dataset()
          .executeRead(
              () ->
                  assertThat(store.dataset().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
                      .toIterable()
                      .noneMatch(q -> q.getObject().isBlank()));
    }
  }
}
