package org.waqai.article;

import org.waqai.model.Article;

/** What became of a page: an article, or the reason why it is none. */
public sealed interface Cleaned {

  /** The text that a reader would read. */
  record Clean(Article article) implements Cleaned {}

  /**
   * No article.
   *
   * @param reason one sentence that names the page and says what is wrong with it
   */
  record Rejected(String reason) implements Cleaned {}
}
