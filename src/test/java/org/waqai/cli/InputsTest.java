package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be: each is told in a sentence, the others are read. */
class InputsTest {
  private static final int LONG = 50 << 20;

  @TempDir private Path folder;
  private Path in = Path.of("");
  private String ontology = "";

  @BeforeEach
  void ground() throws IOException {
    ontology = Ground.ontology(folder.resolve("ontology")).toString();
    in = Files.createDirectory(folder.resolve("in"));
  }

  private Run extract(Path... files) {
    List<String> all = new ArrayList<>(List.of("extract", "--ontology", ontology));
    Arrays.stream(files).map(Path::toString).forEach(all::add);
    return Run.waqai(all.toArray(String[]::new));
  }

  private void bytes(String name, byte[] content) throws IOException {
    Files.write(in.resolve(name), content);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The lines of stderr that name the file. */
  private static List<String> about(Run run, Path file) {
    return run.err().lines().filter(l -> l.contains(file.toString())).toList();
  }

  private void broken() throws IOException {
    bytes("empty.txt", new byte[0]);
    bytes("empty.jsonl", new byte[0]);
    bytes("white.txt", utf8(" \n\n\t\n"));
    bytes("binary.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 7, 0, (byte) 0xff});
    byte[] text = utf8(Ground.text(1));
    text[40] = (byte) 0xff;
    bytes("broken.txt", text);
    bytes("chinese.txt", utf8("中国外交部长星期二在北京会见了法国外交部长。双方同意明年再次会面。"));
    bytes("cut.txt.gz", Arrays.copyOf(Ground.gzip(Ground.text(1)), 40));
    bytes("no-text.json", utf8("{\"id\":\"n\",\"title\":\"t\"}"));
    bytes("number.jsonl", utf8("17\n"));
  }

  @Test
  void eachIsToldInASentenceAndTheRunGoesOn() throws IOException {
    broken();
    bytes("z-good.txt", utf8(Ground.text(1)));
    Run run = extract(in);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().map(l -> JSON.parse(l).getString("id"))).containsExactly("z-good");
    for (String name :
        List.of("empty.txt", "empty.jsonl", "white.txt", "binary.txt", "broken.txt")) {
      assertThat(about(run, in.resolve(name))).hasSize(1);
    }
    for (String name : List.of("chinese.txt", "cut.txt.gz", "no-text.json", "number.jsonl")) {
      assertThat(about(run, in.resolve(name))).hasSize(1);
    }
    assertThat(about(run, in.resolve("broken.txt")).getFirst()).contains("UTF-8");
    assertThat(about(run, in.resolve("chinese.txt")).getFirst()).contains("(zh)");
    assertThat(about(run, in.resolve("number.jsonl")).getFirst()).contains("number.jsonl:1");
    assertThat(run.err()).contains("1 article read").contains("9 set aside");
    assertThat(run.err().lines()).hasSize(10);
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void aStoreTakesTheGoodOnesAndStaysWhole() throws IOException {
    broken();
    bytes("z.jsonl", utf8(Ground.articles(2)));
    String kg = folder.resolve("kg").toString();
    Run run = Run.waqai("build", "--store", kg, "--ontology", ontology, in.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("2 articles stored").contains("9 set aside");
    assertThat(Ground.ids(Path.of(kg))).containsExactly("a0", "a1");
    assertThat(Run.waqai("check", "--store", kg, "--ontology", ontology).code()).isZero();
  }

  @Test
  void aLineCutInHalfIsToldByItsNumber() throws IOException {
    String lines = Ground.articles(2);
    Path file =
        Ground.write(
            in.resolve("half.jsonl"),
            lines + Ground.article("cut", Ground.text(2)).substring(0, 90) + "\n" + lines);
    Run run = extract(file);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(4);
    assertThat(about(run, file)).hasSize(1);
    assertThat(about(run, file).getFirst()).contains(file + ":3 ").contains("JSON");
  }

  @Test
  void windowsArabicIsReadAsWhatItIs() throws IOException {
    String text = Ground.text(3);
    bytes("old.txt", text.getBytes(Charset.forName("windows-1256")));
    bytes("new.txt", utf8(text));
    Run run = extract(in.resolve("old.txt"), in.resolve("new.txt"));
    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0).replace("\"old\"", "\"new\"")).isEqualTo(lines.get(1));
    assertThat(JSON.parse(lines.get(0)).getString("text")).contains("وتعهدت");
  }

  @Test
  void whatMayNotBeReadIsTold() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "skipped: root reads every file");
    bytes("secret.txt", utf8(Ground.text(1)));
    Path secret = in.resolve("secret.txt");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    Run run = extract(in);
    assertThat(run.code()).isEqualTo(1);
    assertThat(about(run, secret)).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Run run = extract(in.resolve("nix.txt"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(about(run, in.resolve("nix.txt"))).hasSize(1);
  }

  /** Lines of 50 MB, among good ones, in a process that has little memory. */
  @Test
  void linesOfFiftyMegabytesAreToldInLittleMemory() throws Exception {
    for (String name : List.of("long.txt", "long.jsonl", "words.jsonl")) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(in.resolve(name)))) {
        boolean json = name.endsWith(".jsonl");
        out.write(utf8(json ? "{\"id\":\"long\",\"title\":\"t\",\"text\":\"" : ""));
        byte[] words = utf8(name.startsWith("words") ? Ground.text(1) + " " : "ا");
        for (int size = 0; size < LONG; size += words.length) {
          out.write(words);
        }
        out.write(utf8(json ? "\"}\n" + Ground.article("good-" + name, Ground.text(1)) : "\n"));
      }
    }
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        Ground.fork(
            List.of("-Xmx640m"),
            out,
            err,
            "extract",
            "--no-text",
            "--ontology",
            ontology,
            in.toString());
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String told = Files.readString(err);
    assertThat(process.exitValue()).as(told).isEqualTo(1);
    assertThat(told.lines().filter(l -> l.contains("/long.txt "))).as(told).hasSize(1);
    assertThat(told.lines().filter(l -> l.contains("/long.jsonl:1 "))).hasSize(1);
    assertThat(told.lines().filter(l -> l.contains("/words.jsonl:1 "))).hasSize(1);
    assertThat(told).doesNotContain("fault");
    assertThat(Files.readAllLines(out).stream().map(l -> JSON.parse(l).getString("id")))
        .containsExactly("good-long.jsonl", "good-words.jsonl");
  }
}
