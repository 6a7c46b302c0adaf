package org.waqai.text;

import org.waqai.model.Article;
import org.waqai.model.Document;

/** Reads the articles of one language. */
public interface Language {
  /** BCP 47, without region: {@code ar}. */
  String tag();

  /** The sentences and words of an article. */
  Document read(Article article);
}
