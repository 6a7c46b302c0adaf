package org.waqai.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.waqai.model.Page;

/**
 * The pages of a WARC file (ISO 28500), packed or not, one at a time. A record that cannot be read
 * is told and passed over; what is no page of HTML is passed over.
 */
final class Archive implements AutoCloseable {
  private static final int LONGEST_REASON = 200;
  private static final byte[] START = "\nWARC/".getBytes(StandardCharsets.US_ASCII);

  private final String location;
  private final int limit;
  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate((1 << 16) + START.length).flip();
  private WarcReader reader;
  private boolean over;
  private boolean whole = true;
  private int count;

  /**
   * Reads from {@code in}, and closes it.
   *
   * @param limit the most bytes of one page
   */
  Archive(InputStream in, String location, int limit) throws IOException {
    this.location = location;
    this.limit = limit;
    this.channel = Channels.newChannel(in);
    this.reader = reader();
  }

  private WarcReader reader() throws IOException {
    WarcReader reader = new WarcReader(channel, buffer);
    reader.setLenient(true);
    reader.onWarning(warning -> {});
    return reader;
  }

  /** Goes on at the next line that begins as a record does; at the end where there is none. */
  private void resume() {
    try {
      int matched = 0;
      while (matched < START.length) {
        if (!buffer.hasRemaining()) {
          buffer.clear().limit(1 << 16); // room to put back what was matched
          int n = channel.read(buffer);
          buffer.flip();
          if (n < 0) {
            over = true;
            return;
          }
        }
        byte b = buffer.get();
        matched = b == START[matched] ? matched + 1 : b == START[0] ? 1 : 0;
      }
      buffer.compact();
      ByteBuffer rest = buffer.flip().duplicate();
      byte[] kept = new byte[rest.remaining()];
      rest.get(kept);
      buffer.clear();
      buffer.put(START, 1, START.length - 1).put(kept).flip();
      reader = reader();
    } catch (IOException | RuntimeException e) {
      over = true;
    }
  }

  /** Whether a file begins as a WARC file does. */
  static boolean is(byte[] head) {
    return head.length > 5
        && head[0] == 'W'
        && head[1] == 'A'
        && head[2] == 'R'
        && head[3] == 'C'
        && head[4] == '/';
  }

  /** The next page, or what is wrong with a record; empty at the end. */
  Optional<Found> next() {
    while (!over) {
      try {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          over = true;
          return Optional.empty();
        }
        count++;
        Optional<Found> found = found(record.get());
        if (found.isPresent()) {
          return found;
        }
      } catch (ParsingException | RuntimeException e) {
        Optional<Found> told =
            told("has a malformed record after record " + count + " (" + message(e) + ")");
        resume();
        return told;
      } catch (EOFException e) {
        over = true;
        whole = false;
        return told("is cut off after " + count + " records: fetch it again");
      } catch (IOException e) {
        over = true;
        whole = false;
        return told("cannot be read on after record " + count + " (" + message(e) + ")");
      }
    }
    return Optional.empty();
  }

  /** Whether it was there to its end, as far as it has been read. */
  boolean whole() {
    return whole;
  }

  private static String message(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.length() > LONGEST_REASON ? message.substring(0, LONGEST_REASON) : message;
  }

  private Optional<Found> told(String reason) {
    return Optional.of(
        new Found.Unreadable(location, Trouble.ARCHIVE.label(), location + " " + reason));
  }

  private Optional<Found> found(WarcRecord record) throws IOException {
    if (!(record instanceof WarcResponse response)
        || !response.contentType().base().equals(MediaType.HTTP)) {
      return Optional.empty();
    }
    String target = response.target();
    try {
      HttpResponse http = response.http();
      if (http.status() != 200 || !html(http)) {
        return Optional.empty();
      }
      byte[] bytes = http.bodyDecoded().stream().readNBytes(limit + 1);
      if (bytes.length > limit) {
        return unreadable(target, Trouble.LARGE, "is larger than " + Records.size(limit));
      }
      return Optional.of(new Found.Got(page(target, http, bytes)));
    } catch (EOFException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return unreadable(target, Trouble.ARCHIVE, "is a malformed record (" + message(e) + ")");
    }
  }

  private Page page(String target, HttpResponse http, byte[] bytes) {
    Optional<URI> address = Addresses.parse(target);
    String name = address.map(URI::toString).orElse(target);
    Optional<String> charset = Optional.ofNullable(http.contentType().parameters().get("charset"));
    return new Page(
        location + "#" + name,
        name,
        Page.Format.HTML,
        bytes,
        new Page.Origin(address.map(URI::toString), charset, Optional.empty()));
  }

  private static boolean html(HttpResponse http) {
    String type = http.contentType().base().toString().toLowerCase(Locale.ROOT);
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  private Optional<Found> unreadable(String target, Trouble trouble, String reason) {
    String place = location + "#" + target;
    return Optional.of(new Found.Unreadable(place, trouble.label(), place + " " + reason));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
