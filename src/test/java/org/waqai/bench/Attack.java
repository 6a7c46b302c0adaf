package org.waqai.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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

/**
 * Hostile requests to every door of an endpoint, always the same ones for a seed: {@code Attack
 * localhost 3030 10000 1}. Says which answers were wrong: a 500, a broken body, or one that tells
 * about the machine it runs on.
 */
public final class Attack {
  private static final List<String> DOORS =
      List.of(
          "/",
          "/kg/sparql",
          "/kg/data",
          "/kg/prefixes",
          "/kg/shacl",
          "/kg/update",
          "/kg/rw",
          "/kg/queries/0123456789abcdef",
          "/id/entity/country/MA",
          "/entity/country/MA",
          "/page/entity/country/MA",
          "/data/entity/country/MA.ttl",
          "/article/a",
          "/graph/a",
          "/event/a/e1",
          "/ns",
          "/ns/Meeting",
          "/q/openapi.json",
          "/q/who-hosted.csv",
          "/q/timeline.json",
          "/question/who-hosted",
          "/search",
          "/suggest",
          "/reconcile",
          "/reconcile/suggest/entity",
          "/reconcile/preview",
          "/changes",
          "/changes/1",
          "/.well-known/void",
          "/dumps/",
          "/dumps/latest.nq.gz",
          "/dumps/waqai-20261129T105500000Z.nq.gz",
          "/articles",
          "/articles/a",
          "/$/ping",
          "/$/metrics",
          "/$/compact",
          "/$/stats",
          "/nothing");

  private static final List<String> NAMES =
      List.of(
          "query",
          "update",
          "default-graph-uri",
          "named-graph-uri",
          "graph",
          "default",
          "format",
          "output",
          "timeout",
          "host",
          "who",
          "name",
          "event",
          "q",
          "prefix",
          "limit",
          "offset",
          "page",
          "lang",
          "type",
          "queries",
          "extend",
          "id",
          "callback",
          "cursor",
          "using-graph-uri",
          "target");

  private static final List<String> TEXTS =
      List.of(
          "فاس",
          "' OR 1=1 --",
          "\"><script>alert(1)</script>",
          "x\") } #",
          "<javascript:alert(1)>",
          "../../../../etc/passwd",
          "..%2f..%2fetc%2fpasswd",
          "file:///etc/passwd",
          "%00",
          "\u202e",
          "a\r\nSet-Cookie: x=y",
          "{\"q0\":{\"query\":\"فاس\"}}",
          "{\"q0\":",
          "[[[[[[[[[[",
          "{}",
          "-1",
          "0",
          "99999999999999999999",
          "1e9",
          "NaN",
          "(a+)+$",
          "*",
          "?",
          "~2",
          "label:[* TO *]",
          "x^9999999",
          "\\",
          "\"",
          "AND OR NOT",
          "ＡＢＣ",
          "e\u0301\u0301\u0301",
          "http://[::1]:bad",
          "urn:x",
          "<x:a> . <x:b>",
          "http://localhost:3030/graph/a",
          "text/turtle;version=1.2",
          "${jndi:ldap://x/}",
          "{{7*7}}",
          "%s%n%x",
          "CON",
          "a".repeat(3000),
          "[".repeat(2000),
          "(".repeat(3000) + ")".repeat(3000),
          "\ud83d\ude00",
          "\u0000",
          "١٢٣");

  private static final List<String> QUERIES =
      List.of(
          "SELECT * { ?s ?p ?o } LIMIT 3",
          "ASK { ?s ?p \"فاس\"@ar }",
          "DESCRIBE <http://localhost:3030/entity/country/MA>",
          "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3",
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
          "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
          "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
          "SELECT (<java:java.lang.Runtime>() AS ?x) {}",
          "SELECT (REGEX(\"" + "a".repeat(40) + "!\", \"(a+)+$\") AS ?x) {}",
          "INSERT DATA { <x:a> <x:b> 1 }",
          "LOAD <file:///etc/passwd>",
          "SELECT * { ?s rdf:reifies <<( ?a ?b ?c )>> } LIMIT 2",
          "SELECT * { ?s (!<x:a>)* ?o } LIMIT 2",
          "SELECT ?x { BIND(IRI(\"<>\") AS ?x) }",
          "SELECT (STRDT(\"x\", <x y>) AS ?x) {}",
          "SELECT (\"\\u0000\" AS ?x) (\"\\uD800\" AS ?y) {}",
          "CONSTRUCT { ?s <x:1/> ?o } WHERE { ?s ?p ?o } LIMIT 2",
          "SELECT * { " + "{".repeat(800) + "}".repeat(800) + " }",
          "SELECT (" + "(".repeat(1500) + "1" + ")".repeat(1500) + " AS ?x) {}",
          "SELECT * { ?s ?p ?o } ORDER BY RAND() LIMIT 1",
          "SELECT * { VALUES ?x { " + "1 ".repeat(3000) + "} }",
          "SELECT (SHA512(STR(?s)) AS ?h) { ?s ?p ?o } OFFSET 99999999 LIMIT 1");

  private static final List<String> TYPES =
      List.of(
          "*/*",
          "text/html",
          "text/turtle",
          "application/rdf+xml",
          "application/ld+json",
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "application/n-triples;version=1.2",
          "application/trig",
          "application/json",
          "nothing",
          ";;;q=",
          "text/*;q=NaN",
          "*/*;q=-1,,,",
          "a/b;q=0",
          "application/sparql-query",
          "application/sparql-update",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x");

  /** What an answer must not tell: classes, traces, files. */
  private static final Pattern LEAK =
      Pattern.compile(
          "org\\.(?:waqai|apache|eclipse)\\.|java\\.(?:lang|util|io|net)\\.|jakarta\\.|\\tat"
              + " |root:x:|/(?:tmp|root|home|work|usr|var)/[a-z]|Exception|NullPointer");

  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)\\s*$");

  private final String host;
  private final int port;
  private final Random random;

  /**
   * Prepares.
   *
   * @param seed what makes the requests the same again
   */
  public Attack(String host, int port, long seed) {
    this.host = host;
    this.port = port;
    this.random = new Random(seed);
  }

  /** Sends so many; says which answers were wrong, and how often each status came. */
  public static void main(String[] arguments) throws IOException {
    Attack attack =
        new Attack(arguments[0], Integer.parseInt(arguments[1]), Long.parseLong(arguments[3]));
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<String> wrong = attack.send(Integer.parseInt(arguments[2]), statuses);
    wrong.forEach(System.out::println);
    System.out.println(statuses + ", wrong: " + wrong.size());
  }

  /**
   * Sends requests, one after another.
   *
   * @param statuses where it counts what came; 0 is a connection that was closed
   * @return what was wrong, with the request
   */
  public List<String> send(int number, Map<Integer, Integer> statuses) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      byte[] request = request();
      byte[] answer = exchange(request);
      statuses.merge(status(answer), 1, Integer::sum);
      Optional<String> why = wrong(answer, new String(request, StandardCharsets.ISO_8859_1));
      if (why.isPresent()) {
        wrong.add(
            "%s\n  %s\n  %s"
                .formatted(
                    why.get(),
                    shown(new String(request, StandardCharsets.UTF_8)),
                    shown(new String(answer, StandardCharsets.UTF_8))));
      }
    }
    return wrong;
  }

  private static String shown(String text) {
    String line = text.replace("\r", "").replace("\n", "⏎");
    return line.length() > 700 ? line.substring(0, 700) + "…" : line;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private byte[] request() {
    String method =
        once(3)
            ? any(
                List.of(
                    "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "GE T", "get"))
            : "GET";
    StringBuilder target = new StringBuilder(path());
    for (int i = random.nextInt(4); i > 0; i--) {
      target.append(target.indexOf("?") < 0 ? '?' : '&').append(any(NAMES));
      target.append('=').append(encoded(value()));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (!method.equals("GET") && !once(3)) {
      body.writeBytes(body());
    }
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(once(60) ? "" : " HTTP/1.1");
    head.append("\r\nHost: ").append(once(30) ? any(TEXTS).strip() : host).append("\r\n");
    head.append("Connection: close\r\nTimeout: 1\r\n");
    head.append("Accept: ").append(any(TYPES)).append("\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      head.append(header()).append("\r\n");
    }
    if (body.size() > 0) {
      head.append("Content-Type: ").append(any(TYPES)).append("\r\n");
      head.append("Content-Length: ").append(body.size()).append("\r\n");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  private String path() {
    String door = any(DOORS);
    return switch (random.nextInt(8)) {
      case 0 -> door + "/" + encoded(any(TEXTS));
      case 1 -> "/.." + door;
      case 2 ->
          door.replaceFirst("/", any(List.of("//", "/./", "/%2e%2e/", "/%2F", "/;x=y/", "/%5c")));
      case 3 ->
          door + any(List.of("%", "%zz", "%c0%af", "%ff", ";", "%00", "#x", "%e2%80%ae", "\u0000"));
      case 4 -> door.substring(0, 1 + random.nextInt(door.length())) + encoded(any(TEXTS));
      default -> door;
    };
  }

  private String value() {
    return once(2) ? any(TEXTS) : once(4) ? damaged(any(QUERIES)) : any(QUERIES);
  }

  /** A query with pieces taken out, doubled or exchanged. */
  private String damaged(String query) {
    StringBuilder out = new StringBuilder(query);
    for (int i = 1 + random.nextInt(4); i > 0 && out.length() > 2; i--) {
      int at = random.nextInt(out.length() - 1);
      int end = Math.min(out.length(), at + 1 + random.nextInt(6));
      switch (random.nextInt(3)) {
        case 0 -> out.delete(at, end);
        case 1 -> out.insert(at, out.substring(at, end));
        default ->
            out.insert(at, any(List.of("<", ">", "{", "\"", "\\", "?", "@", "^^", "\u200f")));
      }
    }
    return out.toString();
  }

  /** Mostly as it should be; else raw, half encoded, or no UTF-8 at all. */
  private String encoded(String text) {
    if (once(12)) {
      return text.replaceAll("[\\s#]", "+");
    }
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(once(400) ? "%" : "%%%02x".formatted(b & 0xff));
    }
    return out + (once(25) ? any(List.of("%ff", "%fe%ff", "%c3", "%", "%4", "%u0041")) : "");
  }

  private byte[] body() {
    return switch (random.nextInt(5)) {
      case 0 -> value().getBytes(StandardCharsets.UTF_8);
      case 1 -> (any(NAMES) + "=" + encoded(value())).getBytes(StandardCharsets.UTF_8);
      case 2 ->
          any(List.of("{", "[".repeat(50_000), "{\"text\":\"\ud800\"}", "{\"id\":[1,2]}", "null"))
              .getBytes(StandardCharsets.UTF_8);
      case 3 -> noise(random.nextInt(2000));
      default ->
          ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>" + value())
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] noise(int length) {
    byte[] out = new byte[length];
    random.nextBytes(out);
    return out;
  }

  private String header() {
    String line =
        switch (random.nextInt(9)) {
          case 0 ->
              "Accept-Encoding: " + any(List.of("gzip", "gzip;q=0", "*", "br, gzip;q=0.1", ";"));
          case 1 -> "If-None-Match: " + any(List.of("*", "\"x\"", "W/\"", "x".repeat(4000)));
          case 2 ->
              "Authorization: "
                  + any(
                      List.of(
                          "Basic",
                          "Basic ====",
                          "Basic YTpi",
                          "Bearer x",
                          "Bearer " + "x".repeat(3000)));
          case 3 -> "Waqai-Query: " + any(TEXTS);
          case 4 -> "X-Huge: " + "h".repeat(random.nextInt(20_000));
          case 5 -> "Accept: " + (any(TYPES) + ",").repeat(random.nextInt(60));
          case 6 -> "Origin: " + any(List.of("null", "https://example.org", "x y"));
          case 7 -> "Range: bytes=" + any(List.of("0-1", "-1", "9-1", "x"));
          default -> "X-Forwarded-For: " + any(TEXTS);
        };
    return once(20) ? line : line.replaceAll("[\\r\\n\\x00]", " ");
  }

  private byte[] exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request);
        return socket.getInputStream().readAllBytes();
      } catch (java.net.SocketTimeoutException e) {
        return "HTTP/1.1 599 no answer in 20 s\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      } catch (IOException e) {
        return new byte[0]; // closed while we wrote, as is its right
      }
    }
  }

  private static int status(byte[] answer) {
    String start = new String(answer, 0, Math.min(12, answer.length), StandardCharsets.ISO_8859_1);
    return start.matches("HTTP/1\\.[01] [0-9]{3}") ? Integer.parseInt(start.substring(9)) : 0;
  }

  private static Optional<String> wrong(byte[] answer, String request) {
    int status = status(answer);
    if (answer.length == 0) {
      return Optional.empty();
    }
    String all = new String(answer, StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (status == 0 || end < 0) {
      return Optional.of("no HTTP");
    }
    String head = all.substring(0, end).toLowerCase(Locale.ROOT);
    boolean busy = (status == 503 || status == 429) && head.contains("\r\nretry-after: ");
    if (status >= 500 && status != 501 && status != 505 && !busy) {
      return Optional.of("status " + status);
    }
    byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
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
