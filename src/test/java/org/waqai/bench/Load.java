package org.waqai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonParseException;

/**
 * Many clients at a server in a process of its own, with mixed questions, articles that come in,
 * and one client that asks the worst it can: {@code Load STORE USERS TOKEN articles.jsonl SECONDS
 * KILLS CLIENTS}. TOKEN is an editor's of the file USERS. With KILLS, the server is killed and
 * started again so many times meanwhile; at the end, every article that was acknowledged must be
 * there.
 */
public final class Load {
  private static final double ARTICLES_A_SECOND = 20;
  private static final long SEED = 20221231;

  private static final List<String> CHEAP =
      List.of(
          "/",
          "/kg/prefixes",
          "/page/entity/country/MA",
          "/data/entity/country/JO.ttl",
          "/search?q=" + encoded("الأردن"),
          "/suggest?q=" + encoded("مغر"),
          "/q/openapi.json",
          "/q/who-hosted.json?host=" + encoded("الأردن"),
          "/q/visits.json?name=" + encoded("المغرب"),
          "/kg/sparql?query=" + encoded("SELECT ?s ?l { ?s rdfs:label ?l } LIMIT 20"),
          "/kg/sparql?query=" + encoded("ASK { ?e a wq:Meeting }"));

  private static final List<String> WORST =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT * { ?a ?b ?c FILTER REGEX(STR(?c), \"(.*)*ا(.*)*ب$\") }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
          "SELECT * { ?a ?b ?c } ORDER BY DESC(STR(?c))",
          "SELECT (GROUP_CONCAT(STR(?c)) AS ?all) { ?a ?b ?c }",
          "SELECT * { ?a (!<x:a>)+ ?c }",
          "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }");

  private final Path store;
  private final Path users;
  private final String token;
  private final Path log;
  private final int port;
  private final List<String> mixed;
  private final AtomicReference<Process> server = new AtomicReference<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> brought = new ConcurrentHashMap<>();
  private final Queue<Double> stored = new ConcurrentLinkedQueue<>();
  private final Queue<Double> cheap = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger kills = new AtomicInteger();
  private volatile long largest;

  /** Not while the server is killed and starts again: then nobody need answer. */
  private volatile boolean up;

  private Load(Path store, Path users, String token) throws IOException {
    this.store = store;
    this.users = users;
    this.token = token;
    this.log = Files.createTempFile("waqai-load", ".log");
    System.out.println("what the server says: " + log);
    try (var free = new java.net.ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    try (var files = Files.list(Path.of("queries"))) {
      this.mixed =
          files
              .map(f -> "/q/" + f.getFileName().toString().replace(".rq", ".json"))
              .sorted()
              .toList();
    }
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void run(List<String> articles, Duration time, int times, int clients) throws Exception {
    start();
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        Random random = new Random(SEED + i);
        hands.execute(task(() -> asks(random, end)));
      }
      hands.execute(task(() -> asksTheWorst(end)));
      hands.execute(task(() -> brings(articles, end)));
      hands.execute(task(() -> watches(end)));
      for (int i = 0; i < times; i++) {
        Thread.sleep(time.toMillis() / (times + 1));
        up = false;
        server.get().destroyForcibly().waitFor();
        kills.incrementAndGet();
        start();
      }
    }
    report();
    server.get().destroy();
    server.get().waitFor(60, TimeUnit.SECONDS);
  }

  private void start() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./waqai", "serve"));
    command.addAll(List.of("--store", store.toString(), "--users", users.toString()));
    command.addAll(List.of("--port", Integer.toString(port)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().merge("WAQAI_JAVA_OPTIONS", "-Xmx1g", (a, b) -> a + " " + b);
    Process process = builder.start();
    server.set(process);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (process.isAlive()) {
        try {
          client.send(at("/$/ping").build(), BodyHandlers.discarding());
          up = true;
          return;
        } catch (IOException e) {
          Thread.sleep(100);
        }
      }
    }
    throw new IOException("the server ended with " + process.exitValue());
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

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(90));
  }

  private void asks(Random random, long end) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        boolean simple = random.nextInt(4) > 0;
        String path =
            simple
                ? CHEAP.get(random.nextInt(CHEAP.size()))
                : mixed.get(random.nextInt(mixed.size()));
        long start = System.nanoTime();
        int status = answered(client, path);
        if (simple && status == 200) {
          cheap.add((System.nanoTime() - start) / 1e6);
        }
        // people read before they ask again
        Thread.sleep(random.nextInt(1000));
      }
    }
  }

  private void asksTheWorst(long end) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; System.nanoTime() < end; i++) {
        answered(client, "/kg/sparql?query=" + encoded(WORST.get(i % WORST.size())));
      }
    }
  }

  /** Asks, counts the status and looks at the answer; 0 where the server was being killed. */
  private int answered(HttpClient client, String path) throws InterruptedException {
    int before = kills.get();
    boolean wasUp = up;
    try {
      HttpResponse<String> answer =
          client.send(at(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      count(answer.statusCode());
      boolean later = answer.headers().firstValue("Retry-After").isPresent();
      if (answer.statusCode() >= 500 && !later) {
        wrong.add(answer.statusCode() + " " + path);
      }
      if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
        JSON.parseAny(answer.body());
      }
      return answer.statusCode();
    } catch (JsonParseException e) {
      wrong.add("broken body " + path);
    } catch (IOException e) {
      count(0);
      if (wasUp && up && before == kills.get()) {
        wrong.add(e + " " + path);
      }
      Thread.sleep(200);
    }
    return 0;
  }

  private void count(int status) {
    statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
  }

  private void brings(List<String> articles, long end) throws InterruptedException {
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < articles.size() && System.nanoTime() < end; i++) {
        long due = start + (long) (i * 1e9 / ARTICLES_A_SECOND);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        String article = articles.get(i);
        hands.execute(task(() -> bring(client, article)));
      }
    }
  }

  private void bring(HttpClient client, String article) throws InterruptedException {
    int before = kills.get();
    boolean wasUp = up;
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(
              at("/articles")
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(article))
                  .build(),
              BodyHandlers.ofString());
      brought.computeIfAbsent(answer.statusCode(), s -> new AtomicInteger()).incrementAndGet();
      if (answer.statusCode() == 201) {
        stored.add((System.nanoTime() - start) / 1e6);
        acknowledged.add(JSON.parse(article).getString("id"));
      }
    } catch (IOException e) {
      brought.computeIfAbsent(0, s -> new AtomicInteger()).incrementAndGet();
      if (wasUp && up && before == kills.get()) {
        wrong.add(e + " /articles");
      }
    }
  }

  private void watches(long end) throws InterruptedException {
    while (System.nanoTime() < end) {
      try {
        Path status = Path.of("/proc", Long.toString(server.get().pid()), "status");
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("RssAnon:")) {
            largest = Math.max(largest, Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024);
          }
        }
      } catch (IOException e) {
        // it is being started again
      }
      Thread.sleep(500);
    }
  }

  private void report() throws IOException, InterruptedException {
    System.out.println("statuses of articles " + brought);
    System.out.println("statuses " + statuses + ", kills " + kills + ", wrong " + wrong.size());
    wrong.stream().limit(20).forEach(System.out::println);
    tell("cheap questions", cheap);
    tell("articles", stored);
    System.out.println("memory of the server beside mapped files, at most " + largest + " MB");
    String query = "SELECT ?id { ?a wq:ingestKey ?k BIND(REPLACE(STR(?a), '^.*/', '') AS ?id) }";
    try (HttpClient client = HttpClient.newHttpClient()) {
      Set<String> there =
          Set.copyOf(
              client
                  .send(
                      at("/kg/sparql?query=" + encoded(query)).header("Accept", "text/csv").build(),
                      BodyHandlers.ofString())
                  .body()
                  .lines()
                  .toList());
      long lost = acknowledged.stream().filter(id -> !there.contains(encoded(id))).count();
      System.out.println("articles acknowledged " + acknowledged.size() + ", lost " + lost);
    }
  }

  private static void tell(String what, Queue<Double> all) {
    List<Double> times = all.stream().sorted().toList();
    if (!times.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d answered, p50 %.0f ms, p99 %.0f ms%n",
          what,
          times.size(),
          times.get(times.size() / 2),
          times.get((int) (times.size() * 0.99)));
    }
  }
}
