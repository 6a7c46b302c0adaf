package org.waqai.event;

import java.util.List;
import org.waqai.lexicon.Frame;

/** The words beside a trigger with which an entry does not tell its event. */
final class Unless {
  private Unless() {}

  static boolean forbids(Frame frame, Line line, int at, int end) {
    for (List<String> words : frame.notAfter()) {
      if (stands(line, end, words)) {
        return true;
      }
    }
    for (List<String> words : frame.notBefore()) {
      if (at - words.size() >= 0 && stands(line, at - words.size(), words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(Line line, int from, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (from + k >= line.size()) {
        return false;
      }
      Word word = line.word(from + k);
      if (!word.is(words.get(k)) && !word.flat().equals(words.get(k))) {
        return false;
      }
    }
    return !words.isEmpty();
  }
}
