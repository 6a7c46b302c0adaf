package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
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
  final List<Word> words;
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

  /** The quote that the word stands in; -1 where in none. */
  final int[] quote;

  private Line(Document document, Named named, int index, int firstMention) {
    this.index = index;
    this.document = document;
    this.named = named;
    this.sentence = document.sentences().get(index);
    this.words = words(sentence.tokens());
    int n = words.size();
    this.mentionAt = filled(n);
    this.mentionEnd = new int[n];
    this.nisba = filled(n);
    this.named0 = new boolean[n];
    this.quantity = filled(n);
    this.time = filled(n);
    this.quote = filled(n);
    layMentions(firstMention);
    lay(document.quantities().stream().map(Value.Quantity::span).toList(), quantity);
    lay(document.times().stream().map(Value.Period::span).toList(), time);
    lay(document.quotes(), quote);
    this.sorts = Sorting.of(this);
  }

  /** Every sentence of a document, in order. */
  static List<Line> all(Document document, Named named) {
    List<Line> out = new ArrayList<>();
    int mention = 0;
    for (int i = 0; i < document.sentences().size(); i++) {
      while (mention < named.mentions().size() && named.mentions().get(mention).sentence() < i) {
        mention++;
      }
      out.add(new Line(document, named, i, mention));
    }
    return out;
  }

  private static int[] filled(int n) {
    int[] out = new int[n];
    java.util.Arrays.fill(out, -1);
    return out;
  }

  private static List<Word> words(List<Token> tokens) {
    List<Word> out = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int start = i;
      boolean and = false;
      boolean future = false;
      boolean definite = false;
      String preposition = "";
      int bare = i;
      while (i < tokens.size() - 1
          && (tokens.get(i).kind() == Token.Kind.PROCLITIC
              || tokens.get(i).kind() == Token.Kind.ARTICLE)) {
        String normal = tokens.get(i).normal();
        if (tokens.get(i).kind() == Token.Kind.ARTICLE) {
          definite = true;
          bare =
              tokens.get(i).span().length() > 1
                  ? i
                  : i + 1; // the ل of «للمغرب» is none of its name
          i++;
          break;
        }
        switch (normal) {
          case "و", "ف" -> and = true;
          case "س" -> future = true;
          default -> preposition = normal;
        }
        i++;
        bare = i;
      }
      Token stem = tokens.get(i++);
      String pronoun = "";
      int end = stem.span().end();
      if (i < tokens.size()
          && tokens.get(i).kind() == Token.Kind.ENCLITIC
          && tokens.get(i).joins(stem)) {
        pronoun = tokens.get(i).normal();
        end = tokens.get(i++).span().end();
      }
      out.add(
          new Word(
              stem,
              and,
              preposition,
              future,
              definite,
              pronoun,
              new Span(tokens.get(start).span().start(), end),
              new Span(tokens.get(bare).span().start(), end)));
    }
    return out;
  }

  private void layMentions(int first) {
    for (int m = first; m < named.mentions().size(); m++) {
      Mention mention = named.mentions().get(m);
      if (mention.sentence() != index) {
        break;
      }
      int from = wordAt(mention.full().start());
      int to = wordAt(mention.full().end() - 1) + 1;
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
          named0[w] |= words.get(w).span().start() < mention.span().end();
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
      while (w < words.size() && words.get(w).span().end() <= spans.get(s).start()) {
        w++;
      }
      for (int x = w; x < words.size() && words.get(x).span().start() < spans.get(s).end(); x++) {
        over[x] = s;
      }
    }
  }

  /** «البلاد»: the country that the sentence, else the article up to here, named last; or -1. */
  int homeland(int i) {
    if (!words.get(i).is("بلاد") || !words.get(i).definite() || mentionAt[i] >= 0) {
      return -1;
    }
    int low = 0;
    int high = named.mentions().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (named.mentions().get(middle).span().start() < words.get(i).span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int m = low - 1; m >= Math.max(0, low - FAR); m--) {
      if (named.entities().get(named.mentions().get(m).entity()).kind() == Entity.Kind.COUNTRY) {
        return named.mentions().get(m).entity();
      }
    }
    return -1;
  }

  /** Whether the name that begins at the word is a country's. */
  boolean country(int i) {
    Mention mention = named.mentions().get(mentionAt[i]);
    return named.entities().get(mention.entity()).kind() == Entity.Kind.COUNTRY;
  }

  /** The word that holds the UTF-16 unit; -1 where none does. */
  int wordAt(int offset) {
    int low = 0;
    int high = words.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = words.get(middle).span();
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

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  boolean is(int i, Sort sort) {
    return i >= 0 && i < sorts.length && sorts[i] == sort;
  }

  /** The words from one to another, without the first one's joined و and preposition. */
  Span span(int from, int to) {
    return new Span(words.get(from).bare().start(), words.get(to - 1).span().end());
  }

  String text() {
    return document.article().text();
  }
}
