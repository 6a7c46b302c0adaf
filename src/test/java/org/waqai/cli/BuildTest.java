package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** What {@code waqai build} and {@code remove} do to a store, and what it tells of itself. */
class BuildTest {
  private static final String WQ = "https://w3id.org/waqai/ontology#";

  @TempDir private Path folder;
  private Path kg = Path.of("");
  private Path file = Path.of("");
  private String ontology = "";

  @BeforeEach
  void ground() throws IOException {
    ontology = Ground.ontology(folder.resolve("ontology")).toString();
    kg = folder.resolve("kg");
    file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(4));
  }

  private Run build(String... more) {
    List<String> all = new ArrayList<>(List.of("build", "--store", kg.toString()));
    all.addAll(List.of("--ontology", ontology));
    all.addAll(List.of(more));
    return Run.waqai(all.toArray(String[]::new));
  }

  private Run on(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command, "--store", kg.toString()));
    all.addAll(List.of(more));
    return Run.waqai(all.toArray(String[]::new));
  }

  /** What is said together of all articles changes with one, and with the next build. */
  private static List<String> without(List<String> quads, String graph) {
    return quads.stream()
        .filter(q -> !q.contains("/graph/" + graph + ">") && !q.contains("/graph/world>"))
        .toList();
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    Run first = build(file.toString());
    assertThat(first.code()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).contains("4 articles stored");
    List<String> once = Ground.quads(kg);
    Run second = build(file.toString(), "--verbose", "--threads", "1");
    assertThat(second.code()).isZero();
    assertThat(second.err())
        .contains("0 articles stored, 0 events, 4 unchanged")
        .contains("unchanged a0\n", "unchanged a3\n");
    assertThat(Ground.quads(kg)).isEqualTo(once);
  }

  @Test
  void theStoreIsTheSameHoweverItWasFilled() throws IOException {
    build(file.toString());
    List<String> atOnce = Ground.quads(kg);
    kg = folder.resolve("other");
    Run single = build(file.toString(), "--batch", "1", "--threads", "1", "-v");
    assertThat(single.err().lines().filter(l -> !l.startsWith("waqai: ")))
        .containsExactly("stored a0", "stored a1", "stored a2", "stored a3");
    assertThat(Ground.quads(kg)).isEqualTo(atOnce);
  }

  @Test
  void anEditedArticleTakesThePlaceOfTheOldOne() throws IOException {
    build(file.toString());
    List<String> before = Ground.quads(kg);
    String edited = Ground.articles(4).replace(Ground.text(2), Ground.text(33));
    Run run = build(Ground.write(file, edited).toString());
    assertThat(run.err()).contains("1 article stored").contains("3 unchanged");
    List<String> after = Ground.quads(kg);
    assertThat(after).isNotEqualTo(before);
    assertThat(without(after, "a2")).isEqualTo(without(before, "a2"));
    assertThat(String.join("\n", after)).contains(Ground.text(33)).doesNotContain(Ground.text(2));
  }

  @Test
  void aRemovedArticleLeavesNothingOfItAndAllOfTheOthers() throws IOException {
    build(file.toString());
    List<String> before = Ground.quads(kg);
    Run run = on("remove", "a1");
    assertThat(run.code()).isZero();
    List<String> after = Ground.quads(kg);
    assertThat(without(after, "none")).isEqualTo(without(before, "a1"));
    assertThat(after).noneMatch(q -> q.contains("/a1>") || q.contains("/a1/"));
    assertThat(after).hasSizeLessThan(before.size());

    Run again = on("remove", "http://localhost:3030/article/a1", "a0");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).isEqualTo("waqai: the store " + kg + " holds no article a1\n");
    assertThat(Ground.ids(kg)).containsExactly("a2", "a3");
    assertThat(build(file.toString()).err()).contains("2 articles stored").contains("2 unchanged");
    assertThat(Ground.quads(kg)).isEqualTo(before);
  }

  @Test
  void tellsHowMuchThereIs() {
    build(file.toString());
    Run run = on("stats");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("articles\t4\n").contains("\nMeeting\t4\n");
    assertThat(run.out().lines()).allMatch(l -> l.matches("[A-Za-z]+\t\\d+"));
    String counted =
        on("query", "--format", "csv", "-q", "SELECT (COUNT(*) AS ?n) { ?e a <" + WQ + "Event> }")
            .out();
    assertThat(run.out()).contains("\nevents\t" + counted.lines().skip(1).findFirst().get());
  }

  @Test
  void checksWhatIsThere() throws IOException {
    build(file.toString(), "--base", "https://facts.example/");
    Run right = on("check", "--ontology", ontology);
    assertThat(right.code()).isZero();
    assertThat(right.err()).isEmpty();
    assertThat(right.out()).contains("4 articles checked, 0 against a shape");

    // an event without evidence, in the graph of one article
    try (Store store = Store.open(kg, new Iris(Iris.BASE))) {
      store
          .dataset()
          .executeWrite(
              () ->
                  store
                      .dataset()
                      .add(
                          NodeFactory.createURI("https://facts.example/graph/a2"),
                          NodeFactory.createURI("https://facts.example/event/a2/bad"),
                          RDF.Nodes.type,
                          NodeFactory.createURI(WQ + "Event")));
    }
    Run wrong = on("check", "--ontology", ontology);
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("https://facts.example/article/a2: ")
        .contains("4 articles checked, 1 against a shape");
  }
}
