package org.waqai.event;

import java.util.ArrayList;
import java.util.List;

/** A noun without the endings of case and number. */
final class Ending {
  private Ending() {}

  /**
   * What the noun may be in the singular: «جنديا» and «جنديين» are «جندي», «رهينتين» is «رهينه»,
   * «مستشاريها» is «مستشار».
   *
   * @param owned whether a pronoun is joined to it, so that its ن is lost
   */
  static List<String> of(String normal, boolean owned) {
    List<String> out = new ArrayList<>();
    int n = normal.length();
    if (normal.endsWith("ا")) {
      out.add(normal.substring(0, n - 1));
    }
    if (n > 4 && (normal.endsWith("تين") || normal.endsWith("تان"))) {
      out.add(normal.substring(0, n - 3) + "ه");
    }
    if (n > 4 && (normal.endsWith("ين") || normal.endsWith("ان") || normal.endsWith("ون"))) {
      out.add(normal.substring(0, n - 2));
    }
    if (n > 3 && owned && (normal.endsWith("ي") || normal.endsWith("و"))) {
      out.add(normal.substring(0, n - 1));
    }
    return out;
  }
}
