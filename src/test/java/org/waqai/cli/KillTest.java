package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment of a build loses no article that was reported as stored. */
class KillTest {
  /** Stores that are filled at once, and how often the build of each is killed. */
  private static final int LANES = 2;

  private static final int ROUNDS = 10;
  private static final int ARTICLES = 300;

  @TempDir private Path folder;

  @Test
  void whatWasReportedIsThereAndTheBuildGoesOn() throws Exception {
    String ontology = Ground.ontology(folder.resolve("ontology")).toString();
    String file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(ARTICLES)).toString();
    List<Callable<Integer>> lanes = new ArrayList<>();
    for (int lane = 0; lane < LANES; lane++) {
      Path work = Files.createDirectory(folder.resolve("lane" + lane));
      // the seed makes a failure one that can be seen again
      Random random = new Random(20_221_231 + lane);
      lanes.add(() -> rounds(work, ontology, file, random));
    }
    int cut = 0;
    try (ExecutorService hands = Executors.newFixedThreadPool(LANES)) {
      for (Future<Integer> lane : hands.invokeAll(lanes)) {
        cut += lane.get();
      }
    }
    assertThat(cut).as("builds that were cut off").isGreaterThan(LANES * ROUNDS / 2);
  }

  /** Kills build after build, then lets one end; how many were cut off. */
  private static int rounds(Path work, String ontology, String file, Random random)
      throws IOException, InterruptedException {
    Path kg = work.resolve("kg");
    String[] build = {
      "build", "--verbose", "--batch", "7", "--store", kg.toString(), "--ontology", ontology, file
    };
    Set<String> reported = new TreeSet<>();
    int cut = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path err = work.resolve("err" + round);
      Process process = Ground.fork(List.of(), work.resolve("out"), err, build);
      // most moments lie in the writing, some before it
      boolean early = round % 5 == 0;
      awaitLine(process, err, early ? "" : "stored ");
      boolean ended = process.waitFor(random.nextInt(early ? 1500 : 300), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      cut += ended ? 0 : 1;
      reported.addAll(stored(err));
      if (round == ROUNDS / 2) {
        assertThat(Ground.ids(kg)).containsAll(reported);
      }
    }
    assertThat(reported).isNotEmpty();

    Run rest = Run.waqai(build);
    assertThat(rest.code()).as(rest.err()).isZero();
    List<String> again =
        rest.err().lines().filter(l -> l.startsWith("stored ")).map(l -> l.substring(7)).toList();
    assertThat(again).as("stored a second time").doesNotContainAnyElementsOf(reported);
    assertThat(Ground.ids(kg)).hasSize(ARTICLES).containsAll(reported);
    assertThat(Run.waqai("check", "--store", kg.toString(), "--ontology", ontology).code())
        .isZero();
    return cut;
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
