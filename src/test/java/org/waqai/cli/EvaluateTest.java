package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waqai evaluate} measures as the shared script does, figure by figure. */
class EvaluateTest {
  private static final Path SHARED = Path.of("../shared/eval");
  private static final int ARTICLES = 25;

  @TempDir private Path folder;

  @Test
  void printsTheFiguresOfTheScript() throws Exception {
    Path script = SHARED.resolve("score.py");
    assumeTrue(Files.isRegularFile(script), "skipped: the shared script is not beside the project");
    assumeTrue(python("--version").code() == 0, "skipped: there is no python3");
    Path gold = folder.resolve("gold.jsonl");
    Files.write(
        gold,
        Files.readAllLines(SHARED.resolve("ar-train.jsonl")).stream().limit(ARTICLES).toList());
    Run extracted = Run.waqai("extract", gold.toString());
    assertThat(extracted.code()).isZero();
    Path predicted = Ground.write(folder.resolve("predicted.jsonl"), extracted.out());

    Run theirs = python(script.toString(), gold.toString(), predicted.toString(), "--by-type");
    assertThat(theirs.code()).as(theirs.err()).isZero();
    Run ours =
        Run.waqai("evaluate", gold.toString(), "--predicted", predicted.toString(), "--by-type");
    assertThat(ours.code()).isZero();
    assertThat(plain(ours.out())).isEqualTo(plain(theirs.out()));
    Run direct = Run.waqai("evaluate", gold.toString(), "--by-type");
    assertThat(direct.out()).isEqualTo(ours.out());
  }

  private Path gold() throws IOException {
    return Ground.write(
        folder.resolve("own.jsonl"),
        """
        {"id":"a","title":"خبر","text":"زار الوزير الأردني عمر الخطيب تونس أمس. وانفجر الخلاف بين التاجرين.",\
        "language":"ar","published":"2022-05-11","entities":[],"events":[\
        {"id":"g1","type":"Visit","status":"happened","time":"2022-05-10","trigger":"زار",\
        "quote":"زار الوزير الأردني عمر الخطيب تونس أمس.","roles":{"visitor":["عمر الخطيب"],"destination":["قرطاج"]}},\
        {"id":"g2","type":"Attack","status":"happened","trigger":"الخلاف","quote":"وانفجر الخلاف بين التاجرين."}]}
        {"id":"b","title":"خبر","text":"أوقفت الشرطة التونسية ثلاثة رجال في سوسة.",\
        "language":"ar","published":"2022-05-11","entities":[],"events":[]}
        """);
  }

  @Test
  void groupsMistakesByCauseAndLeavesTheFiguresAlone() throws IOException {
    String file = gold().toString();
    Run figures = Run.waqai("evaluate", file);
    Run errors = Run.waqai("evaluate", file, "--errors");
    assertThat(errors.code()).as(errors.err()).isZero();
    assertThat(errors.out())
        .startsWith(figures.out())
        .contains("missed 1\n")
        .contains("missed: entry tried: a required slot holds another kind of filler (1)")
        .contains("false: no gold event in the sentence, the article tells none of the type (1)")
        .contains("Arrest «أوقفت»")
        .contains("argument: wrong (1)")
        .contains("destination=قرطاج found destination=");
    Run lines = Run.waqai("evaluate", file, "--errors", "--format", "jsonl");
    assertThat(lines.out().lines().map(l -> JSON.parse(l).getString("kind")))
        .containsExactlyInAnyOrder("argument", "missed", "false");
  }

  @Test
  void saysHowSureEventsAreAndHowOftenRight() throws IOException {
    String file = gold().toString();
    Run table = Run.waqai("evaluate", file, "--calibration");
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out().lines().filter(l -> l.matches("0\\.[0-9] to .*"))).hasSize(20);
    assertThat(table.out())
        .contains("of 2 events")
        .contains("of 7 facts")
        .contains("--min-confidence");
    Run lines = Run.waqai("evaluate", file, "--calibration", "--format", "jsonl");
    assertThat(lines.out().lines().map(l -> JSON.parse(l)))
        .hasSize(9)
        .allSatisfy(
            l -> {
              assertThat(l.getObj("signs").keys())
                  .contains("always", l.hasKey("fact") ? "event" : "entry");
              assertThat(l.getNumber("confidence").doubleValue()).isBetween(0.01, 0.99);
            });
  }

  @Test
  void namesWhatIsNoGold() throws IOException {
    Path half = Ground.write(folder.resolve("half.jsonl"), "{\"id\":\"a\"}\n{\"id\":");
    Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'{', (byte) 0xff, '}'});
    for (Path file : List.of(half, latin, folder, folder.resolve("nix.jsonl"))) {
      Run run = Run.waqai("evaluate", file.toString(), "--predicted", file.toString());
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("waqai: ").contains(file.toString()).hasLineCount(1);
    }
    assertThat(Run.waqai("evaluate", half.toString(), "--predicted", half.toString()).err())
        .contains("half.jsonl:2 ");
  }

  private static String plain(String table) {
    return table.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  private Run python(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("python.out");
    Path err = folder.resolve("python.err");
    List<String> command = new java.util.ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    try {
      int code =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      return new Run(code, read(out), read(err));
    } catch (IOException e) {
      return new Run(127, "", String.valueOf(e.getMessage()));
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
