package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.search.Agreement;

/** A store that is being filled ends as if it had been filled one by one. */
class GrowingTest {
  private static final Iris IRIS = new Iris(Iris.BASE);
  private static final Triples TRIPLES = new Triples(IRIS, Wording.none(), true);

  @TempDir Path folder;

  private static Graphed graphed(String id, String key) {
    return new Graphed(id, key, TRIPLES.of(Readings.pledge(id)));
  }

  private Path store() {
    return folder.resolve("store");
  }

  /** What the same batches make of another store, by transactions. */
  private List<String> byTransactions(List<List<Graphed>> batches) throws IOException {
    try (Store other = Store.open(folder.resolve("other"), IRIS)) {
      other.own().putOntology(Ontology.read(Path.of("ontology")));
      for (List<Graphed> batch : batches) {
        other.put(batch);
      }
      other.own().putCopies();
      return all(other);
    }
  }

  private static List<String> all(Store store) throws IOException {
    assertThat(store.compareIndex()).matches(Agreement::holds, "index and store hold the same");
    List<Quad> quads = new ArrayList<>();
    store.dataset().executeRead(() -> store.dataset().find().forEachRemaining(quads::add));
    return TriplesTest.nquads(quads).lines().toList();
  }

  private void grow(List<List<Graphed>> batches) throws IOException {
    try (Growing growing = Growing.open(store(), IRIS)) {
      growing.putOntology(Ontology.read(Path.of("ontology")));
      for (List<Graphed> batch : batches) {
        growing.put(batch);
      }
      growing.putCopies();
      assertThat(all(growing.store())).isEqualTo(byTransactions(batches));
    }
    try (Store again = Store.open(store(), IRIS)) {
      assertThat(all(again)).isEqualTo(byTransactions(batches));
    }
  }

  @Test
  void aNewStoreHoldsTheSame() throws IOException {
    grow(List.of(List.of(graphed("a", "1"), graphed("b/c", "1")), List.of(graphed("d", "1"))));
  }

  @Test
  void copiesAreToldTheSame() throws IOException {
    Graphed first = sketched("a", "storm");
    Graphed copy = sketched("b", "storm");
    grow(List.of(List.of(first, sketched("c", "vote")), List.of(copy)));
    try (Store store = Store.open(store(), IRIS)) {
      assertThat(all(store))
          .anyMatch(
              line ->
                  line.startsWith(
                      "<%s> <%s> <%s> "
                          .formatted(
                              IRIS.article("b"), Vocabulary.SAME_TEXT_AS, IRIS.article("a"))));
    }
  }

  /** One whose text is fifty words, all made of this one. */
  private static Graphed sketched(String id, String word) {
    String text = IntStream.range(0, 50).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    Graphed plain = graphed(id, "1");
    List<Quad> quads = new ArrayList<>(plain.quads());
    quads.add(
        Quad.create(
            IRIS.graph(id),
            IRIS.article(id),
            Vocabulary.SKETCH,
            Literals.text(Sketch.of(text).orElseThrow().written())));
    return new Graphed(id, "1", quads);
  }

  @Test
  void theLaterOfAnArticleCounts() throws IOException {
    grow(
        List.of(
            List.of(graphed("a", "1"), graphed("b", "1"), graphed("a", "2"), graphed("a", "3")),
            List.of(graphed("c", "1"), graphed("b", "2"))));
    try (Growing growing = Growing.open(store(), IRIS)) {
      assertThat(growing.known().has("a", "3")).isTrue();
      assertThat(growing.known().has("a", "1")).isFalse();
      assertThat(growing.known().size()).isEqualTo(3);
    }
  }

  @Test
  void theSameTwiceIsNoReasonToStop() throws IOException {
    try (Growing growing = Growing.open(store(), IRIS)) {
      growing.put(List.of(graphed("a", "1"), graphed("a", "1")));
      growing.put(List.of(graphed("a", "1"), graphed("b", "1")));
      assertThat(store().resolve("Data-0001")).doesNotExist();
      assertThat(growing.store().size().articles()).isEqualTo(2);
    }
  }

  @Test
  void whatWasLeftBehindIsMadeAStoreWhenItIsOpened() throws IOException {
    List<Graphed> batch = List.of(graphed("a", "1"), graphed("b", "1"));
    try (Growing growing = Growing.open(store(), IRIS)) {
      growing.putOntology(Ontology.read(Path.of("ontology")));
      growing.put(batch);
    }
    try (Store store = Store.open(store(), IRIS)) {
      store.own().putCopies();
      assertThat(all(store)).isEqualTo(byTransactions(List.of(batch)));
    }
    assertThat(store().resolve("bulk")).doesNotExist();
  }

  @Test
  void whatWasLeftBehindIsGoneOnWith() throws IOException {
    List<Graphed> first = List.of(graphed("a", "1"), graphed("b", "1"));
    List<Graphed> second = List.of(graphed("c", "1"));
    try (Growing growing = Growing.open(store(), IRIS)) {
      growing.putOntology(Ontology.read(Path.of("ontology")));
      growing.put(first);
    }
    try (Growing growing = Growing.open(store(), IRIS)) {
      assertThat(growing.known().has("a", "1")).isTrue();
      assertThat(growing.known().has("c", "1")).isFalse();
      growing.putOntology(Ontology.read(Path.of("ontology")));
      growing.put(second);
      growing.putCopies();
      assertThat(all(growing.store())).isEqualTo(byTransactions(List.of(first, second)));
    }
  }

  @Test
  void whatAStoreWasMadeOfIsDropped() throws IOException {
    try (Growing growing = Growing.open(store(), IRIS)) {
      growing.put(List.of(graphed("a", "1")));
      growing.store();
    }
    // as a kill leaves it between the two
    Files.createDirectories(store().resolve("bulk"));
    Files.writeString(store().resolve("bulk/ledger"), "anything");
    try (Store store = Store.open(store(), IRIS)) {
      assertThat(store.size().articles()).isEqualTo(1);
    }
    assertThat(store().resolve("bulk")).doesNotExist();
  }

  @Test
  void oneThatIsBeingFilledIsInUse() throws IOException {
    try (Growing growing = Growing.open(store(), IRIS)) {
      growing.put(List.of(graphed("a", "1")));
      assertThatThrownBy(() -> Store.open(store(), IRIS))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use by");
      growing.put(List.of(graphed("b", "1")));
      assertThat(growing.store().size().articles()).isEqualTo(2);
    }
  }

  @Test
  void afterAFailureNothingHalfIsWritten() throws IOException {
    Graphed a = graphed("a", "1");
    List<Quad> wrong = new ArrayList<>(a.quads());
    Quad q = wrong.get(3);
    wrong.set(3, Quad.create(q.getGraph(), q.getSubject(), q.getPredicate(), Node.ANY));
    try (Growing growing = Growing.open(store(), IRIS)) {
      growing.put(List.of(a));
      assertThatThrownBy(() -> growing.put(List.of(new Graphed("b", "1", wrong))))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> growing.put(List.of(graphed("c", "1"))))
          .isInstanceOf(IOException.class);
    }
    try (Store store = Store.open(store(), IRIS)) {
      assertThat(store.size().articles()).isEqualTo(1);
    }
  }
}
