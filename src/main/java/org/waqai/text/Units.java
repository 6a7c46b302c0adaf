package org.waqai.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.WordSet;

/**
 * Units of measure and money, by the words after or the sign before a number.
 *
 * <p>Money is told by its ISO 4217 code only where the words tell the state: «ريال قطري» is QAR,
 * but «ريال» alone could be any of five, so that its unit is the word itself.
 */
final class Units {
  /** «كيلومتر في الساعة», «ج.م». */
  private static final int LONGEST = 4;

  private static final WordSet HUNDREDTHS = WordSet.of("سنت", "قرش", "بنس", "سنتيم");

  private final Map<String, String> after = new HashMap<>();
  private final Map<String, String> duals = new HashMap<>();
  private final Map<String, String> before = new HashMap<>();

  /** What phrases may begin with, so that few are put together in vain. */
  private final Set<String> beginnings = new HashSet<>();

  /**
   * A unit found.
   *
   * @param code its code
   * @param next the piece after it
   */
  record Found(String code, int next) {
    boolean isHundredth() {
      return HUNDREDTHS.contains(code);
    }
  }

  private Units() {}

  static Units read() {
    Units units = new Units();
    for (NumberLists.Row row : NumberLists.rows("units.tsv")) {
      row.phrases(1).forEach(phrase -> units.put(units.after, phrase, row.cell(0)));
      row.phrases(3).forEach(sign -> units.before.put(sign, row.cell(0)));
      row.phrases(2).forEach(phrase -> units.put(units.duals, phrase, row.cell(0)));
    }
    units.money(NumberLists.rows("currencies.tsv"));
    return units;
  }

  private void money(List<NumberLists.Row> rows) {
    Map<String, NumberLists.Row> nouns = new HashMap<>();
    for (NumberLists.Row row : rows) {
      switch (row.cell(0)) {
        case "noun" -> {
          nouns.put(row.cell(1), row);
          noun(row);
        }
        case "of" -> {
          NumberLists.Row noun = nouns.get(row.cell(1));
          if (noun == null) {
            throw row.mistake("expected a noun named above: " + row.cell(1));
          }
          row.phrases(3).forEach(adjective -> of(noun, adjective, row.cell(2)));
        }
        case "sign" -> {
          put(after, row.cell(1), row.cell(2));
          before.put(row.cell(1), row.cell(2));
        }
        case "code" -> {
          for (String code : row.cell(1).split(" ", -1)) {
            put(after, code, code);
            before.put(code, code);
          }
        }
        default -> throw row.mistake("expected noun, of, sign or code");
      }
    }
  }

  private void noun(NumberLists.Row row) {
    String code = row.cell(4).equals("-") ? row.cell(1) : row.cell(4);
    if (!code.equals("only")) {
      put(after, row.cell(1), code);
      row.phrases(2).forEach(plural -> put(after, plural, code));
      row.phrases(3).forEach(dual -> put(duals, dual, code));
    }
  }

  private void of(NumberLists.Row noun, String adjective, String code) {
    for (String ending : List.of("", "ه")) {
      String phrase = " " + agreeing(adjective, ending);
      put(after, noun.cell(1) + phrase, code);
      noun.phrases(2).forEach(plural -> put(after, plural + phrase, code));
      for (String dual : noun.phrases(3)) {
        put(duals, dual + phrase, code);
        put(duals, dual + " " + agreeing(adjective, dual.endsWith("ان") ? "ان" : "ين"), code);
        put(duals, dual + " " + agreeing(adjective, dual.endsWith("ان") ? "تان" : "تين"), code);
      }
    }
  }

  /** «كوري جنوبي» agrees in both words, «غرب أفريقي» in the last. */
  private static String agreeing(String adjective, String ending) {
    int space = adjective.indexOf(' ');
    boolean both = space > 0 && adjective.charAt(space - 1) == 'ي';
    return (both ? adjective.replace(" ", ending + " ") : adjective) + ending;
  }

  private void put(Map<String, String> map, String phrase, String code) {
    StringBuilder key = new StringBuilder();
    for (String word : phrase.split(" ", -1)) {
      key.append(key.isEmpty() ? "" : " ").append(canonical(word));
      beginnings.add(key.toString());
    }
    map.putIfAbsent(key.toString(), code);
  }

  /** Without the ا of an accusative: «دولارا» is «دولار». */
  private static String canonical(String form) {
    return form.length() > 3 && form.endsWith("ا") ? form.substring(0, form.length() - 1) : form;
  }

  /** Whether the words of a unit may begin with one. */
  boolean begins(String form) {
    return beginnings.contains(canonical(form));
  }

  /** The unit told by the words that begin at this piece. */
  Optional<Found> after(NumberPieces pieces, int i) {
    return longest(after, pieces, i);
  }

  /** Two of a unit in one word: «لترين», with its adjective: «دولارين كنديين». */
  Optional<Found> two(NumberPieces pieces, int i) {
    return longest(duals, pieces, i);
  }

  private Optional<Found> longest(Map<String, String> map, NumberPieces pieces, int i) {
    Optional<Found> best = Optional.empty();
    String key = "";
    for (int n = 0; n < LONGEST; n++) {
      NumberPiece p = pieces.at(i + n);
      if (p.kind() == NumberPiece.Kind.BARRED) {
        break;
      }
      key = n == 0 ? canonical(p.form()) : key + " " + canonical(p.form());
      if (!beginnings.contains(key)) {
        break;
      }
      String code = map.get(key);
      if (code != null && !isOther(pieces, i, i + n)) {
        best = Optional.of(new Found(code, i + n + 1));
      }
    }
    return best;
  }

  /** What looks like a unit, but begins something else: «قتل 12 يوم الثلاثاء», «3 عام 2014». */
  private static boolean isOther(NumberPieces pieces, int first, int last) {
    NumberPiece p = pieces.at(last);
    NumberPiece next = pieces.at(last + 1);
    boolean date = p.is("عام") || p.is("سنه") || p.is("يوم") || p.is("شهر") || p.is("ساعه");
    if (date
        && (next.kind() == NumberPiece.Kind.DIGITS || next.kind() == NumberPiece.Kind.BARRED)) {
      return next.end() > 0;
    }
    if (p.is("يوم") && first == last) {
      return NumberAround.isDefinite(next.form());
    }
    // «1435 م» is a year of the Christian era.
    return p.is("م")
        && first == last
        && pieces.at(first - 1).digits().map(d -> d.digits() == 4).orElse(false);
  }

  /** The sign or code just before this piece: «$20», «US$ 20», «EUR 20». */
  Optional<Found> before(NumberPieces pieces, int i) {
    NumberPiece sign = pieces.at(i - 1);
    String code = before.get(sign.form());
    if (code == null || sign.kind() == NumberPiece.Kind.BARRED) {
      return Optional.empty();
    }
    if (sign.joined() && pieces.at(i - 2).kind() == NumberPiece.Kind.DIGITS) {
      return Optional.empty();
    }
    boolean longer =
        sign.joined() && before.containsKey(pieces.at(i - 2).form() + " " + sign.form());
    return Optional.of(new Found(code, longer ? i - 2 : i - 1));
  }

  /** The unit of this name. */
  Optional<String> named(String form) {
    return Optional.ofNullable(after.get(canonical(form)));
  }

  /** The words that are two of a unit. */
  Set<String> duals() {
    Set<String> words = new HashSet<>();
    duals.keySet().forEach(phrase -> words.add(phrase.split(" ", 2)[0]));
    return words;
  }
}
