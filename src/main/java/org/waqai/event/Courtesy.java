package org.waqai.event;

import java.util.List;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** What is said of somebody for honour. */
final class Courtesy {
  private static final WordSet OWNED =
      WordSet.of("السمو", "الجلاله", "الفخامه", "المعالي", "السعاده", "السياده", "الغبطه");

  private static final WordSet BARE =
      WordSet.of("معالي", "سعاده", "سمو", "فخامه", "جلاله", "سماحه", "فضيله", "دوله", "عطوفه");

  /** «دولة الكويت الشقيقة», «الملك المعظم»: said of whoever is named before. */
  private static final WordSet POLITE =
      WordSet.of(
          "الشقيق",
          "الشقيقه",
          "الشقيقين",
          "الشقيقتين",
          "الصديق",
          "الصديقه",
          "الصديقين",
          "المعظم",
          "المفدي",
          "الموقر",
          "الموقره");

  /** «وأكد معاليه»: whoever was spoken of. */
  private static final WordSet HIM =
      WordSet.of(
          "معاليه", "معاليها", "سموه", "سموها", "جلالته", "جلالتها", "فخامته", "سعادته", "سعادتها",
          "سيادته", "سماحته", "فضيلته", "قداسته", "دولته", "حضرته");

  private Courtesy() {}

  static boolean polite(Word word) {
    return POLITE.contains(word.full()) && !word.and() && word.preposition().isEmpty();
  }

  /** Whether it is such a word, and somebody was named before. */
  static boolean him(Line line, int i) {
    Word word = line.word(i);
    return HIM.contains(word.full()) && word.preposition().isEmpty() && named(line, i) >= 0;
  }

  /** Whether it is such a word, and nobody was. */
  static boolean nobody(Line line, int i) {
    return HIM.contains(line.word(i).full()) && named(line, i) < 0;
  }

  /** The last mention of a person before a word; -1 where there is none. */
  static int named(Line line, int i) {
    List<Mention> mentions = line.named.mentions();
    for (int m = line.mentionsBefore(i) - 1; m >= 0; m--) {
      if (line.named.entities().get(mentions.get(m).entity()).kind() == Entity.Kind.PERSON) {
        return m;
      }
    }
    return -1;
  }

  /** «معالي الوزير»: a word of honour before a title. */
  static boolean before(Line line, int i) {
    Word word = line.word(i);
    Word next = line.word(i + 1);
    return BARE.contains(word.normal())
        && !word.definite()
        && word.pronoun().isEmpty()
        && !next.and()
        && next.preposition().isEmpty()
        && (!word.is("دوله") || next.is("رئيس"));
  }

  /** «صاحب السمو»: a title, and nobody who goes along with another. */
  static boolean owner(Line line, int i) {
    Word word = line.word(i);
    return (word.is("صاحب") || word.is("صاحبه"))
        && i + 1 < line.size()
        && OWNED.contains(line.word(i + 1).full());
  }
}
