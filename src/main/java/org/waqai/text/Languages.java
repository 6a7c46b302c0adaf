package org.waqai.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Noun;
import org.waqai.model.Verb;

/** Every language that can be read, chosen by what the article says of itself. */
public final class Languages {
  private final List<Language> all;
  private final Language otherwise = new Plain();

  /**
   * Builds each language's tables once; safe to share between threads.
   *
   * @param verbs verbs of the lexicon, beside those every language has
   * @param nouns nouns of the lexicon
   * @param words parts of names, known as words only
   */
  public Languages(List<Verb> verbs, List<Noun> nouns, Collection<String> words) {
    all = List.of(new Arabic(verbs, nouns, words));
  }

  /** The sentences and words of an article, in its language or, failing that, without analyses. */
  public Document read(Article article) {
    return of(article.language()).read(article);
  }

  /** Whether more than words and sentences is known of the language of that tag. */
  public boolean know(String tag) {
    return !(of(tag) instanceof Plain);
  }

  private Language of(String tag) {
    String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    for (Language language : all) {
      if (language.tag().equals(primary)) {
        return language;
      }
    }
    return otherwise;
  }
}
