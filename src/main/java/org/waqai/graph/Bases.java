package org.waqai.graph;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What the names of the things in a store begin with: it was built with one base, as a rule. */
public final class Bases {
  /** Articles that are looked at. */
  private static final int SOME = 1000;

  private static final String ARTICLE = "article/";

  private Bases() {}

  /** Those of some articles; none where there is no article. */
  public static Set<String> of(Store store) {
    DatasetGraph dataset = store.dataset();
    return dataset.calculateRead(
        () -> {
          Set<String> out = new TreeSet<>();
          Iterator<Quad> all = dataset.find(Node.ANY, Node.ANY, Vocabulary.INGEST_KEY, Node.ANY);
          for (int i = 0; i < SOME && all.hasNext(); i++) {
            String name = all.next().getSubject().getURI();
            int end = name.lastIndexOf(ARTICLE); // an id has no slash of its own
            if (end >= 0) {
              out.add(name.substring(0, end));
            }
          }
          return out;
        });
  }
}
