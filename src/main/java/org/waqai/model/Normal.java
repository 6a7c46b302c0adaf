package org.waqai.model;

/**
 * The form by which words are compared: no marks, no tatweel, أ إ آ ٱ as ا, ى as ي, ة as ه, digits
 * as 0-9, Latin letters small. ؤ and ئ stay, since they tell words apart.
 */
public final class Normal {
  private Normal() {}

  /** The normal form of a word or words; never longer than what it is given. */
  public static String of(CharSequence word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
        case 'ى' -> out.append('ي');
        case 'ة' -> out.append('ه');
        case 'ـ', 'ٰ' -> {}
        default -> {
          if (c >= '\u064b' && c <= '\u0655') {
            continue;
          }
          if (c >= '٠' && c <= '٩') {
            out.append((char) ('0' + (c - '٠')));
          } else if (c >= '۰' && c <= '۹') {
            out.append((char) ('0' + (c - '۰')));
          } else {
            out.append(Character.toLowerCase(c));
          }
        }
      }
    }
    return out.toString();
  }
}
