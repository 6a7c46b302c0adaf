package org.waqai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.web.Server;
import org.waqai.web.Settings;

/**
 * How long each stored question takes in the server, over HTTP, and over HTTP from plain Fuseki on
 * the same store, in one run: {@code Latency STORE 50}.
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
    int rounds = Integer.parseInt(arguments[1]);
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
        new Latency(store.dataset())
            .measure(
                questions,
                rounds,
                "http://localhost:" + ours.port() + Server.SPARQL,
                "http://localhost:" + plain.getPort() + "/kg/sparql");
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
        "p50 and p99 in ms     in the server (CPU)    over HTTP   plain Fuseki  ratio  rows");
    double sum = 0;
    List<String> slow = new ArrayList<>();
    for (Question question : questions) {
      List<Way> ways =
          List.of(
              () -> inside(question.sparql()),
              () -> over(ours, question.sparql()),
              () -> over(plain, question.sparql()));
      int rows;
      try {
        rows = inside(question.sparql());
      } catch (QueryCancelledException e) {
        System.out.println(question.name() + " takes longer than it may");
        slow.add(question.name());
        continue;
      }
      List<Times> times = times(ways, rounds);
      double ratio = times.get(1).at(0.5) / times.get(2).at(0.5);
      sum += Math.log(ratio);
      System.out.printf(
          Locale.ROOT,
          "%-24s %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %6.2f %6d%n",
          question.name(),
          times.get(0).at(0.5),
          times.get(0).at(0.99),
          times.get(1).at(0.5),
          times.get(1).at(0.99),
          times.get(2).at(0.5),
          times.get(2).at(0.99),
          ratio,
          rows);
      if (times.get(1).at(0.5) > 50 || times.get(1).at(0.99) > 500) {
        slow.add(question.name());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "mean ratio %.3f; over 50 ms or p99 over 500 ms: %s%n",
        Math.exp(sum / questions.size()),
        slow);
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
        boolean here = way == 0;
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
    String query = URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + "?query=" + query))
                .header("Accept", "application/sparql-results+json")
                .build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered " + answer.statusCode());
    }
  }
}
