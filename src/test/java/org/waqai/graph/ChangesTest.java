package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.change.Changes;
import org.waqai.graph.change.Version;

/** The log of what became of the articles: each change once, whatever happens to the process. */
class ChangesTest {
  private static final Iris IRIS = new Iris(Iris.BASE);
  private static final Triples TRIPLES = new Triples(IRIS, Wording.none(), true);

  @TempDir Path folder;

  private static Graphed graphed(String id, String key) {
    return new Graphed(id, key, TRIPLES.of(Readings.pledge(id)));
  }

  private Path log() {
    return folder.resolve(Changes.FOLDER).resolve("log");
  }

  private static List<Version> versions(Store store) throws IOException {
    List<Version> out = new ArrayList<>();
    for (int page = 1; page <= store.changes().extent().from().size(); page++) {
      out.addAll(store.changes().page(page));
    }
    return out;
  }

  /** Such as {@code CREATED a 1}. */
  private static List<String> said(Store store) throws IOException {
    return versions(store).stream()
        .map(v -> v.kind() + v.article().replaceFirst(".*/article/", " ") + " " + v.key())
        .toList();
  }

  @Test
  void eachChangeIsTold() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1"), graphed("b", "1")));
      store.put(List.of(graphed("a", "1"))); // the same again
      store.put(List.of(graphed("a", "2"), graphed("c", "1"), graphed("c", "2")));
      store.markGone("b", LocalDate.of(2026, 1, 2));
      store.markGone("b", LocalDate.of(2026, 1, 3));
      store.unmarkGone("b");
      store.remove("a");
      store.remove("a");
      store.own().putCopies();
      store.put(List.of(graphed("a", "2")));
      assertThat(said(store))
          .containsExactly(
              "CREATED a 1",
              "CREATED b 1",
              "UPDATED a 2",
              "CREATED c 2",
              "UPDATED b 1 gone 2026-01-02",
              "UPDATED b 1",
              "DELETED a 2",
              "CREATED a 2");
      assertThat(versions(store)).isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
    }
  }

  @Test
  void whatFailedIsNotTold() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
      assertThatThrownBy(
              () ->
                  store.change(
                      d -> {
                        d.removeGraph(IRIS.graph("a"));
                        throw new IllegalStateException("in the middle");
                      }))
          .isInstanceOf(IOException.class);
      assertThat(said(store)).containsExactly("CREATED a 1");
    }
  }

  @Test
  void isTheSameAfterOpeningAgainAndAfterCompaction() throws IOException {
    List<Version> before;
    String id;
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1"), graphed("b", "1")));
      store.compact();
      store.remove("b");
      before = versions(store);
      id = store.changes().extent().id();
    }
    byte[] written = Files.readAllBytes(log());
    try (Store store = Store.open(folder, IRIS)) {
      assertThat(versions(store)).isEqualTo(before);
      assertThat(store.changes().extent().id()).isEqualTo(id);
      assertThat(store.changes().extent().count()).isEqualTo(3);
    }
    assertThat(Files.readAllBytes(log())).isEqualTo(written);
  }

  /** A process can be killed at any byte, before the store has committed or after it. */
  @Test
  void whereverItIsCutEachChangeIsThereOnce() throws IOException {
    int first;
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1"), graphed("b", "1"), graphed("c", "1")));
      first = (int) Files.size(log());
      store.put(List.of(graphed("a", "2"), graphed("d", "1")));
    }
    byte[] all = Files.readAllBytes(log());
    for (int length = first; length <= all.length; length += length < all.length - 60 ? 31 : 5) {
      Files.write(log(), Arrays.copyOf(all, length));
      try (Store store = Store.open(folder, IRIS)) {
        assertThat(said(store))
            .as("cut at " + length)
            .startsWith("CREATED a 1", "CREATED b 1", "CREATED c 1")
            .containsExactlyInAnyOrder(
                "CREATED a 1", "CREATED b 1", "CREATED c 1", "UPDATED a 2", "CREATED d 1");
      }
    }
    // power that fails may leave a file longer than what was written
    Files.write(log(), Arrays.copyOf(all, all.length + 4000));
    try (Store store = Store.open(folder, IRIS)) {
      assertThat(said(store)).hasSize(5);
      store.remove("c");
      assertThat(said(store)).hasSize(6).endsWith("DELETED c 1");
    }
  }

  @Test
  void whatIsLostBeginsAnew() throws IOException {
    String id;
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
      store.put(List.of(graphed("a", "2"), graphed("b", "1")));
      id = store.changes().extent().id();
    }
    Files.delete(log());
    try (Store store = Store.open(folder, IRIS)) {
      assertThat(said(store)).containsExactly("CREATED a 2", "CREATED b 1");
      assertThat(store.changes().extent().id()).isNotEqualTo(id);
    }
    Files.writeString(log(), "waqai-changes 2 of a later version\n");
    try (Store store = Store.open(folder, IRIS)) {
      assertThatThrownBy(() -> store.changes().extent())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("log of changes");
    }
    assertThat(Files.readString(log())).isEqualTo("waqai-changes 2 of a later version\n");
  }

  /** Another program, or a copy of the folder from before. */
  @Test
  void whatWasChangedBehindItsBackIsFoundOut() throws IOException {
    byte[] earlier;
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
      earlier = Files.readAllBytes(log());
      store.put(List.of(graphed("b", "1")));
      store
          .dataset()
          .executeWrite(
              () -> store.dataset().deleteAny(IRIS.graph("a"), Node.ANY, Node.ANY, Node.ANY));
      store.put(List.of(graphed("c", "1")));
      assertThat(said(store))
          .containsExactly("CREATED a 1", "CREATED b 1", "DELETED a 1", "CREATED c 1");
    }
    Files.write(log(), earlier);
    try (Store store = Store.open(folder, IRIS)) {
      assertThat(said(store))
          .containsExactly("CREATED a 1", "DELETED a 1", "CREATED b 1", "CREATED c 1");
    }
  }

  @Test
  void aPageHasAHundred() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      for (int batch = 0; batch < 3; batch++) {
        int start = batch * 83;
        store.put(IntStream.range(start, start + 83).mapToObj(i -> graphed("a" + i, "1")).toList());
      }
      pagesOf249(store);
    }
    try (Store store = Store.open(folder, IRIS)) {
      pagesOf249(store);
      assertThat(said(store))
          .containsExactlyElementsOf(
              IntStream.range(0, 249).mapToObj(i -> "CREATED a" + i + " 1").toList());
    }
  }

  private static void pagesOf249(Store store) throws IOException {
    Changes.Extent extent = store.changes().extent();
    assertThat(extent.count()).isEqualTo(249);
    assertThat(extent.from()).hasSize(3);
    assertThat(Stream.of(1, 2, 3).filter(extent::isFull)).containsExactly(1, 2);
    for (int page = 1; page <= 3; page++) {
      List<Version> versions = store.changes().page(page);
      assertThat(versions).hasSize(page == 3 ? 49 : 100);
      assertThat(versions.getFirst().time()).isEqualTo(extent.from().get(page - 1));
    }
    assertThat(store.changes().page(0)).isEmpty();
    assertThat(store.changes().page(4)).isEmpty();
  }

  @Test
  void theLogIsPlainText() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("a", "1")));
    }
    List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
    assertThat(lines).hasSizeBetween(3, 4);
    assertThat(lines.getFirst()).matches("waqai-changes 1 [0-9a-f]{12}");
    assertThat(lines.get(lines.size() - 2)).startsWith("+\t").contains("/article/a\t");
    assertThat(lines.getLast()).startsWith("=\tData-0001-");
  }
}
