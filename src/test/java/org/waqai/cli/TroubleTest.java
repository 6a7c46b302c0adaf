package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that does not do what it should: a full disk, a store or a port that is taken. */
class TroubleTest {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)/");

  @TempDir private Path folder;
  private String ontology = "";

  @BeforeEach
  void ground() throws IOException {
    ontology = Ground.ontology(folder.resolve("ontology")).toString();
  }

  private Run build(Path kg, int articles) throws IOException {
    Path file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(articles));
    return Run.waqai("build", "--store", kg.toString(), "--ontology", ontology, file.toString());
  }

  @Test
  void aStoreThatAnotherProcessHoldsIsLeftAlone() throws Exception {
    Path kg = folder.resolve("kg");
    assertThat(build(kg, 3).code()).isZero();
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.createDirectory(home.resolve("queries"));
    Ground.ontology(home.resolve("ontology"));
    Path err = folder.resolve("err");
    Process holder =
        Ground.fork(
            List.of("-Dwaqai.home=" + home),
            folder.resolve("out"),
            err,
            "serve",
            "--port",
            "0",
            "--store",
            kg.toString());
    try {
      String address = address(holder, err);
      for (Run run :
          List.of(
              build(kg, 4),
              Run.waqai("stats", "--store", kg.toString()),
              Run.waqai("remove", "--store", kg.toString(), "a1"))) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(kg + " is in use by process " + holder.pid());
      }
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address))
                      .timeout(Duration.ofSeconds(30))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(Ground.ids(kg)).containsExactly("a0", "a1", "a2");
    assertThat(build(kg, 4).err()).contains("1 article stored").contains("3 unchanged");
  }

  private static String address(Process process, Path err)
      throws IOException, InterruptedException {
    while (process.isAlive()) {
      Matcher told = ADDRESS.matcher(Files.readString(err));
      if (told.find()) {
        return told.group();
      }
      Thread.sleep(50);
    }
    throw new IOException(Files.readString(err));
  }

  @Test
  void aPortThatIsTakenIsToldInASentence() throws IOException {
    Path kg = folder.resolve("kg");
    assertThat(build(kg, 1).code()).isZero();
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.createDirectory(home.resolve("queries"));
    Ground.ontology(home.resolve("ontology"));
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      System.setProperty("waqai.home", home.toString());
      Run run = Run.waqai("serve", "--store", kg.toString(), "--port", port);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .isEqualTo(
              "waqai: port "
                  + port
                  + " is in use by another program: stop it or give another with --port\n");
    } finally {
      System.clearProperty("waqai.home");
    }
    assertThat(Ground.ids(kg)).containsExactly("a0");
  }

  /**
   * TDB2 maps its files into memory, where a full disk kills the process: so it must not come to
   * that.
   */
  @Test
  void aFullDiskEndsTheBuildAndLeavesTheStoreWhole() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(mounted(disk), "skipped: only root on Linux can make a small disk to fill");
    try {
      Path kg = disk.resolve("kg");
      Path file = Ground.write(folder.resolve("many.jsonl"), Ground.articles(3000));
      Path err = folder.resolve("err");
      Process process =
          Ground.fork(
              List.of("-Xmx700m"),
              folder.resolve("out"),
              err,
              "build",
              "--verbose",
              "--batch",
              "50",
              "--store",
              kg.toString(),
              "--ontology",
              ontology,
              file.toString());
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      String told = Files.readString(err);
      assertThat(process.exitValue()).as(told).isEqualTo(3);
      List<String> stored = told.lines().filter(l -> l.startsWith("stored ")).toList();
      assertThat(stored).isNotEmpty();
      assertThat(told.lines().filter(l -> !l.startsWith("stored ") && l.contains("is full")))
          .hasSize(1);
      assertThat(told).contains("waqai: the disk of the store " + kg + " is full");
      assertThat(Ground.ids(kg))
          .containsExactlyInAnyOrderElementsOf(stored.stream().map(l -> l.substring(7)).toList());
    } finally {
      // lazily: what the test has just read is still mapped into its memory
      run("umount", "--lazy", disk.toString());
    }
  }

  private static boolean mounted(Path disk) throws IOException, InterruptedException {
    return "root".equals(System.getProperty("user.name"))
        && System.getProperty("os.name").equals("Linux")
        && run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
