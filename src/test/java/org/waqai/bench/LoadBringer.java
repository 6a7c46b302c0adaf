package org.waqai.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.json.JSON;

/** An editor who brings articles at a steady pace, each once, whatever becomes of it. */
final class LoadBringer {
  private final LoadServer server;
  private final LoadTally tally;
  private final HttpClient client;
  private final String token;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  LoadBringer(LoadServer server, LoadTally tally, HttpClient client, String token) {
    this.server = server;
    this.tally = tally;
    this.client = client;
    this.token = token;
  }

  /** The ids of those that the server has answered for. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  void brings(List<String> articles, double second, BooleanSupplier ended)
      throws InterruptedException {
    long start = System.nanoTime();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < articles.size() && !ended.getAsBoolean(); i++) {
        long due = start + (long) (i * 1e9 / second);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        String article = articles.get(i);
        hands.execute(
            () -> {
              try {
                bring(article);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
      }
    }
  }

  private void bring(String article) throws InterruptedException {
    BooleanSupplier watched = server.watched();
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(
              server
                  .at("/articles")
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(article))
                  .build(),
              BodyHandlers.ofString());
      tally.brought(answer.statusCode());
      if (answer.statusCode() == 201) {
        tally.stored((System.nanoTime() - start) / 1e6);
        acknowledged.add(JSON.parse(article).getString("id"));
      }
    } catch (IOException e) {
      tally.brought(0);
      if (watched.getAsBoolean()) {
        tally.wrong(e + " /articles");
      }
    }
  }
}
