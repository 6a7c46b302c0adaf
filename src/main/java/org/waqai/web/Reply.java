package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that is whole before its first byte is sent, so that a 200 is never broken.
 *
 * @param status of HTTP
 * @param type of the body, as in {@code Content-Type}
 * @param body as it is, not compressed
 * @param headers besides
 * @param lasting whether it stays the same as long as the data does
 */
record Reply(
    int status, String type, ByteArrayOutputStream body, List<Header> headers, boolean lasting) {
  private static final int SMALL = 1024;

  /** A line of the head. */
  record Header(String name, String value) {}

  Reply {
    headers = List.copyOf(headers);
  }

  static Reply of(String type, ByteArrayOutputStream body) {
    return new Reply(HttpServletResponse.SC_OK, type, body, List.of(), true);
  }

  static Reply of(String type, String body) {
    return of(type, bytes(body));
  }

  static ByteArrayOutputStream bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return out;
  }

  /** Look there; the address begins with a slash. */
  static Reply seeOther(String address) {
    return new Reply(303, "", bytes(""), List.of(new Header("Location", address)), false);
  }

  /** It was done, and there is nothing to say. */
  static Reply empty() {
    return new Reply(204, "", bytes(""), List.of(), false);
  }

  static Reply unchanged() {
    return new Reply(304, "", bytes(""), List.of(), true);
  }

  Reply with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Reply(status, type, body, more, lasting);
  }

  Reply status(int other) {
    return new Reply(other, type, body, headers, lasting);
  }

  /** A page around this, which says so in its head where this was cut. */
  Reply of(CharSequence page) {
    return new Reply(status, type, bytes(page.toString()), headers, lasting);
  }

  /** The same; asked again it may be another. */
  Reply passing() {
    return new Reply(status, type, body, headers, false);
  }

  void send(HttpServletRequest request, HttpServletResponse response, Optional<String> tag)
      throws IOException {
    response.setStatus(status);
    Set<String> said = new HashSet<>();
    for (Header header : headers) {
      if (said.add(header.name())) {
        response.setHeader(header.name(), header.value()); // before what every answer has
      } else {
        response.addHeader(header.name(), header.value());
      }
    }
    response.addHeader("Vary", "Accept, Accept-Encoding");
    boolean lasts = lasting && tag.isPresent();
    if (lasts) {
      response.setHeader("ETag", tag.get());
    }
    if (headers.stream().noneMatch(h -> h.name().equals("Cache-Control"))) {
      response.setHeader("Cache-Control", lasts ? "no-cache" : "no-store");
    }
    if (status == 304 || status == 204) {
      return;
    }
    ByteArrayOutputStream sent = body;
    if (sent.size() > SMALL && Accept.encoding(request, "gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      sent = compressed();
    }
    if (!type.isEmpty()) {
      response.setHeader("Content-Type", type);
    }
    response.setContentLength(sent.size());
    if (!request.getMethod().equals("HEAD")) {
      sent.writeTo(response.getOutputStream());
    }
  }

  private ByteArrayOutputStream compressed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.size() / 4 + SMALL);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      body.writeTo(zip);
    }
    return out;
  }
}
