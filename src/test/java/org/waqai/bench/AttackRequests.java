package org.waqai.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Hostile requests to every door of an endpoint, always the same ones for a seed. */
final class AttackRequests {
  private final String host;
  private final Random random;

  AttackRequests(String host, long seed) {
    this.host = host;
    this.random = new Random(seed);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** The next one, as it goes over the wire. */
  byte[] next() {
    String method =
        once(3)
            ? any(
                List.of(
                    "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "GE T", "get"))
            : "GET";
    StringBuilder target = new StringBuilder(path());
    for (int i = random.nextInt(4); i > 0; i--) {
      target.append(target.indexOf("?") < 0 ? '?' : '&').append(any(AttackWords.NAMES));
      target.append('=').append(encoded(value()));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (!method.equals("GET") && !once(3)) {
      body.writeBytes(body());
    }
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(once(60) ? "" : " HTTP/1.1");
    head.append("\r\nHost: ")
        .append(once(30) ? any(AttackWords.TEXTS).strip() : host)
        .append("\r\n");
    head.append("Connection: close\r\nTimeout: 1\r\n");
    head.append("Accept: ").append(any(AttackWords.TYPES)).append("\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      head.append(header()).append("\r\n");
    }
    if (body.size() > 0) {
      head.append("Content-Type: ").append(any(AttackWords.TYPES)).append("\r\n");
      head.append("Content-Length: ").append(body.size()).append("\r\n");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  private String path() {
    String door = any(AttackWords.DOORS);
    return switch (random.nextInt(8)) {
      case 0 -> door + "/" + encoded(any(AttackWords.TEXTS));
      case 1 -> "/.." + door;
      case 2 ->
          door.replaceFirst("/", any(List.of("//", "/./", "/%2e%2e/", "/%2F", "/;x=y/", "/%5c")));
      case 3 ->
          door + any(List.of("%", "%zz", "%c0%af", "%ff", ";", "%00", "#x", "%e2%80%ae", "\u0000"));
      case 4 ->
          door.substring(0, 1 + random.nextInt(door.length())) + encoded(any(AttackWords.TEXTS));
      default -> door;
    };
  }

  private String value() {
    return once(2)
        ? any(AttackWords.TEXTS)
        : once(4) ? damaged(any(AttackWords.QUERIES)) : any(AttackWords.QUERIES);
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
      case 1 -> (any(AttackWords.NAMES) + "=" + encoded(value())).getBytes(StandardCharsets.UTF_8);
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
          case 3 -> "Waqai-Query: " + any(AttackWords.TEXTS);
          case 4 -> "X-Huge: " + "h".repeat(random.nextInt(20_000));
          case 5 -> "Accept: " + (any(AttackWords.TYPES) + ",").repeat(random.nextInt(60));
          case 6 -> "Origin: " + any(List.of("null", "https://example.org", "x y"));
          case 7 -> "Range: bytes=" + any(List.of("0-1", "-1", "9-1", "x"));
          default -> "X-Forwarded-For: " + any(AttackWords.TEXTS);
        };
    return once(20) ? line : line.replaceAll("[\\r\\n\\x00]", " ");
  }
}
