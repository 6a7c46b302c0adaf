package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.search.Agreement;

/** What becomes of a store when the process, the disk or a neighbour fails it. */
class StoreTroubleTest {
  private static final Iris IRIS = new Iris(Iris.BASE);

  /** So few that a build comes round to replace what it has stored. */
  static final int ARTICLES = 100;

  @TempDir Path folder;

  private Process build(int first) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Killed.class.getName(),
            store().toString(),
            Integer.toString(first))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(said().toFile())
        .start();
  }

  private Path store() {
    return folder.resolve("store");
  }

  private Path said() {
    return folder.resolve("said");
  }

  /** Waits until the process has said that it opened the store, and how many articles are in it. */
  private int opened(Process process) throws IOException, InterruptedException {
    while (process.isAlive()) {
      List<String> lines = Files.readAllLines(said());
      if (lines.size() > 1 || (lines.size() == 1 && Files.readString(said()).endsWith("\n"))) {
        return Integer.parseInt(lines.getFirst().substring("open ".length()));
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return fail("the store did not open");
  }

  @Test
  void aBuildKilledAtAnyMomentLosesNothingThatItReported() throws Exception {
    Random random = new Random(20);
    int next = 0;
    for (int kill = 0; kill < 20; kill++) {
      Process process = build(next);
      assertThat(opened(process)).isGreaterThanOrEqualTo(Math.min(ARTICLES, next));
      int batches = random.nextInt(3);
      while (Files.readAllLines(said()).size() <= batches) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
      process.destroyForcibly().waitFor();
      for (String line : Files.readAllLines(said())) {
        if (line.startsWith("stored ")) {
          next = Integer.parseInt(line.substring("stored ".length())) + 5;
        }
      }
      if (kill % 4 == 3) {
        holds(next);
      }
    }
    assertThat(next).isPositive();
  }

  /** All that was reported is there, whole; the batch after it was in flight, and may be. */
  private void holds(int next) throws IOException {
    Triples triples = new Triples(IRIS, Wording.none(), false);
    try (Store store = Store.open(store(), IRIS)) {
      for (int i = Math.max(0, next - ARTICLES); i < next; i++) {
        String id = "made/" + i % ARTICLES;
        assertThat(store.ingestKey(id)).isIn(keys(i));
        assertThat(store.article(id)).hasSize(triples.of(Readings.pledge(id)).size() + 1);
      }
      assertThat(store.compareIndex()).matches(Agreement::holds, "index and store hold the same");
    }
  }

  private static List<Optional<String>> keys(int i) {
    return List.of(Optional.of("key" + i), Optional.of("key" + (i + ARTICLES)));
  }

  @Test
  void aStoreInUseByAnotherProcessIsSaidSo() throws Exception {
    Process process = build(0);
    try {
      opened(process);
      assertThatThrownBy(() -> Store.open(store(), IRIS))
          .isInstanceOf(IOException.class)
          .hasMessage("the store %s is in use by process %d".formatted(store(), process.pid()));
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (Store store = Store.open(store(), IRIS)) {
      assertThat(store.size().articles()).isNotNegative();
    }
  }

  @Test
  void aFolderThatIsNoStoreIsSaidSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Store.open(file, IRIS))
        .isInstanceOf(IOException.class)
        .hasMessage("there can't be a store in " + file + ": it is a file, no folder");
  }

  @Test
  void aFullDiskStopsTheBuildAndKeepsTheStore() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", disk.toString()),
        "a small disk can be mounted by root alone");
    try {
      fill(disk);
    } finally {
      // lazily: files that were mapped stay so until they are collected
      run("umount", "-l", disk.toString());
    }
  }

  private static void fill(Path disk) throws IOException {
    Triples triples = new Triples(IRIS, Wording.none(), true);
    int[] stored = {0};
    Path store = disk.resolve("store");
    try (Store open = Store.open(store, IRIS)) {
      assertThatThrownBy(
              () -> {
                for (; stored[0] < 3000; stored[0]++) {
                  var quads = triples.of(Readings.synthetic(stored[0]));
                  open.put(List.of(new Graphed("made/" + stored[0], "k", quads)));
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("the disk of the store")
          .hasMessageContaining("full");
    }
    try (Store open = Store.open(store, IRIS)) {
      assertThat(open.size().articles()).isEqualTo(stored[0]).isPositive();
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
