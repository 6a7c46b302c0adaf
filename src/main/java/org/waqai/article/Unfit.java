package org.waqai.article;

/** Why a page is no article, in words that follow the name of its file: «is empty». */
final class Unfit extends Exception {
  Unfit(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
