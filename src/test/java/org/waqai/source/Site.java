package org.waqai.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A web site on this machine whose every byte a test decides. */
public final class Site implements Closeable {

  /** What a request asks. */
  public record Request(String path, Map<String, String> headers) {}

  /** What a path does. */
  public interface Answer {
    void to(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final String scheme;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  public Site() {
    this(listening(), "http");
  }

  Site(ServerSocket socket, String scheme) {
    this.socket = socket;
    this.scheme = scheme;
    Thread.ofVirtual().start(this::accept);
  }

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a path. */
  public String at(String path) {
    return scheme + "://127.0.0.1:" + socket.getLocalPort() + path;
  }

  public Site on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** A page, feed or other file that is simply there. */
  public Site on(String path, String type, String content) {
    return on(path, (request, out) -> ok(out, type, content.getBytes(StandardCharsets.UTF_8)));
  }

  /** How often a path was asked for. */
  public long asked(String path) {
    synchronized (requests) {
      return requests.stream().filter(r -> r.path().equals(path)).count();
    }
  }

  /** The last request for a path. */
  public Request last(String path) {
    synchronized (requests) {
      return requests.stream().filter(r -> r.path().equals(path)).reduce((a, b) -> b).orElseThrow();
    }
  }

  public static void ok(OutputStream out, String type, byte[] content, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    send(out, head + "Content-Length: " + content.length + "\r\n\r\n");
    out.write(content);
    out.flush();
  }

  /** A status without content. */
  public static void status(OutputStream out, String status, String... headers) throws IOException {
    send(
        out,
        "HTTP/1.1 "
            + status
            + "\r\n"
            + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
            + "Content-Length: 0\r\n\r\n");
  }

  static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket guest = socket.accept();
        Thread.ofVirtual().start(() -> serve(guest));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Map<String, String> headers = new TreeMap<>();
        for (String h = in.readLine(); h != null && !h.isEmpty(); h = in.readLine()) {
          String[] parts = h.split(":", 2);
          headers.put(parts[0].toLowerCase(Locale.ROOT), parts[parts.length - 1].strip());
        }
        Request request = new Request((line + "  ").split(" ", -1)[1], headers);
        requests.add(request);
        Answer answer =
            answers.getOrDefault(request.path(), (r, out) -> status(out, "404 Not Found"));
        answer.to(request, guest.getOutputStream());
      }
    } catch (IOException | InterruptedException e) {
      // the guest has left, or the answer was to break
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** A page with an article of its own. */
  public static String page(String title, String body) {
    return """
        <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%s</title></head>
        <body><article><h1>%s</h1><p>%s</p></article></body></html>
        """
        .formatted(title, title, body);
  }
}
