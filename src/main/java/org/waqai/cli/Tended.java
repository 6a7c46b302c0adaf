package org.waqai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.waqai.graph.Advice;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The store that a command tends: a folder, or a server that has it open. */
final class Tended {
  /** Where the token of an admin is read from: a command line is seen by others. */
  static final String TOKEN = "WAQAI_TOKEN";

  @Option(names = "--store", paramLabel = "DIR", description = "Folder of a store that rests.")
  Optional<Path> store = Optional.empty();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "Address of a running server; an admin's token is in the environment, " + TOKEN + ".")
  Optional<String> endpoint = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Whether it rests, rather than being served; just one of the two was to be given. */
  boolean rests() {
    if (store.isPresent() == endpoint.isPresent()) {
      throw new ParameterException(spec.commandLine(), "give --store or --endpoint, one of them");
    }
    return store.isPresent();
  }

  /** Opens one that rests. */
  Store open() throws IOException {
    return Kept.open(store.orElseThrow(), new Iris(Iris.BASE));
  }

  /** What a server answers, as it comes. */
  HttpResponse<InputStream> send(String method, String path) throws IOException {
    String address = endpoint.orElseThrow();
    URI uri;
    try {
      uri = URI.create(address.replaceFirst("/+$", "") + path);
      if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
        throw new IllegalArgumentException("no http");
      }
    } catch (IllegalArgumentException e) {
      throw new Problem("--endpoint is an address such as http://localhost:3030, not " + address);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
    Optional.ofNullable(System.getenv(TOKEN))
        .ifPresent(t -> request.header("Authorization", "Bearer " + t.strip()));
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    try {
      HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() / 100 != 2) {
        throw refused(uri, answer);
      }
      return answer;
    } catch (ConnectException e) {
      throw new Problem("nothing answers at " + uri + ": is the server running?");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Problem refused(URI uri, HttpResponse<InputStream> answer) throws IOException {
    try (InputStream in = answer.body()) {
      String whole = new String(in.readNBytes(2000), StandardCharsets.UTF_8);
      String advice = Advice.in(whole);
      String said = advice.isEmpty() ? Advice.line(whole) : advice;
      return switch (answer.statusCode()) {
        case 401, 403 -> new Problem(uri + " wants an admin's token in " + TOKEN + ": " + said);
        default -> new Problem(uri + " answered " + answer.statusCode() + ": " + said);
      };
    }
  }
}
