package org.waqai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Value;

/**
 * Runs the cases of {@code cases/text/numbers}: a sentence, then a column for each quantity, «words
 * => number unit». «~» is approximate, «>=» a minimum, «<=» a maximum, «a..b» a range.
 */
class NumbersTest {
  private static final Numbers NUMBERS = new Numbers();
  private static final List<String> FILES =
      List.of("words", "digits", "money", "units", "bounds", "ranges", "news", "none");

  record Case(String file, int line, String text, List<String> expected) {
    @Override
    public String toString() {
      return file + ":" + line + " " + text;
    }
  }

  static Stream<Case> cases() throws IOException {
    Stream.Builder<Case> all = Stream.builder();
    for (String file : FILES) {
      try (InputStream in =
              Objects.requireNonNull(
                  NumbersTest.class.getResourceAsStream("/cases/text/numbers/" + file + ".tsv"));
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        List<String> lines = reader.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          String line = lines.get(i);
          if (!line.isBlank() && !line.startsWith("# ")) {
            List<String> cells = List.of(line.split("\t"));
            all.add(new Case(file, i + 1, cells.getFirst(), cells.subList(1, cells.size())));
          }
        }
      }
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheSentenceTells(Case c) {
    List<Token> tokens = NumbersTestTokens.whole(c.text());
    List<Value.Quantity> found = NUMBERS.find(c.text(), tokens, List.of());
    assertThat(found).map(q -> show(c.text(), q)).isEqualTo(c.expected());
    assertThat(NUMBERS.find(c.text(), NumbersTestTokens.split(c.text()), List.of()))
        .as("with particles split")
        .isEqualTo(found);
  }

  @Test
  void thereAreManyCases() throws IOException {
    assertThat(cases().count()).isGreaterThan(300);
    assertThat(cases().map(Case::text).collect(Collectors.toSet())).hasSize((int) cases().count());
  }

  @Test
  void aNumberOfATimeIsNoQuantity() {
    String text = "قتل 12 جنديا في 5 مايو 2014 وأصيب عشرون";
    int start = text.indexOf("5 مايو");
    Value.Period time =
        new Value.Period("2014-05-05", new Span(start, start + "5 مايو 2014".length()));
    assertThat(NUMBERS.find(text, NumbersTestTokens.whole(text), List.of(time)))
        .map(q -> show(text, q))
        .containsExactly("12 => 12", "عشرون => 20");
  }

  @Test
  void onlyTheSentenceIsRead() {
    String text = "قتل عشرة. أصيب خمسة عشر شخصا. نجا ثلاثة.";
    List<Token> all = NumbersTestTokens.whole(text);
    List<Token> second =
        all.stream()
            .filter(t -> t.span().start() >= 10 && t.span().end() <= text.indexOf("نجا"))
            .toList();
    assertThat(NUMBERS.find(text, second, List.of()))
        .map(q -> show(text, q))
        .containsExactly("خمسة عشر => 15");
    assertThat(NUMBERS.find(text, List.of(), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ",
        "1.",
        "1,234,",
        "12-",
        "ألف ",
        "مليون ونصف ",
        "مئة و",
        "بين 1 و",
        "ثلاثة أرباع ",
        "و ",
        "ـ",
        "-",
        "$",
        "\uD83D\uDE00 5 ",
        "\uD800",
        "三 ",
        "%",
        "\u200F2.\u200F",
        "من 5 إلى ",
        "٫",
        "سنة ونصف "
      })
  void oddTextIsReadToItsEndInLinearTime(String unit) {
    String text = unit.repeat(20_000);
    List<Value.Quantity> found =
        NUMBERS.find(
            text,
            List.of(new Token(new Span(0, text.length()), text, Token.Kind.WORD, List.of())),
            List.of());
    Span last = new Span(0, 0);
    for (Value.Quantity q : found) {
      assertThat(q.span().start()).isGreaterThanOrEqualTo(last.end());
      last = q.span();
    }
    assertThat(last.end()).isLessThanOrEqualTo(text.length());
  }

  static String show(String text, Value.Quantity q) {
    String number =
        q.minimum().isPresent() && q.maximum().isPresent()
            ? plain(q.minimum().get()) + ".." + plain(q.maximum().get())
            : q.minimum().map(m -> ">=").or(() -> q.maximum().map(m -> "<=")).orElse("")
                + plain(q.number());
    String approximate = q.approximate() ? "~" : "";
    return (q.span().in(text) + " => " + approximate + number + " " + q.unit()).strip();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
