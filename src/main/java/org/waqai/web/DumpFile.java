package org.waqai.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.waqai.graph.Dumps;

/**
 * {@code /dumps/NAME.nq.gz}: a dump, whole or a part of it, sent as it is read; {@code
 * NAME.nq.gz.sha256} its sum; {@code /dumps/latest.nq.gz} leads to the newest, {@code
 * latest.rdf11.nq.gz} to that in RDF 1.1.
 */
final class DumpFile extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** How many are sent at a time, each by a thread: as fast as its client reads. */
  static final int AT_ONCE = 8;

  private static final String LATEST = "latest";
  private static final String SUM = ".sha256";

  /** It never changes: its name is its date. */
  private static final String CACHING = "public, max-age=31536000, immutable";

  private static final long PIECE = 1 << 20;

  private final transient Served served;
  private final transient Semaphore places = new Semaphore(AT_ONCE);

  DumpFile(Served served) {
    this.served = served;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long start = System.nanoTime();
    try {
      if (!List.of("GET", "HEAD").contains(request.getMethod())) {
        throw Problem.method("GET, HEAD, OPTIONS");
      }
      Optional<Role> needed = served.guard().toRead();
      if (needed.isPresent()) {
        served.guard().admit(request, needed.get());
      }
      answer(request, response);
    } catch (Problem e) {
      e.reply().send(request, response, Optional.empty());
    }
    served.metrics().answered(getClass(), response.getStatus(), System.nanoTime() - start);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response)
      throws Problem, IOException {
    String path = request.getRequestURI();
    if (!path.startsWith(DumpList.PATH)) {
      Reply.seeOther(DumpList.PATH).send(request, response, Optional.empty());
      return;
    }
    String name = path.substring(DumpList.PATH.length());
    if (name.equals(LATEST + Dumps.ENDING) || name.equals(LATEST + Dumps.EARLIER)) {
      Dumps.Dump newest =
          served.dumps().all().stream()
              .filter(d -> d.isEarlier() == name.endsWith(Dumps.EARLIER))
              .findFirst()
              .orElseThrow(() -> Problem.missing("There is no dump yet"));
      Reply.seeOther(DumpList.PATH + newest.name()).send(request, response, Optional.empty());
      return;
    }
    boolean sum = name.endsWith(SUM);
    Dumps.Dump dump =
        served
            .dumps()
            .named(sum ? name.substring(0, name.length() - SUM.length()) : name)
            .orElseThrow(() -> Problem.missing("There is no such dump: see " + DumpList.PATH));
    if (sum) {
      Reply.of("text/plain;charset=utf-8", dump.sha256() + "  " + dump.name() + "\n")
          .passing()
          .send(request, response, Optional.empty());
      return;
    }
    send(dump, request, response);
  }

  private void send(Dumps.Dump dump, HttpServletRequest request, HttpServletResponse response)
      throws Problem, IOException {
    String tag = "\"" + dump.sha256() + "\"";
    Optional<Part> part = part(dump, tag, request);
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", CACHING);
    response.setHeader("Accept-Ranges", "bytes");
    response.setDateHeader("Last-Modified", dump.made().toEpochMilli());
    if (Optional.ofNullable(request.getHeader("If-None-Match"))
        .filter(h -> h.contains(tag))
        .isPresent()) {
      response.setStatus(304);
      return;
    }
    part.ifPresent(
        p -> {
          response.setStatus(206);
          response.setHeader(
              "Content-Range", "bytes %d-%d/%d".formatted(p.from(), p.to(), dump.bytes()));
        });
    Part sent = part.orElse(new Part(0, dump.bytes() - 1));
    response.setContentType("application/gzip");
    response.setContentLengthLong(sent.length());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    if (!places.tryAcquire()) {
      response.reset();
      Front.headers(response::setHeader);
      throw Problem.later(503, "Too many downloads", "Come again in a while", 30);
    }
    try (FileChannel file = FileChannel.open(dump.file(), StandardOpenOption.READ);
        WritableByteChannel out = Channels.newChannel(response.getOutputStream())) {
      for (long at = sent.from(); at <= sent.to(); ) {
        long some = file.transferTo(at, Math.min(PIECE, sent.to() - at + 1), out);
        if (some <= 0) {
          throw new IOException("the dump " + dump.name() + " was cut off");
        }
        at += some;
      }
    } finally {
      places.release();
    }
  }

  /** A part of another dump than the client has the rest of is of no use to it. */
  private static Optional<Part> part(Dumps.Dump dump, String tag, HttpServletRequest request)
      throws Problem {
    Optional<String> range = Optional.ofNullable(request.getHeader("Range"));
    Optional<String> condition = Optional.ofNullable(request.getHeader("If-Range"));
    if (range.isEmpty() || condition.filter(c -> !c.strip().equals(tag)).isPresent()) {
      return Optional.empty();
    }
    return Part.of(range.get(), dump.bytes());
  }
}
