package org.waqai.graph.change;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The file of the changes: a line each, and after those of a transaction a line with the state of
 * the store. What comes after the last of these lines was not written to its end, and is cut off.
 */
final class Log implements Closeable {
  private static final String HEAD = "waqai-changes 1 ";
  private static final String STATE = "=\t";

  /**
   * Versions that are read together.
   *
   * @param start their first byte in the file
   * @param from when the first came
   */
  record Page(long start, Instant from) {}

  private final FileChannel file;
  private final String id;
  private final int most;
  private final List<Page> pages = new ArrayList<>();
  private Instant last = Instant.EPOCH;
  private String state = "";
  private long count;

  private Log(FileChannel file, String id, int most) {
    this.file = file;
    this.id = id;
    this.most = most;
  }

  /**
   * Opens the log, or begins one.
   *
   * @param most versions of a page
   */
  static Log open(Path path, int most) throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      return file.size() == 0 ? begun(file, most) : read(file, most);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw new IOException("the log of changes " + path + " can't be read: " + e.getMessage(), e);
    }
  }

  private static Log begun(FileChannel file, int most) throws IOException {
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    file.truncate(0);
    write(file, HEAD + id + "\n");
    return new Log(file, id, most);
  }

  private static Log read(FileChannel file, int most) throws IOException {
    Lines lines = new Lines(file, 0);
    Optional<String> head = lines.next();
    if (head.isEmpty()) {
      return begun(file, most); // cut at its very beginning
    }
    if (!head.get().startsWith(HEAD)) {
      throw new IOException("it begins with «" + head.get() + "»");
    }
    Log out = new Log(file, head.get().substring(HEAD.length()), most);
    long whole = lines.at();
    List<Page> waiting = new ArrayList<>();
    long count = 0;
    Optional<String> last = Optional.empty();
    while (true) {
      long start = lines.at();
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      if (line.get().startsWith(STATE)) {
        Optional<Instant> time =
            last.isEmpty() ? Optional.of(out.last) : Version.of(last.get()).map(Version::time);
        if (time.isEmpty()) {
          break;
        }
        out.settle(waiting, count, time.get(), line.get().substring(STATE.length()));
        waiting.clear();
        last = Optional.empty();
        whole = lines.at();
        continue;
      }
      if (!Version.isOne(line.get())) {
        break;
      }
      if (count % most == 0) {
        Optional<Instant> from = Version.of(line.get()).map(Version::time);
        if (from.isEmpty()) {
          break;
        }
        waiting.add(new Page(start, from.get()));
      }
      last = line; // the times of those between are looked at when they are asked for
      count++;
    }
    file.truncate(whole);
    file.position(whole);
    return out;
  }

  private void settle(List<Page> more, long now, Instant time, String seen) {
    pages.addAll(more);
    count = now;
    last = time;
    state = seen;
  }

  /** Names the stream: another after it was begun anew. */
  String id() {
    return id;
  }

  /** How many versions there are. */
  long count() {
    return count;
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  /** When the last of them came. */
  Instant last() {
    return last;
  }

  /** The state of the store that it has come to. */
  String state() {
    return state;
  }

  /** Adds versions, each no earlier than the one before; on disk when this returns. */
  void append(List<Version> versions, String now) throws IOException {
    if (versions.isEmpty() && now.equals(state)) {
      return;
    }
    StringBuilder out = new StringBuilder();
    List<Page> more = new ArrayList<>();
    long start = file.size();
    for (int i = 0; i < versions.size(); i++) {
      if ((count + i) % most == 0) {
        long at = start + out.toString().getBytes(StandardCharsets.UTF_8).length;
        more.add(new Page(at, versions.get(i).time()));
      }
      out.append(versions.get(i).line()).append('\n');
    }
    out.append(STATE).append(now).append('\n');
    try {
      write(file, out.toString());
      if (!versions.isEmpty()) {
        file.force(false); // a state that is lost is found out by comparing
      }
    } catch (IOException e) {
      file.truncate(start);
      file.position(start);
      throw e;
    }
    settle(
        more, count + versions.size(), versions.isEmpty() ? last : versions.getLast().time(), now);
  }

  private static void write(FileChannel file, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** At most so many versions from a byte on. */
  List<Version> read(long start, long number) throws IOException {
    List<Version> out = new ArrayList<>();
    Lines lines = new Lines(file, start);
    while (out.size() < number) {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      Version.of(line.get()).ifPresent(out::add);
    }
    return out;
  }

  /** All versions, the oldest first. */
  List<Version> all() throws IOException {
    return read(0, count);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Whole lines of a file, and where each begins; the place of the file is left as it is. */
  private static final class Lines {
    private final InputStream in;
    private long at;

    Lines(FileChannel file, long start) {
      this.at = start;
      this.in = new BufferedInputStream(Channels.newInputStream(new Window(file, start)), 1 << 16);
    }

    long at() {
      return at;
    }

    Optional<String> next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          at += line.size() + 1;
          return Optional.of(line.toString(StandardCharsets.UTF_8));
        }
        line.write(b);
      }
      return Optional.empty();
    }
  }
}
