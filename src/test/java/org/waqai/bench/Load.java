package org.waqai.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/**
 * Many clients at a server in a process of its own, with mixed questions, articles that come in,
 * and one client that asks the worst it can: {@code Load STORE USERS TOKEN articles.jsonl SECONDS
 * KILLS CLIENTS}. TOKEN is an editor's of the file USERS. With KILLS, the server is killed and
 * started again so many times meanwhile, at equal distances, or three seconds after it answers
 * where that is later; at the end, every article that was acknowledged must be there, and the text
 * index must agree with the store.
 */
public final class Load {
  private static final double ARTICLES_A_SECOND = 20;
  private static final long SEED = 20221231;
  private static final Duration LEAST = Duration.ofSeconds(3);

  private final Path store;
  private final LoadServer server;
  private final LoadTally tally = new LoadTally();
  private final HttpClient client = HttpClient.newHttpClient();
  private final LoadAsker asker;
  private final LoadBringer bringer;

  /** All kills are done, or the time is over where there are none. */
  private volatile boolean over;

  private Load(Path store, Path users, String token) throws IOException {
    this.store = store;
    this.server = new LoadServer(store, users);
    this.asker = new LoadAsker(server, tally, client);
    this.bringer = new LoadBringer(server, tally, client, token);
  }

  /** Runs, and prints what came of it. */
  public static void main(String[] arguments) throws Exception {
    Load load = new Load(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    load.run(
        Files.readAllLines(Path.of(arguments[3])),
        Duration.ofSeconds(Long.parseLong(arguments[4])),
        Integer.parseInt(arguments[5]),
        Integer.parseInt(arguments[6]));
  }

  private void run(List<String> articles, Duration time, int times, int clients) throws Exception {
    server.start();
    long start = System.nanoTime();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        Random random = new Random(SEED + i);
        hands.execute(task(() -> asker.asks(random, this::ended)));
      }
      hands.execute(task(() -> asker.asksTheWorst(this::ended)));
      hands.execute(task(() -> bringer.brings(articles, ARTICLES_A_SECOND, this::ended)));
      hands.execute(task(() -> server.watches(this::ended)));
      Duration each = time.dividedBy(times + 1L);
      for (int i = 1; i <= times; i++) {
        await(
            Math.max(start + each.multipliedBy(i).toNanos(), System.nanoTime() + LEAST.toNanos()));
        server.kill();
        server.start();
      }
      await(Math.max(start + time.toNanos(), System.nanoTime() + LEAST.toNanos()));
      over = true;
    }
    System.out.printf("after %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    tally.print();
    System.out.println(
        "memory of the server beside mapped files, at most " + server.largest() + " MB");
    System.out.printf(
        "processor time: server %d s, clients %d s%n",
        server.used().toSeconds(),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toSeconds());
    acknowledgedAreThere();
    server.end();
    try (Store left = Store.open(store, new Iris(Iris.BASE))) {
      System.out.println("text index and store: " + left.compareIndex());
    }
  }

  private boolean ended() {
    return over;
  }

  private static void await(long moment) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Math.max(0, moment - System.nanoTime()));
  }

  /** What may be interrupted. */
  private interface Step {
    void run() throws InterruptedException;
  }

  private static Runnable task(Step step) {
    return () -> {
      try {
        step.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void acknowledgedAreThere() throws IOException, InterruptedException {
    String query = "SELECT ?id { ?a wq:ingestKey ?k BIND(REPLACE(STR(?a), '^.*/', '') AS ?id) }";
    Set<String> there =
        Set.copyOf(
            client
                .send(
                    server
                        .at("/kg/sparql?query=" + LoadServer.encoded(query))
                        .header("Accept", "text/csv")
                        .build(),
                    BodyHandlers.ofString())
                .body()
                .lines()
                .toList());
    Set<String> acknowledged = bringer.acknowledged();
    long lost = acknowledged.stream().filter(id -> !there.contains(LoadServer.encoded(id))).count();
    System.out.println("articles acknowledged " + acknowledged.size() + ", lost " + lost);
  }
}
