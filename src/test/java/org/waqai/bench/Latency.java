package org.waqai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.LogManager;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.graph.Vocabulary;
import org.waqai.web.Server;
import org.waqai.web.Settings;

/**
 * How long each stored question takes in the server, over HTTP, and over HTTP from plain Fuseki on
 * the same store, in one run, without and with its parameters; then pages of evidence and search:
 * {@code Latency STORE 50}, or {@code Latency STORE 50 attacks visits} for some of them.
 */
public final class Latency {
  private static final int WARMING = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final DatasetGraph dataset;
  private final HttpClient client = HttpClient.newHttpClient();

  private Latency(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Measures a store, with so many rounds a question, and prints a table. */
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset(); // a line a request would be measured with it
    int rounds = Integer.parseInt(arguments[1]);
    Set<String> wanted = Set.of(Arrays.copyOfRange(arguments, 2, arguments.length));
    List<Question> questions = Question.readAll(Path.of("queries"));
    try (Store store = Store.open(Path.of(arguments[0]), new Iris(Iris.BASE));
        Server ours = Server.start(store, questions, Settings.open(0))) {
      FusekiServer plain =
          FusekiServer.create()
              .port(0)
              .add(
                  "/kg",
                  DataService.newBuilder(store.dataset())
                      .addEndpoint(Operation.Query, "sparql")
                      .build())
              .start();
      try {
        Latency latency = new Latency(store.dataset());
        String here = "http://localhost:" + ours.port();
        latency.measure(
            questions.stream().filter(q -> wanted.isEmpty() || wanted.contains(q.name())).toList(),
            rounds,
            here + Server.SPARQL,
            "http://localhost:" + plain.getPort() + "/kg/sparql");
        latency.pages(here, rounds);
      } finally {
        plain.stop();
      }
    }
  }

  /** Milliseconds of many rounds. */
  private record Times(List<Double> sorted) {
    double at(double share) {
      return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
  }

  /** What is measured. */
  private interface Way {
    void ask() throws IOException, InterruptedException;
  }

  private void measure(List<Question> questions, int rounds, String ours, String plain)
      throws IOException, InterruptedException {
    System.out.println(
        "p50 and p99 in ms                 in the server (CPU)    over HTTP   plain Fuseki  ratio"
            + "  rows");
    List<Double> ratios = new ArrayList<>();
    List<String> slow = new ArrayList<>();
    for (Question question : questions) {
      for (Variant variant : Variant.of(question, dataset)) {
        List<Way> ways =
            List.of(
                () -> inside(variant.sparql()),
                () -> over(ours, variant.sparql()),
                () -> over(plain, variant.sparql()));
        List<Times> times = times(ways, rounds);
        ratios.add(times.get(1).at(0.5) / times.get(2).at(0.5));
        System.out.printf(
            Locale.ROOT,
            "%-36s %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %6.2f %6d%n",
            variant.name(),
            times.get(0).at(0.5),
            times.get(0).at(0.99),
            times.get(1).at(0.5),
            times.get(1).at(0.99),
            times.get(2).at(0.5),
            times.get(2).at(0.99),
            ratios.getLast(),
            inside(variant.sparql()));
        if (times.get(1).at(0.5) > 50 || times.get(1).at(0.99) > 500) {
          slow.add(variant.name());
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d, mean ratio %.3f; over 50 ms or p99 over 500 ms over HTTP: %s%n",
        ratios.size(),
        Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0)),
        slow);
  }

  /** What leads from a fact to its sentence, and what finds things. */
  private void pages(String server, int rounds) throws IOException, InterruptedException {
    String base = Iris.BASE.substring(0, Iris.BASE.length() - 1);
    String event = one("?x a <" + Vocabulary.WQ + "Event>").substring(base.length());
    String passage = one("?x a <" + Vocabulary.WQ + "Passage>").substring(base.length());
    for (String path :
        List.of(
            "/page" + event,
            "/data" + event + ".ttl",
            "/data" + passage + ".ttl",
            "/q/evidence.json?event=" + encoded(base + event),
            "/search.json?q=" + encoded("مدرسة"),
            "/search?q=" + encoded("الأردن"),
            "/suggest?q=" + encoded("مغر"))) {
      Times times = times(List.of(() -> fetch(server + path, "*/*")), rounds).getFirst();
      String shown = URLDecoder.decode(path, StandardCharsets.UTF_8);
      System.out.printf(Locale.ROOT, "%7.1f %7.1f  %s%n", times.at(0.5), times.at(0.99), shown);
    }
  }

  private String one(String pattern) {
    String sparql = "SELECT ?x { GRAPH ?g { " + pattern + " } } LIMIT 1";
    return Variant.rows(dataset, sparql).getFirst().values().iterator().next().getURI();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** One after the other in each round, so that what else the machine does falls on all alike. */
  private static List<Times> times(List<Way> ways, int rounds)
      throws IOException, InterruptedException {
    List<List<Double>> out =
        ways.stream().map(w -> (List<Double>) new ArrayList<Double>()).toList();
    long limit = System.nanoTime() + PATIENCE.toNanos();
    for (int round = -WARMING; round < rounds && System.nanoTime() < limit; round++) {
      for (int way = 0; way < ways.size(); way++) {
        // in this thread what others do on the machine can be left out
        boolean here = ways.size() > 1 && way == 0;
        long start = here ? CLOCK.getCurrentThreadCpuTime() : System.nanoTime();
        ways.get(way).ask();
        long end = here ? CLOCK.getCurrentThreadCpuTime() : System.nanoTime();
        if (round >= 0 || out.get(way).isEmpty()) {
          out.get(way).add((end - start) / 1e6);
        }
      }
    }
    return out.stream().map(t -> new Times(t.stream().sorted().toList())).toList();
  }

  private int inside(String sparql) {
    dataset.begin(ReadWrite.READ);
    try (QueryExec exec = QueryExec.dataset(dataset).query(sparql).build()) {
      RowSet rows = exec.select();
      int count = 0;
      for (; rows.hasNext(); count++) {
        rows.next();
      }
      return count;
    } finally {
      dataset.end();
    }
  }

  private void over(String address, String sparql) throws IOException, InterruptedException {
    fetch(address + "?query=" + encoded(sparql), "application/sparql-results+json");
  }

  private void fetch(String address, String accept) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Accept", accept)
                .header("Cache-Control", "no-cache") // to be worked out each time
                .build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered " + answer.statusCode());
    }
  }
}
