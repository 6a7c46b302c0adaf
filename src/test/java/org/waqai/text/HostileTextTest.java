package org.waqai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.model.Document;
import org.waqai.model.Sentence;
import org.waqai.model.Token;

/** Text that nobody meant as news is read without a fault. */
class HostileTextTest {
  private static final String ODD =
      "وفبكلسالهةيأإآءئؤى ـًّْ\u200F\u202B\uFEFFﻻﷲ.،؛؟!…«»\"“”'()[]-0٣۴٫aZé中文😀\uD800\uDC00\n\t\u0000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "...",
        "و",
        "ال",
        "لل",
        "وال",
        "ـ",
        "ـــ",
        "ً",
        "\uD800",
        "\uDC00و",
        "😀😀",
        "中文新闻。第二句。",
        "و\u0000ل",
        "ﻻ",
        "وﻷ",
        "ﷺ",
        "«««",
        "((((",
        "د.",
        "1.",
        "\u200F\u200F",
        "http://example.org/?a=1&b=2",
        "a@example.org"
      })
  void isReadInEveryLanguage(String text) {
    for (String language : new String[] {"ar", "ar-MA", "en", "fr", "zh", "", "und"}) {
      check(Cases.LANGUAGES.read(Cases.article(language, text)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyMixtureIsRead(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(400);
    for (int i = 0; i < length; i++) {
      text.append(ODD.charAt(random.nextInt(ODD.length())));
    }
    check(Cases.read(text.toString()));
    check(Cases.LANGUAGES.read(Cases.article("en", text.toString())));
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 200).boxed();
  }

  @Test
  void aVeryLongParagraphTakesLinearTime() {
    String words = "وقال الوزير إن الحكومة ستعيد النظر في القرار، ".repeat(20_000);
    Document document =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Cases.read(words));
    check(document);
    assertThat(document.sentences()).hasSizeGreaterThan(500);
    assertThat(document.sentences()).allMatch(s -> s.tokens().size() <= 500);
  }

  @Test
  void aVeryLongWordTakesLinearTime() {
    String word = "وبالكتاب".repeat(100_000);
    check(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Cases.read(word)));
    String quotes = "«(\"".repeat(100_000);
    check(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Cases.read(quotes)));
  }

  private static void check(Document document) {
    int at = 0;
    for (Sentence sentence : document.sentences()) {
      assertThat(sentence.tokens()).isNotEmpty();
      for (Token token : sentence.tokens()) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
        assertThat(token.span().end()).isGreaterThan(token.span().start());
        at = token.span().end();
      }
    }
    assertThat(at).isLessThanOrEqualTo(document.article().text().length());
  }
}
