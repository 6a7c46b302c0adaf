package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code waqai extract} reads and writes. */
class ExtractTest {
  private static final String OA = "http://www.w3.org/ns/oa#";

  @TempDir private Path folder;
  private String ontology = "";

  @BeforeEach
  void ground() throws IOException {
    ontology = Ground.ontology(folder.resolve("ontology")).toString();
  }

  private Run extract(String format, String... more) {
    List<String> all = new ArrayList<>(List.of("extract", "--format", format));
    all.addAll(List.of("--ontology", ontology));
    all.addAll(List.of(more));
    return Run.waqai(all.toArray(String[]::new));
  }

  @Test
  void writesALineAnArticleAndTalksElsewhere() throws IOException {
    Path file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(3));
    Run run = extract("jsonl", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("3 articles read");
    List<JsonObject> lines = run.out().lines().map(JSON::parse).toList();
    assertThat(lines).extracting(l -> l.getString("id")).containsExactly("a0", "a1", "a2");
    for (JsonObject line : lines) {
      assertThat(line.getArray("events")).isNotEmpty();
      assertThat(line.getArray("entities")).isNotEmpty();
    }
  }

  @Test
  void readsFilesFoldersGzipAndStandardInputAlike() throws IOException {
    String articles = Ground.articles(3);
    Path in = Files.createDirectories(folder.resolve("in/deep"));
    Path plain = Ground.write(folder.resolve("plain.jsonl"), articles);
    Files.write(in.resolve("packed.jsonl.gz"), Ground.gzip(articles));
    Files.write(in.resolve("picture.png"), new byte[] {1, 2, 3});
    String expected = extract("jsonl", plain.toString()).out();
    Run walked = extract("jsonl", folder.resolve("in").toString());
    assertThat(walked.out()).isEqualTo(expected);
    assertThat(walked.err()).contains("1 file passed over");
    for (byte[] stdin : List.of(articles.getBytes(StandardCharsets.UTF_8), Ground.gzip(articles))) {
      Run piped = Run.waqai(stdin, "extract", "-", "--ontology", ontology);
      assertThat(piped.code()).isZero();
      assertThat(piped.out()).isEqualTo(expected);
    }
  }

  @Test
  void leavesTheTextOut() throws IOException {
    String file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(1)).toString();
    assertThat(extract("jsonl", file).out()).contains("\"text\":\"" + Ground.text(0));
    assertThat(JSON.parse(extract("jsonl", file, "--no-text").out()).hasKey("text")).isFalse();
    assertThat(extract("nquads", file).out()).contains("articleBody");
    assertThat(extract("nquads", file, "--no-text").out())
        .doesNotContain("articleBody")
        .contains("#exact>");
  }

  @Test
  void namesAllThingsByTheBase() throws IOException {
    String file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(2)).toString();
    String base = "https://facts.example/kg/";
    for (String format : List.of("jsonl", "turtle", "trig", "nquads")) {
      assertThat(extract(format, file, "--base", base).out())
          .contains(base + "entity/country/MA")
          .doesNotContain("localhost");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "nquads", "trig", "turtle"})
  void isTheSameOnAnyNumberOfThreadsAndTwice(String format) throws IOException {
    String file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(60)).toString();
    String one = extract(format, file, "--threads", "1").out();
    assertThat(one).isNotEmpty();
    assertThat(extract(format, file, "--threads", "7").out()).isEqualTo(one);
    assertThat(extract(format, file, "--threads", "7").out()).isEqualTo(one);
  }

  @Test
  void countsCodePoints() throws IOException {
    String text = "😀🏳️‍🌈 في 𐤀 ‏البداية. " + Ground.text(4) + " 👍 " + Ground.text(9);
    Path plain =
        Ground.write(folder.resolve("b.txt"), "قمة 😀 في عمان\n\n" + text + "\n\n" + text + "\n");
    Path json = Ground.write(folder.resolve("a.jsonl"), Ground.article("a", text));
    Run run = extract("jsonl", json.toString(), plain.toString());
    int quotes = 0;
    for (JsonObject line : run.out().lines().map(JSON::parse).toList()) {
      String whole = line.getString("title") + "\n" + line.getString("text");
      for (var event : line.getArray("events").toList()) {
        for (var evidence : event.getAsObject().getArray("evidence").toList()) {
          JsonObject e = evidence.getAsObject();
          assertThat(points(whole, e.getNumber("start").intValue(), e.getNumber("end").intValue()))
              .isEqualTo(e.getString("quote"));
          quotes++;
        }
      }
    }
    assertThat(quotes).isGreaterThan(5);
  }

  @Test
  void passagesInRdfCountCodePointsOfWhatTheGraphHolds() throws IOException {
    String text = "😀🏳️‍🌈 " + Ground.text(4) + " 👍 " + Ground.text(9);
    Path json = Ground.write(folder.resolve("a.jsonl"), Ground.article("a", text));
    DatasetGraph graph =
        RDFParser.fromString(extract("nquads", json.toString()).out(), Lang.NQUADS)
            .toDatasetGraph();
    String whole = literal(graph, "https://schema.org/headline", Node.ANY);
    whole += "\n" + literal(graph, "https://schema.org/articleBody", Node.ANY);
    int passages = 0;
    for (var it = graph.find(Node.ANY, Node.ANY, iri(OA + "exact"), Node.ANY); it.hasNext(); ) {
      Node passage = it.next().getSubject();
      assertThat(
              points(
                  whole,
                  Integer.parseInt(literal(graph, OA + "start", passage)),
                  Integer.parseInt(literal(graph, OA + "end", passage))))
          .isEqualTo(literal(graph, OA + "exact", passage));
      passages++;
    }
    assertThat(passages).isGreaterThan(2);
  }

  private static Node iri(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }

  private static String literal(DatasetGraph graph, String property, Node subject) {
    return graph
        .find(Node.ANY, subject, iri(property), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }

  private static String points(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
