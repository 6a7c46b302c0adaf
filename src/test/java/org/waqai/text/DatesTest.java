package org.waqai.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waqai.model.Value;

/**
 * Runs the cases under {@code cases/text/dates}: the day of publication or {@code -}, a sentence,
 * the times and their words, several of them set apart by {@code " | "}; {@code -} for none. Each
 * runs twice: with the joined particles as tokens of their own and with them left on.
 */
class DatesTest {
  private static final List<String> FILES =
      List.of("days", "calendar", "units", "ranges", "unknown", "traps");

  private final Dates dates = new Dates();

  private record Case(String place, Optional<LocalDate> published, String text, String expected) {}

  @TestFactory
  Stream<DynamicTest> tellsTheTimes() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : FILES) {
      cases.addAll(read(file));
    }
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.place() + " " + c.text(),
                    () -> {
                      assertThat(told(c, true)).isEqualTo(c.expected());
                      assertThat(told(c, false)).as("unsplit").isEqualTo(c.expected());
                    }));
  }

  private static List<Case> read(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    InputStream in =
        Objects.requireNonNull(
            DatesTest.class.getResourceAsStream("/cases/text/dates/" + file + ".tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.startsWith("#") && !line.isBlank()) {
          List<String> cells = List.of(line.split("\t", -1));
          assertThat(cells).as(file + ":" + number).hasSize(4);
          Optional<LocalDate> day =
              cells.get(0).equals("-")
                  ? Optional.empty()
                  : Optional.of(LocalDate.parse(cells.get(0)));
          String expected = cells.get(2) + " @ " + cells.get(3);
          cases.add(new Case(file + ":" + number, day, cells.get(1), expected));
        }
      }
    }
    assertThat(cases).as(file).isNotEmpty();
    return cases;
  }

  private String told(Case c, boolean split) {
    List<Value.Period> found = dates.find(c.text(), DatesTokens.of(c.text(), split), c.published());
    found = found.stream().filter(Value.Period::known).toList();
    return found.isEmpty()
        ? "- @ -"
        : found.stream().map(Value.Period::edtf).collect(Collectors.joining(" | "))
            + " @ "
            + found.stream().map(p -> p.span().in(c.text())).collect(Collectors.joining(" | "));
  }

  @Test
  void standsOddText() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2022, 5, 11));
    List<String> scraps =
        List.of(
            "",
            " ",
            "\ud800",
            "😀",
            "中文",
            "ال",
            "و",
            "الـ",
            "ـ",
            "ــ",
            "2022",
            "31",
            "/",
            "-",
            ".",
            "من",
            "بين",
            "منذ",
            "قبل",
            "شهر",
            "عام",
            "العام",
            "مايو",
            "رمضان",
            "31 فبراير",
            "الأحد",
            "اليوم",
            "أول",
            "من",
            "إلى",
            "(",
            ")",
            "،",
            "الربع",
            "الأول",
            "القرن",
            "0",
            "00",
            "99999",
            "٢٠٢٢",
            "الماضي",
            "ه",
            "الموافق",
            "نهاية",
            "هذا",
            "عامي",
            "خمسة",
            "وعشرين",
            "غد",
            "بعد");
    Random random = new Random(7);
    for (int run = 0; run < 4000; run++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(scraps.get(random.nextInt(scraps.size())));
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      String line = text.toString();
      List<Value.Period> found = dates.find(line, DatesTokens.of(line, run % 2 == 0), day);
      int last = 0;
      for (Value.Period period : found) {
        assertThat(period.span().start()).as(line).isGreaterThanOrEqualTo(last);
        assertThat(period.span().end()).as(line).isLessThanOrEqualTo(line.length());
        assertThat(period.edtf()).as(line).matches("[-0-9X./]*");
        last = period.span().end();
      }
    }
  }

  @Test
  void takesLinearTime() {
    String line = "من نهاية مطلع بداية مايو إلى 5 و6 منذ قبل عام ".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            dates.find(line, DatesTokens.of(line, false), Optional.of(LocalDate.of(2022, 5, 11))));
  }
}
