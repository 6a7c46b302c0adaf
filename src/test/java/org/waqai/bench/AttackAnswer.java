package org.waqai.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonParseException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What came of a hostile request. */
final class AttackAnswer {
  /** What an answer must not tell: classes, traces, files. */
  private static final Pattern LEAK =
      Pattern.compile(
          "org\\.(?:waqai|apache|eclipse)\\.|java\\.(?:lang|util|io|net)\\.|jakarta\\.|\\tat"
              + " |root:x:|/(?:tmp|root|home|work|usr|var)/[a-z]|Exception|NullPointer");

  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)\\s*$");

  private final byte[] bytes;

  /**
   * @param bytes as they came over the wire; none where the connection was closed
   */
  AttackAnswer(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** As a person reads it. */
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Of HTTP; 0 where there is none. */
  int status() {
    String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    return start.matches("HTTP/1\\.[01] [0-9]{3}") ? Integer.parseInt(start.substring(9)) : 0;
  }

  /** What is wrong with it: a 500, a broken body, or one that tells about the machine. */
  Optional<String> wrong(String request) {
    int status = status();
    if (bytes.length == 0) {
      return Optional.empty();
    }
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (status == 0 || end < 0) {
      return Optional.of("no HTTP");
    }
    String head = all.substring(0, end).toLowerCase(Locale.ROOT);
    boolean busy = (status == 503 || status == 429) && head.contains("\r\nretry-after: ");
    if (status >= 500 && status != 501 && status != 505 && !busy) {
      return Optional.of("status " + status);
    }
    byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    Matcher length = LENGTH.matcher(head);
    boolean none = request.startsWith("HEAD ") || status == 304 || status == 204;
    if (length.find() && !none && Integer.parseInt(length.group(1)) != body.length) {
      return Optional.of("cut off");
    }
    if (head.contains("transfer-encoding: chunked")) {
      return Optional.empty(); // a dump as it grows
    }
    return none ? Optional.empty() : wrong(head, body);
  }

  private static Optional<String> wrong(String head, byte[] body) {
    try {
      byte[] plain = body;
      if (head.contains("content-encoding: gzip")) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
          plain = zip.readAllBytes();
        }
      }
      String text = new String(plain, StandardCharsets.UTF_8);
      Matcher leak = LEAK.matcher(text);
      if (leak.find()) {
        return Optional.of("tells «" + leak.group() + "»");
      }
      if (head.matches("(?s).*content-type: application/([a-z-]+\\+)?json.*")) {
        JSON.parseAny(text);
      } else if (head.matches("(?s).*content-type: application/[a-z-]+\\+xml.*")) {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        builder.parse(new InputSource(new StringReader(text)));
      }
      return Optional.empty();
    } catch (IOException | JsonParseException | SAXException | ParserConfigurationException e) {
      return Optional.of("broken body: " + e.getMessage());
    }
  }
}
