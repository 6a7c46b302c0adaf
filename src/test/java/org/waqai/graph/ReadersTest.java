package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While articles come and go, and blocks are written again, who reads sees one state. */
class ReadersTest {
  private static final Iris IRIS = new Iris(Iris.BASE);
  private static final Triples TRIPLES = new Triples(IRIS, Wording.none(), true);
  private static final int ROUNDS = 25;
  private static final int READERS = 2;

  @TempDir Path folder;

  @Test
  void eachSeesOneState() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (Store store = Store.open(folder, IRIS);
        ExecutorService hands = Executors.newFixedThreadPool(READERS)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Random random = new Random(i);
        Callable<Integer> reader = () -> reads(store.dataset(), random, over);
        readers.add(hands.submit(reader));
      }
      try {
        writes(store);
      } finally {
        over.set(true);
      }
      for (Future<Integer> each : readers) {
        assertThat(each.get()).isPositive();
      }
      assertThat(store.compareIndex().holds()).isTrue();
    }
    try (Store store = Store.open(folder, IRIS)) {
      assertThat(graphs(store.dataset(), true)).hasSize(2 * ROUNDS - ROUNDS / 5);
    }
  }

  private static void writes(Store store) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      store.put(List.of(article("a" + round), article("b" + round)));
      if (round % 5 == 4) {
        store.remove("a" + (round - 2));
        store.put(List.of(article("b" + (round - 1)))); // in its own place
      }
      if (round == ROUNDS / 2) {
        store.compact();
      }
    }
  }

  private static Graphed article(String id) {
    return new Graphed(id, "1", TRIPLES.of(Readings.pledge(id)));
  }

  private static int reads(DatasetGraph dataset, Random random, AtomicBoolean over)
      throws InterruptedException {
    int times = 0;
    while (!over.get()) {
      dataset.begin(ReadWrite.READ);
      try {
        Set<String> first = graphs(dataset, true);
        Thread.sleep(random.nextInt(150));
        assertThat(graphs(dataset, false)).isEqualTo(first);
        assertThat(graphs(dataset, true)).isEqualTo(first);
      } finally {
        dataset.end();
      }
      times++;
    }
    return times;
  }

  /** The graphs of articles, by two indexes of which each is as whole as the other. */
  private static Set<String> graphs(DatasetGraph dataset, boolean byGraph) {
    if (!dataset.isInTransaction()) {
      return dataset.calculateRead(() -> graphs(dataset, byGraph));
    }
    Set<String> out = new TreeSet<>();
    Iterator<Quad> found =
        byGraph
            ? dataset.find()
            : dataset.find(Node.ANY, Node.ANY, Vocabulary.INGEST_KEY, Node.ANY);
    long quads = 0;
    while (found.hasNext()) {
      out.add(found.next().getGraph().getURI());
      quads++;
    }
    if (byGraph && !out.isEmpty()) {
      long each = quads / out.size();
      assertThat(quads).isEqualTo(each * out.size()); // all are alike
    }
    return out;
  }
}
