package org.waqai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.cli.Main;
import org.waqai.graph.Answers;
import org.waqai.graph.Iris;
import org.waqai.graph.Parameter;
import org.waqai.graph.Question;
import org.waqai.graph.Store;

/**
 * The stored questions, each with the rows that it must give over the samples. After a change that
 * is meant to change rows, {@code mvn test -Dtest=QuestionsTest -Dwaqai.accept=true} writes them
 * anew; read the difference before it is committed: a row that no sample says is a bug. Where a
 * file of the question's name ends in {@code .set}, its lines are values of parameters.
 */
class QuestionsTest {
  private static final Path QUESTIONS = Path.of("queries");
  private static final Path EXPECTED = Path.of("src/test/resources/cases/question");
  private static final boolean ACCEPT = Boolean.getBoolean("waqai.accept");

  /** The only ones that need SPARQL 1.2. */
  private static final Set<String> ABOUT_EVIDENCE =
      Set.of("article-facts", "evidence", "who-hosted");

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void storeOfTheSamples() throws IOException {
    Path kg = folder.resolve("kg");
    assertThat(Main.run("build", "--store", kg.toString(), "samples")).isZero();
    store = Store.open(kg, new Iris(Iris.BASE));
  }

  @AfterAll
  static void closed() {
    store.close();
  }

  @Test
  void questionsAndExpectedRowsPairUp() throws IOException {
    Set<String> questions = names(QUESTIONS, ".rq");
    assertThat(questions).hasSizeGreaterThanOrEqualTo(25);
    assertThat(names(QUESTIONS, "")).hasSameSizeAs(questions);
    if (!ACCEPT) {
      assertThat(names(EXPECTED, ".csv")).isEqualTo(questions);
    }
    assertThat(questions).containsAll(names(EXPECTED, ".set"));
  }

  @TestFactory
  Stream<DynamicTest> headerIsComplete() throws IOException {
    return each(
        question -> {
          assertThat(question.sparql())
              .startsWith("# title: " + question.title() + "\n# title-ar: ")
              .contains("\n# description: ", "\n# description-ar: ");
          assertThat(List.of(question.title(), question.description()))
              .allSatisfy(words -> assertThat(words).containsPattern("[A-Za-z]{3}"));
          assertThat(List.of(question.titleArabic(), question.descriptionArabic()))
              .allSatisfy(words -> assertThat(words).containsPattern("[ء-ي]{2}"));
          for (Parameter parameter : question.parameters()) {
            assertThat(question.sparql()).contains("VALUES ?" + parameter.name() + " { UNDEF }");
          }
          assertThat(question.sparql().contains("UNDEF"))
              .isEqualTo(!question.parameters().isEmpty());
          assertThat(question.sparql().contains("<<("))
              .isEqualTo(ABOUT_EVIDENCE.contains(question.name()));
          assertThat(question.sparql()).contains("\nORDER BY ");
        });
  }

  @TestFactory
  Stream<DynamicTest> rowsAreAsExpected() throws IOException {
    return each(
        question -> {
          String rows = answer(question, values(question));
          assertThat(rows.lines().count()).as("a header and at least a row").isGreaterThan(1);
          Path file = EXPECTED.resolve(question.name() + ".csv");
          if (ACCEPT) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, rows);
          } else if (!Files.readString(file).equals(rows)) {
            fail(
                "queries/%s.rq gives other rows than %s; if they are right, write them anew with%n"
                    + "  mvn test -Dtest=QuestionsTest -Dwaqai.accept=true%nNow:%n%s",
                question.name(), file, rows);
          }
        });
  }

  /** A parameter narrows: who is nowhere gives no rows. */
  @TestFactory
  Stream<DynamicTest> parametersNarrow() throws IOException {
    return each(
        question -> {
          for (Parameter parameter : question.parameters()) {
            String nowhere = parameter.isIri() ? "<http://nowhere.example/x>" : "لا أحد@ar";
            assertThat(answer(question, Map.of(parameter.name(), nowhere)).lines())
                .as(parameter.name())
                .hasSize(1);
          }
        });
  }

  private static Map<String, String> values(Question question) throws IOException {
    Path file = EXPECTED.resolve(question.name() + ".set");
    Map<String, String> out = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("=", 2);
        out.put(parts[0], parts[1]);
      }
    }
    return out;
  }

  private static String answer(Question question, Map<String, String> values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Answers.of(store.dataset(), question.name(), question.with(values), Answers.Format.CSV, out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** What is checked of a question. */
  private interface Check {
    void of(Question question) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) throws IOException {
    return Question.readAll(QUESTIONS).stream()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> check.of(question)));
  }

  private static Set<String> names(Path folder, String suffix) throws IOException {
    Set<String> out = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .forEach(name -> out.add(name.substring(0, name.length() - suffix.length())));
    }
    return out;
  }
}
