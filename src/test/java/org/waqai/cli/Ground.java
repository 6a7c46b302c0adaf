package org.waqai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** What the tests of commands stand on: articles, an ontology that is quickly read, stores. */
final class Ground {
  /** Lists of names that nearly all names are in; a few lines of each will do. */
  private static final List<String> LONG =
      List.of("organizations.tsv", "groups.tsv", "cities.tsv", "regions.tsv");

  private static final List<String> HOSTS =
      List.of("المغرب", "الأردن", "تونس", "مصر", "العراق", "لبنان", "قطر");
  private static final List<String> GIVERS =
      List.of("ألمانيا", "فرنسا", "اليابان", "كندا", "إيطاليا");

  private Ground() {}

  /** A copy of the ontology whose lists of names are short. */
  static Path ontology(Path to) throws IOException {
    Path from = Path.of("ontology");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (LONG.contains(file.getFileName().toString())) {
          Files.write(copy, Files.readAllLines(file).stream().limit(30).toList());
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }

  static String text(int i) {
    return "استضاف %s اجتماعا في %d آذار 2023 شارك فيه %d وزيرا. وتعهدت %s بتقديم %d مليون دولار."
        .formatted(HOSTS.get(i % 7), 1 + i % 28, 3 + i % 50, GIVERS.get(i % 5), 10 + i);
  }

  /** A line of JSON. */
  static String article(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"اجتماع في المنطقة\",\"published\":\"2023-03-30\",\"text\":\"%s\"}%n"
        .formatted(id, text);
  }

  /** So many articles, each different. */
  static String articles(int count) {
    StringBuilder out = new StringBuilder();
    IntStream.range(0, count).forEach(i -> out.append(article("a" + i, text(i))));
    return out.toString();
  }

  static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Copies a store that rests: to make one takes longer. */
  static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  /** Every quad of a store, sorted. */
  static List<String> quads(Path folder) throws IOException {
    try (Store store = Store.open(folder, new Iris(Iris.BASE))) {
      return store
          .dataset()
          .calculateRead(
              () -> {
                List<String> out = new ArrayList<>();
                store
                    .dataset()
                    .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(q -> out.add(NodeFmtLib.str(q)));
                out.sort(null);
                return out;
              });
    }
  }

  /** The ids of the articles in a store, sorted. */
  static List<String> ids(Path folder) {
    Run run =
        Run.waqai(
            "query",
            "--store",
            folder.toString(),
            "--format",
            "csv",
            "-q",
            "SELECT ?a { ?a a <https://schema.org/NewsArticle> }");
    return run.out()
        .lines()
        .skip(1)
        .map(l -> l.strip().replaceFirst(".*/article/", ""))
        .sorted()
        .toList();
  }

  /** A command in a process of its own, that can be killed or given little memory. */
  static Process fork(List<String> options, Path out, Path err, String... command)
      throws IOException {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(options);
    all.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.waqai.cli.Main"));
    all.addAll(List.of(command));
    return new ProcessBuilder(all).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }
}
