package org.waqai.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.waqai.model.Page;

/**
 * Articles that were taken in and wait to be stored, on disk: what somebody was told that it waits
 * is there after any kill. Its place is the folder {@code intake} of the store.
 */
final class Spool {
  private static final String WAITING = ".in";
  private static final String DONE = ".done";

  /** How many receipts are kept. */
  private static final int KEPT = 1000;

  private final Path folder;
  private final AtomicLong last = new AtomicLong(System.currentTimeMillis() << 16);

  private Spool(Path folder) {
    this.folder = folder;
  }

  static Spool in(Path store) throws IOException {
    Path folder = store.resolve("intake");
    Files.createDirectories(folder);
    return new Spool(folder);
  }

  /** Writes pages down; their ticket, which sorts by the time it was given at. */
  String keep(List<Page> pages) throws IOException {
    String ticket = "%016x".formatted(last.incrementAndGet());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(pages.size());
    for (Page page : pages) {
      text(out, page.location());
      text(out, page.name());
      text(out, page.format().name());
      text(out, page.origin().address().orElse(""));
      text(out, page.origin().charset().orElse(""));
      text(out, page.origin().published().map(LocalDate::toString).orElse(""));
      out.writeInt(page.content().length);
      out.write(page.content());
    }
    write(ticket + WAITING, bytes.toByteArray());
    return ticket;
  }

  /** What was not done when the process ended, in the order in which it came. */
  Map<String, List<Page>> left() throws IOException {
    Map<String, List<Page>> out = new TreeMap<>();
    for (Path file : files(WAITING)) {
      String name = String.valueOf(file.getFileName());
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
      List<Page> pages = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        String location = text(in);
        String called = text(in);
        Page.Format format = Page.Format.valueOf(text(in));
        Page.Origin origin =
            new Page.Origin(
                Optional.of(text(in)).filter(a -> !a.isEmpty()),
                Optional.of(text(in)).filter(a -> !a.isEmpty()),
                Optional.of(text(in)).filter(a -> !a.isEmpty()).map(LocalDate::parse));
        pages.add(new Page(location, called, format, in.readNBytes(in.readInt()), origin));
      }
      out.put(name.substring(0, name.length() - WAITING.length()), pages);
    }
    return out;
  }

  /** Notes what became of them. */
  void done(String ticket, Receipt receipt) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(receipt.lines().size());
    for (Receipt.Line line : receipt.lines()) {
      text(out, line.location());
      text(out, line.fate().name());
      text(out, line.article());
      text(out, line.reason());
      out.writeInt(line.events());
      out.writeInt(line.facts());
      out.writeInt(line.quads());
    }
    write(ticket + DONE, bytes.toByteArray());
    Files.deleteIfExists(folder.resolve(ticket + WAITING));
    List<Path> old = files(DONE);
    for (Path file : old.subList(0, Math.max(0, old.size() - KEPT))) {
      Files.deleteIfExists(file);
    }
  }

  /** What became of them, if that is known. */
  Optional<Receipt> receipt(String ticket) throws IOException {
    Path file = folder.resolve(ticket + DONE);
    if (!ticket.matches("[0-9a-f]{16}") || !Files.exists(file)) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
    List<Receipt.Line> lines = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      lines.add(
          new Receipt.Line(
              text(in),
              Receipt.Fate.valueOf(text(in)),
              text(in),
              text(in),
              in.readInt(),
              in.readInt(),
              in.readInt()));
    }
    return Optional.of(new Receipt(lines));
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** Whole and on the disk itself, or not at all. */
  private void write(String name, byte[] bytes) throws IOException {
    Path part = folder.resolve(name + ".part");
    try (FileChannel file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      file.force(true);
    }
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8); // writeUTF ends at 65,535 bytes
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
