package org.waqai.text;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number words of Arabic, with or without particles joined before them. */
final class NumberWords {
  /** Longer than any number word with its particles: «وبالثمانيمائة». */
  private static final int LONGEST = 18;

  /** «لست» is not ل and «ست», six, but «I am not»; «كمية» is an amount. */
  private static final List<String> OTHER_WORDS = List.of("لست", "فست", "كست", "بست", "كميه");

  private final Map<String, NumberWord> words;

  /** How number words end: most other words are told from them by this alone. */
  private final BitSet endings = new BitSet();

  /**
   * A number word as written.
   *
   * @param word what it is
   * @param clitics how many letters before it are joined particles
   * @param and whether و or ف is among them
   * @param definite whether ال is among them
   * @param prefix whether ب, ل or ك is among them
   */
  record Written(NumberWord word, int clitics, boolean and, boolean definite, boolean prefix) {}

  private NumberWords(Map<String, NumberWord> words) {
    this.words = Map.copyOf(words);
    words.keySet().forEach(word -> endings.set(ending(word)));
  }

  /** The last two letters as a number below 4096. */
  private static int ending(String word) {
    return ((word.charAt(word.length() - 1) & 63) << 6) | (word.charAt(word.length() - 2) & 63);
  }

  static NumberWords read() {
    Map<String, NumberWord> words = new HashMap<>();
    for (NumberLists.Row row : NumberLists.rows("numbers.tsv")) {
      NumberWord.Kind kind;
      BigDecimal value;
      try {
        kind = NumberWord.Kind.valueOf(row.cell(0));
        value = new BigDecimal(row.cell(1));
      } catch (IllegalArgumentException e) {
        throw row.mistake("expected a kind of number word and its value");
      }
      for (String form : row.cell(2).split(" ", -1)) {
        words.put(form, new NumberWord(kind, value));
      }
    }
    return new NumberWords(words);
  }

  /** Reads a word in its normal form; the fewest particles win, so «ألف» is not أ + «لف». */
  Optional<Written> written(String form) {
    if (form.length() < 2
        || form.length() > LONGEST
        || !endings.get(ending(form))
        || OTHER_WORDS.contains(form)) {
      return Optional.empty();
    }
    Optional<Written> plain = afterAnd(form, 0, false);
    if (plain.isEmpty() && (form.charAt(0) == 'و' || form.charAt(0) == 'ف')) {
      return OTHER_WORDS.contains(form.substring(1)) ? plain : afterAnd(form, 1, true);
    }
    return plain;
  }

  private Optional<Written> afterAnd(String form, int at, boolean and) {
    Optional<Written> found = afterPreposition(form, at, and, false);
    if (found.isEmpty() && at < form.length() && "بلك".indexOf(form.charAt(at)) >= 0) {
      return afterPreposition(form, at + 1, and, true);
    }
    return found;
  }

  private Optional<Written> afterPreposition(String form, int at, boolean and, boolean prefix) {
    NumberWord bare = words.get(form.substring(at));
    if (bare != null) {
      return Optional.of(new Written(bare, at, and, false, prefix));
    }
    // ل before ال is written لل: «للمليون».
    boolean joinedLam = prefix && form.startsWith("ل", at) && form.charAt(at - 1) == 'ل';
    int article = form.startsWith("ال", at) ? 2 : joinedLam ? 1 : 0;
    NumberWord definite = article == 0 ? null : words.get(form.substring(at + article));
    return definite == null
        ? Optional.empty()
        : Optional.of(new Written(definite, at + article, and, true, prefix));
  }
}
