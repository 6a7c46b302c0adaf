package org.waqai.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held of a store is what TDB2 finds in it, in the same order. */
class HeldTest {
  private static final int QUADS = 30_000;

  @TempDir Path folder;
  private final Random random = new Random(20261130);
  private DatasetGraph store;

  @BeforeEach
  void open() {
    store = DatabaseMgr.connectDatasetGraph(folder.toString());
  }

  @AfterEach
  void close() {
    TDBInternal.expel(store, true);
  }

  private Quad quad() {
    return Quad.create(iri("g", 50), iri("s", 3_000), iri("p", 12), object());
  }

  private Node iri(String kind, int most) {
    return NodeFactory.createURI("http://example.org/" + kind + random.nextInt(most));
  }

  /** Numbers are ids of their own; those of terms are as great. */
  private Node object() {
    return switch (random.nextInt(3)) {
      case 0 -> NodeFactoryExtra.intToNode(random.nextInt(100_000));
      case 1 -> NodeFactory.createLiteralLang("كلمة " + random.nextInt(9_000), "ar");
      default -> iri("s", 3_000);
    };
  }

  @Test
  void findsWhatIsThere() {
    List<Quad> all = new ArrayList<>();
    for (int i = 0; i < QUADS; i++) {
      all.add(quad());
    }
    store.executeWrite(() -> all.forEach(store::add));
    compare(all);
    store.executeWrite(() -> all.subList(0, QUADS / 2).forEach(store::delete));
    compare(all);
    store.executeWrite(() -> all.subList(0, QUADS - 10).forEach(store::delete));
    compare(all);
  }

  @Test
  void findsNothingWhereNothingIs() {
    compare(List.of(quad(), quad()));
  }

  private void compare(List<Quad> asked) {
    store.begin(ReadWrite.READ);
    try {
      DatasetGraph held = Held.of(TDBInternal.getDatasetGraphTDB(store), store.getContext());
      for (int pattern = 0; pattern < 16; pattern++) {
        for (int i = 0; i < 40; i++) {
          Quad q = asked.get(random.nextInt(asked.size()));
          Node g = known(pattern, 1, q.getGraph());
          Node s = known(pattern, 2, q.getSubject());
          Node p = known(pattern, 4, q.getPredicate());
          Node o = known(pattern, 8, q.getObject());
          assertThat(Iter.toList(held.find(g, s, p, o)))
              .isEqualTo(Iter.toList(store.find(g, s, p, o)));
          i += pattern == 0 ? 40 : 0;
        }
      }
    } finally {
      store.end();
    }
  }

  private static Node known(int pattern, int bit, Node node) {
    return (pattern & bit) == 0 ? Node.ANY : node;
  }
}
