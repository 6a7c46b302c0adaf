package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Span;

/**
 * A sentence cut for the number grammar.
 *
 * <p>It is cut from the text and not from tokens, because «مليوني» and «ألفا» end like words with a
 * pronoun or a case joined, and because the digits of «1 234 567» are several tokens.
 */
final class NumberPieces {
  private static final NumberPiece.Kind WORD = NumberPiece.Kind.WORD;

  private final String text;
  private final int end;
  private final NumberWords words;
  private final Set<String> duals;
  private final List<Span> barred;
  private final List<NumberPiece> pieces = new ArrayList<>();
  private final StringBuilder form = new StringBuilder();
  private int at;
  private int nextBarred;

  private NumberPieces(
      String text, Span within, List<Span> barred, NumberWords words, Set<String> duals) {
    this.text = text;
    this.at = within.start();
    this.end = within.end();
    this.barred = barred;
    this.words = words;
    this.duals = duals;
  }

  /**
   * Cuts.
   *
   * @param barred what is out of bounds, in the order of the text
   * @param duals words that are two of something, which particles may be joined to: «وجنديين»
   */
  static NumberPieces of(
      String text, Span within, List<Span> barred, NumberWords words, Set<String> duals) {
    NumberPieces cut = new NumberPieces(text, within, barred, words, duals);
    cut.cut();
    return cut;
  }

  int size() {
    return pieces.size();
  }

  /** The piece at this place; outside, one that is nothing. */
  NumberPiece at(int i) {
    return i < 0 || i >= pieces.size() ? NumberPiece.NONE : pieces.get(i);
  }

  private void cut() {
    boolean joined = false;
    while (at < end) {
      char c = text.charAt(at);
      if (NumberLetters.isPlain(c)) {
        add(c, joined);
        joined = true;
      } else if (NumberLetters.isSpace(c)) {
        joined = false;
        at++;
      } else if (NumberLetters.isSilent(c)) {
        at++;
      } else {
        add(c, joined);
        joined = true;
      }
    }
  }

  private void add(char c, boolean joined) {
    int start = at;
    form.setLength(0);
    if (NumberLetters.isPlain(c)) {
      word(start, joined);
    } else if (NumberLetters.digit(c) >= 0 || startsFraction(joined)) {
      digits();
      add(NumberPiece.Kind.DIGITS, start, joined);
    } else if (Character.isLetter(c)) {
      word(start, joined);
    } else {
      form.append(c);
      at++;
      add(NumberPiece.Kind.MARK, start, joined);
    }
  }

  private void word(int start, boolean joined) {
    while (at < end && (isLetter(text.charAt(at)) || silent(at))) {
      NumberLetters.append(form, text.charAt(at++));
    }
    add(WORD, start, joined);
  }

  private static boolean isLetter(char c) {
    return NumberLetters.isPlain(c) || Character.isLetter(c);
  }

  private boolean silent(int i) {
    return NumberLetters.isSilent(text.charAt(i));
  }

  /** «.77» where nothing is joined before. */
  private boolean startsFraction(boolean joined) {
    return !joined && (text.charAt(at) == '.' || text.charAt(at) == '٫') && digitAt(at + 1) >= 0;
  }

  private int digitAt(int i) {
    return i < end ? NumberLetters.digit(text.charAt(i)) : -1;
  }

  private void digits() {
    int turned = 0;
    while (at < end) {
      int digit = digitAt(at);
      int after = afterSilent(at + 1);
      if (digit >= 0) {
        form.append((char) ('0' + digit));
        at++;
      } else if (NumberLetters.separator(text.charAt(at)) != 0 && digitAt(after) >= 0) {
        form.append(NumberLetters.separator(text.charAt(at)));
        turned = after > at + 1 && NumberLetters.turns(text.charAt(after - 1)) ? form.length() : 0;
        at = after;
      } else if (silent(at) && digitAt(after) >= 0) {
        at = after;
      } else if (silent(at) && after < end && NumberLetters.separator(text.charAt(after)) != 0) {
        at = after;
      } else if (isGroup(at)) {
        form.append('٬');
        at++;
      } else if (isAndPoint(at)) {
        form.append('٫');
        at++;
      } else {
        break;
      }
    }
    turn(turned);
  }

  /**
   * Puts «2.3» right where a mark of writing from the right stands behind the point: a reader sees
   * 3.2 then, because each half is laid out as a number of its own.
   */
  private void turn(int half) {
    String written = form.toString();
    String whole = written.substring(0, Math.max(0, half - 1));
    if (half > 0 && NumberLetters.isWhole(whole)) {
      form.setLength(0);
      form.append(written, half, written.length()).append(written.charAt(half - 1)).append(whole);
    }
  }

  private int afterSilent(int i) {
    int after = i;
    while (after < end && silent(after)) {
      after++;
    }
    return after;
  }

  /** A space within «1 234 567». */
  private boolean isGroup(int i) {
    int last = form.lastIndexOf("٬");
    boolean fits =
        last < 0
            ? form.length() <= 3 && form.charAt(0) != '0' && NumberLetters.isWhole(form)
            : form.length() - last == 4;
    return fits
        && NumberLetters.isSpace(text.charAt(i))
        && text.charAt(i) != '\n'
        && digitAt(i + 1) >= 0
        && digitAt(i + 2) >= 0
        && digitAt(i + 3) >= 0
        && digitAt(i + 4) < 0;
  }

  /** Some type «4و7%» for 4.7 %: و stands on the key of the comma. */
  private boolean isAndPoint(int i) {
    int after = digitAt(i + 2) >= 0 ? i + 3 : i + 2;
    return text.charAt(i) == 'و'
        && digitAt(i + 1) >= 0
        && after < end
        && (text.charAt(after) == '%' || text.charAt(after) == '٪');
  }

  private void add(NumberPiece.Kind kind, int start, boolean joined) {
    int last = at;
    while (last > start + 1 && NumberLetters.isSteering(text.charAt(last - 1))) {
      last--;
    }
    Span span = new Span(start, last);
    while (nextBarred < barred.size() && barred.get(nextBarred).end() <= start) {
      nextBarred++;
    }
    String written = form.toString();
    boolean bars = nextBarred < barred.size() && barred.get(nextBarred).overlaps(span);
    if (bars || written.isEmpty()) {
      pieces.add(piece(NumberPiece.Kind.BARRED, span, written, joined));
      return;
    }
    NumberPiece plain = piece(kind, span, written, joined);
    Optional<NumberWords.Written> word = kind == WORD ? words.written(written) : Optional.empty();
    int letters = kind == WORD && word.isEmpty() ? joinedDual(written) : 0;
    if (word.isPresent()) {
      plain = with(plain, word.get());
    } else if (letters > 0) {
      Span narrow = new Span(afterLetters(start, letters), last);
      plain = piece(kind, narrow, written.substring(letters), joined);
    } else if (kind == NumberPiece.Kind.DIGITS) {
      plain = with(plain, NumberDigits.of(written));
    }
    pieces.add(plain.isNumber() ? afterParticles(plain) : plain);
  }

  private static NumberPiece piece(
      NumberPiece.Kind kind, Span span, String written, boolean joined) {
    return new NumberPiece(
        kind,
        span.start(),
        span.end(),
        written,
        joined,
        false,
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private NumberPiece with(NumberPiece plain, NumberWords.Written word) {
    return new NumberPiece(
        WORD,
        afterLetters(plain.start(), word.clitics()),
        plain.end(),
        plain.form(),
        plain.joined(),
        word.and(),
        word.definite(),
        word.prefix(),
        Optional.of(word.word()),
        Optional.empty());
  }

  private int afterLetters(int start, int letters) {
    int after = start;
    for (int left = letters; left > 0; after++) {
      left -= silent(after) ? 0 : 1;
    }
    return after;
  }

  /** How many letters before a dual are particles: 2 of «وبدولارين». */
  private int joinedDual(String written) {
    if (duals.contains(written)) {
      return 0;
    }
    for (int n = 1; n <= 2 && n + 4 <= written.length(); n++) {
      if ("وفبلك".indexOf(written.charAt(n - 1)) < 0) {
        return 0;
      }
      if (duals.contains(written.substring(n))) {
        return n;
      }
    }
    return 0;
  }

  private static NumberPiece with(NumberPiece plain, Optional<NumberDigits> digits) {
    return new NumberPiece(
        plain.kind(),
        plain.start(),
        plain.end(),
        plain.form(),
        plain.joined(),
        false,
        false,
        false,
        Optional.empty(),
        digits);
  }

  /** Takes in particles that stand apart or before digits: «و250», «و ثلاثون», «الـ20». */
  private NumberPiece afterParticles(NumberPiece number) {
    NumberPiece before = at(pieces.size() - 1);
    if (before.kind() != WORD || !NumberLetters.isParticles(before.form())) {
      return number;
    }
    pieces.removeLast();
    String particles = before.form();
    return new NumberPiece(
        number.kind(),
        number.start(),
        number.end(),
        particles + number.form(),
        before.joined(),
        number.and() || particles.startsWith("و") || particles.startsWith("ف"),
        number.definite() || particles.endsWith("ال") || particles.endsWith("لل"),
        number.prefixed() || NumberLetters.hasPreposition(particles),
        number.word(),
        number.digits());
  }
}
