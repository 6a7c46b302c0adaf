package org.waqai.event;

/** How near a mention stands to an event in the text. */
final class Nearness {
  private Nearness() {}

  /** How far off the event is; 0 where it is told by the same words. */
  static int of(Group group, Draft draft) {
    int best = Integer.MAX_VALUE;
    for (Draft d : group.drafts) {
      if (d.sentence() == draft.sentence()
          && (draft.anchors().contains(d.words().start()) || d.holds(draft.words().start()))) {
        return 0;
      }
      int gap = draft.sentence() - d.sentence();
      int score = gap == 0 ? 1 : gap > 0 ? 1 + gap : 2 - gap * 2;
      best = Math.min(best, score);
    }
    return best;
  }

  /** Whether the mention's words are also those of a mention of the event: «شن هجوما». */
  static boolean anchored(Group group, Draft draft) {
    for (Draft d : group.drafts) {
      if (d.sentence() == draft.sentence()) {
        boolean anchored = d.holds(draft.words().start()) || draft.holds(d.words().start());
        for (int anchor : draft.anchors()) {
          anchored |= d.holds(anchor);
        }
        if (anchored) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * «أدت غارة على بلدة إلى مقتل ثلاثة، كما أدت غارة على أخرى إلى إصابة أربعة»: whether a word that
   * opens another thing stands between a mention and the event's last one of the same sentence.
   */
  static boolean parted(Group group, Draft draft) {
    return group.last().sentence() == draft.sentence() && Anew.parted(group.last(), draft);
  }
}
