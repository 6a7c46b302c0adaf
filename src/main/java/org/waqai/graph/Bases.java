package org.waqai.graph;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.waqai.graph.search.Generation;

/** What the names of the things in a store begin with: it was built with one base, as a rule. */
public final class Bases {
  /** Articles that are looked at. */
  private static final int SOME = 100;

  private static final String ARTICLE = "article/";

  private Bases() {}

  /** Those of some articles; none where there is no article. */
  public static Set<String> of(Store store) {
    DatasetGraph dataset = store.dataset();
    return dataset.calculateRead(
        () -> {
          Set<String> out = new TreeSet<>();
          NodeTupleTable table = Generation.of(dataset).getQuadTable().getNodeTupleTable();
          // the names alone are looked up, not the other three of each quad: a start waits for them
          Iterator<Tuple<NodeId>> all =
              table.findAsNodeIds(Node.ANY, Node.ANY, Vocabulary.INGEST_KEY, Node.ANY);
          for (int i = 0; i < SOME && all != null && all.hasNext(); i++) {
            String name = table.getNodeTable().getNodeForNodeId(all.next().get(1)).getURI();
            int end = name.lastIndexOf(ARTICLE); // an id has no slash of its own
            if (end >= 0) {
              out.add(name.substring(0, end));
            }
          }
          return out;
        });
  }
}
