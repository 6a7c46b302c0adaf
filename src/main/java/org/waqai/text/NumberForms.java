package org.waqai.text;

import java.util.Optional;
import org.waqai.model.Memory;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/** What single words are to the number grammar; of words that come again it is remembered. */
final class NumberForms {
  private final NumberWords words;
  private final Units units;

  /** Words that are two of something, which particles may be joined to: «وجنديين». */
  private final WordSet duals;

  private final WordSet twoPersons;
  private final Memory<NumberPiece> known = new Memory<>(Memory.Of.NUMBERS);

  NumberForms(NumberWords words, Units units, WordSet duals, WordSet twoPersons) {
    this.words = words;
    this.units = units;
    this.duals = duals;
    this.twoPersons = twoPersons;
  }

  /** What was read of words, as if each began the text. */
  Memory<NumberPiece> known() {
    return known;
  }

  /** Whether a unit, or a word that is two of something, may begin with a word. */
  boolean opens(NumberPiece word) {
    return word.isNumber() || units.begins(word.form()) || twoPersons.contains(word.form());
  }

  /** Reads a piece by its normal form. */
  NumberPiece read(NumberPiece.Kind kind, String text, Span span, String written, boolean joined) {
    NumberPiece plain = NumberPiece.of(kind, span, written, joined);
    if (kind == NumberPiece.Kind.DIGITS) {
      return plain.as(NumberDigits.of(written));
    }
    if (kind != NumberPiece.Kind.WORD) {
      return plain;
    }
    Optional<NumberWords.Written> word = words.written(written);
    if (word.isPresent()) {
      return plain.as(word.get(), afterLetters(text, span.start(), word.get().clitics()));
    }
    int letters = joinedDual(written);
    if (letters == 0) {
      return plain;
    }
    Span narrow = new Span(afterLetters(text, span.start(), letters), span.end());
    return NumberPiece.of(kind, narrow, written.substring(letters), joined);
  }

  private static int afterLetters(String text, int start, int letters) {
    int after = start;
    for (int left = letters; left > 0; after++) {
      left -= NumberLetters.isSilent(text.charAt(after)) ? 0 : 1;
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
}
