package org.waqai.graph.bulk;

import java.util.Arrays;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * A store for a question that goes through all of it: for each row TDB2 goes from the root of an
 * index to a leaf, whose bytes it compares where they lie on disk. Here what was read lately is
 * held, and half the time is spared.
 */
public final class Held {
  private Held() {}

  /**
   * A store as this thread's transaction sees it, to be read by this thread until that ends.
   *
   * @param context in which it is asked
   */
  public static DatasetGraphTDB of(DatasetGraphTDB store, Context context) {
    NodeTupleTable quads = store.getQuadTable().getNodeTupleTable();
    TupleIndex[] indexes =
        Arrays.stream(quads.getTupleTable().getIndexes())
            .map(HeldIndex::new)
            .toArray(TupleIndex[]::new);
    DatasetGraphTDB out =
        new DatasetGraphTDB(
            store.getLocation(),
            store.getStoreParams(),
            store.getReorderTransform(),
            new StorageTDB(
                store.getTxnSystem(),
                store.getTripleTable(),
                new QuadTable(indexes, new HeldTerms(quads.getNodeTable()))),
            (StoragePrefixesTDB) store.getStoragePrefixes(),
            store.getTxnSystem());
    out.getContext().putAll(context);
    return out;
  }
}
