package org.waqai.event;

import java.util.List;
import org.waqai.lexicon.Frame;

/** The words beside a trigger with which an entry does not tell its event. */
final class Unless {
  private Unless() {}

  static boolean forbids(Frame frame, Line line, int at, int end) {
    for (int k = 0; k < frame.notAfter().size(); k++) {
      if (stands(line, end, frame.notAfter().get(k))) {
        return true;
      }
    }
    for (int k = 0; k < frame.notBefore().size(); k++) {
      List<String> words = frame.notBefore().get(k);
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
      String wanted = words.get(k);
      if (!word.is(wanted) && !word.flat().equals(wanted)) {
        return false;
      }
    }
    return !words.isEmpty();
  }
}
