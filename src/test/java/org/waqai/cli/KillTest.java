package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment of a build loses no article that was reported as stored. */
class KillTest {
  private static final int ROUNDS = 20;
  private static final int ARTICLES = 400;

  @TempDir private Path folder;

  @Test
  void whatWasReportedIsThereAndTheBuildGoesOn() throws Exception {
    String ontology = Ground.ontology(folder.resolve("ontology")).toString();
    Path file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(ARTICLES));
    Path kg = folder.resolve("kg");
    String[] build = {
      "build",
      "--verbose",
      "--batch",
      "7",
      "--store",
      kg.toString(),
      "--ontology",
      ontology,
      file.toString()
    };
    // most moments lie in the writing; the seed makes a failure one that can be seen again
    Random random = new Random(20_221_231);
    Set<String> reported = new TreeSet<>();
    int interrupted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path err = folder.resolve("err" + round);
      Process process = Ground.fork(List.of(), folder.resolve("out"), err, build);
      boolean early = round % 5 == 0;
      awaitLine(process, err, early ? "" : "stored ");
      boolean ended = process.waitFor(random.nextInt(early ? 1500 : 400), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      interrupted += ended ? 0 : 1;
      reported.addAll(stored(err));
      if (round % 7 == 6 && Files.exists(kg.resolve("Data-0001"))) {
        assertThat(Ground.ids(kg)).containsAll(reported);
      }
    }
    assertThat(interrupted).as("rounds that were cut off").isGreaterThan(ROUNDS / 2);
    assertThat(reported).isNotEmpty();

    Run rest = Run.waqai(build);
    assertThat(rest.code()).isZero();
    List<String> again =
        rest.err().lines().filter(l -> l.startsWith("stored ")).map(l -> l.substring(7)).toList();
    assertThat(again).as("stored a second time").doesNotContainAnyElementsOf(reported);
    assertThat(Ground.ids(kg)).hasSize(ARTICLES).containsAll(reported);
    assertThat(Run.waqai("check", "--store", kg.toString(), "--ontology", ontology).code())
        .isZero();
  }

  private static void awaitLine(Process process, Path err, String start)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (process.isAlive() && Instant.now().isBefore(end)) {
      if (start.isEmpty() || Files.readString(err).contains(start)) {
        return;
      }
      Thread.sleep(20);
    }
  }

  /** Whole lines only: the last may be cut off. */
  private static List<String> stored(Path err) throws IOException {
    String told = Files.readString(err);
    return told.substring(0, told.lastIndexOf('\n') + 1)
        .lines()
        .filter(l -> l.startsWith("stored "))
        .map(l -> l.substring("stored ".length()))
        .toList();
  }
}
