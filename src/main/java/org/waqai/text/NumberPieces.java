package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Writing;

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
  private final Row<Token> sentence;
  private final NumberForms forms;
  private final List<Span> barred;
  private final ArrayList<NumberPiece> pieces = new ArrayList<>();
  private final StringBuilder form = new StringBuilder();
  private final DigitRun run;
  private int at;
  private int nextBarred;

  /** The first token that does not begin before the place. */
  private int token;

  private NumberPieces(String text, List<Token> sentence, List<Span> barred, NumberForms forms) {
    this.text = text;
    this.sentence = Row.copyOf(sentence);
    this.at = sentence.getFirst().span().start();
    this.end = sentence.getLast().span().end();
    this.barred = barred;
    this.forms = forms;
    this.run = new DigitRun(text, end, form);
  }

  /**
   * Cuts a sentence.
   *
   * @param barred what is out of bounds, in the order of the text
   */
  static NumberPieces of(String text, List<Token> sentence, List<Span> barred, NumberForms forms) {
    NumberPieces cut = new NumberPieces(text, sentence, barred, forms);
    cut.cut();
    return cut;
  }

  /** Whether no quantity can begin anywhere in a sentence, as words that were read before tell. */
  static boolean none(String text, List<Token> sentence, NumberForms forms) {
    Row<Token> tokens = Row.copyOf(sentence);
    for (int i = 0; i < tokens.size(); ) {
      int length = Writing.length(tokens, i);
      if (length == 0) {
        if (!isPunctuation(text, tokens.get(i))) {
          return false;
        }
        i++;
        continue;
      }
      NumberPiece known = forms.known().of(tokens.get(i).writing());
      i += length;
      int after = tokens.get(i - 1).span().end();
      if (known == null
          || known.kind() != WORD
          || known.opens()
          || i < tokens.size() && (isLetter(text.charAt(after)) || silent(text, after))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPunctuation(String text, Token token) {
    if (token.kind() != Token.Kind.PUNCTUATION) {
      return false;
    }
    for (int i = token.span().start(); i < token.span().end(); i++) {
      char c = text.charAt(i);
      if (isLetter(c) || Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER) {
        return false;
      }
    }
    return true;
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
        if (!known(joined)) {
          add(c, joined);
        }
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

  /** Takes the word that begins here as it was taken before; whether there is such a one. */
  private boolean known(boolean joined) {
    while (token < sentence.size() && sentence.get(token).span().start() < at) {
      token++;
    }
    int length =
        token < sentence.size() && sentence.get(token).span().start() == at
            ? Writing.length(sentence, token)
            : 0;
    if (length == 0) {
      return false;
    }
    int after = sentence.get(token + length - 1).span().end();
    if (after < end && (isLetter(text.charAt(after)) || silent(after))) {
      return false;
    }
    Writing writing = sentence.get(token).writing();
    NumberPiece word = forms.known().of(writing);
    if (word == null) {
      word = forms.known().keep(writing, alone(after));
    }
    if (word.kind() != WORD || bars(new Span(at, at + word.end()))) {
      return false;
    }
    put(word.from(at, joined, word.opens()));
    at = after;
    return true;
  }

  /** The word from here to a place, as if it began the text; nothing where it is more than one. */
  private NumberPiece alone(int after) {
    form.setLength(0);
    for (int i = at; i < after; i++) {
      if (!isLetter(text.charAt(i)) && !silent(i)) {
        return NumberPiece.NONE;
      }
      NumberLetters.append(form, text.charAt(i));
    }
    NumberPiece word =
        forms.read(WORD, text, new Span(at, last(at, after)), form.toString(), false);
    return word.from(-at, false, forms.opens(word));
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
    return silent(text, i);
  }

  private static boolean silent(String text, int i) {
    return NumberLetters.isSilent(text.charAt(i));
  }

  private void add(NumberPiece.Kind kind, int start, boolean joined) {
    Span span = new Span(start, last(start, at));
    String written = form.toString();
    if (bars(span) || written.isEmpty()) {
      pieces.add(NumberPiece.of(NumberPiece.Kind.BARRED, span, written, joined));
    } else {
      put(forms.read(kind, text, span, written, joined));
    }
  }

  private int last(int start, int after) {
    int last = after;
    while (last > start + 1 && NumberLetters.isSteering(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private boolean bars(Span span) {
    while (nextBarred < barred.size() && barred.get(nextBarred).end() <= span.start()) {
      nextBarred++;
    }
    return nextBarred < barred.size() && barred.get(nextBarred).overlaps(span);
  }

  private void put(NumberPiece piece) {
    pieces.add(piece.isNumber() ? afterParticles(piece) : piece);
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
