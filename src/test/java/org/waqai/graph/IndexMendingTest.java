package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waqai.graph.search.Index;

/** A text index that is gone, damaged, old, or of another store is made anew. */
class IndexMendingTest extends IndexGround {
  private static long count(Store store, String query) {
    return Long.parseLong(Answers.rows(store.dataset(), query).getFirst().getFirst());
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
  void aStoreThatHasNoIndexIsFilledOnceItIsAsked() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      // as programs wrote it that knew of no index
      store.dataset().executeWrite(() -> graphed("a", "1").quads().forEach(store.dataset()::add));
      assertThat(folder.resolve(Index.FOLDER)).doesNotExist();
      assertThat(count(store, FOUND)).isEqualTo(1);
      agrees(store);
    }
  }
}
