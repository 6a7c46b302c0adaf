package org.waqai.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waqai.model.Value;

/**
 * Measures the number grammar with public cases, where they lie beside the project; they are
 * conversational, and some are wrong, so that what is neither is counted apart.
 */
class NumbersPublicTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("waqai.shared", "../shared"), "numbers");

  private static final Numbers NUMBERS = new Numbers();

  /** What no news article says, and what is wrong, with the reason. */
  private static final Map<String, Pattern> ASIDE =
      Map.of(
          "a power or exponent", Pattern.compile("\\^|\\d+[eE][+-]?\\d"),
          "a division or a ratio in words",
              Pattern.compile(" على |(?:واحد|واحدة) من |ثلاثة من |مائة من | في واحد"),
          "parts in an old way",
              Pattern.compile(
                  "جزء|جزاء|خمس العشر|خمس خمس|خُمس|مائة خمس|خمسمائة خمسة|500 خمس|ون خمس|ونات"),
          "half a code or a date", Pattern.compile("\\d+[./]\\d+[./]\\d+[./]?|\\d+-\\d+-\\d+"),
          "a telephone or other number that names",
              Pattern.compile("رقم (?:الهاتف|هاتفي|لوحة)|الصفحة"),
          "a mixed fraction or a sum",
              Pattern.compile("\\d+ \\d+/\\d+|\\d+/\\d+ \\d+| - \\d* ?خمس"),
          "no number is said", Pattern.compile("^(?:كغ|كيلو[غج]رام)$|نسبة|^بال\\S+ \\d|رقمان"));

  /** Rates by kind: right and all. */
  private final Map<String, int[]> rates = new TreeMap<>();

  private final List<String> missed = new ArrayList<>();
  private final Map<String, Integer> asideByReason = new TreeMap<>();
  private int aside;
  private int rightOfAll;

  @Test
  void mostAreRight() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: no folder " + FOLDER);
    for (String line : Files.readAllLines(FOLDER.resolve("duckling-ar.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (List.of("Numeral", "AmountOfMoney", "Quantity", "Volume", "Temperature")
          .contains(cells[0])) {
        duckling(cells);
      }
    }
    for (String line : Files.readAllLines(FOLDER.resolve("recognizers-ar.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("NumberModel") || cells[0].equals("PercentModel")) {
        recognizers(cells);
      }
    }
    int right = rates.values().stream().mapToInt(r -> r[0]).sum();
    int all = rates.values().stream().mapToInt(r -> r[1]).sum();
    StringBuilder report = new StringBuilder("public number cases, right of all:\n");
    rates.forEach((kind, r) -> report.append("  %s %d/%d%n".formatted(kind, r[0], r[1])));
    report.append(
        "  together %d/%d; set aside %d; with these %d/%d%n"
            .formatted(right, all, aside, rightOfAll, all + aside));
    asideByReason.forEach((why, n) -> report.append("    aside: %s %d%n".formatted(why, n)));
    if (Boolean.getBoolean("waqai.missed")) {
      missed.forEach(m -> report.append("  missed ").append(m).append('\n'));
    }
    System.out.print(report);
    assertThat(right / (double) all).as(report.toString()).isGreaterThanOrEqualTo(0.9);
  }

  private void count(String kind, String text, boolean right, List<Value.Quantity> found) {
    String digits = text.replaceAll("\\p{Nd}", "1");
    rightOfAll += right ? 1 : 0;
    for (Map.Entry<String, Pattern> reason : new TreeMap<>(ASIDE).entrySet()) {
      if (reason.getValue().matcher(digits).find()) {
        asideByReason.merge(reason.getKey(), 1, Integer::sum);
        aside++;
        return;
      }
    }
    int[] rate = rates.computeIfAbsent(kind, k -> new int[2]);
    rate[0] += right ? 1 : 0;
    rate[1]++;
    if (!right) {
      missed.add(
          kind
              + ": "
              + text
              + " -> "
              + found.stream().map(q -> NumbersTest.show(text, q)).toList());
    }
  }

  private static List<Value.Quantity> find(String text) {
    return NUMBERS.find(text, NumbersTestTokens.whole(text), List.of());
  }

  private void duckling(String[] cells) {
    List<Value.Quantity> found = find(cells[2]);
    Matcher value = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:e\\d+)?").matcher(cells[1]);
    List<BigDecimal> numbers = new ArrayList<>();
    while (value.find()) {
      numbers.add(new BigDecimal(value.group()));
    }
    boolean right =
        found.size() == 1
            && same(found.getFirst().number(), inBase(numbers.getFirst(), found.getFirst()))
            && bounds(cells[1], numbers, found.getFirst())
            && unit(cells[1], found.getFirst().unit());
    count(cells[0], cells[2], right, found);
  }

  private static boolean bounds(String gold, List<BigDecimal> numbers, Value.Quantity q) {
    if (gold.contains("between")) {
      return is(q.minimum(), numbers.get(0)) && is(q.maximum(), numbers.get(1));
    }
    return gold.contains("above")
        ? is(q.minimum(), numbers.getFirst())
        : !gold.contains("under") || is(q.maximum(), numbers.getFirst());
  }

  private static boolean is(Optional<BigDecimal> bound, BigDecimal gold) {
    return bound.isPresent() && same(bound.get(), gold);
  }

  /** Theirs are all in grams and millilitres. */
  private static BigDecimal inBase(BigDecimal gold, Value.Quantity q) {
    return switch (q.unit()) {
      case "kg" -> gold.movePointLeft(3);
      case "mg" -> gold.movePointRight(3);
      default -> gold;
    };
  }

  private static boolean unit(String gold, String unit) {
    Map<String, Predicate<String>> units =
        Map.ofEntries(
            Map.entry(" Dollar ", "USD"::equals),
            Map.entry(" Cent ", "سنت"::equals),
            Map.entry(" Pound ", "جنيه"::equals),
            Map.entry(" Gram ", u -> List.of("g", "kg", "mg").contains(u)),
            Map.entry(" Ounce ", "oz"::equals),
            Map.entry(" Millilitre ", "ml"::equals),
            Map.entry(" Litre ", "l"::equals),
            Map.entry(" Gallon ", "gal"::equals),
            Map.entry(" Hectolitre ", "hl"::equals),
            Map.entry(" Celsius ", "°C"::equals),
            Map.entry(" Fahrenheit ", "°F"::equals));
    for (Map.Entry<String, Predicate<String>> entry : units.entrySet()) {
      if (gold.contains(entry.getKey())) {
        return entry.getValue().test(unit);
      }
    }
    Matcher code = Pattern.compile(" ([A-Z]{3}) ").matcher(gold);
    return !code.find() || code.group(1).equals(unit);
  }

  private void recognizers(String[] cells) {
    String text = cells[2];
    int start = text.indexOf(cells[3].strip());
    boolean percent = cells[4].endsWith("%");
    BigDecimal gold = new BigDecimal(cells[4].replace("%", "").replace("E+", "E"));
    List<Value.Quantity> found = find(text);
    boolean right =
        found.stream()
            .anyMatch(
                q ->
                    same(q.number(), gold)
                        && (!percent || q.unit().equals("%"))
                        && q.span().start() <= start + 3
                        && q.span().end() > start);
    count(cells[0], text, right, found);
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    double larger = Math.max(Math.abs(a.doubleValue()), Math.abs(b.doubleValue()));
    return Math.abs(a.doubleValue() - b.doubleValue()) <= 1e-5 * Math.max(larger, 1e-3);
  }
}
