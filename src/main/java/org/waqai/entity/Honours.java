package org.waqai.entity;

import org.waqai.model.WordSet;

/** What is said before a title for honour: «معالي الوزير», «صاحب السمو الملكي الأمير». */
final class Honours {
  private static final WordSet BARE =
      WordSet.of(
          "معالي", "سعاده", "سمو", "فخامه", "جلاله", "سماحه", "فضيله", "نيافه", "قداسه", "غبطه",
          "عطوفه", "حضره", "اخيه", "اخوه", "شقيقه");

  private static final WordSet OWNERS = WordSet.of("صاحب", "صاحبه");

  private static final WordSet OWNED =
      WordSet.of("السمو", "الجلاله", "الفخامه", "المعالي", "السعاده", "السياده", "الملكي");

  private Honours() {}

  /** Whether a word is such a one: «سمو» in «ديوان سمو ولي العهد». */
  static boolean is(Line line, int i) {
    return line.isWord(i)
        && !line.word(i).article()
        && BARE.contains(line.word(i).normal())
        && !attended(line, i);
  }

  /** «حضره السفير» came; only «حضرة السفير» honours him. */
  private static boolean attended(Line line, int i) {
    return line.word(i).stem().equals("حضره")
        && line.text().charAt(line.word(i).whole().end() - 1) == 'ه';
  }

  /** Where the honours before a title begin; the title where none stand there. */
  static int from(Line line, int title) {
    int from = title;
    for (int i = title - 1; i >= 0 && line.isWord(i) && line.word(i + 1).free(); i--) {
      String word = line.word(i).stem();
      boolean owner = OWNERS.contains(word) && OWNED.contains(line.word(from).normal());
      if (BARE.contains(word) && !line.word(i).article() && !attended(line, i) || owner) {
        from = i;
      } else if (OWNED.contains(line.word(i).normal()) && owned(line, i)) {
        from = i;
      } else {
        break;
      }
    }
    return from;
  }

  /** «صاحب السمو», «صاحب السمو الملكي». */
  private static boolean owned(Line line, int i) {
    int k = i;
    while (k > 0 && line.isWord(k) && OWNED.contains(line.word(k).normal())) {
      k--;
    }
    return line.isWord(k) && OWNERS.contains(line.word(k).stem());
  }
}
