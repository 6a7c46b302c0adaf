package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Parameter;
import org.waqai.graph.Question;

/** How commands are called, and what they say when they are called wrongly. */
class UsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "extract",
        "build",
        "query",
        "serve",
        "user",
        "backup",
        "restore",
        "compact",
        "dump",
        "remove",
        "stats",
        "check",
        "watch",
        "read",
        "explain",
        "evaluate"
      })
  void everyCommandHelpsWithAnExample(String command) {
    Run run = Run.waqai(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Usage: waqai " + command)
        .containsPattern("Examples?:\\R+  .*waqai " + command);
  }

  @Test
  void examplesNameQuestionsAndParametersThatAre() throws IOException {
    List<Question> questions = Question.readAll(Path.of("queries"));
    Matcher example =
        Pattern.compile("waqai query .*queries/(\\S+)\\.rq(?: --set (\\w+)=)?")
            .matcher(Run.waqai("query", "--help").out() + Files.readString(Path.of("README.md")));
    int count = 0;
    while (example.find()) {
      count++;
      Question question =
          questions.stream()
              .filter(q -> q.name().equals(example.group(1)))
              .findFirst()
              .orElseThrow(() -> new AssertionError(example.group()));
      if (example.group(2) != null) {
        assertThat(question.parameters().stream().map(Parameter::name))
            .as(example.group())
            .contains(example.group(2));
      }
    }
    assertThat(count).isGreaterThan(2);
  }

  @Test
  void helpsAndTellsItsVersion() {
    assertThat(Run.waqai("--help").out()).contains("extract", "build", "Exit codes: 0 done");
    assertThat(Run.waqai("--version").out()).matches("waqai \\d+\\.\\d+\\.\\d+\\R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "extract",
        "extract a.txt --nonsense",
        "extract a.txt --format xml",
        "extract a.txt --threads 0",
        "extract a.txt --threads many",
        "extract a.txt --published 2022-13-40",
        "extract a.txt --published yesterday",
        "extract a.txt --language arabic!",
        "extract a.txt --base nonsense",
        "build a.txt",
        "build --store kg",
        "build --store kg a.txt --batch 0",
        "build --store kg a.txt --base nonsense",
        "query -q ASK{}",
        "query --store kg",
        "query --store kg --endpoint http://localhost/ -q ASK{}",
        "query --store kg a.rq -q ASK{}",
        "query --store kg -q ASK{} --format xml",
        "query --store kg -q ASK{} --set a=b",
        "query --store kg a.rq --set b",
        "query --endpoint localhost:3030 -q ASK{}",
        "serve",
        "serve --store kg --port 99999",
        "demo --port -1",
        "remove --store kg",
        "remove --store kg a --base nonsense",
        "stats",
        "evaluate"
      })
  void wrongUsageEndsWithTwo(String line) {
    Run run = Run.waqai(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(2);
    assertThat(run.err()).startsWith("waqai: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "read", "build --store kg", "explain"})
  void anEmptyNameIsNotTheFolderThatOneStandsIn(String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.add("");
    Run run = Run.waqai(words.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("an empty name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query --store KG -q ASK{}",
        "serve --store KG",
        "remove --store KG a",
        "stats --store KG",
        "check --store KG"
      })
  void askingMakesNoStore(String line) {
    Path missing = folder.resolve("kg");
    Run run = Run.waqai(line.replace("KG", missing.toString()).split(" "));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("waqai: there is no store in " + missing + ": make one with waqai build\n");
    assertThat(missing).doesNotExist();
  }

  @Test
  void buildsNoStoreAmongOtherFiles() throws IOException {
    Path article = Ground.write(folder.resolve("a.txt"), Ground.text(1));
    for (Path place : List.of(folder, article)) {
      Run run = Run.waqai("build", "--store", place.toString(), article.toString());
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).startsWith("waqai: ").contains(place.toString()).hasLineCount(1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(article);
    }
  }
}
