package org.waqai.text;

/** The form in which words are compared, see {@link org.waqai.model.Token#normal()}. */
public final class Normal {
  private Normal() {}

  /** The normal form of a word or of several; spaces stay. */
  public static String of(CharSequence text) {
    StringBuilder normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.isPresentation(c)) {
        String letters = Letters.compose(c);
        for (int k = 0; k < letters.length(); k++) {
          append(normal, letters.charAt(k));
        }
      } else {
        append(normal, c);
      }
    }
    return normal.toString();
  }

  private static void append(StringBuilder normal, char c) {
    if (!Letters.isSilent(c)) {
      normal.append(Letters.normal(Letters.spelled(c)));
    }
  }
}
