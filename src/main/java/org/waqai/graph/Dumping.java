package org.waqai.graph;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file of a dump while it is written: it has its name when it is whole. */
final class Dumping implements Closeable {
  private final Path folder;
  private final String name;
  private final MessageDigest sum = Hash.sha256();
  private final FileChannel file;
  private final OutputStream out;

  Dumping(Path folder, String name) throws IOException {
    this.folder = folder;
    this.name = name;
    this.file = FileChannel.open(part(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.out =
        new DigestOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16), sum);
  }

  private Path part() {
    return folder.resolve(name + Dumps.PART);
  }

  OutputStream out() {
    return out;
  }

  /**
   * Nothing more comes: without its sum a dump is not listed, without its dump a sum is nothing.
   */
  void end() throws IOException {
    out.flush();
    file.force(true);
    Files.writeString(
        folder.resolve(name + Dumps.SUM),
        HexFormat.of().formatHex(sum.digest()) + "  " + name + "\n");
    Files.move(part(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(part());
  }
}
