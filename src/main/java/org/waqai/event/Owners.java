package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** Whose deed it is, or to whom it is done, by the pronoun that is joined to a verbal noun. */
record Owners(Line line, Bounds bounds, Ahead ahead, Story story) {
  /** By which a deed is said to be done, whoever does it. */
  private static final WordSet DONE =
      WordSet.of("تم", "تمت", "يتم", "تتم", "ستتم", "سيتم", "جري", "جرت", "يجري", "تجري");

  /** As many words may name those who do a deed. */
  private static final int DOER = 6;

  /** Whom the pronoun of a deed points to: «اغتياله». */
  Optional<Filling> of(int deed) {
    int same = ofTheSame(deed);
    return same >= 0
        ? Optional.of(story.phrase(line, same))
        : told(deed).or(() -> related(deed)).or(() -> whose(line.word(deed)));
  }

  /** «رفع البرلمان الحصانة عن النائب لمحاكمته»: what somebody does something for is another's. */
  private Optional<Filling> whose(Word deed) {
    Optional<Filling> doer = story.owner(line, deed);
    return doer.isPresent() && reason(deed)
        ? story.parties().pointed(deed, line, List.of(doer.get())).filter(this::here).or(() -> doer)
        : doer;
  }

  /** «أوقف سائقا لقتله شرطيا»: what somebody did for which something is done to him. */
  static boolean reason(Word deed) {
    return deed.preposition().equals("ل") && !deed.and();
  }

  private boolean here(Filling who) {
    return who instanceof Filling.At at && at.line() == line;
  }

  /** «السيارة التي تم توقيفها»: what the relative clause hangs on, by the pronoun. */
  private Optional<Filling> related(int deed) {
    int v = deed - 1;
    boolean done = line.is(v, Sort.VERB) && DONE.contains(line.word(v).normal());
    int noun = done ? ahead.relative(v) : -1;
    boolean like =
        noun >= 0
            && (line.word(deed).pronoun().equals("هم")
                ? line.several(noun)
                : Agreeing.pointed(line.word(deed)) == Agreeing.of(line, noun)
                    || line.several(noun));
    return like ? Optional.of(story.phrase(line, noun)) : Optional.empty();
  }

  /** «إدانة قطر واستنكارها»: of whom the deed before is told; -1 where of nobody by name. */
  private int ofTheSame(int i) {
    int deed = line.word(i).and() ? bounds.phraseOf(i - 1) : -1;
    boolean named =
        deed >= 0
            && deed + 1 < i
            && line.word(deed).stem().can(Pos.MASDAR)
            && line.mentionAt[deed] < 0
            && line.mentionAt[deed + 1] >= 0
            && line.mentionEnd[deed + 1] == i;
    return named ? deed + 1 : -1;
  }

  /** «عزل الوزير واعتقاله»: to whom the deed before is done, the one joined to it is done too. */
  private Optional<Filling> told(int deed) {
    Word word = line.word(deed);
    if (!word.and()
        || deed < 2
        || !verbal(word)
        || !line.word(deed - 1).pronoun().isEmpty()) { // «إحياء ذكرى نكبته وتهجيره»
      return Optional.empty();
    }
    int whom = bounds.phraseOf(beforeDoer(deed - 1));
    if (whom >= 0 && verbal(line.word(whom)) && whom + 1 < deed) {
      whom++;
    }
    return whom > 0
            && verbal(line.word(whom - 1))
            && line.is(whom - 1, Sort.NOMINAL)
            && line.word(whom).preposition().isEmpty()
            && Agreeing.pointed(word) == Agreeing.of(line, whom)
        ? Optional.of(story.phrase(line, whom))
        : Optional.empty();
  }

  /** «توقيف طالب من قبل الشرطة واتهامه»: the last word before those who do it. */
  private int beforeDoer(int last) {
    for (int i = last; i > Math.max(1, last - DOER); i--) {
      boolean by = line.word(i).is("قبل") || line.word(i).is("طرف") || line.word(i).is("جانب");
      if (by && line.word(i - 1).is("من")) {
        return i - 2;
      }
      if (line.is(i, Sort.VERB) || line.is(i, Sort.PUNCTUATION)) {
        return last;
      }
    }
    return last;
  }

  /** A verbal noun, by the lists or by its pattern: «توقيف». */
  static boolean verbal(Word word) {
    String normal = word.normal();
    return word.stem().can(Pos.MASDAR)
        || normal.length() == 5 && normal.charAt(0) == 'ت' && normal.charAt(3) == 'ي';
  }
}
