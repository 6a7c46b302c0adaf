package org.waqai.graph.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * In which state a store on disk is: another after each change. Of the blocks of an index none but
 * its leaves are written again, so its roots and limits, which TDB2 keeps in a file of 24 bytes, do
 * not come again.
 */
public final class State {
  private static final String ROOTS = "GSPO.bpt";

  private State() {}

  /** The files that the store lies in, whatever they are called: another after they were copied. */
  static String place(DatasetGraph dataset) throws IOException {
    Path data = Path.of(Generation.of(dataset).getLocation().getDirectoryPath());
    StringBuilder out = new StringBuilder();
    for (Path each : List.of(data, data.resolve(ROOTS))) {
      // where a system has no such keys none is like another
      Object key = Files.readAttributes(each, BasicFileAttributes.class).fileKey();
      out.append(key == null ? UUID.randomUUID() : key).append(' ');
    }
    return out.toString();
  }

  /** The state that was committed last. */
  public static String of(DatasetGraph dataset) throws IOException {
    DatasetGraphTDB tdb = Generation.of(dataset);
    Path data = Path.of(tdb.getLocation().getDirectoryPath());
    return data.getFileName()
        + "-"
        + HexFormat.of().formatHex(Files.readAllBytes(data.resolve(ROOTS)));
  }
}
