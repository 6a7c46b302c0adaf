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
  private final DigitRun run;
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
    this.run = new DigitRun(text, end, form);
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
    } else if (run.begins(at, joined)) {
      at = run.read(at);
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
      pieces.add(NumberPiece.of(NumberPiece.Kind.BARRED, span, written, joined));
      return;
    }
    NumberPiece plain = NumberPiece.of(kind, span, written, joined);
    Optional<NumberWords.Written> word = kind == WORD ? words.written(written) : Optional.empty();
    int letters = kind == WORD && word.isEmpty() ? joinedDual(written) : 0;
    if (word.isPresent()) {
      plain = plain.as(word.get(), afterLetters(start, word.get().clitics()));
    } else if (letters > 0) {
      Span narrow = new Span(afterLetters(start, letters), last);
      plain = NumberPiece.of(kind, narrow, written.substring(letters), joined);
    } else if (kind == NumberPiece.Kind.DIGITS) {
      plain = plain.as(NumberDigits.of(written));
    }
    pieces.add(plain.isNumber() ? afterParticles(plain) : plain);
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

  /** Takes in particles that stand apart or before digits: «و250», «و ثلاثون», «الـ20». */
  private NumberPiece afterParticles(NumberPiece number) {
    NumberPiece before = at(pieces.size() - 1);
    if (before.kind() != WORD || !NumberLetters.isParticles(before.form())) {
      return number;
    }
    pieces.removeLast();
    return number.after(before);
  }
}
