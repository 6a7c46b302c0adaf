package org.waqai.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.waqai.graph.Backup;

/**
 * {@code /$/backup}: all that the store says, as gzipped N-Quads, written while it is sent: it is
 * too much to be held. Where it breaks, the connection does, and what came is no whole gzip.
 */
final class Download extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/$/backup";

  private final transient Served served;

  Download(Served served) {
    this.served = served;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      served.guard().admit(request, Role.ADMIN);
      if (!request.getMethod().equals("GET")) {
        throw Problem.method("GET, OPTIONS");
      }
    } catch (Problem e) {
      e.reply().send(request, response, Optional.empty());
      return;
    }
    response.setContentType("application/gzip");
    response.setHeader("Content-Disposition", "attachment; filename=\"waqai.nq.gz\"");
    response.setHeader("Cache-Control", "no-store");
    Backup.write(served.store(), response.getOutputStream());
  }
}
