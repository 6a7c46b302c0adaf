package org.waqai.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.web.Limits;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.Server;
import org.waqai.web.Settings;
import org.waqai.web.User;
import org.waqai.web.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The demo, the samples as lines of JSON, then once through the doors of a server, with articles
 * that come in: what the JDK loads, links and learns by it is kept by the launcher, and makes later
 * starts quicker.
 */
@Command(name = "trial", header = "Once through everything, for the launcher.", hidden = true)
final class Trial implements Callable<Integer> {
  private static final int ROOM = 100;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "A new folder.")
  Path folder = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Kept.demandFree(folder);
    Path store = folder.resolve("kg");
    int code = Main.run("demo", "--once", "--store", store.toString());
    code = Math.max(code, Main.run("extract", Home.folder("samples").toString()));
    String token = Secret.draw();
    Path users = folder.resolve("users");
    new Users(List.of(new User("editor", Role.EDITOR, Secret.ofToken(token)))).write(users);
    Inputs inputs = new Inputs();
    inputs.base = Iris.BASE;
    List<Question> questions = Question.readAll(Home.folder("queries"));
    Settings settings =
        new Settings(
            0,
            new Iris(Iris.BASE),
            Limits.USUAL,
            new Settings.Safety(
                Optional.of(users),
                false,
                true,
                Optional.empty(),
                Optional.of(folder.resolve("log"))));
    try (Store open = Store.open(store, new Iris(Iris.BASE));
        Way way = Way.into(open, inputs, ROOM);
        Server server = Server.start(open, questions, settings, way.intake());
        HttpClient client = HttpClient.newHttpClient()) {
      way.begin(server::close);
      URI at = URI.create("http://localhost:" + server.port() + "/");
      for (Path article : samples()) {
        client.send(
            HttpRequest.newBuilder(at.resolve("articles?id=trial-" + article.getFileName()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofFile(article))
                .build(),
            BodyHandlers.discarding());
      }
      for (String path : paths(questions)) {
        client.send(HttpRequest.newBuilder(at.resolve(path)).build(), BodyHandlers.discarding());
      }
    }
    return code;
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Home.folder("samples"))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<String> paths(List<Question> questions) {
    List<String> out =
        new ArrayList<>(
            List.of(
                "$/ping",
                "",
                "ns",
                "kg/prefixes",
                "q/openapi.json",
                "changes",
                "entity/country/JO",
                "page/entity/country/JO",
                "data/entity/country/JO.ttl",
                "suggest?q=" + encoded("أرد"),
                "search?q=" + encoded("الأردن"),
                "search.json?q=" + encoded("مدرسة"),
                "kg/sparql?query=" + encoded("ASK { ?e a wq:Meeting }"),
                "kg/sparql?query=" + encoded("DESCRIBE ?e { ?e a wq:Meeting }")));
    questions.forEach(q -> out.add("q/" + q.name() + ".json"));
    return out;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
