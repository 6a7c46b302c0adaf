package org.waqai.web;

import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;

/**
 * A store over HTTP, read-only: {@code /kg/sparql} answers queries; {@code /} says what is here. It
 * runs in an embedded Fuseki, to which no data set is given: whatever is served goes through a door
 * of this package, within the limits.
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
    return start(dataset, questions, new Iris(Iris.BASE), Limits.USUAL, port);
  }

  /**
   * Starts serving.
   *
   * @param dataset a store, open, with its union as default graph
   * @param questions the stored questions
   * @param iris what the things of the store are named by
   * @param limits of what one may take
   * @param port 0 for any that is free
   * @throws PortTaken where it may not listen on the port
   */
  public static Server start(
      DatasetGraph dataset, List<Question> questions, Iris iris, Limits limits, int port)
      throws PortTaken {
    Served served =
        new Served(dataset, questions, iris, limits, new Turns(limits), System.currentTimeMillis());
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .enablePing(true)
            .enableCors(false)
            .addFilter("/*", new Front())
            .addServlet("", new FrontPage(dataset, questions))
            .addServlet(AnswerPage.PATH + "*", new AnswerPage(served))
            .addServlet(SPARQL, new Sparql(served))
            .addServlet("/kg/data", new GraphStore(served))
            .addServlet("/kg/prefixes", new Prefixes(served))
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
