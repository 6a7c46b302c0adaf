package org.waqai.text;

/** The passive, where its letters differ from the active: قيل, أعيد, نوقش, يقال, يدعى. */
final class Passives {
  private Passives() {}

  static String past(Roots root) {
    String past = root.past();
    int n = past.length();
    String stem = past.substring(0, n - 1);
    return switch (root.end()) {
      case HOLLOW -> past.substring(0, n - 2) + "ي" + past.charAt(n - 1);
      case ALEF_YA, ALEF -> lengthened(stem) + "ي";
      case YA -> past;
      case DOUBLED -> past;
      case SOUND -> {
        String passive = withHamzaOnWaw(lengthened(past));
        if (passive.endsWith("أ")) {
          passive = passive.substring(0, passive.length() - 1) + "ئ";
        }
        yield n == 3 && past.charAt(1) == 'أ' ? past.charAt(0) + "ئ" + past.charAt(2) : passive;
      }
    };
  }

  static String present(Roots root) {
    String present = root.present();
    int n = present.length();
    String stem = present.substring(0, n - 1);
    String past = root.past();
    return switch (root.end()) {
      case HOLLOW -> present.substring(0, n - 2) + "ا" + present.charAt(n - 1);
      case ALEF_YA, ALEF, YA -> withWaw(past, stem) + "ى";
      case DOUBLED -> present;
      case SOUND -> present.endsWith("ئ") ? stem + "أ" : withWaw(past, onWaw(past, present));
    };
  }

  /** ناقش: نوقش, تناول: تنوول. */
  private static String lengthened(String past) {
    int n = past.length();
    if (n >= 3 && past.charAt(1) == 'ا') {
      return past.charAt(0) + "و" + past.substring(2);
    }
    if (n >= 4 && past.charAt(0) == 'ت' && past.charAt(2) == 'ا') {
      return past.substring(0, 2) + "و" + past.substring(3);
    }
    return past;
  }

  /** استأنف: استؤنف. */
  private static String withHamzaOnWaw(String past) {
    return past.startsWith("استأ") && past.length() > 5 ? "استؤ" + past.substring(4) : past;
  }

  /** أخذ: يأخذ is يؤخذ. */
  private static String onWaw(String past, String present) {
    boolean first = past.length() == 3 && past.charAt(0) == 'أ' && present.startsWith("يأ");
    return first ? "يؤ" + present.substring(2) : present;
  }

  /** وضع: يضع has lost the و that يوضع shows. */
  private static String withWaw(String past, String present) {
    boolean lost = past.length() == 3 && past.charAt(0) == 'و' && present.charAt(1) != 'و';
    return lost ? "يو" + present.substring(1) : present;
  }
}
