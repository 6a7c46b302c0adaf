package org.waqai.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Value;

/**
 * Whose money is meant where only its noun is written: «200 مليون درهم» is of Morocco in an article
 * that speaks of Morocco, of the Emirates in one that speaks of them.
 */
final class Currencies {
  private static final String LIST = "currencies.tsv";

  private final Map<String, List<String>> codes;

  private Currencies(Map<String, List<String>> codes) {
    this.codes = codes;
  }

  /** The list that comes with the program. */
  static Currencies read() {
    Map<String, List<String>> codes = new HashMap<>();
    try (InputStream in = Currencies.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException(LIST + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
          throw new IllegalStateException(LIST + ": expected a noun, a tab and codes: " + line);
        }
        codes.put(line.substring(0, tab), List.of(line.substring(tab + 1).split(" ", -1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Currencies(codes);
  }

  /**
   * The quantity with its ISO code, where one of the states that it may be of is named more often
   * than each other: in the sentence, else in the article.
   *
   * @param states how often the article names each state and what belongs to it
   */
  Value.Quantity of(Value.Quantity quantity, Line line, Map<String, Integer> states) {
    List<String> may = codes.getOrDefault(quantity.unit(), List.of());
    if (may.isEmpty()) {
      return quantity;
    }
    Map<String, Integer> near = new HashMap<>();
    for (int i = 0; i < line.size(); i++) {
      note(line.mentionAt[i], line.named, near);
      note(line.nisba[i], line.named, near);
    }
    return only(may, near).or(() -> only(may, states)).map(c -> with(quantity, c)).orElse(quantity);
  }

  /** How often each state is named, or what belongs to it. */
  static Map<String, Integer> states(Named named) {
    Map<String, Integer> out = new HashMap<>();
    for (int i = 0; i < named.mentions().size(); i++) {
      note(i, named, out);
    }
    return out;
  }

  private static void note(int mention, Named named, Map<String, Integer> states) {
    if (mention >= 0) {
      Mention of = named.mentions().get(mention);
      Optional<String> state = named.entities().get(of.entity()).country();
      if (state.isPresent()) {
        states.merge(state.get(), 1, Integer::sum);
      }
    }
  }

  /** The code whose state is named more often than that of each other. */
  private static Optional<String> only(List<String> may, Map<String, Integer> states) {
    int most = may.stream().mapToInt(c -> often(c, states)).max().orElse(0);
    List<String> best = may.stream().filter(c -> often(c, states) == most).toList();
    return most > 0 && best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private static int often(String code, Map<String, Integer> states) {
    return states.getOrDefault(code.substring(0, 2), 0);
  }

  private static Value.Quantity with(Value.Quantity quantity, String code) {
    return new Value.Quantity(
        quantity.number(),
        code,
        quantity.approximate(),
        quantity.minimum(),
        quantity.maximum(),
        quantity.span());
  }
}
