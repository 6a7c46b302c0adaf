package org.waqai.web;

import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
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
  private final Thread watch;

  private Server(FusekiServer fuseki, Thread watch) {
    this.fuseki = fuseki;
    this.watch = watch;
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
    Courses courses = new Courses();
    Served served =
        new Served(
            dataset,
            questions,
            iris,
            limits,
            new Turns(limits),
            courses,
            new Functions(),
            System.currentTimeMillis());
    FusekiServer.Builder doors =
        FusekiServer.create()
            .port(port)
            .enablePing(true)
            .enableCors(false)
            .addFilter("/*", new Front())
            .addServlet("", new FrontPage(served))
            .addServlet(AnswerPage.PATH + "*", new AnswerPage(served))
            .addServlet(SPARQL, new Sparql(served))
            .addServlet("/kg/data", new GraphStore(served))
            .addServlet(Cancel.PATH + "*", new Cancel(served))
            .addServlet("/kg/prefixes", new Prefixes(served))
            .addServlet("/id/*", new Named(served))
            .addServlet("/data/*", new Data(served))
            .addServlet("/page/*", new ThingPage(served))
            .addServlet("/ns/*", new Terms(served))
            .addServlet("/q/*", new Api(served))
            .addServlet(SearchPage.PATH, new SearchPage(served))
            .addServlet(SearchPage.PATH + ".json", new SearchPage(served))
            .addServlet("/suggest", new Suggestions(served))
            .addServlet(Reconciliation.PATH, new Reconciliation(served))
            .addServlet(Reconciliation.PATH + "/*", new Reconciliation(served));
    for (String kind : Place.KINDS) {
      doors.addServlet("/" + kind + "/*", new Named(served));
    }
    FusekiServer server = doors.build();
    Wires.into(server.getJettyServer());
    Refusal.into(server.getJettyServer());
    names(server);
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      throw PortTaken.of(port, e);
    }
    return new Server(server, courses.watch());
  }

  /** A name of ours may hold an encoded slash, which a server would take for an attempt. */
  private static void names(FusekiServer server) {
    UriCompliance also =
        UriCompliance.DEFAULT.with(
            "NAMES",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);
    for (Connector connector : server.getJettyServer().getConnectors()) {
      for (ConnectionFactory factory : connector.getConnectionFactories()) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
          http.getHttpConfiguration().setUriCompliance(also);
        }
      }
    }
    for (ServletHandler servlets : server.getJettyServer().getDescendants(ServletHandler.class)) {
      servlets.setDecodeAmbiguousURIs(true);
    }
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
    watch.interrupt();
  }
}
