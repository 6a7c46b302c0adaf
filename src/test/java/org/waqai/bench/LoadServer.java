package org.waqai.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** The server under load, in a process of its own, which may be killed and started again. */
final class LoadServer {
  private final Path store;
  private final Path users;
  private final Path log;
  private final int port;
  private final AtomicReference<Process> process = new AtomicReference<>();
  private final AtomicInteger kills = new AtomicInteger();
  private volatile long largest;
  private Duration used = Duration.ZERO;

  /** Not while it is killed and starts again: then nobody need answer. */
  private volatile boolean up;

  LoadServer(Path store, Path users) throws IOException {
    this.store = store;
    this.users = users;
    this.log = Files.createTempFile("waqai-load", ".log");
    System.out.println("what the server says: " + log);
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(90));
  }

  /** Until it answers. */
  void start() throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<String> command = new ArrayList<>(List.of("./waqai", "serve"));
    command.addAll(List.of("--store", store.toString(), "--users", users.toString()));
    command.addAll(List.of("--port", Integer.toString(port)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().merge("WAQAI_JAVA_OPTIONS", "-Xmx1g", (a, b) -> a + " " + b);
    Process begun = builder.start();
    process.set(begun);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (begun.isAlive()) {
        try {
          client.send(at("/$/ping").build(), BodyHandlers.discarding());
          up = true;
          System.out.printf("up after %d ms%n", (System.nanoTime() - start) / 1_000_000);
          return;
        } catch (IOException e) {
          Thread.sleep(50);
        }
      }
    }
    throw new IOException("the server ended with " + begun.exitValue());
  }

  void kill() throws InterruptedException {
    up = false;
    used = used.plus(now());
    long start = System.nanoTime();
    process.get().destroyForcibly().waitFor();
    System.out.printf("gone after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    kills.incrementAndGet();
  }

  /** In good order. */
  void end() throws InterruptedException {
    process.get().destroy();
    if (!process.get().waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it does not end");
    }
  }

  /** What may be asked afterwards whether it was there all the while. */
  BooleanSupplier watched() {
    int before = kills.get();
    boolean wasUp = up;
    return () -> wasUp && up && before == kills.get();
  }

  /** Looks at its memory now and then. */
  void watches(BooleanSupplier ended) throws InterruptedException {
    while (!ended.getAsBoolean()) {
      try {
        Path status = Path.of("/proc", Long.toString(process.get().pid()), "status");
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

  /** Processor time of all that were started. */
  Duration used() {
    return used.plus(now());
  }

  private Duration now() {
    return process.get().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Megabytes beside mapped files. */
  long largest() {
    return largest;
  }
}
