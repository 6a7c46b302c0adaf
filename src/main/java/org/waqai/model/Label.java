package org.waqai.model;

import org.jspecify.annotations.Nullable;

/**
 * A name in a language.
 *
 * @param text as written
 * @param language BCP 47
 */
public record Label(String text, String language) {
  // Spelled out: asked of every name of every article, and what a record has by itself takes ten
  // times as long until it is compiled a second time.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Label label
        && text.equals(label.text)
        && language.equals(label.language);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + language.hashCode();
  }
}
