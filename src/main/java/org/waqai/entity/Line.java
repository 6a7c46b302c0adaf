package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.entity.Gazetteer.Match;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.WordSet;

/** A sentence by its words, with what the lists know of each. */
final class Line {
  private static final String OPENING = "\"“«'‘(";
  private static final String DASHES = "-–—";
  private static final String CLOSING = "\"”»'’)";

  /** Marks and classes that make a one-word name of the lists doubtful: «صور», «اليوم». */
  private static final int DOUBT =
      Traits.RISKY
          | Traits.CLOSED
          | Traits.TIME
          | Traits.ADJECTIVE
          | Traits.COMMON
          | Traits.TOPIC
          | Traits.DIRECTION
          | Traits.SAY
          | Traits.VERB
          | Traits.WEAK
          | Traits.FIRST;

  private static final WordSet LEADS =
      WordSet.of(
          "في", "الي", "من", "قرب", "نحو", "شمال", "جنوب", "شرق", "غرب", "وسط", "داخل", "مدينه");

  private final int number;
  private final String text;
  private final Word[] words;
  private final int[] traits;
  private final ArrayList<Optional<Match>> names;

  Line(int number, String text, List<Word> words, Gazetteer gazetteer) {
    this.number = number;
    this.text = text;
    this.words = words.toArray(Word[]::new);
    this.traits = new int[words.size()];
    for (int i = 0; i < traits.length; i++) {
      traits[i] = words.get(i).form().traits();
    }
    this.names = new ArrayList<>(words.size());
    Optional<Match> doubtful = Optional.empty();
    for (int i = 0; i < traits.length; i++) {
      Optional<Match> match =
          words.get(i).isWord() ? gazetteer.at(words, i) : Optional.<Match>empty();
      names.add(match.isPresent() && sure(match.get()) ? match : Optional.<Match>empty());
      boolean after = doubtful.isPresent() && doubtful.get().to() == i && names.get(i).isPresent();
      if (after && leads(doubtful.get(), names.get(i).get())) {
        names.set(i - 1, doubtful);
      }
      doubtful = names.get(i).isEmpty() ? match : Optional.empty();
    }
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
    if (!opens(open)) {
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

  /** Whether a preposition or «مدينة» stands before the word. */
  private boolean governed(int i) {
    return isWord(i - 1) && words[i - 1].free() && LEADS.contains(words[i - 1].normal());
  }

  private boolean sure(Match match) {
    int i = match.from();
    if (match.to() > i + 1) {
      return true;
    }
    Word word = words[i];
    int doubt = traits[i] & DOUBT;
    boolean split = !match.reading().normal().equals(word.normal());
    boolean place = match.name().kind().isPlace();
    if (split && place && match.reading().normal().equals(word.text()) && governed(i)) {
      return true; // «في بعقوبة»: no preposition stands before another
    }
    if (word.adverbial() && place) {
      return false; // «إثيوبيًا»: of that country
    }
    if (split && match.reading().normal().length() < 4) {
      return false;
    }
    if (split && (traits[i] & (DOUBT | Traits.NISBA)) != 0) {
      return false;
    }
    if (split && !word.core().analyses().isEmpty()) {
      return false;
    }
    if (doubt == 0) {
      return match.name().kind() != Kind.PLACE || !has(i, Traits.TITLE) || word.article();
    }
    if ((opens(i - 1) && closes(i + 1)) || (isMark(i - 1, DASHES) && isMark(i + 1, DASHES))) {
      return true;
    }
    boolean state = match.name().kind() == Kind.COUNTRY && (traits[i] & DOUBT) == Traits.RISKY;
    if (state && has(i - 1, Traits.SAY) && word.free()) {
      return true;
    }
    if (place && (series(match) || dateline(i))) {
      return true;
    }
    if ((doubt & (Traits.CLOSED | Traits.TIME | Traits.SAY | Traits.VERB)) != 0) {
      return false;
    }
    boolean body = match.name().kind() == Kind.ORGANIZATION;
    if (has(i - 1, Traits.HEAD) || (body && has(i - 1, Traits.TITLE) && word.article())) {
      return true;
    }
    if (has(i, Traits.NISBA) && !word.article()) {
      return false;
    }
    return place && locative(i, match.reading());
  }

  /** «قطر ومصر»: whether a doubtful name before a sure one is a state too. */
  private static boolean leads(Match doubtful, Match sure) {
    boolean joined = sure.reading().joined() && sure.reading().governed() == ' ';
    boolean states = sure.name().kind() == Kind.COUNTRY && doubtful.name().kind() == Kind.COUNTRY;
    return joined && states;
  }

  /** «مأرب والجوف»: a place joined to a place is one too. */
  private boolean series(Match match) {
    int i = match.from();
    if (!match.reading().joined() || match.reading().governed() != ' ' || i == 0) {
      return false;
    }
    for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
      if (names.get(k).isPresent()) {
        return names.get(k).get().to() == i && names.get(k).get().name().kind().isPlace();
      }
    }
    return false;
  }

  /** «جدة 26 شوال», «الرياض -»: where an article says that it was written. */
  private boolean dateline(int i) {
    if (i > 0 && !isMark(i - 1, DASHES)) {
      return false;
    }
    return number(i + 1) || isMark(i + 1, DASHES) || (i > 0 && isMark(i + 1, ":"));
  }

  /** Whether a preposition of place stands before it. */
  private boolean locative(int i, Reading reading) {
    if (reading.governed() == 'ب') {
      return true;
    }
    if (i == 0 || !words[i].free()) {
      return false;
    }
    if (has(i - 1, Traits.NISBA) && i > 1 && words[i - 2].normal().equals("العاصمه")) {
      return true; // «في العاصمة السعودية الرياض»
    }
    return switch (words[i - 1].normal()) {
      case "في", "الي", "من", "بين", "شمال", "جنوب", "شرق", "غرب", "العاصمه", "قرب" -> true;
      default -> false;
    };
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
