package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.waqai.model.Page;

/** The articles in the body of a request. */
final class Brought {
  /** Of a request, unpacked. */
  static final int MOST = 16 << 20;

  private static final String FORMS =
      "application/json (one article), application/x-ndjson (one a line), text/html or text/plain";

  private Brought() {}

  /**
   * Reads them.
   *
   * @throws Problem where it is too much, or nothing that can hold an article
   */
  static List<Page> pages(HttpServletRequest request, Parameters parameters)
      throws Problem, IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    Page.Origin origin = origin(request, parameters);
    Optional<Page.Format> one =
        switch (plain) {
          case "application/json", "application/ld+json" -> Optional.of(Page.Format.JSON);
          case "text/html", "application/xhtml+xml" -> Optional.of(Page.Format.HTML);
          case "text/plain" -> Optional.of(Page.Format.TEXT);
          case "application/x-ndjson",
              "application/jsonl",
              "application/x-jsonlines",
              "application/jsonlines" ->
              Optional.empty();
          default -> throw Problem.of(415, "No article", "Give Content-Type: " + FORMS);
        };
    byte[] body = body(request);
    if (one.isPresent()) {
      String name = parameters.first("id").orElseGet(() -> "posted-" + hash(body));
      return List.of(new Page("the article", name, one.get(), body, origin));
    }
    return lines(body, origin);
  }

  private static List<Page> lines(byte[] body, Page.Origin origin) throws Problem {
    List<Page> out = new ArrayList<>();
    int number = 1;
    for (int start = 0; start < body.length; number++) {
      int end = start;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      byte[] line = Arrays.copyOfRange(body, start, end);
      if (!new String(line, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
        String name = "posted-" + hash(line);
        out.add(new Page("line " + number, name, Page.Format.JSON, line, origin));
      }
      start = end + 1;
    }
    if (out.isEmpty()) {
      throw Problem.bad("No article", "The body is empty");
    }
    return out;
  }

  private static Page.Origin origin(HttpServletRequest request, Parameters parameters)
      throws Problem {
    Optional<LocalDate> published;
    try {
      published = parameters.first("published").map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw Problem.bad("No day", "published is a day such as 2022-05-11");
    }
    Optional<String> url = parameters.first("url");
    if (url.isPresent() && !url.get().matches("https?://[^\\s<>\"{}|\\\\^`]{1,2000}")) {
      throw Problem.bad("No address", "url is where the article was published: https://…");
    }
    return new Page.Origin(url, Optional.ofNullable(request.getCharacterEncoding()), published);
  }

  private static byte[] body(HttpServletRequest request) throws Problem, IOException {
    String packing = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
    InputStream in = request.getInputStream();
    byte[] body = in.readNBytes(MOST + 1);
    if (packing.equalsIgnoreCase("gzip")) {
      try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = unpacked.readNBytes(MOST + 1);
      } catch (IOException e) {
        throw Problem.bad("Badly packed", "The body is no gzip");
      }
    } else if (!packing.equalsIgnoreCase("identity")) {
      throw Problem.of(415, "Packed otherwise", "Content-Encoding may be gzip");
    }
    if (body.length > MOST) {
      throw Problem.of(
          413, "Too long", "At most %d MB can come at once: send parts".formatted(MOST >> 20));
    }
    return body;
  }

  /** What has no name of its own is called by what it is: brought again it is the same. */
  private static String hash(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sum, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
