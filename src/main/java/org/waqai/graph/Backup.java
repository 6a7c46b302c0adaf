package org.waqai.graph;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * All that a store says, as gzipped N-Quads: one state of it, written while others read and write.
 * It is read by any tool, and by any later version of this one.
 */
public final class Backup {
  private Backup() {}

  /**
   * Writes a store as it is now.
   *
   * @return how many quads were written
   * @throws IOException where it can't be written to its end
   */
  public static long write(Store store, OutputStream to) throws IOException {
    return write(store, List.of(new Written(to, Stream::of)));
  }

  /** The same state twice: as it is, and in RDF 1.1. */
  static void write(Store store, OutputStream later, OutputStream earlier) throws IOException {
    write(store, List.of(new Written(later, Stream::of), new Written(earlier, View::quads)));
  }

  /** Where it is written, and what is written there of each quad. */
  private record Written(OutputStream to, Function<Quad, Stream<Quad>> said) {}

  private static long write(Store store, List<Written> all) throws IOException {
    List<GZIPOutputStream> files = new ArrayList<>();
    List<StreamRDF> lines = new ArrayList<>();
    for (Written each : all) {
      files.add(new GZIPOutputStream(each.to(), 1 << 16));
      lines.add(StreamRDFWriter.getWriterStream(files.getLast(), Lang.NQUADS));
    }
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      lines.forEach(StreamRDF::start);
      long count = 0;
      for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); count++) {
        Quad quad = quads.next();
        for (int i = 0; i < all.size(); i++) {
          all.get(i).said().apply(quad).forEach(lines.get(i)::quad);
        }
      }
      lines.forEach(StreamRDF::finish);
      for (GZIPOutputStream file : files) {
        file.finish();
      }
      return count;
    } catch (RuntimeIOException e) {
      throw new IOException("the backup was not written to its end: " + e.getMessage(), e);
    } finally {
      dataset.end();
    }
  }

  /**
   * Makes a store of a backup, whole or not at all.
   *
   * @param file gzipped N-Quads
   * @param folder of the store, which must not be there
   * @throws IOException where the backup is cut off or no N-Quads, or the store can't be made
   */
  public static void restore(Path file, Path folder) throws IOException {
    demandWhole(file); // RIOT takes a gzip that is cut off for the end of the file
    Path parent = Optional.ofNullable(folder.toAbsolutePath().getParent()).orElseThrow();
    Files.createDirectories(parent);
    Path part = Files.createTempDirectory(parent, ".restore");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream quads = new GZIPInputStream(in, 1 << 16)) {
      load(quads, part);
      Files.deleteIfExists(part.resolve("tdb.lock"));
      Files.deleteIfExists(folder); // an empty one
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (RiotException e) {
      throw new IOException(file + " is no N-Quads: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new IOException(file + " can't be restored: " + e.getMessage(), e);
    } finally {
      delete(part);
    }
  }

  /**
   * Looks at all of a backup.
   *
   * @throws IOException where it is cut off
   */
  public static void demandWhole(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream all = new GZIPInputStream(in, 1 << 16)) {
      all.transferTo(OutputStream.nullOutputStream());
    } catch (EOFException | ZipException e) {
      throw new IOException(file + " is cut off or no backup", e);
    }
  }

  private static void load(InputStream quads, Path to) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(to.toString());
    try {
      DataLoader loader = LoaderFactory.sequentialLoader(dataset, (format, arguments) -> {});
      loader.startBulk();
      try {
        RDFParser.source(quads)
            .lang(Lang.NQUADS)
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .parse(loader.streamRDF());
        loader.finishBulk();
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
    } finally {
      TDBInternal.expel(dataset, true);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
