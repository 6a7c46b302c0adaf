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

  /** Another whenever an answer that lasts is another; none where that is not known. */
  Optional<String> version(HttpServletRequest request) {
    return Optional.of(served.version());
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long start = System.nanoTime();
    Optional<String> version = reads(request) ? version(request) : Optional.empty();
    String asked = asked(request);
    Optional<String> tag = version.map(v -> tag(v, asked));
    Reply reply;
    try {
      reply = reply(request, asked, version, tag);
    } catch (Problem e) {
      reply = e.reply(Accept.of(request));
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

  private static boolean reads(HttpServletRequest request) {
    return List.of("GET", "HEAD").contains(request.getMethod());
  }

  private Reply reply(
      HttpServletRequest request, String asked, Optional<String> version, Optional<String> tag)
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
    if (version.isEmpty()) {
      return answer(request);
    }
    if (asksFor(request, tag.orElseThrow())) {
      return Reply.unchanged();
    }
    Optional<Reply> recent =
        wantsAnew(request) ? Optional.empty() : served.recent().of(asked, version.get());
    return recent.isPresent() ? recent.get() : made(request, asked, version.get());
  }

  /** Answers anew. Of which version that is, is known where the data have not changed meanwhile. */
  private Reply made(HttpServletRequest request, String asked, String version)
      throws Problem, IOException {
    Reply made = answer(request);
    if (made.lasting() && !version(request).equals(Optional.of(version))) {
      return made.passing();
    }
    if (made.lasting() && made.status() == HttpServletResponse.SC_OK) {
      served.recent().keep(asked, version, made);
    }
    return made;
  }

  /** Whether it is to be worked out now, whatever was answered lately. */
  private static boolean wantsAnew(HttpServletRequest request) {
    return request.getHeader(Courses.HEADER) != null
        || Collections.list(request.getHeaders("Cache-Control")).stream()
            .anyMatch(h -> h.contains("no-cache") || h.contains("no-store"));
  }

  private static boolean asksFor(HttpServletRequest request, String tag) {
    return List.copyOf(Collections.list(request.getHeaders("If-None-Match"))).stream()
        .anyMatch(h -> h.contains(tag.substring(2)));
  }

  /** All that an answer depends on but the data. */
  private static String asked(HttpServletRequest request) {
    return String.join(
        "\n",
        request.getRequestURL(), // as the client knows the server
        String.valueOf(request.getQueryString()),
        Collections.list(request.getHeaders("Accept")).toString());
  }

  /** Weak, for it is the same with and without compression. */
  private static String tag(String version, String asked) {
    CRC32C sum = new CRC32C();
    sum.update(asked.getBytes(StandardCharsets.UTF_8));
    return "W/\"" + version + "-" + Long.toString(sum.getValue(), 36) + "\"";
  }
}
