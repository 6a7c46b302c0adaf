package org.waqai.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A build that is killed: stores batches for ever and says which, after each is stored. */
final class Killed {
  private Killed() {}

  public static void main(String[] args) throws Exception {
    Iris iris = new Iris(Iris.BASE);
    Triples triples = new Triples(iris, Wording.none(), false);
    try (Store store = Store.open(Path.of(args[0]), iris)) {
      System.out.println("open " + store.size().articles());
      for (int first = Integer.parseInt(args[1]); ; first += 5) {
        List<Graphed> batch = new ArrayList<>();
        for (int i = first; i < first + 5; i++) {
          String id = "made/" + i % StoreTroubleTest.ARTICLES;
          batch.add(new Graphed(id, "key" + i, triples.of(Readings.pledge(id))));
        }
        store.put(batch);
        System.out.println("stored " + first);
      }
    }
  }
}
