package org.waqai.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.waqai.model.Document;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Sentence;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.WordSet;

/**
 * A sentence without the quotation marks that many outlets set names in, and the brackets that some
 * set numbers in: «رفضت نقابة "المعلمين" عرض الوزارة» is read as it is without them, «و"الجهاد"» as
 * one word.
 *
 * @param text the article's
 * @param from where the sentence begins
 * @param marks the marks left out, counted from there
 */
record Unquoted(String text, int from, BitSet marks) {
  private static final String OPENING = "\"“„«";
  private static final String CLOSING = "\"”“»";

  /** What a place is, right before its name. */
  private static final WordSet PLACES =
      WordSet.of(
          "محافظه", "ولايه", "مدينه", "بلده", "قريه", "منطقه", "حي", "اقليم", "قضاء", "ناحيه",
          "مديريه", "مخيم", "مقاطعه", "بلديه", "جزيره", "ضاحيه", "ريف", "معبر", "مركز");

  private static final BitSet NONE = new BitSet(0);

  /**
   * Finds the marks right before and after the names of a sentence.
   *
   * @param first the first mention of the sentence, or of one after it
   */
  static Unquoted of(Document document, Sentence sentence, Named named, int first) {
    String text = document.article().text();
    int from = sentence.span().start();
    BitSet marks = NONE;
    for (int m = first; m < named.mentions().size(); m++) {
      Mention mention = named.mentions().get(m);
      int start = mention.span().start();
      int end = mention.span().end();
      if (start >= sentence.span().end()) {
        break;
      }
      if (mention.sort() == Mention.Sort.NAME && start > from && encloses(text, start, end)) {
        marks = marks.isEmpty() ? new BitSet() : marks;
        marks.set(start - 1 - from);
        marks.set(end - from);
      }
    }
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i + 2 < tokens.size(); i++) {
      if (bracketed(text, tokens, i)) {
        marks = marks.isEmpty() ? new BitSet() : marks;
        marks.set(tokens.get(i - 1).span().start() - from);
        marks.set(tokens.get(i + 1).span().start() - from);
      }
    }
    return new Unquoted(text, from, marks);
  }

  /** «إصابة (3) أشخاص»: a number between brackets that counts what follows. */
  private static boolean bracketed(String text, List<Token> tokens, int i) {
    return tokens.get(i).kind() == Token.Kind.NUMBER
        && is(text, tokens.get(i - 1), '(')
        && is(text, tokens.get(i + 1), ')')
        && tokens.get(i + 2).kind() == Token.Kind.WORD;
  }

  private static boolean is(String text, Token token, char mark) {
    return token.kind() == Token.Kind.PUNCTUATION && text.charAt(token.span().start()) == mark;
  }

  private static boolean encloses(String text, int start, int end) {
    return end < text.length()
        && CLOSING.indexOf(text.charAt(end)) >= 0
        && OPENING.indexOf(text.charAt(start - 1)) >= 0;
  }

  /** The tokens without the marks. */
  List<Token> tokens(List<Token> all) {
    if (marks.isEmpty()) {
      return all;
    }
    List<Token> out = new ArrayList<>(all.size());
    for (Token token : all) {
      if (token.kind() != Token.Kind.PUNCTUATION || !marks.get(token.span().start() - from)) {
        out.add(token);
      }
    }
    return out;
  }

  /** Whether what stands between quotation marks is but a name. */
  boolean isName(Span quote) {
    return quote.start() > from && marks.get(quote.start() - 1 - from);
  }

  /** «محافظة "كذا"»: the word before a name's mark that tells what place it is; else the name's. */
  int head(Word[] words, int name) {
    return name > 0
            && marks.get(words[name].span().start() - 1 - from)
            && PLACES.contains(words[name - 1].normal())
            && !words[name - 1].definite()
        ? name - 1
        : name;
  }

  /** The last UTF-16 unit of a span that is no mark left out. */
  int last(Span span) {
    int last = span.end() - 1;
    return last > from && marks.get(last - from) ? last - 1 : last;
  }

  /** Words with the other of two marks where one of them is left out and stands at their edge. */
  Span whole(Span words) {
    if (marks.isEmpty()) {
      return words;
    }
    boolean odd = marks.get(words.start() - from, words.end() - from).cardinality() % 2 != 0;
    if (!odd) {
      return words;
    }
    boolean closes = marks.get(words.end() - from);
    return closes
        ? new Span(words.start(), words.end() + 1)
        : new Span(
            words.start() - (marks.get(Math.max(0, words.start() - 1 - from)) ? 1 : 0),
            words.end());
  }
}
