package org.waqai.entity;

/** Words that are part of a name by what stands around them, whatever they may be elsewhere. */
final class NamePart {
  private static final int DESCRIBES =
      Traits.NISBA | Traits.ADJECTIVE | Traits.FORMER | Traits.EPITHET;

  private static final int NO_NAME = Traits.CLOSED | Traits.SAY | Traits.LINK | Traits.TIME;

  private NamePart() {}

  /** Whether a word is part of the name that begins at {@code from}. */
  static boolean sure(Line line, int i, int from) {
    return i == from ? son(line, i) : house(line, i, from) || morning(line, i);
  }

  /** «أحمد الفهد الصباح», «عزام مبارك الصباح»: a family, and no time of day. */
  private static boolean house(Line line, int i, int from) {
    return line.word(i).normal().equals("الصباح") && (i > from + 1 || line.word(i - 1).article());
  }

  /** «سالم صباح السالم»: a father's name, and no time of day. */
  private static boolean morning(Line line, int i) {
    return line.word(i).normal().equals("صباح")
        && line.isWord(i + 1)
        && line.word(i + 1).article()
        && line.word(i + 1).free()
        && !line.time(i + 1)
        && !line.has(i + 1, Traits.TIME);
  }

  /** «الشيخ ثاني بن حمد»: between a title and whose son he is. */
  private static boolean son(Line line, int i) {
    boolean titled = line.has(i - 1, Traits.TITLE) && line.word(i - 1).article();
    boolean other = line.has(i, Traits.TITLE) || line.word(i).article() && line.has(i, DESCRIBES);
    return titled
        && !other
        && !line.has(i, NO_NAME)
        && line.isWord(i + 1)
        && line.word(i).free()
        && line.word(i + 1).normal().equals("بن")
        && PersonNames.linked(line, i + 1);
  }
}
