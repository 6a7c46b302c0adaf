package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** WARC files: whole, packed, cut, damaged, local and by address. */
@Timeout(60)
class ArchiveTest {
  @TempDir Path folder;

  /** A record of a page, as crawlers write it. */
  public static byte[] record(String address, String type, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, body.length);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\n".formatted(address)
            + "WARC-Date: 2023-03-30T10:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(http.length() + body.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(http.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] page(int i) {
    return record(
        "https://news.example/" + i,
        "text/html; charset=utf-8",
        Site.page("خبر " + i, "اجتمع الوزراء في الرباط."));
  }

  /** A member of its own for each record, as in CC-NEWS. */
  public static byte[] packed(byte[] record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(record);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private List<String> found(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return found(file.toString());
  }

  private static List<String> found(String argument) {
    Manners manners =
        Manners.USUAL.delay(Duration.ofMillis(1)).timeout(Duration.ofSeconds(2)).allowPrivate(true);
    Sources sources =
        new Sources(List.of(argument), InputStream.nullInputStream(), manners, Ledger.none());
    try (Stream<Found> all = sources.stream()) {
      return all.map(ArchiveTest::line).toList();
    }
  }

  private static String line(Found found) {
    return switch (found) {
      case Found.Got got -> got.page().origin().address().orElse("-");
      case Found.Unreadable no -> no.cause();
      case Found.PassedOver over -> "passed over";
    };
  }

  private static List<String> pages(int... numbers) {
    return Arrays.stream(numbers).mapToObj(i -> "https://news.example/" + i).toList();
  }

  @Test
  void wholeAndPacked() throws IOException {
    byte[] all = joined(page(1), page(2), page(3));
    assertThat(found("a.warc", all)).isEqualTo(pages(1, 2, 3));
    assertThat(found("a.warc.gz", packed(all))).isEqualTo(pages(1, 2, 3));
    assertThat(found("b.warc.gz", joined(packed(page(1)), packed(page(2)), packed(page(3)))))
        .isEqualTo(pages(1, 2, 3));
    assertThat(found("named-otherwise", all)).isEqualTo(pages(1, 2, 3));
  }

  @Test
  void whatIsNoPageIsPassedOver() throws IOException {
    byte[] picture = record("https://news.example/a.png", "image/png", "picture");
    byte[] info =
        String.join(
                "\r\n",
                "WARC/1.0",
                "WARC-Type: warcinfo",
                "WARC-Date: 2023-03-30T10:00:00Z",
                "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000002>",
                "Content-Type: application/warc-fields",
                "Content-Length: 6",
                "",
                "a: b",
                "",
                "",
                "")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(found("a.warc", joined(info, picture, page(1)))).isEqualTo(pages(1));
  }

  @Test
  void cutInTheMiddle() throws IOException {
    byte[] all = joined(page(1), page(2), page(3));
    byte[] packed = joined(packed(page(1)), packed(page(2)), packed(page(3)));
    int one = page(1).length;
    for (int at : new int[] {one + 10, one + 120, one + one / 2, 2 * one - 20}) {
      assertThat(found("a.warc", Arrays.copyOf(all, at)))
          .as("cut after %d bytes", at)
          .startsWith("https://news.example/1")
          .endsWith("malformed archive")
          .hasSizeLessThan(4);
    }
    assertThat(found("a.warc.gz", Arrays.copyOf(packed, packed.length - 60)))
        .startsWith("https://news.example/1", "https://news.example/2")
        .hasSize(3)
        .endsWith("malformed archive");
  }

  @Test
  void malformedRecordInTheMiddle() throws IOException {
    byte[] noise = "what is this?\r\nno record\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] length =
        new String(page(7), StandardCharsets.UTF_8)
            .replaceFirst("Content-Length: \\d+", "Content-Length: many")
            .getBytes(StandardCharsets.UTF_8);
    for (byte[] malformed : List.of(noise, length)) {
      List<String> found = found("a.warc", joined(page(1), malformed, page(2), page(3)));
      assertThat(found).containsAll(pages(1, 2, 3)).contains("malformed archive").hasSize(4);
      found = found("a.warc.gz", packed(joined(page(1), malformed, page(2), page(3))));
      assertThat(found).containsAll(pages(1, 2, 3)).contains("malformed archive").hasSize(4);
    }
  }

  @Test
  void malformedAnswerInARecord() throws IOException {
    byte[] broken =
        new String(page(7), StandardCharsets.UTF_8)
            .replace("HTTP/1.1 200 OK", "HTTQ/1.1 200 OK")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(found("a.warc", joined(page(1), broken, page(2))))
        .isEqualTo(List.of(pages(1).getFirst(), "malformed archive", pages(2).getFirst()));
  }

  @Test
  void byAddressAndByListOfPaths() throws IOException {
    try (Site site = new Site()) {
      byte[] all = joined(packed(page(1)), packed(page(2)));
      site.on("/crawl-data/a.warc.gz", (r, out) -> Site.ok(out, "application/warc", all));
      site.on(
          "/warc.paths.gz",
          (r, out) ->
              Site.ok(
                  out,
                  "application/gzip",
                  packed("crawl-data/a.warc.gz\n".getBytes(StandardCharsets.UTF_8))));
      assertThat(found(site.at("/crawl-data/a.warc.gz"))).isEqualTo(pages(1, 2));
      assertThat(found(site.at("/warc.paths.gz"))).isEqualTo(pages(1, 2));
    }
  }
}
