package org.waqai.text;

import java.util.Set;

/** Finds a word of a list in what stands around a number, with or without particles joined. */
final class NumberAround {
  private static final String[] ARTICLES = {"ال", "بال", "كال", "لل"};

  private NumberAround() {}

  /** Whether this word, or what is left without و ف ب ل ك or ال, is in the list. */
  static boolean among(Set<String> list, String form) {
    if (form.isEmpty()) {
      return false;
    }
    if (withoutArticle(list, form)) {
      return true;
    }
    boolean and = form.charAt(0) == 'و' || form.charAt(0) == 'ف';
    return and && withoutArticle(list, form.substring(1));
  }

  private static boolean withoutArticle(Set<String> list, String form) {
    if (list.contains(form)) {
      return true;
    }
    for (String article : ARTICLES) {
      if (form.startsWith(article) && list.contains(form.substring(article.length()))) {
        return true;
      }
    }
    return form.length() > 2
        && "بلك".indexOf(form.charAt(0)) >= 0
        && list.contains(form.substring(1));
  }

  /** Whether ال is joined to this word. */
  static boolean isDefinite(String form) {
    int at = form.startsWith("و") || form.startsWith("ف") ? 1 : 0;
    for (String article : ARTICLES) {
      if (form.startsWith(article, at) && form.length() > at + article.length() + 1) {
        return true;
      }
    }
    return false;
  }

  /** Words joined by spaces, or the empty string where one is no word. */
  static String phrase(NumberPieces pieces, int from, int to) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (pieces.at(i).kind() != NumberPiece.Kind.WORD) {
        return "";
      }
      phrase.append(i == from ? "" : " ").append(pieces.at(i).form());
    }
    return phrase.toString();
  }
}
