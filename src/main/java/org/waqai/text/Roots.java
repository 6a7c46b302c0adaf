package org.waqai.text;

import java.util.List;
import org.waqai.model.Normal;
import org.waqai.model.Verb;

/**
 * What a verb's weak letters do, as far as letters without vowels show it.
 *
 * @param past the past of the third person, without marks
 * @param present the present of the third person, without marks
 * @param end how the past ends
 */
record Roots(String past, String present, End end) {

  /** How a past ends, which decides what stands before an ending. */
  enum End {
    SOUND,
    /** قال, أعاد, اختار, استضاف. */
    HOLLOW,
    /** مدّ, أقرّ, احتلّ, استمرّ. */
    DOUBLED,
    /** سعى, أجرى, استدعى. */
    ALEF_YA,
    /** دعا. */
    ALEF,
    /** لقي. */
    YA
  }

  static Roots of(Verb verb) {
    String past = unmarked(verb.past());
    String present = unmarked(verb.present());
    if (past.length() < 2 || present.length() < 2) {
      throw new IllegalArgumentException("no verb: " + verb.past() + ", " + verb.present());
    }
    return new Roots(past, present, end(past, present, verb.masdars()));
  }

  Roots withPast(String other) {
    boolean ya = other.endsWith("ي") || other.endsWith("ى");
    return new Roots(other, present, ya ? End.YA : end);
  }

  /** The past before ت and نا, where a long vowel is short: قلت, أعدنا, جئت. */
  String shortPast() {
    if (end != End.HOLLOW) {
      return past;
    }
    char last = past.charAt(past.length() - 1);
    return past.substring(0, past.length() - 2) + (last == 'ء' ? 'ئ' : last);
  }

  /** The present after لم: يقل, يدع, يكن. */
  String apocopated(String stem) {
    int n = stem.length();
    return switch (end) {
      case HOLLOW -> n > 1 && isLong(stem.charAt(n - 2)) ? shortened(stem) : stem;
      case ALEF_YA, ALEF, YA -> isLong(stem.charAt(n - 1)) ? stem.substring(0, n - 1) : stem;
      default -> stem;
    };
  }

  /** The stems of the present before ون: يدع+ون, يبدؤ+ون. */
  List<String> beforeWaw(String stem) {
    String cut = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'ي', 'ى' -> List.of(cut);
      case 'و' -> List.of(end == End.ALEF ? cut : stem);
      case 'أ', 'ئ' -> List.of(stem, cut + "ؤ", cut + "ء");
      case 'ء' -> List.of(stem, cut + "ئ", cut + "ؤ");
      default -> List.of(stem);
    };
  }

  /** The stem of the present before ان. */
  String beforeAlef(String stem) {
    String cut = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'ى' -> cut + "ي";
      case 'ء' -> cut + "ئ";
      case 'أ' -> cut;
      default -> stem;
    };
  }

  /** The stem of the present before the ن of women: يقل+ن, يمدد+ن. */
  String beforeNun(String stem) {
    return switch (end) {
      case HOLLOW -> apocopated(stem);
      case DOUBLED -> stem + stem.charAt(stem.length() - 1);
      case ALEF_YA, YA -> stem.substring(0, stem.length() - 1) + "ي";
      default -> stem;
    };
  }

  /** The active participle as it stands with ال: داعٍ is الداعي. */
  String active(String participle) {
    String active = unmarked(participle);
    boolean weak = end == End.ALEF_YA || end == End.ALEF || end == End.YA;
    return weak && !active.endsWith("ي") && !active.endsWith("ى") ? active + "ي" : active;
  }

  private static String shortened(String stem) {
    int n = stem.length();
    char last = stem.charAt(n - 1);
    return stem.substring(0, n - 2) + (last == 'ء' ? 'ئ' : last);
  }

  private static boolean isLong(char c) {
    return c == 'ا' || c == 'و' || c == 'ي' || c == 'ى';
  }

  private static End end(String past, String present, List<String> masdars) {
    char last = past.charAt(past.length() - 1);
    return switch (last) {
      case 'ى' -> End.ALEF_YA;
      case 'ي' -> End.YA;
      case 'ا' -> End.ALEF;
      default -> {
        if (isHollow(past, present)) {
          yield End.HOLLOW;
        }
        yield isDoubled(past, masdars) ? End.DOUBLED : End.SOUND;
      }
    };
  }

  /** A long vowel before the last letter, in a verb that is not of the kind of قاتل. */
  private static boolean isHollow(String past, String present) {
    int n = past.length();
    int p = present.length();
    return past.charAt(n - 2) == 'ا' && p > 2 && isLong(present.charAt(p - 2)) && n != 2;
  }

  /** استمر: its masdar استمرار shows the letter twice; مد has but two letters. */
  private static boolean isDoubled(String past, List<String> masdars) {
    if (past.length() == 2) {
      return true;
    }
    char last = past.charAt(past.length() - 1);
    for (String masdar : masdars) {
      String m = unmarked(masdar);
      int n = m.length();
      if (n > past.length()
          && n > 3
          && past.charAt(0) != 'ت'
          && m.charAt(n - 1) == last
          && m.charAt(n - 2) == 'ا'
          && m.charAt(n - 3) == last) {
        return true;
      }
    }
    return false;
  }

  static String unmarked(String form) {
    StringBuilder letters = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      if (!Normal.isSilent(form.charAt(i))) {
        letters.append(form.charAt(i));
      }
    }
    return letters.toString();
  }
}
