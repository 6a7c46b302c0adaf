package org.waqai.web;

import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waqai.graph.Question;

/**
 * Embedded Fuseki over a store: {@code /kg/sparql} answers queries, read-only; {@code /} says what
 * is here. Every endpoint has a name of its own: an unnamed one would serve the whole store to a
 * plain GET.
 */
public final class Server implements AutoCloseable {
  /** Where queries are asked. */
  public static final String SPARQL = "/kg/sparql";

  private final FusekiServer fuseki;

  private Server(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Starts serving.
   *
   * @param dataset a store, open, with its union as default graph
   * @param questions the stored questions, shown on the front page
   * @param port 0 for any that is free
   * @throws PortTaken where it may not listen on the port
   */
  public static Server start(DatasetGraph dataset, List<Question> questions, int port)
      throws PortTaken {
    DataService.Builder service =
        DataService.newBuilder(dataset).addEndpoint(Operation.Query, "sparql");
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .enablePing(true)
            .enableCors(false)
            .add("/kg", service)
            .addServlet("", new FrontPage(dataset, questions))
            .addServlet(AnswerPage.PATH + "*", new AnswerPage(dataset, questions))
            .build();
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      throw PortTaken.of(port, e);
    }
    return new Server(server);
  }

  /** The port that it listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** Waits until it is closed. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
