package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.entity.Gazetteer.Match;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Name;
import org.waqai.model.Span;
import org.waqai.model.Token;

/** A sentence by its words, with what the lists know of each. */
final class Line {
  private static final String OPENING = "\"“«'‘(";
  private static final String CLOSING = "\"”»'’)";

  private final int number;
  private final String text;
  private final Word[] words;
  private final int[] traits;
  private final KnownNames known;
  private final List<Optional<Match>> names;
  private final Gazetteer gazetteer;

  Line(int number, String text, List<Word> words, Gazetteer gazetteer) {
    this.number = number;
    this.text = text;
    this.words = words.toArray(Word[]::new);
    this.traits = new int[words.size()];
    for (int i = 0; i < traits.length; i++) {
      traits[i] = words.get(i).form().traits();
    }
    this.known = KnownNames.of(this, words, gazetteer);
    this.names = known.names();
    this.gazetteer = gazetteer;
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }

  int size() {
    return words.length;
  }

  Word word(int i) {
    return words[i];
  }

  boolean has(int i, int trait) {
    return i >= 0 && i < traits.length && (traits[i] & trait) != 0;
  }

  /** The known name that begins at a word. */
  Optional<Match> name(int i) {
    return i < names.size() ? names.get(i) : Optional.empty();
  }

  /** Whether a name of the lists may begin at any word, that may be none. */
  boolean doubts() {
    return known.doubts();
  }

  /** The name of the lists that may begin at a word, and may be none. */
  Optional<Match> doubtful(int i) {
    return known.doubtful(i);
  }

  Optional<Match> place(int i) {
    return name(i).filter(m -> m.name().kind().isPlace());
  }

  boolean isWord(int i) {
    return i >= 0 && i < words.length && words[i].isWord();
  }

  boolean isMark(int i, String marks) {
    return i >= 0 && i < words.length && words[i].isMark() && marks.contains(words[i].text());
  }

  /** Whether a number in digits stands there. */
  boolean number(int i) {
    return i >= 0 && i < words.length && words[i].core().kind() == Token.Kind.NUMBER;
  }

  boolean opens(int i) {
    return isMark(i, OPENING);
  }

  boolean closes(int i) {
    return isMark(i, CLOSING);
  }

  /** Where the quotation marks or brackets that open at a word close, at most six words on. */
  Optional<Integer> closing(int open) {
    if (!opens(open) || ends(open)) {
      return Optional.empty();
    }
    int kind = OPENING.indexOf(words[open].text());
    for (int i = open + 1; i < words.length && i <= open + 7; i++) {
      if (closes(i) && CLOSING.indexOf(words[i].text()) == kind) {
        return i > open + 1 ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** «حكومة", مطالبين بـ"»: a mark that is written alike on both sides and here ends something. */
  private boolean ends(int mark) {
    if (CLOSING.indexOf(words[mark].text()) < 0 || mark + 1 >= words.length) {
      return false;
    }
    Span span = words[mark].whole();
    boolean joined = span.start() > 0 && !Character.isWhitespace(text.charAt(span.start() - 1));
    return !isWord(mark + 1) && !number(mark + 1) && !opens(mark + 1)
        || joined && Character.isWhitespace(text.charAt(span.end()));
  }

  /** The known name of a head and what stands in the quotation marks after it. */
  Optional<Name> around(int head, int open, int close) {
    List<String> name = new ArrayList<>(List.of(words[head].stem()));
    for (int i = head + 1; i < close; i++) {
      if (i != open) {
        name.add(words[i].text());
      }
    }
    return gazetteer.called(name);
  }

  /** A word that no list knows: a name, or a noun that nobody listed. */
  boolean unknown(int i) {
    return isWord(i)
        && traits[i] == 0
        && words[i].core().analyses().isEmpty()
        && arabic(words[i].normal());
  }

  static boolean arabic(String word) {
    char c = word.isEmpty() ? ' ' : word.charAt(0);
    return (c >= '\u0600' && c <= '\u06ff') || (c >= '\ufb50' && c <= '\ufeff');
  }

  /** An adjective of origin or belonging by its form: «القانونية». */
  boolean relative(int i) {
    if (!isWord(i) || !words[i].article()) {
      return false;
    }
    String stem = words[i].stem();
    boolean form = stem.length() > 3 && (stem.endsWith("ي") || stem.endsWith("يه"));
    Token core = words[i].core();
    return form
        && !core.canBeVerb()
        && (unknown(i) || core.can(Pos.NISBA) || core.can(Pos.ADJECTIVE));
  }

  /**
   * «الشرابي»: the form of an adjective of origin, in no list and never an adjective in the news.
   */
  boolean family(int i) {
    if (!isWord(i) || !words[i].article() || !words[i].free() || traits[i] != 0) {
      return false;
    }
    Token core = words[i].core();
    return words[i].stem().endsWith("ي") && !core.can(Pos.ADJECTIVE) && !core.canBeVerb();
  }

  /** A word of time, unless it is «العام» as in «الادعاء العام». */
  boolean time(int i) {
    if (!has(i, Traits.TIME)) {
      return false;
    }
    return !has(i, Traits.ADJECTIVE) || !isWord(i - 1) || has(i + 1, Traits.EPITHET);
  }

  /** The letters from a word to another, as a span. */
  Span span(int from, int to, Reading first) {
    return new Span(first.span().start(), words[to - 1].whole().end());
  }

  Span span(int from, int to) {
    return new Span(words[from].bare().start(), words[to - 1].whole().end());
  }

  Reading bare(int i) {
    Word word = words[i];
    return new Reading(word.normal(), word.bare(), word.clipped(), word.joined(), word.governed());
  }

  /** The name that a span writes: «لمغرب» of «للمغرب» is «المغرب». */
  String written(Span span, boolean clipped) {
    return clipped && span.length() > 1
        ? "ال" + text.substring(span.start() + 1, span.end())
        : span.in(text);
  }

  /** The words of a name, normal. */
  List<String> normals(int from, int to, Reading first) {
    List<String> normals = new ArrayList<>(to - from);
    normals.add(first.normal());
    for (int i = from + 1; i < to; i++) {
      if (words[i].isWord()) {
        normals.add(words[i].text());
      }
    }
    return normals;
  }
}
