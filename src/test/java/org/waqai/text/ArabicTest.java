package org.waqai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waqai.model.Analysis;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Normal;
import org.waqai.model.Noun;
import org.waqai.model.Part;
import org.waqai.model.Sentence;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Value;
import org.waqai.model.Verb;

/** Runs the cases of tokens, sentences, quotes and verbs. */
class ArabicTest {
  @Test
  void casesAreWhole() {
    assertThat(Cases.lines("tokens.tsv")).hasSizeGreaterThan(80).allMatch(l -> columns(l) == 2);
    assertThat(Cases.lines("verbs.tsv")).hasSizeGreaterThan(150).allMatch(l -> columns(l) == 5);
    assertThat(Cases.lines("sentences.txt")).hasSizeGreaterThan(15).allMatch(l -> l.endsWith("¦"));
    assertThat(Cases.lines("quotes.txt")).hasSizeGreaterThan(10);
  }

  /** In a live blog «أمس» is the day before its entry, not before the first one. */
  @Test
  void entriesOfALiveBlogCountFromTheirOwnDay() {
    Article plain = Cases.article("ar", "وصل الوفد أمس.", "وقع الاتفاق أمس.", "عاد الوفد أمس.");
    List<Part> parts = new ArrayList<>(plain.parts());
    for (int i = 1; i <= 2; i++) {
      Part part = parts.get(i);
      OffsetDateTime at = OffsetDateTime.parse("2024-02-1" + (4 + i) + "T23:10:00+03:00");
      parts.set(i, new Part(part.kind(), part.span(), Optional.of(at)));
    }
    Article blog =
        new Article(
            plain.id(),
            plain.url(),
            Optional.of(LocalDate.of(2024, 2, 11)),
            plain.language(),
            plain.publisher(),
            plain.authors(),
            plain.dateline(),
            plain.text(),
            parts);
    assertThat(Cases.LANGUAGES.read(blog).times().stream().map(Value.Period::edtf))
        .containsExactly("2024-02-14", "2024-02-15", "2024-02-10");
  }

  private static int columns(String line) {
    return line.split("\t", -1).length;
  }

  @TestFactory
  Stream<DynamicTest> tokens() {
    return Cases.lines("tokens.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> {
                      Document document = Cases.read(row[0]);
                      assertThat(Cases.tokens(document)).isEqualTo(row[1]);
                      assertThat(Cases.read(row[0])).isEqualTo(document);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> sentences() {
    return Cases.lines("sentences.txt").stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      Document document = Cases.read(line.replace("¦", ""));
                      List<String> found =
                          document.sentences().stream()
                              .map(s -> s.span().in(document.article().text()))
                              .toList();
                      List<String> expected =
                          Stream.of(line.split("¦")).map(String::strip).toList();
                      assertThat(found).isEqualTo(expected);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> quotes() {
    return Cases.lines("quotes.txt").stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line,
                    () -> {
                      String plain = line.replaceAll("[⟦⟧]", "");
                      Document document = Cases.read(plain.split("¶"));
                      List<String> found =
                          document.quotes().stream()
                              .map(q -> q.in(document.article().text()))
                              .toList();
                      assertThat(found).isEqualTo(marked(line));
                    }));
  }

  private static List<String> marked(String line) {
    List<String> marked = new ArrayList<>();
    for (int at = line.indexOf('⟦'); at >= 0; at = line.indexOf('⟦', at + 1)) {
      marked.add(line.substring(at + 1, line.indexOf('⟧', at)));
    }
    return marked;
  }

  @TestFactory
  Stream<DynamicTest> verbs() {
    return Cases.lines("verbs.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () ->
                        assertThat(Cases.analyses(Cases.read(row[0])))
                            .as("%s as %s of %s", row[0], row[2], row[1])
                            .anyMatch(a -> matches(a, row))));
  }

  private static boolean matches(Analysis a, String[] row) {
    return a.lemma().equals(Normal.of(row[1]))
        && a.pos().name().equals(row[2])
        && a.voice().name().equals(row[3])
        && a.number().name().equals(row[4]);
  }

  @Test
  void spansAndTokensFollowTheText() {
    Document document = Cases.read("وقالت لـ«الصحيفة» إنّ وزارتَه ستُعيد 3٫5 مليون.");
    int at = 0;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
        assertThat(token.span().length()).isPositive();
        assertThat(sentence.span().covers(token.span())).isTrue();
        at = token.span().end();
      }
    }
    assertThat(Cases.tokens(document))
        .isEqualTo("و+قالت ل+«+ال+صحيفه+» ان وزاره+ه س+تعيد 3٫5 مليون+.");
  }

  @Test
  void theLexiconTeachesWords() {
    Verb verb =
        new Verb("تفكسس", "يتفكسس", List.of("تفكسس"), Optional.of("متفكسس"), Optional.empty());
    Arabic arabic =
        new Arabic(List.of(verb), List.of(new Noun("فكساس", List.of("فكاسيس"))), List.of("بكسيان"));
    Document document =
        arabic.read(Cases.article("ar", "وتفكسست الفكاسيس وفكساسها وبكسيان في تفكسسهم."));
    assertThat(Cases.tokens(document))
        .isEqualTo("و+تفكسست ال+فكاسيس و+فكساس+ها و+بكسيان في تفكسس+هم+.");
    assertThat(Cases.analyses(document))
        .contains(
            new Analysis(
                "تفكسس",
                Analysis.Pos.PAST,
                Analysis.Voice.ACTIVE,
                Analysis.Count.SINGULAR,
                Analysis.Gender.FEMININE,
                3));
  }

  @TestFactory
  Stream<DynamicTest> readingsInTheirPlace() {
    return Cases.lines("readings.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " " + row[1] + " " + row[4],
                    () ->
                        assertThat(
                                Cases.read(row[0]).sentences().getFirst().tokens().stream()
                                    .filter(t -> t.normal().equals(row[1]))
                                    .flatMap(t -> t.analyses().stream())
                                    .anyMatch(
                                        a ->
                                            a.lemma().equals(row[2])
                                                && a.pos().name().equals(row[3])))
                            .isEqualTo(row[4].equals("yes"))));
  }

  @Test
  void namesTakeNoPrepositionAway() {
    List<String> words = List.of("منها", "لدعم", "فيها", "لمحاربة", "لقاء", "عليهم");
    Languages languages = new Languages(List.of(), List.of(), words);
    String text = "منها لدعم فيها لمحاربة لقاء عليهم";
    assertThat(Cases.tokens(languages.read(Cases.article("ar", text))))
        .isEqualTo("من+ها ل+دعم في+ها ل+محاربه لقاء علي+هم");
  }

  @Test
  void anArticleShowsWhatIsJoined() {
    assertThat(Cases.tokens(Cases.read("جاء قحطبوش. وقحطبوش رحل. وتنبكوش بقي.")))
        .isEqualTo("جاء قحطبوش+.و+قحطبوش رحل+.وتنبكوش بقي+.");
  }

  @Test
  void normalForms() {
    assertThat(Normal.of("إِلَى ٱلمــدرسةِ أُخرى")).isEqualTo("الي المدرسه اخري");
    assertThat(Normal.of("شؤون بيئة ١٢۳4")).isEqualTo("شؤون بيئه 1234");
    assertThat(Normal.of("ﻻ ﷲ\u200F")).isEqualTo("لا الله");
    assertThat(Normal.of(" حلف  NATO ")).isEqualTo("حلف nato");
    assertThat(Normal.of("")).isEmpty();
  }

  @Test
  void spansOfSentencesStayInTheirParagraph() {
    Document document = Cases.read("جملة بلا نقطة", "جملة أخرى.");
    assertThat(document.sentences()).extracting(Sentence::paragraph).containsExactly(1, 2);
    assertThat(document.sentences().getFirst().span()).isEqualTo(new Span(1, 14));
  }
}
