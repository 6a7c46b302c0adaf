package org.waqai.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.waqai.graph.Near;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.pipeline.Intake;

/**
 * A store over HTTP, read-only: {@code /kg/sparql} answers queries; {@code /} says what is here. It
 * runs in an embedded Fuseki, to which no data set is given: whatever is served goes through a door
 * of this package, within the limits.
 */
public final class Server implements AutoCloseable {
  /** Where queries are asked. */
  public static final String SPARQL = "/kg/sparql";

  /** For requests that wait for nobody, beside those that wait for a turn, a disk or a line. */
  private static final int QUICK = 24;

  /** Where as many articles wait, more come than are written. */
  private static final int MANY = 16;

  private final FusekiServer fuseki;
  private final List<Thread> watches;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(FusekiServer fuseki, List<Thread> watches) {
    this.fuseki = fuseki;
    this.watches = List.copyOf(watches);
  }

  /**
   * Starts serving.
   *
   * @param store open
   * @param questions the stored questions
   * @param settings how it is served
   * @throws PortTaken where it may not listen on the port
   * @throws IOException where a file of the settings can't be used
   */
  public static Server start(Store store, List<Question> questions, Settings settings)
      throws IOException {
    return start(store, questions, settings, Optional.empty());
  }

  /**
   * Starts serving, with a way in for articles.
   *
   * @param store open
   * @param questions the stored questions
   * @param settings how it is served
   * @param intake into that store
   * @throws PortTaken where it may not listen on the port
   * @throws IOException where a file of the settings can't be used
   */
  public static Server start(
      Store store, List<Question> questions, Settings settings, Optional<Intake> intake)
      throws IOException {
    Courses courses = new Courses();
    Near.serve();
    Metrics metrics = new Metrics();
    metrics.watch(store);
    intake.ifPresent(metrics::watch);
    Turns turns = new Turns(settings.limits(), () -> quick(intake));
    store.hurry().heed(turns::isHurried);
    Served served =
        new Served(
            store,
            questions,
            settings,
            turns,
            courses,
            new Functions(),
            new Guard(settings.safety().users(), settings.safety().closed()),
            intake,
            metrics,
            new Recent(),
            System.currentTimeMillis());
    Keeping keeping = new Keeping(store, () -> intake.map(Intake::waiting).orElse(0) >= MANY);
    DataSet data = new DataSet(served);
    Articles articles = new Articles(served);
    FusekiServer.Builder doors =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(QUICK, threads(settings.limits()))
            .enablePing(true)
            .enableCors(false)
            .addFilter("/*", new Front(RequestLog.to(settings.safety().log())))
            .addServlet("", new FrontPage(served, data))
            .addServlet(AnswerPage.PATH + "*", new AnswerPage(served))
            .addServlet(SPARQL, new Sparql(served))
            .addServlet("/kg/data", new GraphStore(served))
            .addServlet(Cancel.PATH + "*", new Cancel(served))
            .addServlet("/kg/update", new Edit(served))
            .addServlet("/kg/rw", new EditedGraphs(served))
            .addServlet(ChangeStream.PATH, new ChangeStream(served))
            .addServlet(ChangeStream.PATH + "/*", new ChangeStream(served))
            .addServlet(ChangeData.PATH, new ChangeData(served))
            .addServlet(ChangeData.PATH + "/*", new ChangeData(served))
            .addServlet(VoidDescription.PATH, new VoidDescription(served, data))
            .addServlet("/kg/shacl", new Validation(served))
            .addServlet("/kg/prefixes", new Prefixes(served))
            .addServlet("/id/*", new Named(served))
            .addServlet("/data/*", new Data(served))
            .addServlet("/page/*", new ThingPage(served))
            .addServlet("/$/*", new Upkeep(served, keeping))
            .addServlet(Download.PATH, new Download(served))
            .addServlet(DumpList.PATH, new DumpList(served))
            .addServlet(DumpList.PATH + "*", new DumpFile(served))
            .addServlet(Articles.PATH, articles)
            .addServlet(Articles.PATH + "/*", articles)
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
    Listening.at(server.getJettyServer(), settings);
    Wires.into(server.getJettyServer());
    Refusal.into(server.getJettyServer());
    Listening.gracefully(server.getJettyServer(), settings);
    names(server);
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      throw PortTaken.of(settings.port(), e);
    }
    return new Server(
        server,
        settings.published().fixed()
            ? List.of(courses.watch())
            : List.of(courses.watch(), keeping.watch()));
  }

  /**
   * How many quick questions are answered at a time. More would take longer, each of them; articles
   * that come in need a part of the processors too, the larger the longer they wait.
   */
  private static int quick(Optional<Intake> intake) {
    int processors = Runtime.getRuntime().availableProcessors();
    int waiting = intake.map(Intake::waiting).orElse(0);
    if (waiting == 0) {
      return 2 * processors;
    }
    return waiting < MANY ? processors : Math.max(1, processors / 2);
  }

  /** Whoever waits keeps a thread: were there fewer, the others would wait with them. */
  private static int threads(Limits limits) {
    return limits.atOnce() + limits.waiting() + Articles.WAITING + DumpFile.AT_ONCE + QUICK;
  }

  /** A name of ours may hold an encoded slash, which a server would take for an attempt. */
  private static void names(FusekiServer server) {
    for (ServletHandler servlets : server.getJettyServer().getDescendants(ServletHandler.class)) {
      servlets.setDecodeAmbiguousURIs(true);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return Listening.port(fuseki.getJettyServer());
  }

  /** Waits until it is closed. */
  public void join() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    if (closed.getCount() > 0) {
      fuseki.stop();
      watches.forEach(Thread::interrupt);
      closed.countDown();
    }
  }
}
