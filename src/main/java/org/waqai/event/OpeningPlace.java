package org.waqai.event;

import java.util.List;
import org.waqai.model.Value;

/**
 * The place that opens a sentence, of whatever its first verb tells: «وفي الرباط، التقى الوزير».
 */
record OpeningPlace(Line line, Setting setting) {
  /** As many words may stand between the head of the sentence and its verb. */
  private static final int REACH = 14;

  /** The places told before a verb, where nothing but when and where stands before it. */
  List<Value.Reference> of(int verb) {
    int start = verb;
    while (start > 0 && verb - start <= REACH && !ends(start - 1)) {
      start--;
    }
    boolean begins = start == 0 || Bounds.STOPS.contains(line.word(start - 1).normal());
    return begins && start < verb && leads(start) && only(start, verb)
        ? setting.places(start, verb)
        : List.of();
  }

  private boolean ends(int i) {
    return Bounds.stops(line, i)
        || line.is(i, Sort.VERB) && !Sorting.auxiliary(line.word(i))
        || line.is(i, Sort.COMPLEMENTIZER)
        || line.is(i, Sort.RELATIVE)
        || line.is(i, Sort.CONJUNCTION);
  }

  /** «في», «بـ», «قرب»: not «من», from where somebody speaks or comes. */
  private boolean leads(int start) {
    Word word = line.word(start);
    return line.is(start, Sort.PREPOSITION) && !word.is("من") && !word.is("الي")
        || Homographs.SIDES.contains(word.normal()) && !word.definite()
        || word.preposition().equals("ب")
        || line.time[start] >= 0;
  }

  /** Whether nobody stands there who could do what the verb tells: «في المغرب، الحكومة تدعو». */
  private boolean only(int start, int verb) {
    boolean comma = false;
    for (int i = start + 1; i < verb; i++) {
      Word word = line.word(i);
      boolean led = line.is(i, Sort.PREPOSITION) || !word.preposition().isEmpty();
      if (comma && !led && !word.isPunctuation() && line.time[i] < 0 && line.is(i, Sort.NOMINAL)) {
        return false;
      }
      comma = word.isPunctuation();
    }
    return true;
  }
}
