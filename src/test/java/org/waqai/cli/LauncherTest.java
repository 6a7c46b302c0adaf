package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code waqai}: which Java it takes, and when it builds. JDKs and Maven are scripts.
 */
class LauncherTest {
  @TempDir private Path folder;
  private Path project = Path.of("");
  private Path launcher = Path.of("");
  private Path log = Path.of("");

  @BeforeEach
  void ground() throws IOException {
    assumeTrue(File.separatorChar == '/', "skipped: the launcher is a shell script");
    log = folder.resolve("log");
    project = Files.createDirectories(folder.resolve("a project"));
    Files.createDirectories(project.resolve("src/main"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    launcher = project.resolve("waqai");
    Files.copy(Path.of("waqai"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    // newer than any real one, so that it is what the launcher finds
    jdk(folder.resolve("home/.jdks/new"), "99.0.1");
    jdk(folder.resolve("old"), "17.0.2");
    script(
        folder.resolve("bin/mvn"),
        "echo \"mvn JAVA_HOME=$JAVA_HOME\" >> '"
            + log
            + "'\n"
            + "mkdir -p '"
            + project
            + "/target' && : > '"
            + project
            + "/target/waqai.jar'");
  }

  private void jdk(Path home, String version) throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(
        home.resolve("bin/java"),
        "for a in \"$@\"; do case $a in -XX:AOTCacheOutput=*) echo cache > \"${a#*=}\"; echo train"
            + " >> '"
            + log
            + "'; exit 0;; esac; done\n"
            + "echo \"java "
            + version
            + "\"\nfor a in \"$@\"; do echo \"[$a]\"; done");
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run launch(Map<String, String> more, Path script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder
        .environment()
        .put("PATH", folder.resolve("bin") + ":" + folder.resolve("old/bin") + ":/usr/bin:/bin");
    builder.environment().putAll(more);
    int code = builder.start().waitFor();
    return new Run(code, read(out), read(err));
  }

  private String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }

  @Test
  void buildsOnceAndThenOnlyStarts() throws Exception {
    Run first = launch(Map.of(), launcher, "query", "-q", "ASK { ?s ?p 'a b' }", "*");
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("building once");
    assertThat(first.out())
        .startsWith("java 99.0.1\n")
        .endsWith("[query]\n[-q]\n[ASK { ?s ?p 'a b' }]\n[*]\n")
        .contains("[-jar]\n[" + project + "/target/waqai.jar]\n");
    String newest = folder.resolve("home/.jdks/new").toString();
    assertThat(read(log)).isEqualTo("mvn JAVA_HOME=" + newest + "\ntrain\n");

    Run second = launch(Map.of(), launcher, "stats");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("AOTCache=" + project).endsWith("[stats]\n");
    assertThat(read(log).lines()).hasSize(2);
  }

  @Test
  void aLocaleWithoutArabicLettersIsNotTaken() throws Exception {
    script(folder.resolve("home/.jdks/new/bin/java"), "echo \"[$LC_ALL]\"");
    launch(Map.of(), launcher, "--version");
    for (String locale : List.of("C", "POSIX", "xx_XX.UTF-8")) {
      assertThat(launch(Map.of("LC_ALL", locale), launcher, "stats").out()).contains("[C.UTF-8]");
    }
    assertThat(launch(Map.of("LC_ALL", "", "LANG", "C.UTF-8"), launcher, "stats").out())
        .contains("[]");
  }

  @Test
  void compilesLessWhereARunIsShort() throws Exception {
    launch(Map.of(), launcher, "--version");
    assertThat(launch(Map.of(), launcher, "extract", "serve").out())
        .containsSubsequence("[-XX:TieredStopAtLevel=1]", "[-XX:MaxTenuringThreshold=0]", "[-jar]")
        .endsWith("[extract]\n[serve]\n");
    assertThat(launch(Map.of(), launcher, "build", "extract").out())
        .containsSubsequence(
            "[-XX:+UseSerialGC]",
            "[-XX:TieredStopAtLevel=1]",
            "[-XX:ReservedCodeCacheSize=240m]",
            "[-XX:+DisableExplicitGC]",
            "[-XX:InitialRAMPercentage=5]",
            "[-jar]");
    assertThat(launch(Map.of(), launcher, "demo").out()).contains("[-XX:TieredStopAtLevel=1]");
    assertThat(launch(Map.of(), launcher, "serve", "build").out()).doesNotContain("Serial");
    Map<String, String> own = Map.of("WAQAI_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4");
    assertThat(launch(own, launcher, "extract").out())
        .containsSubsequence(
            "[-XX:MaxTenuringThreshold=0]",
            "[-XX:NewRatio=1]",
            "[-XX:TieredStopAtLevel=4]\n[-jar]");
  }

  @Test
  void buildsAgainWhenTheSourceIsNewer() throws Exception {
    launch(Map.of(), launcher, "--version");
    Files.setLastModifiedTime(
        project.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(launch(Map.of(), launcher, "--version").err()).contains("building once");
    assertThat(read(log).lines().filter(l -> l.startsWith("mvn"))).hasSize(2);
  }

  @Test
  void startsThroughALinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("bin/w"), launcher);
    assertThat(launch(Map.of(), link, "stats").out()).contains(project + "/target/waqai.jar");
  }

  @Test
  void takesJavaHomeWhereItIsNewEnough() throws Exception {
    Path home = folder.resolve("mine");
    jdk(home, "21.0.5");
    assertThat(launch(Map.of("JAVA_HOME", home.toString()), launcher, "stats").out())
        .startsWith("java 21.0.5\n")
        .doesNotContain("AOTCache");
    Map<String, String> old = Map.of("JAVA_HOME", folder.resolve("old").toString());
    assertThat(launch(old, launcher, "stats").out()).startsWith("java 99.0.1\n");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    script(folder.resolve("bin/mvn"), "echo 'no network' >&2; exit 1");
    Run failed = launch(Map.of(), launcher, "stats");
    assertThat(failed.code()).isEqualTo(3);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("no network", "waqai: the build failed");
  }
}
