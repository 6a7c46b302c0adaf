package org.waqai.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** An address that answers with whole replies and says plainly why when it does not. */
abstract class Door extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger("org.waqai.web.Door");

  private final transient Served served;

  Door(Served served) {
    this.served = served;
  }

  Served served() {
    return served;
  }

  /** What is sent; the same for GET and HEAD. */
  abstract Reply answer(HttpServletRequest request) throws Problem, IOException;

  /** What may be done here. */
  List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /** Who may do it; empty where everybody may. */
  Optional<Role> needs(HttpServletRequest request) {
    return served.guard().toRead();
  }

  /** Whether a request would change what is here. */
  boolean writes(HttpServletRequest request) {
    return false;
  }

  /** Another whenever an answer that lasts is another; none while that is about to happen. */
  Optional<String> version(HttpServletRequest request) {
    return served.version();
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long start = System.nanoTime();
    Optional<String> tag = version(request).map(v -> tag(v, request));
    Reply reply;
    try {
      reply = reply(request, tag);
    } catch (Problem e) {
      reply = e.reply();
    } catch (OutOfMemoryError e) {
      LOG.log(Level.WARNING, "no memory was left: " + request.getServletPath());
      reply = Problem.later(503, "No memory", "None is left now: ask again, for less", 5).reply();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "a request failed: " + request.getServletPath(), e);
      reply = Problem.of(500, "It failed", "The fault is ours, and it is written down").reply();
    }
    reply.send(request, response, tag);
    served.metrics().answered(getClass(), reply.status(), System.nanoTime() - start);
  }

  private Reply reply(HttpServletRequest request, Optional<String> tag)
      throws Problem, IOException {
    String method = request.getMethod();
    if (!methods().contains(method)) {
      throw Problem.method(String.join(", ", methods()) + ", OPTIONS");
    }
    if (writes(request) && served.settings().published().fixed()) {
      throw Problem.of(403, "Read-only", "This server was started to change nothing");
    }
    Optional<Role> needed = needs(request);
    if (needed.isPresent()) {
      served.guard().admit(request, needed.get());
    }
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (reads && tag.isPresent() && asksFor(request, tag.get())) {
      return Reply.unchanged();
    }
    return answer(request);
  }

  private static boolean asksFor(HttpServletRequest request, String tag) {
    return List.copyOf(Collections.list(request.getHeaders("If-None-Match"))).stream()
        .anyMatch(h -> h.contains(tag.substring(2)));
  }

  /** Weak, for it is the same with and without compression. */
  private static String tag(String version, HttpServletRequest request) {
    CRC32C sum = new CRC32C();
    String asked =
        request.getRequestURI()
            + "?"
            + request.getQueryString()
            + "\n"
            + Collections.list(request.getHeaders("Accept"));
    sum.update(asked.getBytes(StandardCharsets.UTF_8));
    return "W/\"" + version + "-" + Long.toString(sum.getValue(), 36) + "\"";
  }
}
