package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Graphed;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** A store that is served is kept small by itself. */
class KeepingTest {
  private static final Iris IRIS = new Iris(Iris.BASE);
  private static final int QUADS = 800;

  @TempDir private Path folder;

  private static Graphed article(int version) {
    List<Quad> quads =
        IntStream.range(0, QUADS)
            .mapToObj(
                i ->
                    Quad.create(
                        IRIS.graph("a"),
                        NodeFactory.createURI("x:" + version + "/" + i * 7919 % QUADS),
                        NodeFactory.createURI("x:p" + i % 13),
                        NodeFactory.createLiteralString("value " + version + " of " + i)))
            .toList();
    return new Graphed("a", Integer.toString(version), quads);
  }

  @Test
  void whatIsReplacedAgainAndAgainIsCompacted() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      AtomicBoolean pressed = new AtomicBoolean(true);
      Keeping keeping = new Keeping(store, pressed::get);
      store.put(List.of(article(0)));
      assertThat(keeping.tidy()).as("a store that is small").isFalse();
      assertThat(store.generation()).isEqualTo("Data-0001");
      int versions = 0;
      while (!store.isWasteful(Store.WASTEFUL) && versions < 200) {
        store.put(List.of(article(++versions)));
      }
      Store.Size before = store.size();
      long bytes = store.bytes();
      assertThat(keeping.tidy()).as("articles wait for the disk").isFalse();
      pressed.set(false);
      assertThat(keeping.tidy()).isTrue();
      assertThat(store.generation()).isEqualTo("Data-0002");
      assertThat(store.bytes()).isLessThan(bytes / 10);
      assertThat(store.size()).isEqualTo(before);
      assertThat(store.ingestKey("a")).contains(Integer.toString(versions));
      assertThat(store.changes().extent().count()).isEqualTo(versions + 1);
      assertThat(store.compareIndex().holds()).isTrue();
      assertThat(keeping.tidy()).as("nothing is left to give back").isFalse();
      assertThat(store.generation()).isEqualTo("Data-0002");
    }
  }
}
