package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** Which texts pass for copies of one story. */
class CopiesTest {
  private static final String STORY =
      """
      أعلنت وزارة الزراعة في جزيرة المرجان يوم الأحد بدء موسم جني التمور قبل موعده المعتاد بأسبوعين، \
      وقالت إن الأمطار التي هطلت في الربيع أنضجت الثمار باكرا في معظم الواحات. وأوضح مدير الإنتاج في \
      الوزارة أن المحصول المتوقع هذا العام يبلغ أربعين ألف طن، أي بزيادة قدرها عشرة في المئة عن العام \
      الماضي، وأن ثلثه سيذهب إلى التصدير. وطالب المزارعون الوزارة بتوفير مستودعات مبردة على الطريق بين \
      الواحات والميناء، إذ يفسد جزء من التمر قبل أن يصل إلى السفن. ووعد المدير بافتتاح مستودعين قبل نهاية \
      الشهر المقبل، وقال إن التمويل متوفر من صندوق تنمية الريف. وكان الموسم الماضي قد شهد خسائر كبيرة \
      بسبب موجة حر استمرت ثلاثة أسابيع وألحقت الضرر بآلاف أشجار النخيل في جنوب الجزيرة.
      """;

  private static final String OTHER =
      """
      يشكو أصحاب واحات التمر في جنوب جزيرة المرجان من قلة العمال مع بداية موسم الجني، ويقولون إن أجور \
      اليوم الواحد تضاعفت منذ الصيف. وفي سوق القرية وقف تاجر أمام صناديق فارغة وروى أن شاحناته تنتظر منذ \
      الفجر من يملؤها. وتقول جمعية المزارعين إن الشباب رحلوا إلى مصانع الميناء حيث الأجر مضمون طوال \
      السنة، وإن الآلات التي تهز النخيل غالية لا يقدر على شرائها إلا كبار الملاك. وأعلنت وزارة الزراعة في \
      جزيرة المرجان يوم الأحد بدء موسم جني التمور، غير أنها لم تقل شيئا عن اليد العاملة. ويخشى الأهالي \
      أن يبقى ربع المحصول على الشجر إذا لم تصل فرق من الجزر المجاورة قبل هبوب رياح الخريف.
      """;

  private static Copies.Candidate article(String name, String day, String text) {
    return new Copies.Candidate(
        NodeFactory.createURI("http://a.example/article/" + name),
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        Sketch.of(text).orElseThrow());
  }

  private static List<String> among(Copies.Candidate... articles) {
    return Copies.among(List.of(articles)).stream()
        .map(t -> name(t.getSubject().getURI()) + " " + name(t.getObject().getURI()))
        .sorted()
        .toList();
  }

  private static String name(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  @Test
  void sameStoryInSeveralOutlets() {
    String lead = STORY.replaceFirst("^[^،]+،", "المرجان (وكالة الجزر) - بدأ باكرا موسم التمور،");
    String cut =
        STORY.substring(0, STORY.indexOf("وكان الموسم الماضي")) + "اقرأ المزيد على موقعنا.";
    String spelt = STORY.replace('أ', 'ا').replace("ة ", "ه ").replace("،", " ،");
    assertThat(
            among(
                article("b", "2023-09-11", lead),
                article("c", "2023-09-12", cut),
                article("a", "2023-09-10", STORY),
                article("d", "2023-09-10", spelt),
                article("other", "2023-09-10", OTHER)))
        .containsExactly("b a", "c a", "d a");
  }

  @Test
  void twoStoriesOnOneTopic() {
    assertThat(among(article("a", "2023-09-10", STORY), article("b", "2023-09-10", OTHER)))
        .isEmpty();
    double likeness = Sketch.of(STORY).orElseThrow().likeness(Sketch.of(OTHER).orElseThrow());
    assertThat(likeness).isLessThan(0.2);
  }

  /** A report that is made from a form every week is no copy of last week's. */
  @Test
  void farApartInTime() {
    assertThat(among(article("a", "2023-09-10", STORY), article("b", "2023-09-17", STORY)))
        .isEmpty();
    assertThat(among(article("a", "", STORY), article("b", "2023-09-17", STORY)))
        .containsExactly("b a");
  }

  @Test
  void shortTextsTellTooLittle() {
    assertThat(Sketch.of("")).isEmpty();
    assertThat(Sketch.of("أغلقت البورصة اليوم على ارتفاع.")).isEmpty();
    assertThat(Sketch.of("\uD800 😀 ".repeat(1000))).isEmpty();
  }

  @Test
  void aSketchIsWrittenAndReadBack() {
    Sketch sketch = Sketch.of(STORY).orElseThrow();
    assertThat(Sketch.parse(sketch.written()).orElseThrow().likeness(sketch)).isEqualTo(1);
    assertThat(sketch.written()).isEqualTo(Sketch.of(STORY).orElseThrow().written());
    assertThat(Sketch.parse("no sketch")).isEmpty();
  }

  @Test
  void orderDoesNotMatterAndManyAreQuick() {
    List<Copies.Candidate> all = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int story = i % 1_000; // three copies of each
      Random words = new Random(story);
      for (int w = 0; w < 80; w++) {
        text.append((char) ('ا' + words.nextInt(20))).append(words.nextInt(500)).append(' ');
      }
      text.append(i);
      all.add(article("a" + i, "2023-09-" + (10 + story % 9), text.toString()));
    }
    List<String> once = Copies.among(all).stream().map(Object::toString).sorted().toList();
    Collections.shuffle(all, random);
    assertThat(Copies.among(all).stream().map(Object::toString).sorted().toList()).isEqualTo(once);
    assertThat(once).hasSize(2_000);
  }
}
