package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waqai.model.Analysis;
import org.waqai.model.Document;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Sentence;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Value;

/** A sentence as words, with what is named, counted and dated in it laid over them. */
final class Line {
  /** How many names back «البلاد» looks for its country. */
  private static final int FAR = 200;

  final int index;
  final Sentence sentence;
  final Document document;
  final Named named;
  private final Word[] words;
  final Sort[] sorts;

  /** The mention whose full span begins at the word, the longest; -1 where none does. */
  final int[] mentionAt;

  /** The mention of a state by its adjective that the word is; -1 where it is none. */
  final int[] nisba;

  /** One past the last word of that mention. */
  final int[] mentionEnd;

  /** Whether the word stands within a name. */
  final boolean[] named0;

  /** The quantity and time that the word belongs to; -1 where to none. */
  final int[] quantity;

  final int[] time;

  /** Which words are a date that only names what stands before: «حركة 20 فبراير». */
  final boolean[] dateNames;

  /** The quote that the word stands in; -1 where in none. */
  final int[] quote;

  private final Unquoted unquoted;
  private final Connectives connectives = new Connectives();

  /** The sentence verbatim: what all its facts are told by. */
  final String verbatim;

  private @Nullable List<List<Triggers.Fired>> fired;

  private Line(Overlay overlay, int index, int firstMention) {
    Document document = overlay.document;
    Named named = overlay.named;
    this.index = index;
    this.document = document;
    this.named = named;
    this.sentence = document.sentences().get(index);
    this.unquoted = Unquoted.of(document, sentence, named, firstMention);
    this.words = overlay.molds.words(unquoted.tokens(sentence.tokens())).toArray(Word[]::new);
    int n = words.length;
    this.mentionAt = filled(n);
    this.mentionEnd = new int[n];
    this.nisba = filled(n);
    this.named0 = new boolean[n];
    this.quantity = filled(n);
    this.time = filled(n);
    this.quote = filled(n);
    layMentions(firstMention);
    lay(overlay.quantities, quantity);
    for (int i = 0; i < n; i++) {
      if (named0[i] && quantity[i] >= 0 && !counts(words[i].stem())) {
        quantity[i] = -1; // «طالبان» are no two students
      }
    }
    lay(overlay.times, time);
    this.dateNames = DateNames.of(words, time);
    lay(document.quotes(), quote);
    for (int i = 0; i < n; i++) {
      if (quote[i] >= 0 && unquoted.isName(document.quotes().get(quote[i]))) {
        quote[i] = -1;
      }
    }
    this.sorts = Sorting.of(this);
    for (Word word : words) {
      connectives.add(word.flat());
      connectives.add(word.full());
      connectives.add(word.preposition());
      if (Sums.reaches(word)) {
        Sums.ASKED.forEach(connectives::add);
      }
    }
    this.verbatim = sentence.span().in(document.article().text());
  }

  private static boolean counts(Token token) {
    return token.kind() == Token.Kind.NUMBER || token.can(Analysis.Pos.NUMERAL);
  }

  /** Whether the noun at the word is a plural, as far as it tells: «سكان», «المتظاهرون». */
  boolean several(int i) {
    Word word = words[i];
    if (mentionAt[i] < 0 && (word.normal().endsWith("ين") || word.normal().endsWith("ون"))
        || quantity[i] >= 0
        || sorts[i] == Sort.NUMBER) {
      return true;
    }
    for (Analysis a : word.stem().analyses()) {
      if (!a.isVerb() && a.number() == Analysis.Count.PLURAL) {
        return true;
      }
    }
    return false;
  }

  /** What is laid over every line of a document. */
  private record Overlay(
      Document document, Named named, Molds molds, List<Span> quantities, List<Span> times) {}

  /** Every sentence of a document, in order. */
  static List<Line> all(Document document, Named named, Molds molds) {
    Overlay overlay =
        new Overlay(
            document,
            named,
            molds,
            document.quantities().stream().map(Value.Quantity::span).toList(),
            document.times().stream().map(Value.Period::span).toList());
    List<Line> out = new ArrayList<>();
    int mention = 0;
    for (int i = 0; i < document.sentences().size(); i++) {
      while (mention < named.mentions().size() && named.mentions().get(mention).sentence() < i) {
        mention++;
      }
      out.add(new Line(overlay, i, mention));
    }
    return out;
  }

  private static int[] filled(int n) {
    int[] out = new int[n];
    java.util.Arrays.fill(out, -1);
    return out;
  }

  private void layMentions(int first) {
    for (int m = first; m < named.mentions().size(); m++) {
      Mention mention = named.mentions().get(m);
      if (mention.sentence() != index) {
        break;
      }
      int from = unquoted.head(words, wordAt(mention.full().start()));
      int to = wordAt(unquoted.last(mention.full())) + 1;
      if (from < 0 || to <= from || mention.sort() == Mention.Sort.PRONOUN) {
        continue;
      }
      if (mention.sort() == Mention.Sort.NISBA) {
        nisba[from] = m;
      } else if (mentionAt[from] < 0 || mentionEnd[from] < to) {
        mentionAt[from] = m;
        mentionEnd[from] = to;
      }
      if (mention.sort() == Mention.Sort.NAME) {
        for (int w = Math.max(0, wordAt(mention.span().start())); w < to; w++) {
          named0[w] |= words[w].span().start() < mention.span().end();
        }
      }
    }
  }

  private void lay(List<Span> spans, int[] over) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= sentence.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int w = 0;
    for (int s = low; s < spans.size() && spans.get(s).start() < sentence.span().end(); s++) {
      while (w < words.length && words[w].span().end() <= spans.get(s).start()) {
        w++;
      }
      for (int x = w; x < words.length && words[x].span().start() < spans.get(s).end(); x++) {
        over[x] = s;
      }
    }
  }

  /** «البلاد»: the country that the article has spoken of most, lately; -1 where of none. */
  int homeland(int i) {
    if (!words[i].is("بلاد") || !words[i].definite() || mentionAt[i] >= 0) {
      return -1;
    }
    int before = mentionsBefore(i);
    return new Homeland(named).before(before, Math.max(0, before - FAR));
  }

  /** How many mentions of the article begin before the word. */
  int mentionsBefore(int i) {
    int low = 0;
    int high = named.mentions().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (named.mentions().get(middle).span().start() < words[i].span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What the name that begins at the word is a name of. */
  Entity.Kind kind(int i) {
    return named.entities().get(named.mentions().get(mentionAt[i]).entity()).kind();
  }

  /** Whether the name that begins at the word is a place's. */
  boolean place(int i) {
    return kind(i).isPlace();
  }

  /** The word that holds the UTF-16 unit; -1 where none does. */
  int wordAt(int offset) {
    int low = 0;
    int high = words.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = words[middle].span();
      if (span.end() <= offset) {
        low = middle + 1;
      } else if (span.start() > offset) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  /**
   * Whether a word of the line may be a connective, as it is written, without its pronoun or joined
   * to its word: false only where none is.
   */
  boolean mayHold(String connective) {
    return connectives.mayHold(connective);
  }

  int size() {
    return words.length;
  }

  Word word(int i) {
    return words[i];
  }

  /** Every entry that the word may fire, looked up once. */
  List<Triggers.Fired> fired(int i) {
    if (fired == null) {
      fired = Candidates.of(this);
    }
    return fired.get(i);
  }

  boolean is(int i, Sort sort) {
    return i >= 0 && i < sorts.length && sorts[i] == sort;
  }

  /** The words from one to another, without the first one's joined و and preposition. */
  Span span(int from, int to) {
    return unquoted.whole(new Span(words[from].bare().start(), words[to - 1].span().end()));
  }

  String text() {
    return document.article().text();
  }
}
