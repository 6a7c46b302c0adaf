package org.waqai.graph.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Records of one length that do not fit into memory: sorted runs in files, and all of them. */
final class Runs implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final String name;
  private final int length;
  private final List<Path> files = new ArrayList<>();
  private final List<InputStream> open = new ArrayList<>();

  Runs(Path folder, String name, int length) {
    this.folder = folder;
    this.name = name;
    this.length = length;
  }

  /** Writes a run. */
  void add(Iterator<byte[]> sorted) throws IOException {
    Path file = folder.resolve(name + "-" + files.size() + ".run");
    files.add(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      while (sorted.hasNext()) {
        out.write(sorted.next());
      }
    }
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** All records in order, of equal ones one. */
  Iterator<byte[]> merged() throws IOException {
    PriorityQueue<Run> runs =
        new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.record, b.record));
    for (Path file : files) {
      InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
      open.add(in);
      Run run = new Run(in);
      if (run.next()) {
        runs.add(run);
      }
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !runs.isEmpty();
      }

      @Override
      public byte[] next() {
        if (runs.isEmpty()) {
          throw new NoSuchElementException();
        }
        byte[] least = runs.element().record;
        try {
          while (!runs.isEmpty() && Arrays.equals(runs.element().record, least)) {
            Run run = runs.remove();
            if (run.next()) {
              runs.add(run);
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return least;
      }
    };
  }

  private final class Run {
    private final InputStream in;
    private byte[] record = {};

    Run(InputStream in) {
      this.in = in;
    }

    boolean next() throws IOException {
      record = in.readNBytes(length);
      return record.length == length;
    }
  }

  @Override
  public void close() throws IOException {
    for (InputStream in : open) {
      in.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
