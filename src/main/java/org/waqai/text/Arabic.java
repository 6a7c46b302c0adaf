package org.waqai.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Noun;
import org.waqai.model.Part;
import org.waqai.model.Sentence;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Value;
import org.waqai.model.Verb;

/** Arabic as newspapers write it. */
public final class Arabic implements Language {
  /** No reader and no rule has use for a sentence that is longer. */
  private static final int LONG = 400;

  private static final int TOO_LONG = 500;

  private static final List<String> SIGNS_OF_CARELESSNESS =
      List.of("فى", "الذى", "التى", "إلي", "الي", "حتي");

  private final Cuts careful;
  private final Cuts careless;
  private final Numbers numbers = new Numbers();
  private final Dates dates = new Dates();

  /**
   * Builds the tables, once: one instance serves every thread.
   *
   * @param verbs verbs of the lexicon, beside this room's own
   * @param nouns nouns of the lexicon, beside this room's own
   * @param words further words, as parts of names; they tell what may be joined to a particle
   */
  public Arabic(List<Verb> verbs, List<Noun> nouns, Collection<String> words) {
    Dictionary dictionary = Vocabulary.dictionary(verbs, nouns, words);
    Map<String, List<String>> exceptions = Vocabulary.exceptions();
    careful = new Cuts(dictionary, exceptions);
    careless = new Cuts(dictionary.careless(), exceptions);
  }

  @Override
  public String tag() {
    return "ar";
  }

  @Override
  public Document read(Article article) {
    String text = article.text();
    List<Runs> runs = new ArrayList<>();
    for (Part part : article.parts()) {
      runs.add(Runs.of(text, part.span()));
    }
    Words words = new Words(isCareless(text, runs) ? careless : careful);
    runs.forEach(part -> words.see(text, part));
    List<Sentence> sentences = new ArrayList<>();
    for (int p = 0; p < runs.size(); p++) {
      Runs part = runs.get(p);
      int from = 0;
      while (from < part.size()) {
        int end = Sentences.end(text, part, from);
        add(sentences, words.tokens(text, part, from, end), article.parts().get(p).kind(), p);
        from = end;
      }
    }
    List<Value.Period> times = new ArrayList<>();
    List<Value.Quantity> quantities = new ArrayList<>();
    List<List<Value.Period>> dated = new ArrayList<>(sentences.size());
    Optional<LocalDate> chronicle = Optional.empty();
    int paragraph = -1;
    for (Sentence sentence : sentences) {
      int start = sentence.tokens().isEmpty() ? 0 : sentence.tokens().getFirst().span().start();
      Optional<LocalDate> day = article.dayAt(start);
      Optional<LocalDate> before =
          sentence.paragraph() == paragraph ? chronicle : Optional.<LocalDate>empty();
      paragraph = sentence.paragraph();
      Optional<LocalDate> own = dates.chronicle(text, sentence.tokens(), day);
      chronicle = own.or(() -> before);
      List<Value.Period> found =
          dates.find(text, sentence.tokens(), own.isPresent() ? day : before.or(() -> day));
      times.addAll(found);
      dated.add(found);
    }
    for (int s = 0; s < dated.size(); s++) { // in a loop of its own: see Pipeline, on rooms
      quantities.addAll(numbers.find(text, sentences.get(s).tokens(), dated.get(s)));
    }
    return new Document(article, sentences, quantities, times, Quotes.of(article));
  }

  /** «فى» and «إلي» show that an outlet does not tell ى from ي, which tell active from passive. */
  private static boolean isCareless(String text, List<Runs> parts) {
    for (Runs runs : parts) {
      for (int i = 0; i < runs.size(); i++) {
        int start = runs.start(i);
        int length = runs.end(i) - start;
        char last = text.charAt(runs.end(i) - 1);
        if ((last == 'ى' || last == 'ي')
            && length >= 2
            && length <= 4
            && runs.kind(i) == Runs.WORD) {
          for (String sign : SIGNS_OF_CARELESSNESS) {
            if (length == sign.length() && text.startsWith(sign, start)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static void add(List<Sentence> to, List<Token> tokens, Part.Kind kind, int paragraph) {
    int from = 0;
    while (from < tokens.size()) {
      int end = end(tokens, from);
      List<Token> part = tokens.subList(from, end);
      Span span = part.getFirst().span().join(part.getLast().span());
      to.add(new Sentence(span, kind, paragraph, part));
      from = end;
    }
  }

  /** Cuts a sentence that will not end after a comma or before a و. */
  private static int end(List<Token> tokens, int from) {
    if (tokens.size() - from <= TOO_LONG) {
      return tokens.size();
    }
    for (int i = from + LONG; i < from + TOO_LONG; i++) {
      String normal = tokens.get(i).normal();
      if (normal.equals("،")) {
        return i + 1;
      }
      if (normal.equals("و")) {
        return i;
      }
    }
    return from + TOO_LONG;
  }
}
