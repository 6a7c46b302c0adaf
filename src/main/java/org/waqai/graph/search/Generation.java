package org.waqai.graph.search;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** What is below a store: the data as they lie in one of its folders. */
public final class Generation {
  private Generation() {}

  /** That which this thread's transaction sees; without one, the newest. */
  public static DatasetGraphTDB of(DatasetGraph store) {
    DatasetGraph at = store;
    while (at instanceof DatasetGraphWrapper outer) {
      at = outer.getWrapped();
    }
    return (DatasetGraphTDB) at;
  }
}
