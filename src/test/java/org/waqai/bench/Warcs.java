package org.waqai.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.waqai.article.Cleaned;
import org.waqai.article.Cleaner;
import org.waqai.cli.Main;
import org.waqai.source.Found;
import org.waqai.source.Sources;

/**
 * Pages a second from a file of WARC.gz of 5,000 pages: jwarc alone, our source, our source with
 * the reading of the pages, and the whole of {@code extract}, one after the other in one run, so
 * that their ratio holds on a busy machine.
 */
final class Warcs {
  private static final int PAGES = 5_000;

  private Warcs() {}

  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("waqai", ".warc.gz");
    generate(file);
    PrintStream out = System.out;
    for (int round = 1; round <= 3; round++) {
      out.printf("jwarc %.0f, ", rate(() -> bare(file)));
      out.printf("source %.0f, ", rate(() -> source(file)));
      out.printf("read %.0f pages/s%n", rate(() -> read(file)));
    }
    out.printf("extract %.0f pages/s%n", rate(() -> extract(file)));
    Files.delete(file);
  }

  /** What is measured; gives the number of pages. */
  private interface Work {
    long pages() throws IOException;
  }

  private static double rate(Work work) throws IOException {
    long start = System.nanoTime();
    long pages = work.pages();
    return pages * 1e9 / (System.nanoTime() - start);
  }

  private static long bare(Path file) throws IOException {
    long pages = 0;
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          pages += response.http().bodyDecoded().stream().readAllBytes().length > 0 ? 1 : 0;
        }
      }
    }
    return pages;
  }

  private static long source(Path file) {
    try (Stream<Found> found =
        Sources.once(List.of(file.toString()), InputStream.nullInputStream()).stream()) {
      return found.filter(Found.Got.class::isInstance).count();
    }
  }

  private static long read(Path file) {
    Cleaner cleaner = new Cleaner();
    try (Stream<Found> found =
        Sources.once(List.of(file.toString()), InputStream.nullInputStream()).stream()) {
      return found
          .filter(
              one ->
                  one instanceof Found.Got got && cleaner.read(got.page()) instanceof Cleaned.Clean)
          .count();
    }
  }

  private static long extract(Path file) {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      Main.run("extract", file.toString());
      return PAGES;
    } finally {
      System.setOut(out);
    }
  }

  /**
   * Each record in a member of its own, as crawlers write them; the samples one after the other,
   * each with its number in its title and its body, between a page's usual menus.
   */
  private static void generate(Path file) throws IOException {
    List<String> texts;
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Warcs::text).toList();
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < PAGES; i++) {
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        gzip.write(record("https://news.example/" + i, page(texts.get(i % texts.size()), i)));
        gzip.finish();
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(String text, int number) {
    String menu = "<li><a href=\"/section\">القسم</a></li>".repeat(40);
    StringBuilder out = new StringBuilder("<!doctype html><html lang=\"ar\"><head><title>خبر ");
    out.append(number).append("</title></head><body><ul>").append(menu).append("</ul><article>");
    text.lines().filter(l -> !l.isBlank()).forEach(l -> out.append("<p>").append(l).append("</p>"));
    return out.append("<p>رقم الخبر هو ")
        .append(number)
        .append(".</p></article><ul>")
        .append(menu)
        .append("</ul></body></html>")
        .toString();
  }

  private static byte[] record(String address, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2023-03-30T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + http).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
