package org.waqai.graph.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * In which state a store on disk is: another after each change. TDB2 never overwrites a block, so
 * the roots and limits of an index of quads, which it keeps in a file of 24 bytes, do not come
 * again.
 */
public final class State {
  private static final String ROOTS = "GSPO.bpt";

  private State() {}

  /** The state that was committed last. */
  public static String of(DatasetGraph dataset) throws IOException {
    DatasetGraphTDB tdb = Generation.of(dataset);
    Path data = Path.of(tdb.getLocation().getDirectoryPath());
    return data.getFileName()
        + "-"
        + HexFormat.of().formatHex(Files.readAllBytes(data.resolve(ROOTS)));
  }
}
