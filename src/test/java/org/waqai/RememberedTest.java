package org.waqai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Page;
import org.waqai.pipeline.JsonLines;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;

/** What is remembered of words changes nothing: not their order, nor who has read them before. */
class RememberedTest {
  /** The same words beside other words, digits, marks and letters, and read otherwise after لم. */
  private static final List<String> TEXTS =
      List.of(
          "أعلنت الوزارة أن الوفد زار القاهرة يوم الأحد 5 مايو. ولم يقل الوزير كمال حسن شيئا.",
          "يقل عدد الزوار في القاهرة. قال الوزير كمال حسن إن خمسة وعشرين جنديا وصلوا أمس.",
          "وقع الوزيران اتفاقا بقيمة 25مليون دولار«أمس»في القاهرة،وزار الوفد كانون الثاني الماضي.",
          "في كانون الأول/ديسمبر 2021 قتل جنديان و3مدنيين بالقاهرة؛ لا تقل شيئا للوفد الـCNN.",
          "القـــاهرة: أعلنَت الوزارةُ وصولَ طائرتين، وبدولارين فقط زار الوفدُ المدينة abcالقاهرة.",
          "لم يصل الوفد والوزير. وصل الوفد؟ «لا» قال الوزير: \"زار\" الوفد ألفي مدينة و 12 قرية.",
          "منذ عامين ونصف قتل ألفا شخص بين 2014 و2016، بحسب وزارة الصحة في صفاقس والقاهرة.");

  private static List<String> once;
  private static Pipeline other;

  @BeforeAll
  static void read() throws IOException {
    Pipeline first = pipeline();
    once = IntStream.range(0, TEXTS.size()).mapToObj(i -> told(first, i)).toList();
    other = pipeline();
  }

  @Test
  void theTextsTellSomething() {
    assertThat(once).filteredOn(told -> told.contains("\"trigger\"")).hasSizeGreaterThan(4);
  }

  @Test
  void everyOrderTellsTheSame() {
    for (int i = 2 * TEXTS.size() - 1; i >= 0; i--) {
      int text = i % TEXTS.size();
      assertThat(told(other, text)).isEqualTo(once.get(text));
    }
  }

  @Test
  void manyThreadsTellTheSame() {
    ConcurrentHashMap<String, Integer> others = new ConcurrentHashMap<>();
    IntStream.range(0, 40 * TEXTS.size())
        .parallel()
        .map(i -> i % TEXTS.size())
        .filter(i -> !told(other, i).equals(once.get(i)))
        .forEach(i -> others.merge(TEXTS.get(i), 1, Integer::sum));
    assertThat(others).isEmpty();
  }

  private static Pipeline pipeline() throws IOException {
    Path ontology = Path.of("ontology");
    return Pipeline.of(
        Lexicon.read(ontology),
        ontology,
        Optional.of(LocalDate.of(2022, 5, 11)),
        Optional.of("ar"));
  }

  private static String told(Pipeline pipeline, int i) {
    byte[] bytes = ("خبر\n\n" + TEXTS.get(i)).getBytes(StandardCharsets.UTF_8);
    Page page = new Page("t" + i, "t" + i, Page.Format.TEXT, bytes);
    Outcome outcome = pipeline.read(page, a -> false);
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    return new JsonLines(key -> key, true).line(((Outcome.Read) outcome).reading());
  }
}
