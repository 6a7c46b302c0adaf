package org.waqai.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonParseException;

/** Those who ask: three cheap questions to one of the stored ones, or nothing but the worst. */
final class LoadAsker {
  private static final List<String> CHEAP =
      List.of(
          "/",
          "/kg/prefixes",
          "/page/entity/country/MA",
          "/data/entity/country/JO.ttl",
          "/search?q=" + LoadServer.encoded("الأردن"),
          "/suggest?q=" + LoadServer.encoded("مغر"),
          "/q/openapi.json",
          "/q/who-hosted.json?host=" + LoadServer.encoded("الأردن"),
          "/q/visits.json?name=" + LoadServer.encoded("المغرب"),
          "/kg/sparql?query=" + LoadServer.encoded("SELECT ?s ?l { ?s rdfs:label ?l } LIMIT 20"),
          "/kg/sparql?query=" + LoadServer.encoded("ASK { ?e a wq:Meeting }"));

  private static final List<String> WORST =
      List.of(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT * { ?a ?b ?c FILTER REGEX(STR(?c), \"(.*)*ا(.*)*ب$\") }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
          "SELECT * { ?a ?b ?c } ORDER BY DESC(STR(?c))",
          "SELECT (GROUP_CONCAT(STR(?c)) AS ?all) { ?a ?b ?c }",
          "SELECT * { ?a (!<x:a>)+ ?c }",
          "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }");

  private final LoadServer server;
  private final LoadTally tally;
  private final HttpClient client;
  private final List<String> mixed;

  /**
   * @param client of all of them: each has a connection of its own there
   */
  LoadAsker(LoadServer server, LoadTally tally, HttpClient client) throws IOException {
    this.server = server;
    this.tally = tally;
    this.client = client;
    try (var files = Files.list(Path.of("queries"))) {
      this.mixed =
          files
              .map(f -> "/q/" + f.getFileName().toString().replace(".rq", ".json"))
              .sorted()
              .toList();
    }
  }

  void asks(Random random, BooleanSupplier ended) throws InterruptedException {
    while (!ended.getAsBoolean()) {
      boolean simple = random.nextInt(4) > 0;
      String path =
          simple
              ? CHEAP.get(random.nextInt(CHEAP.size()))
              : mixed.get(random.nextInt(mixed.size()));
      long start = System.nanoTime();
      int status = answered(path);
      if (simple && status == 200) {
        tally.cheap((System.nanoTime() - start) / 1e6);
      }
      // people read before they ask again
      Thread.sleep(random.nextInt(1000));
    }
  }

  void asksTheWorst(BooleanSupplier ended) throws InterruptedException {
    for (int i = 0; !ended.getAsBoolean(); i++) {
      answered("/kg/sparql?query=" + LoadServer.encoded(WORST.get(i % WORST.size())));
    }
  }

  /** Asks, counts the status and looks at the answer; 0 where the server was being killed. */
  private int answered(String path) throws InterruptedException {
    BooleanSupplier watched = server.watched();
    try {
      HttpResponse<String> answer =
          client.send(server.at(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      tally.asked(answer.statusCode());
      boolean later = answer.headers().firstValue("Retry-After").isPresent();
      if (answer.statusCode() >= 500 && !later) {
        tally.wrong(answer.statusCode() + " " + path);
      }
      if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
        JSON.parseAny(answer.body());
      }
      return answer.statusCode();
    } catch (JsonParseException e) {
      tally.wrong("broken body " + path);
    } catch (IOException e) {
      tally.asked(0);
      if (watched.getAsBoolean()) {
        tally.wrong(e + " " + path);
      }
      Thread.sleep(200);
    }
    return 0;
  }
}
