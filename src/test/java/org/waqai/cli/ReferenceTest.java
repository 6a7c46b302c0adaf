package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
  private static final int FLOOR = 60;

  /** The mean of the altered copies; it only rises. */
  private static final double COPIES_FLOOR = 59;

  @TempDir private Path folder;

  @BeforeAll
  static void present() {
    assumeTrue(
        Files.isDirectory(SHARED), "skipped: the shared articles are not beside the project");
  }

  @Test
  void theReferenceArticleAndAlteredCopies() throws IOException {
    String text = Files.readString(SHARED.resolve("marrakesh-2022.txt"));
    String facts = Files.readString(SHARED.resolve("marrakesh-2022.facts.tsv"));
    Map<String, String> told = new LinkedHashMap<>();
    write("reference", text, facts, told);
    for (int copy = 0; copy < Altered.COPIES; copy++) {
      Altered altered = new Altered(copy);
      write("copy" + copy, altered.text(text), altered.facts(facts), told);
    }
    String json = extracted("jsonl");
    String quads = extracted("nquads");
    Map<String, Facts.Result> results = new LinkedHashMap<>();
    told.forEach(
        (name, list) ->
            results.put(
                name,
                new Facts(list)
                    .check(
                        lines(json, "\"id\":\"" + name + "\""),
                        lines(quads, "/graph/" + name + "> ."))));
    Facts.Result reference = Objects.requireNonNull(results.remove("reference"));
    double mean = results.values().stream().mapToInt(Facts.Result::found).average().orElseThrow();
    System.out.println("reference article: " + reference + "\naltered copies: mean " + mean);
    results.forEach((name, result) -> System.out.println(name + ": " + result));
    assertThat(reference.found()).as("%s", reference).isGreaterThanOrEqualTo(FLOOR);
    assertThat(mean).as("%s", results).isGreaterThanOrEqualTo(COPIES_FLOOR);
  }

  private void write(String name, String text, String facts, Map<String, String> told)
      throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), text);
    told.put(name, facts);
  }

  private String extracted(String format) {
    return Run.waqai("extract", folder.toString(), "--published", "2022-05-11", "--format", format)
        .out();
  }

  private static String lines(String all, String with) {
    return all.lines().filter(l -> l.contains(with)).collect(Collectors.joining("\n"));
  }
}
