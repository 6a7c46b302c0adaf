package org.waqai.text;

import org.waqai.model.Normal;
import org.waqai.model.WordSet;

/** Where the sentences of a paragraph end. */
final class Sentences {
  /** After a quote that ends in a full stop, these show that the sentence around it goes on. */
  private static final WordSet GOING_ON =
      WordSet.of(
          "في", "فى", "على", "علي", "من", "خلال", "أمام", "حسب", "بحسب", "وفق", "وفقا", "قال",
          "قالت", "أضاف", "أضافت", "يقول", "تقول", "حسبما", "كما", "بينما", "إلى", "الي", "عن",
          "لدى", "عبر", "ردا", "تعليقا");

  /** Latin letters by their names, of which abbreviations are made. */
  private static final WordSet SPELLED =
      WordSet.of(
          "إيه", "ايه", "بي", "سي", "دي", "إي", "اي", "آي", "إف", "اف", "جي", "إتش", "اتش", "كي",
          "كيه", "إل", "ال", "إم", "ام", "إن", "ان", "أو", "او", "كيو", "آر", "ار", "إس", "اس",
          "تي", "يو", "في", "دبليو", "إكس", "اكس", "زد");

  /** A bracket that is still open after so many runs was never meant to close. */
  private static final int LONGEST_ASIDE = 40;

  private Sentences() {}

  /** One past the last run of the sentence that begins with run {@code from}. */
  static int end(String text, Runs runs, int from) {
    int brackets = 0;
    int opened = from;
    for (int i = from; i < runs.size(); i++) {
      if (runs.kind(i) == Runs.BREAK) {
        return i + 1;
      }
      if (runs.kind(i) == Runs.MARK) {
        char c = text.charAt(runs.start(i));
        if (c == '(' || c == '[') {
          brackets++;
          opened = i;
        } else if (c == ')' || c == ']') {
          brackets = Math.max(0, brackets - 1);
        } else if (Quotes.isMark(c) && i > from && beforeStop(text, runs, i)) {
          brackets = 0; // «"… و(39 ألفا منها."»: what was opened within a quote ends with it
        } else if (ends(text, runs, from, i, i - opened > LONGEST_ASIDE ? 0 : brackets)) {
          int end = withClosers(text, runs, i + 1);
          if (!goesOn(text, runs, i + 1, end)) {
            return end;
          }
        }
      }
    }
    return runs.size();
  }

  private static boolean beforeStop(String text, Runs runs, int i) {
    return i + 1 < runs.size()
        && runs.kind(i + 1) == Runs.MARK
        && runs.start(i + 1) == runs.end(i)
        && text.charAt(runs.start(i + 1)) == '.';
  }

  private static boolean ends(String text, Runs runs, int from, int i, int brackets) {
    char c = text.charAt(runs.start(i));
    int length = runs.end(i) - runs.start(i);
    if (c == '!' || c == '؟' || c == '?' || c == '…' || c == '۔' || c == '。') {
      return brackets == 0;
    }
    // two dots part a headline's halves: «عاجل.. كذا»
    return c == '.' && length != 2 && brackets == 0 && (length > 2 || isStop(text, runs, from, i));
  }

  /** A full stop, and not one of an abbreviation, an address or a list's number. */
  private static boolean isStop(String text, Runs runs, int from, int i) {
    if (i == from) {
      return true;
    }
    int before = i - 1;
    boolean joined = runs.end(before) == runs.start(i);
    if (!joined) {
      return true;
    }
    boolean word = runs.kind(before) == Runs.WORD;
    int letters = word ? letters(text, runs.start(before), runs.end(before)) : 0;
    if (word && letters == 1 && i + 1 < runs.size()) {
      return false;
    }
    if (runs.kind(before) == Runs.NUMBER && before == from) {
      return false;
    }
    boolean follows = i + 1 < runs.size() && runs.start(i + 1) == runs.end(i);
    if (follows && spelled(text, runs, before) && spelled(text, runs, i + 1)) {
      return false; // «وكالة دي.إيه.إن»
    }
    if (follows && runs.kind(i + 1) != Runs.MARK && runs.kind(i + 1) != Runs.BREAK) {
      return Letters.isArabic(text.charAt(runs.start(i + 1)))
          && (letters > 1 || runs.kind(before) == Runs.NUMBER);
    }
    return true;
  }

  private static boolean spelled(String text, Runs runs, int i) {
    return runs.kind(i) == Runs.WORD
        && SPELLED.contains(text.substring(runs.start(i), runs.end(i)));
  }

  private static int letters(String text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Normal.isSilent(text.charAt(i)) ? 0 : 1;
    }
    return letters;
  }

  /** Quotation marks, brackets and more ends that close what the mark ended. */
  private static int withClosers(String text, Runs runs, int from) {
    int i = from;
    while (i < runs.size() && runs.kind(i) == Runs.MARK) {
      char c = text.charAt(runs.start(i));
      boolean straight = (c == '"' || c == '\'') && runs.start(i) == runs.end(i - 1);
      if ("”»›)]!؟?.…".indexOf(c) < 0 && !straight) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean goesOn(String text, Runs runs, int first, int end) {
    if (end >= runs.size() || runs.kind(end) == Runs.BREAK) {
      return false;
    }
    if (runs.kind(end) == Runs.MARK) {
      return "،,؛;:".indexOf(text.charAt(runs.start(end))) >= 0;
    }
    boolean quoted = end > first && Quotes.isMark(text.charAt(runs.start(end - 1)));
    return quoted
        && runs.kind(end) == Runs.WORD
        && GOING_ON.contains(text.substring(runs.start(end), runs.end(end)));
  }
}
