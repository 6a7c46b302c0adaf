package org.waqai.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Value;
import org.waqai.model.Writing;

/**
 * Finds the times that an Arabic sentence tells, and says them in EDTF (ISO 8601-2).
 *
 * <p>No date is guessed: «الأسبوع الماضي» without a day of publication is a time that is not known.
 * The span covers the words of the time without «في»; what changes the value («منذ», «قبل», «بين …
 * و») belongs to it.
 */
final class Dates {
  private final DateTerms terms = DateTerms.read();

  /**
   * The times of a sentence, in order and apart from one another: at each word the longest
   * expression that begins there.
   */
  List<Value.Period> find(String text, List<Token> sentence, Optional<LocalDate> published) {
    if (isNone(text, Row.copyOf(sentence))) {
      return List.of();
    }
    DateWords words = DateWords.of(text, sentence, terms);
    List<Value.Period> periods = new ArrayList<>();
    Optional<Annal> annal = Annal.of(words, text, published);
    annal.ifPresent(a -> periods.add(a.period()));
    DateAnchor anchor = new DateAnchor(annal.map(Annal::day).or(() -> published));
    DatePhrases phrases = DatePhrases.of(words, terms, anchor);
    int i = annal.map(Annal::end).orElse(0);
    while (i < words.size()) {
      Optional<DateHit> hit = phrases.at(i);
      if (hit.isEmpty()) {
        i++;
        continue;
      }
      Span span = words.at(i).span().join(words.at(hit.get().end() - 1).span());
      periods.add(new Value.Period(hit.get().edtf().orElse(""), span));
      i = hit.get().end();
    }
    return List.copyOf(periods);
  }

  /** Whether no time can begin anywhere in a sentence, as words that were read before tell. */
  private boolean isNone(String text, Row<Token> tokens) {
    for (int i = 0; i < tokens.size(); ) {
      int length = Writing.length(tokens, i);
      if (length == 0) {
        if (!DateWords.stands(text, tokens.get(i))) {
          return false;
        }
        i++;
        continue;
      }
      DateWord known = terms.known().of(tokens.get(i).writing());
      i += length;
      if (known == null
          || known.sort() != DateWord.Sort.LETTERS
          || known.term().opens()
          || DateWords.touches(text, tokens, i)) {
        return false;
      }
    }
    return true;
  }

  /** From which day the rest of the entry of a chronicle is seen that the sentence begins. */
  Optional<LocalDate> chronicle(String text, List<Token> sentence, Optional<LocalDate> published) {
    if (sentence.stream()
        .limit(2)
        .noneMatch(t -> Character.isDigit(text.charAt(t.span().start())))) {
      return Optional.empty(); // as nearly every sentence
    }
    return Annal.of(DateWords.of(text, sentence, terms), text, published).map(Annal::close);
  }
}
