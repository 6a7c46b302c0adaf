package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many facts of the reference article are found, and of copies of it with other countries,
 * people, sums and dates. Skipped where the shared articles are not beside the project.
 */
class ReferenceTest {
  private static final Path SHARED = Path.of("../shared/articles");

  /** Facts of the article itself that are found, of 60; it only rises. */
  private static final int FLOOR = 40;

  /** The mean of the altered copies; it only rises. */
  private static final double COPIES_FLOOR = 38;

  @TempDir private Path folder;

  @BeforeAll
  static void present() {
    assumeTrue(
        Files.isDirectory(SHARED), "skipped: the shared articles are not beside the project");
  }

  @Test
  void theReferenceArticle() throws IOException {
    String text = Files.readString(SHARED.resolve("marrakesh-2022.txt"));
    String facts = Files.readString(SHARED.resolve("marrakesh-2022.facts.tsv"));
    Facts.Result result = found(text, facts, "reference");
    System.out.println("reference article: " + result);
    assertThat(result.found())
        .as("facts found; missed %s", result.missed())
        .isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void alteredCopies() throws IOException {
    String text = Files.readString(SHARED.resolve("marrakesh-2022.txt"));
    String facts = Files.readString(SHARED.resolve("marrakesh-2022.facts.tsv"));
    double sum = 0;
    List<String> all = new ArrayList<>();
    for (int copy = 0; copy < Altered.COPIES; copy++) {
      Altered altered = new Altered(copy);
      Facts.Result result = found(altered.text(text), altered.facts(facts), "copy" + copy);
      sum += result.found();
      all.add(result.toString());
    }
    System.out.println(
        "altered copies: mean " + sum / Altered.COPIES + "\n" + String.join("\n", all));
    assertThat(sum / Altered.COPIES).as("%s", all).isGreaterThanOrEqualTo(COPIES_FLOOR);
  }

  private Facts.Result found(String text, String facts, String name) throws IOException {
    Path file = folder.resolve(name + ".txt");
    Files.writeString(file, text);
    return new Facts(facts)
        .check(
            Run.waqai("extract", file.toString(), "--published", "2022-05-11", "--format", "jsonl")
                .out(),
            Run.waqai("extract", file.toString(), "--published", "2022-05-11", "--format", "nquads")
                .out());
  }
}
