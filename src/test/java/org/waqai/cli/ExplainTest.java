package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waqai explain} names what was read, what fired and what did not. */
class ExplainTest {
  @TempDir private Path folder;

  private Path article() throws IOException {
    return Ground.write(
        folder.resolve("a.txt"),
        """
        الشرطة توقف ثلاثة رجال في تونس

        أوقفت الشرطة التونسية أمس ثلاثة رجال في سوسة. وقال وزير الداخلية إن التوقيف تم بهدوء.
        """);
  }

  @Test
  void namesWordsEntriesAndWhatBecameOfThem() throws IOException {
    Run run = Run.waqai("explain", article().toString(), "--published", "2022-05-11");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("sentence 1 (title): الشرطة توقف ثلاثة رجال في تونس")
        .contains("word  أوقفت  VERB")
        .contains("tells event e1 Arrest, happened, 2022-05-10 «أمس»")
        .containsPattern("fired ontology/events/arrest\\.ttl:[0-9]+ :[a-z-]+ Arrest «")
        .containsPattern("tried ontology/events/[a-z]+\\.ttl:[0-9]+ :")
        .contains("confidence 0.")
        .doesNotContain("\u001b[");
  }

  @Test
  void showsOneSentenceAndOneClass() throws IOException {
    String file = article().toString();
    Run run =
        Run.waqai("explain", file, "--sentence", "2", "--type", "Arrest", "--format", "jsonl");
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(1);
    JsonObject line = JSON.parse(lines.getFirst());
    assertThat(line.getNumber("sentence").intValue()).isEqualTo(2);
    assertThat(line.getArray("fired").map(f -> f.getAsObject().getString("type")))
        .isNotEmpty()
        .allMatch(t -> t.contains("Arrest"));
    assertThat(line.getArray("tried").map(f -> f.getAsObject().getString("type")))
        .allMatch(t -> t.contains("Arrest"));
  }

  @Test
  void saysWhatTheThresholdWouldLeaveOut() throws IOException {
    String file = article().toString();
    Run run = Run.waqai("explain", file, "--min-confidence", "0.99");
    assertThat(run.out()).contains("left out: below --min-confidence");
    Run extracted = Run.waqai("extract", file, "--min-confidence", "0.995");
    assertThat(JSON.parse(extracted.out()).get("events").getAsArray().size()).isZero();
    Run all = Run.waqai("extract", file);
    assertThat(JSON.parse(all.out()).get("events").getAsArray().size()).isPositive();
  }

  @Test
  void tellsWrongUsage() throws IOException {
    String file = article().toString();
    assertThat(Run.waqai("explain", file, "--type", "Arest").code()).isEqualTo(2);
    assertThat(Run.waqai("explain", file, "--sentence", "0").code()).isEqualTo(2);
    assertThat(Run.waqai("explain", file, "--format", "xml").code()).isEqualTo(2);
    assertThat(Run.waqai("explain", file, "--min-confidence", "2").code()).isEqualTo(2);
  }

  @Test
  void readsWhatIsNoNews() throws IOException {
    Path odd = Ground.write(folder.resolve("odd.txt"), "新闻 😀 \u0640\u0640 ؟\n\n.\n");
    assertThat(Run.waqai("explain", odd.toString(), "--language", "ar").code()).isLessThan(2);
  }
}
