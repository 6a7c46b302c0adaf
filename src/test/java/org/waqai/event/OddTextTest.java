package org.waqai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Event;
import org.waqai.model.Page;
import org.waqai.model.Reading;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;
import org.waqai.source.Found;

/** Texts that are no news, and news in odd shapes. */
class OddTextTest {
  private static final Path QUIET = Path.of("src/test/resources/cases/quiet");

  /** Of ten texts that tell no event; the figure only falls. */
  private static final double EVENTS_PER_100_WORDS = 1.75;

  private static final String NEWS =
      "أعلنت وزارة الصحة التونسية أمس وصول طائرة مساعدات إلى صفاقس."
          + " وقال الوزير كمال حسن إن المساعدات كافية."
          + " وقتل خمسة أشخاص في انفجار قنبلة قرب سوق في المدينة.";

  private static Pipeline pipeline;

  @BeforeAll
  static void read() {
    Path ontology = Path.of("ontology");
    try {
      pipeline = Pipeline.of(Lexicon.read(ontology), ontology, Optional.empty(), Optional.of("ar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Event> events(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Page page = new Page("odd", "odd", Page.Format.TEXT, bytes);
    Outcome outcome = pipeline.read(new Found.Got(page), a -> false);
    if (!(outcome instanceof Outcome.Read read)) {
      return List.of();
    }
    Reading reading = read.reading();
    String whole = reading.article().text();
    reading
        .events()
        .forEach(
            e -> e.evidence().forEach(v -> assertThat(v.quote()).isEqualTo(v.span().in(whole))));
    return reading.events();
  }

  @Test
  void whatIsNoNewsTellsNextToNothing() throws IOException {
    long events = 0;
    long words = 0;
    int texts = 0;
    StringBuilder table = new StringBuilder();
    try (Stream<Path> files = Files.list(QUIET)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        int own = events(text).size();
        long length = text.split("\\s+", -1).length;
        table.append(file.getFileName()).append(' ').append(own).append(" of ").append(length);
        table.append('\n');
        events += own;
        words += length;
        texts++;
      }
    }
    double rate = 100.0 * events / words;
    System.out.printf("events per 100 words of texts that tell none: %.2f%n%s", rate, table);
    assertThat(texts).isEqualTo(10);
    assertThat(rate).isLessThanOrEqualTo(EVENTS_PER_100_WORDS);
  }

  /** The same news in shapes that change nothing of what they say. */
  @TestFactory
  Stream<DynamicTest> oddShapesTellTheSame() {
    List<String> told = types(NEWS);
    assertThat(told).contains("Statement", "Attack");
    return Stream.of(
            new Shape("vowel marks", NEWS.replace("أعلنت", "أَعْلَنَتْ").replace("قتل", "قُتِلَ")),
            new Shape("tatweel", NEWS.replace("مساعدات", "مساعـــدات").replace("وقال", "وقـــال")),
            new Shape("presentation forms", presented(NEWS)),
            new Shape("controls of direction", "\u200f" + NEWS.replace(" ", " \u200f")),
            new Shape("no-break spaces", NEWS.replace(" إن ", "\u00a0إن ")))
        .map(
            shape ->
                DynamicTest.dynamicTest(
                    shape.name(), () -> assertThat(types(shape.text())).isEqualTo(told)));
  }

  private record Shape(String name, String text) {}

  private static List<String> types(String text) {
    return events("أخبار\n" + text).stream().map(Event::type).sorted().toList();
  }

  /** Lam-alef in the shape that old software stored. */
  private static String presented(String text) {
    String shaped = text.replace("لا", "\ufefb");
    assertThat(Normalizer.normalize(shaped, Normalizer.Form.NFKC)).isEqualTo(text);
    return shaped;
  }

  /** No shape of text stops the program: lists, one long line, Latin inside, no words at all. */
  @TestFactory
  Stream<DynamicTest> nothingStopsIt() {
    String line = NEWS.replace(".", "");
    return Stream.of(
            new Shape("one paragraph of a hundred", (NEWS + " ").repeat(100)),
            new Shape("no punctuation at all", (line + " ").repeat(60)),
            new Shape("Latin names inside", NEWS.replace("صفاقس", "Sfax (SFX-2) 12,5%")),
            new Shape("only quotation marks", "«".repeat(3000) + NEWS + "»".repeat(10)),
            new Shape("only و", "و ".repeat(5000)),
            new Shape("only numbers", "12 مليون ".repeat(2000)),
            new Shape("only verbs", "قتل قال أعلن ".repeat(1500)))
        .map(
            shape -> DynamicTest.dynamicTest(shape.name(), () -> events("عنوان\n" + shape.text())));
  }

  @Test
  void theTextsAreOurOwnAndInArabic() throws IOException {
    try (Stream<Path> files = Files.list(QUIET)) {
      String all =
          files
              .sorted()
              .map(
                  f -> {
                    try {
                      return Files.readString(f);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  })
              .collect(Collectors.joining());
      assertThat(all.codePoints().filter(c -> c >= 0x621 && c <= 0x64a).count())
          .isGreaterThan(4000);
    }
  }
}
