package org.waqai.event;

import java.util.List;
import org.waqai.model.WordSet;

/** Accusatives that tell how and when: nobody does them, and nothing is done to them. */
final class Manner {
  /** «وافق مبدئيا على», «يصل يوميا». */
  private static final WordSet HOW =
      WordSet.of(
          "مبدئيا",
          "رسميا",
          "نهائيا",
          "ابتدائيا",
          "استئنافيا",
          "غيابيا",
          "حضوريا",
          "مؤقتا",
          "مجددا",
          "تدريجيا",
          "سرا",
          "علنا",
          "عمدا",
          "قسرا",
          "طوعا",
          "يوميا",
          "سنويا",
          "شهريا",
          "اسبوعيا",
          "كليا",
          "جزئيا",
          "جوا",
          "بحرا",
          "برا",
          "سيرا",
          "مشيا",
          "مرارا",
          "تكرارا",
          "حاليا",
          "دوما",
          "دائما",
          "لاحقا",
          "مسبقا",
          "سابقا",
          "هاتفيا",
          "شخصيا",
          "كتابيا",
          "شفهيا",
          "جماعيا",
          "تلقائيا",
          "فورا",
          "قريبا",
          "اخيرا",
          "معا",
          "سويا",
          "عاجلا",
          "داخليا",
          "خارجيا",
          "محليا",
          "دوليا",
          "عالميا",
          "مبكرا",
          "عسكريا",
          "سياسيا",
          "اقتصاديا",
          "قضائيا",
          "اعلاميا",
          "امنيا",
          "تحديدا",
          "فعليا",
          "عمليا",
          "احتياطيا");

  /** «أعدم شنقا ثلاثة»: by what somebody died. */
  private static final WordSet DEATHS =
      WordSet.of(
          "شنقا", "حرقا", "غرقا", "طعنا", "ذبحا", "رميا", "خنقا", "دهسا", "جوعا", "عطشا", "بردا",
          "اختناقا", "صعقا", "نحرا", "ضربا");

  private Manner() {}

  static boolean is(Word word) {
    return HOW.contains(word.flat());
  }

  static boolean ofDeath(Word word) {
    return DEATHS.contains(word.flat());
  }

  /** «قتل ثلاثة شبان رميا»: how many phrases there are beside one that tells by what they died. */
  static int others(Line line, List<Integer> phrases) {
    boolean last = phrases.size() > 1 && ofDeath(line.word(phrases.getLast()));
    return phrases.size() - (last ? 1 : 0);
  }
}
