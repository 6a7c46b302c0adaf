package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The figures of {@code waqai evaluate} on the shared gold, none of which may fall below its floor
 * in scores.tsv. A floor only rises: raise it with the change that earns it.
 */
class ScoresTest {
  private static final Path SHARED = Path.of("../shared/eval");
  private static final Path FLOORS = Path.of("src/test/resources/scores.tsv");
  private static final double SLACK = 0.002;

  /** A floor: a gold file, a figure by its name in {@link #figure}, and the least it may be. */
  private record Floor(String gold, String figure, double least) {
    static Floor of(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return new Floor(cells.get(0), cells.get(1), Double.parseDouble(cells.get(2)));
    }
  }

  @TestFactory
  Stream<DynamicTest> noFigureFalls() throws IOException {
    List<Floor> floors =
        Files.readAllLines(FLOORS).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Floor::of)
            .toList();
    assertThat(floors).isNotEmpty();
    return floors.stream()
        .map(Floor::gold)
        .distinct()
        .map(gold -> DynamicTest.dynamicTest(gold, () -> check(gold, floors)));
  }

  private static void check(String gold, List<Floor> floors) throws IOException {
    Path file = SHARED.resolve(gold);
    assumeTrue(Files.isRegularFile(file), "skipped: " + gold + " is not beside the project");
    Run run = Run.waqai(gold.startsWith("gsr") ? "extract" : "evaluate", file.toString());
    assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(gold.startsWith("gsr") ? 1 : 0);
    Set<String> accepted = accepted(file);
    assertThat(floors.stream().filter(f -> f.gold().equals(gold)))
        .allSatisfy(
            f ->
                assertThat(
                        gold.startsWith("gsr")
                            ? sentences(run.out(), f.figure(), accepted)
                            : figure(run.out(), f.figure()))
                    .as(gold + " " + f.figure())
                    .isGreaterThanOrEqualTo(f.least() - SLACK));
  }

  /** The records that annotators accepted: a sentence each, by its id. */
  private static Set<String> accepted(Path file) throws IOException {
    Set<String> out = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject record = JSON.parse(line);
      if (record.hasKey("yes") && record.getNumber("yes").intValue() == 1) {
        out.add(record.getString("id"));
      }
    }
    return out;
  }

  /** The F1 of telling an event of the class where annotators accepted one. */
  private static double sentences(String extracted, String type, Set<String> accepted) {
    List<JsonObject> told =
        extracted
            .lines()
            .map(line -> JSON.parse(line))
            .filter(
                r ->
                    r.get("events").getAsArray().stream()
                        .anyMatch(e -> e.getAsObject().getString("type").equals(type)))
            .toList();
    long right = told.stream().filter(r -> accepted.contains(r.getString("id"))).count();
    return 2.0 * right / (told.size() + accepted.size());
  }

  /** The number after «F1» in the line of that name; for time and status the one after the name. */
  private static double figure(String table, String name) {
    String line =
        table
            .lines()
            .filter(l -> l.startsWith(name + " ") || l.contains("  " + name + " "))
            .findFirst()
            .orElseThrow();
    List<String> words = List.of(line.strip().split("\\s+", -1));
    String before = words.contains("P") ? "F1" : name;
    return Double.parseDouble(words.get(words.indexOf(before) + 1));
  }
}
