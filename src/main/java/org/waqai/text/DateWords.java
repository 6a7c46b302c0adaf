package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.WordSet;
import org.waqai.model.Writing;

/**
 * A sentence as written words: tokens that touch are put together again, so that it does not matter
 * whether «بالأربعاء» came as three tokens or as one.
 */
final class DateWords {
  /** What may be joined before digits: «الـ24», «و2021». */
  private static final WordSet BEFORE_DIGITS =
      WordSet.of("و", "ف", "ب", "ل", "ال", "وال", "بال", "لل", "لال", "فال", "كال", "ول", "وب");

  /** No word of time is longer; what is longer is no word. */
  private static final int LONGEST = 64;

  private final String text;
  private final DateTerms terms;
  private final ArrayList<DateWord> words = new ArrayList<>();

  private final StringBuilder run = new StringBuilder();
  private final int[] places = new int[LONGEST];
  private DateWord.Sort sort = DateWord.Sort.MARK;
  private int end = -1;

  private DateWords(String text, DateTerms terms) {
    this.text = text;
    this.terms = terms;
  }

  static DateWords of(String text, List<Token> sentence, DateTerms terms) {
    Row<Token> tokens = Row.copyOf(sentence);
    DateWords all = new DateWords(text, terms);
    int i = 0;
    while (i < tokens.size()) {
      int length = all.apart(tokens, i);
      DateWord known = length > 0 ? all.known(tokens, i, length) : DateWord.NONE;
      if (known.sort() == DateWord.Sort.LETTERS) {
        all.flush();
        all.put(known.from(tokens.get(i).span().start()));
        all.end = Math.min(tokens.get(i + length - 1).span().end(), text.length());
        i += length;
      } else {
        all.add(tokens.get(i++));
      }
    }
    all.flush();
    return all;
  }

  /**
   * How many tokens the remembered word has that begins at one and touches no other letters; 0
   * where none does.
   */
  private int apart(Row<Token> tokens, int i) {
    int length = Writing.length(tokens, i);
    if (length == 0 || tokens.get(i).span().start() == end) {
      return 0;
    }
    int next = i + length;
    return touches(text, tokens, next) ? 0 : length;
  }

  /** Whether letters or digits follow a word without a space, which may be of one with it. */
  static boolean touches(String text, Row<Token> tokens, int next) {
    return next < tokens.size()
        && tokens.get(next).joins(tokens.get(next - 1))
        && !stands(text, tokens.get(next));
  }

  /** Whether it is a mark. */
  static boolean stands(String text, Token token) {
    return token.kind() == Token.Kind.PUNCTUATION
        && !isSilent(text.charAt(token.span().start()))
        && !token.normal().isEmpty()
        && sortOf(token.normal().charAt(0)) == DateWord.Sort.MARK;
  }

  /** What the word is wherever it stands; a mark where it is no one word of letters. */
  private DateWord known(Row<Token> tokens, int i, int length) {
    Writing writing = tokens.get(i).writing();
    DateWord known = terms.known().of(writing);
    if (known != null) {
      return known;
    }
    DateWords alone = new DateWords(text, terms);
    for (int k = i; k < i + length; k++) {
      alone.add(tokens.get(k));
    }
    alone.flush();
    boolean one = alone.words.size() == 1 && alone.at(0).sort() == DateWord.Sort.LETTERS;
    int start = tokens.get(i).span().start();
    return terms.known().keep(writing, one ? alone.at(0).from(-start) : DateWord.NONE);
  }

  int size() {
    return words.size();
  }

  /** The word at a place; beyond the sentence's ends, one that means nothing. */
  DateWord at(int i) {
    return i < 0 || i >= words.size() ? DateWord.NONE : words.get(i);
  }

  /**
   * The first letter as it stands in the text: «إن» and «أن» are the same only in the normal form.
   */
  char letter(int i) {
    Span span = at(i).span();
    return span.length() > 0 && span.end() <= text.length() ? text.charAt(span.start()) : ' ';
  }

  /** Whether a word is written with أ, which its normal form does not tell. */
  boolean isHamzated(int i) {
    for (int at = at(i).start(); at < at(i).span().end(); at++) {
      if (text.charAt(at) == 'أ') {
        return true;
      }
    }
    return false;
  }

  private void add(Token token) {
    int stop = Math.min(token.span().end(), text.length());
    if (token.span().start() >= stop) {
      return;
    }
    if (token.span().start() != end) {
      flush();
    }
    end = stop;
    String normal = token.normal();
    // a dash drawn with the letter that stretches words: «1981 ــ 1984»
    boolean dash = text.charAt(token.span().start()) == 'ـ' && normal.length() < 2;
    if (dash || normal.isEmpty() || normal.length() > LONGEST || isDecimal(token)) {
      flush();
      words.add(mark(dash ? "-" : normal, new Span(token.span().start(), stop)));
      return;
    }
    int at = token.span().start();
    for (int i = 0; i < normal.length(); i++) {
      at = skipMarks(at, stop);
      char c = normal.charAt(i);
      DateWord.Sort now = sortOf(c);
      if (now != sort || now == DateWord.Sort.MARK || run.length() == LONGEST) {
        flushBefore(at);
      }
      sort = now;
      places[run.length()] = Math.min(at, stop);
      run.append(c);
      at = Math.min(at + 1, stop);
    }
  }

  private static boolean isDecimal(Token token) {
    if (token.kind() != Token.Kind.NUMBER) {
      return false;
    }
    int points = 0;
    for (int i = 0; i < token.normal().length(); i++) {
      char c = token.normal().charAt(i);
      if (c == ',' || c == '٫' || c == '٬' || c == '،' || c == '%' || c == ':') {
        return true;
      }
      points += c == '.' ? 1 : 0;
    }
    return points == 1;
  }

  private static DateWord.Sort sortOf(char c) {
    if (c >= '0' && c <= '9') {
      return DateWord.Sort.NUMBER;
    }
    return NumberLetters.isPlain(c) || Character.isLetter(c)
        ? DateWord.Sort.LETTERS
        : DateWord.Sort.MARK;
  }

  /** Vowel signs and tatweel stand in the text but not in the normal form. */
  private int skipMarks(int from, int stop) {
    int at = from;
    while (at < stop && isSilent(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSilent(char c) {
    if (NumberLetters.isPlain(c)) {
      return false;
    }
    int type = Character.getType(c);
    return c == 'ـ' || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private void flush() {
    flushBefore(end);
  }

  private void flushBefore(int stop) {
    if (run.isEmpty()) {
      return;
    }
    String raw = run.toString();
    Span span = new Span(places[0], Math.max(places[run.length() - 1], stop));
    switch (sort) {
      case LETTERS -> letters(raw, span);
      case NUMBER -> digits(raw, span);
      case MARK -> words.add(mark(raw, span));
    }
    run.setLength(0);
    sort = DateWord.Sort.MARK;
  }

  private static DateWord mark(String raw, Span span) {
    return new DateWord(DateWord.Sort.MARK, raw, "", false, DateTerm.NONE, -1, span, span.start());
  }

  private void letters(String raw, Span span) {
    Optional<DateTerms.Found> found = terms.find(raw);
    int cut = found.map(DateTerms.Found::prefix).orElse(0);
    put(
        new DateWord(
            DateWord.Sort.LETTERS,
            raw,
            raw.substring(0, cut),
            found.map(DateTerms.Found::article).orElse(false),
            found.map(DateTerms.Found::term).orElse(DateTerm.NONE),
            -1,
            new Span(places[cut], span.end()),
            span.start()));
  }

  /** Adds a word, or makes one of it and the word before: «كانون الثاني». */
  private void put(DateWord word) {
    DateWord head = at(words.size() - 1);
    Optional<DateTerm> pair =
        head.is(DateTerm.Kind.HEAD) && word.is(DateTerm.Kind.TAIL) && word.prefix().isEmpty()
            ? terms.pair(head.raw().substring(head.prefix().length()), word.raw())
            : Optional.empty();
    if (pair.isEmpty()) {
      words.add(word);
      return;
    }
    words.set(
        words.size() - 1,
        new DateWord(
            DateWord.Sort.LETTERS,
            head.raw() + " " + word.raw(),
            head.prefix(),
            false,
            pair.get(),
            -1,
            head.span().join(word.span()),
            head.start()));
  }

  private void digits(String raw, Span span) {
    DateWord before = at(words.size() - 1);
    String joined = "";
    if (before.span().end() == span.start() && BEFORE_DIGITS.contains(before.raw())) {
      joined = before.raw();
      words.removeLast();
    }
    boolean article = joined.endsWith("ال") || joined.equals("لل");
    words.add(
        new DateWord(
            DateWord.Sort.NUMBER,
            raw,
            article ? joined.substring(0, joined.length() - (joined.equals("لل") ? 1 : 2)) : joined,
            article,
            DateTerm.NONE,
            raw.length() <= 4 ? Integer.parseInt(raw) : -1,
            span,
            joined.isEmpty() ? span.start() : before.start()));
  }
}
