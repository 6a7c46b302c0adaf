package org.waqai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.cli.Main;
import org.waqai.graph.Answers;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.graph.World;

/** What is said of all articles together, when articles come, are copied, and go. */
class WorldTest {
  private static final Path AGENCY = Path.of("samples", "agency.jsonl");
  private static final List<String> OF_ALL =
      List.of("told-by-several", "differing-figures", "most-named");

  @TempDir private static Path made;
  @TempDir private Path folder;
  private Path kg;

  @BeforeAll
  static void built() {
    assertThat(Main.run("build", "--store", made.resolve("kg").toString(), AGENCY.toString()))
        .isZero();
  }

  @BeforeEach
  void copied() throws IOException {
    kg = folder.resolve("kg");
    Path from = made.resolve("kg");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, kg.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void aCopyTellsNothingMore() throws IOException {
    Map<String, String> before = answers();
    assertThat(before.get("told-by-several")).contains("السعودية,2");
    Path copy = again("copy", "\n\nتابعوا المزيد من الأخبار على موقعنا.");
    assertThat(Main.run("build", "--store", kg.toString(), copy.toString())).isZero();
    assertThat(answers()).isEqualTo(before);
  }

  @Test
  void anotherArticleTellsMore_andLessWhenItIsGone() throws IOException {
    Map<String, String> before = answers();
    Path other = folder.resolve("other.jsonl");
    JsonObject article = new JsonObject();
    article.put("id", "other");
    article.put("published", "2025-06-26");
    article.put("language", "ar");
    article.put("title", "الرياض تؤكد دعمها لسوريا");
    article.put("text", "تعهدت السعودية في يونيو 2025 بتقديم 400 مليون دولار لسوريا.");
    Files.writeString(other, line(article));
    assertThat(Main.run("build", "--store", kg.toString(), other.toString())).isZero();
    assertThat(answers().get("told-by-several")).contains("السعودية,3");
    assertThat(answers().get("differing-figures")).contains("USD,300000000,400000000,3");
    assertThat(Main.run("remove", "--store", kg.toString(), "other")).isZero();
    assertThat(answers()).isEqualTo(before);
    assertThat(Main.run("check", "--store", kg.toString())).isZero();
  }

  @Test
  void aFileThatIsWrongIsToldWithItsLine() throws IOException {
    Iris iris = new Iris(Iris.BASE);
    Path file = Files.createDirectories(folder.resolve("world")).resolve("wrong.rq");
    Files.writeString(file, "CONSTRUCT { ?a a ?c }\nWHERE { ?a ?b }");
    assertThatThrownBy(() -> World.read(folder, iris)).hasMessageContaining("wrong.rq:2: ");
    Files.writeString(file, "SELECT * { ?a ?b ?c }");
    assertThatThrownBy(() -> World.read(folder, iris)).hasMessageContaining("a CONSTRUCT");
    Files.delete(file);
    assertThat(World.read(folder, iris).constructs()).isEmpty();
    assertThat(World.read(Path.of("ontology"), iris).constructs()).hasSizeGreaterThan(5);
  }

  /** The same articles from another outlet. */
  private Path again(String prefix, String more) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String each : Files.readAllLines(AGENCY)) {
      JsonObject article = JSON.parse(each);
      article.put("id", prefix + "-" + article.getString("id"));
      article.put("url", "https://" + prefix + ".example/" + article.getString("id"));
      article.put("source", prefix);
      article.put("text", article.getString("text") + more);
      out.append(line(article)).append('\n');
    }
    return Files.writeString(folder.resolve(prefix + ".jsonl"), out);
  }

  private static String line(JsonObject article) {
    return article.toString().replaceAll("\\s*\n\\s*", " ");
  }

  private Map<String, String> answers() throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Store store = Store.open(kg, new Iris(Iris.BASE))) {
      for (String name : OF_ALL) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        String sparql = Question.read(Path.of("queries", name + ".rq")).sparql();
        Answers.of(store.dataset(), name, sparql, Answers.Format.CSV, rows);
        out.put(name, rows.toString(StandardCharsets.UTF_8));
      }
    }
    return out;
  }
}
