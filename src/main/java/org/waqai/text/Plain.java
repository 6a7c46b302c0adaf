package org.waqai.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Normal;
import org.waqai.model.Part;
import org.waqai.model.Sentence;
import org.waqai.model.Span;
import org.waqai.model.Token;

/** A language that nobody has taught us: sentences and words by Unicode's rules, no analyses. */
final class Plain implements Language {
  @Override
  public String tag() {
    return "und";
  }

  @Override
  public Document read(Article article) {
    String text = article.text();
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
    for (int p = 0; p < article.parts().size(); p++) {
      Part part = article.parts().get(p);
      breaks.setText(part.span().in(text));
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        int from = part.span().start();
        List<Token> tokens = tokens(text, new Span(from + start, from + end));
        if (!tokens.isEmpty()) {
          Span span = tokens.getFirst().span().join(tokens.getLast().span());
          sentences.add(new Sentence(span, part.kind(), p, tokens));
        }
        start = end;
      }
    }
    return new Document(article, sentences, List.of(), List.of(), Quotes.of(article));
  }

  private static List<Token> tokens(String text, Span span) {
    Runs runs = Runs.of(text, span);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (runs.kind(i) != Runs.BREAK) {
        Span place = new Span(runs.start(i), runs.end(i));
        tokens.add(
            new Token(place, Normal.of(place.in(text)), Runs.token(runs.kind(i)), List.of()));
      }
    }
    return tokens;
  }
}
