package org.waqai.text;

import java.util.List;
import org.waqai.model.Analysis;

/**
 * One way to take a word apart.
 *
 * @param cost how unlikely it is
 * @param joints what stands before the stem
 * @param stemEnd one past the stem's last letter
 * @param key how lists spell the stem
 * @param analyses how to read the stem there
 */
record Cut(int cost, Joints joints, int stemEnd, String key, List<Analysis> analyses) {

  /** The cost from which on a word seen in the article may show a better cut. */
  static final int DOUBTFUL = 30;

  boolean isSettled() {
    return cost < DOUBTFUL;
  }

  /**
   * The particles before a stem, by their letters.
   *
   * @param conjunction whether the first letter is و or ف
   * @param particle ب ك ل or س; a space where none is
   * @param article how many letters of ال are written: none, the ل of «لل», or both
   * @param length how many letters all of them have
   */
  record Joints(boolean conjunction, char particle, int article, int length) {
    static final Joints NONE = new Joints(false, ' ', 0, 0);

    Joints and(char letter, int articleLetters) {
      int letters = (letter == ' ' ? 0 : 1) + articleLetters;
      return new Joints(conjunction, letter, articleLetters, length + letters);
    }
  }
}
