package org.waqai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.waqai.model.Value;

/**
 * How often the times that people read in articles are told alike. The articles lie beside the
 * project where there are any; each line of their extract is the day of publication, the sentence,
 * where the words of the time begin in it, the words and the time.
 */
class DatesGoldTest {
  private static final Path PAIRS = Path.of("target", "dates-gold.tsv");

  @Test
  void dump() throws IOException {
    Assumptions.assumeTrue(Files.exists(PAIRS), "no articles beside the project");
    Dates dates = new Dates();
    int right = 0;
    int all = 0;
    for (String line : Files.readAllLines(PAIRS, StandardCharsets.UTF_8)) {
      List<String> cells = List.of(line.split("\t", -1));
      Optional<LocalDate> published =
          cells.get(0).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells.get(0)));
      String sentence = cells.get(1);
      int at = Integer.parseInt(cells.get(2));
      int to = at + cells.get(3).length();
      List<Value.Period> found = dates.find(sentence, DatesTokens.of(sentence, true), published);
      String told =
          found.stream()
              .filter(p -> p.span().start() < to && at < p.span().end())
              .map(Value.Period::edtf)
              .findFirst()
              .orElse("");
      all++;
      if (told.equals(cells.get(4))) {
        right++;
      } else {
        System.out.println(
            cells.get(0)
                + " | "
                + cells.get(3)
                + " | gold "
                + cells.get(4)
                + " | "
                + told
                + " | "
                + sentence.substring(Math.max(0, at - 40), Math.min(sentence.length(), to + 20)));
      }
    }
    System.out.println(right + " of " + all);
    assertThat(right).isPositive();
  }
}
