package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.waqai.graph.bulk.Bulk;

/** From the folder of a store to its data, whatever a kill has left there. */
final class Opening {
  /** What a query may take, in milliseconds; a client can ask for less, not for more. */
  private static final String TIMEOUT = "30000";

  private Opening() {}

  /**
   * The data, made where there are none.
   *
   * @throws IOException where they can't be opened, in one sentence
   */
  static Steady of(Path folder) throws IOException {
    Generations generations = Generations.of(folder);
    try {
      if (Bulk.isIn(folder)) {
        finish(folder, generations);
      }
      generations.mend();
      Steady data =
          new Steady(
              TDBInternal.getDatabaseContainer(DatabaseMgr.connectDatasetGraph(folder.toString())));
      data.getContext().set(TDB2.symUnionDefaultGraph, true);
      data.getContext().set(ARQ.queryTimeout, TIMEOUT);
      data.getContext().set(ARQ.httpServiceAllowed, false);
      QC.setFactory(data.getContext(), Careful::new);
      generations.tidy();
      return data;
    } catch (RuntimeException | InternalError e) {
      throw Broken.store(folder, e);
    }
  }

  /** Makes the store that a build has collected which was stopped before its end. */
  private static void finish(Path folder, Generations generations) throws IOException {
    if (!generations.isEmpty()) {
      Bulk.forget(folder);
      return;
    }
    try (Bulk left = Bulk.open(folder)) {
      left.end();
    } catch (IOException e) {
      throw Broken.store(folder, e);
    }
  }
}
