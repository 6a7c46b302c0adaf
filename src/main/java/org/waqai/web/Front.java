package org.waqai.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Before every door: headers that keep a browser safe, CORS for all, and a log line. */
final class Front implements Filter {
  private static final String METHODS = "GET, HEAD, POST, DELETE, OPTIONS";

  /** The header that says what a page may do. */
  static final String POLICY = "Content-Security-Policy";

  private final RequestLog log;

  Front(RequestLog log) {
    this.log = log;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    long start = System.nanoTime();
    headers(answer::setHeader);
    try {
      if (asked.getMethod().equals("OPTIONS")) {
        answer.setHeader("Allow", METHODS);
        answer.setHeader("Access-Control-Allow-Methods", METHODS);
        answer.setHeader(
            "Access-Control-Allow-Headers",
            "Accept, Cache-Control, Content-Type, If-None-Match, If-Range, Range, Timeout, "
                + Courses.HEADER);
        answer.setHeader("Access-Control-Max-Age", "86400");
        answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      long millis = (System.nanoTime() - start) / 1_000_000;
      log.write(line(asked, answer.getStatus(), millis));
    }
  }

  /** The headers of every answer, each by its name and value. */
  static void headers(BiConsumer<String, String> each) {
    each.accept("X-Content-Type-Options", "nosniff");
    each.accept("Referrer-Policy", "no-referrer");
    each.accept(POLICY, policy("'none'"));
    each.accept("Access-Control-Allow-Origin", "*");
    each.accept(
        "Access-Control-Expose-Headers",
        "Accept-Ranges, Content-Range, ETag, Link, Retry-After, " + Taken.HEADER);
  }

  /**
   * What a page may load and do: nothing but its own style and forms.
   *
   * @param around pages that may show it within themselves
   */
  static String policy(String around) {
    return "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self';"
        + " frame-ancestors "
        + around;
  }

  /** Neither parameters nor headers: they may hold what is nobody's business. */
  private static String line(HttpServletRequest asked, int status, long millis) {
    String path = asked.getRequestURI().replaceAll("[^\\x21-\\x7e]", "?");
    String some = path.length() > 200 ? path.substring(0, 200) + "…" : path;
    String who = Optional.ofNullable(asked.getAttribute(Guard.NAME)).map(n -> " " + n).orElse("");
    return "%s %s %d %d ms%s".formatted(asked.getMethod(), some, status, millis, who);
  }
}
