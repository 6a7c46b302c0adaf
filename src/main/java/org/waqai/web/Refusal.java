package org.waqai.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is sent where a request never reached a door: a problem like all others. Jetty's own page
 * would repeat the request and name classes of ours.
 */
final class Refusal extends ErrorHandler {
  /** Puts it in the place of a server's own, before it starts. */
  static void into(Server server) {
    Refusal refusal = new Refusal();
    server.setErrorHandler(refusal);
    for (ServletContextHandler context : server.getDescendants(ServletContextHandler.class)) {
      context.setErrorHandler(refusal);
    }
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    Reply reply = problem(status).reply(Accept.parse(accepted(request)));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Front.headers((name, value) -> response.getHeaders().put(new HttpField(name, value)));
    response.write(true, ByteBuffer.wrap(reply.body().toByteArray()), callback);
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return !method.equals("HEAD");
  }

  private static String accepted(Request request) {
    return String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
  }

  private static Problem problem(int status) {
    String title = HttpStatus.getMessage(status);
    return status == HttpStatus.NOT_FOUND_404
        ? Problem.missing("No address like that is here: / says which are")
        : Problem.of(status, title, "The server answers %d, %s".formatted(status, title));
  }
}
