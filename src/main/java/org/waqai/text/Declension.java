package org.waqai.text;

import static org.waqai.model.Analysis.Count.ANY;
import static org.waqai.model.Analysis.Count.DUAL;
import static org.waqai.model.Analysis.Count.PLURAL;
import static org.waqai.model.Analysis.Count.SINGULAR;
import static org.waqai.model.Analysis.Gender.FEMININE;
import static org.waqai.model.Analysis.Gender.MASCULINE;

import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Count;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Analysis.Voice;

/** Every form of a noun or adjective, with the endings that stand before a second noun. */
final class Declension {
  private final String lemma;
  private final Forms forms;

  Declension(String lemma, Forms forms) {
    this.lemma = lemma;
    this.forms = forms;
  }

  /** A noun with its broken or sound plurals. */
  void noun(String singular, List<String> plurals) {
    String s = Roots.unmarked(singular);
    singular(s, Pos.NOUN);
    for (String plural : plurals) {
      plural(Roots.unmarked(plural), s, Pos.NOUN);
    }
    if (plurals.isEmpty() && s.endsWith("ة")) {
      plural(s.substring(0, s.length() - 1) + "ات", s, Pos.NOUN);
    }
  }

  void masdar(String masdar) {
    String s = Roots.unmarked(masdar);
    singular(s, Pos.MASDAR);
    char last = s.charAt(s.length() - 1);
    if (last != 'ى' && !s.endsWith("ات")) {
      add((last == 'ة' ? s.substring(0, s.length() - 1) : s) + "ات", Pos.MASDAR, PLURAL, FEMININE);
    }
  }

  /** An adjective or participle, with feminine, duals and sound plurals. */
  void adjective(String masculine, Pos pos) {
    String m = Roots.unmarked(masculine);
    char last = m.charAt(m.length() - 1);
    String cut = m.substring(0, m.length() - 1);
    add(m, pos, SINGULAR, MASCULINE);
    if (last == 'ى') {
      endings(cut + "ا", cut + "ي", cut, pos);
      return;
    }
    accusative(m, pos, SINGULAR, MASCULINE);
    boolean weak = last == 'ي' && isWeakActive(m);
    if (weak) {
      add(cut, pos, SINGULAR, MASCULINE);
    }
    endings(m, m, weak ? cut : m, pos);
    if (last == 'ئ' || last == 'أ') {
      sound(cut + "ؤ", pos);
    }
  }

  /** داعي, مجري: the ي of the root, unlike that of عربي. */
  private static boolean isWeakActive(String m) {
    int n = m.length();
    return (n == 4 && m.charAt(1) == 'ا') || (m.charAt(0) == 'م' && n > 3);
  }

  private void endings(String feminine, String dual, String many, Pos pos) {
    add(feminine + "ة", pos, SINGULAR, FEMININE);
    for (String end : new String[] {"ان", "ين", "ا", "ي"}) {
      add(dual + end, pos, DUAL, MASCULINE);
      add(feminine + "ت" + end, pos, DUAL, FEMININE);
    }
    add((feminine.endsWith("ا") ? dual : feminine) + "ات", pos, PLURAL, FEMININE);
    sound(many, pos);
  }

  private void sound(String stem, Pos pos) {
    for (String end : new String[] {"ون", "ين", "و", "ي"}) {
      add(stem + end, pos, PLURAL, MASCULINE);
    }
  }

  private void singular(String s, Pos pos) {
    char last = s.charAt(s.length() - 1);
    String cut = s.substring(0, s.length() - 1);
    Gender gender = last == 'ة' ? FEMININE : MASCULINE;
    add(s, pos, SINGULAR, gender);
    if (last == 'ة') {
      dual(cut + "ت", pos, gender);
    } else if (last == 'ى') {
      dual(cut + "ي", pos, gender);
    } else {
      accusative(s, pos, SINGULAR, gender);
      dual(s, pos, gender);
      boolean agent = last == 'ي' && s.length() == 4 && s.charAt(1) == 'ا';
      if (agent || (last == 'ي' && s.charAt(0) == 'ت' && pos == Pos.MASDAR)) {
        add(cut, pos, SINGULAR, gender);
      }
    }
  }

  private void dual(String stem, Pos pos, Gender gender) {
    for (String end : new String[] {"ان", "ين", "ا", "ي"}) {
      add(stem + end, pos, DUAL, gender);
    }
  }

  private void plural(String plural, String singular, Pos pos) {
    Gender gender = singular.endsWith("ة") ? FEMININE : MASCULINE;
    add(plural, pos, PLURAL, gender);
    boolean sound = plural.length() > 4 && (plural.endsWith("ون") || plural.endsWith("ين"));
    if (sound && singular.charAt(0) == plural.charAt(0)) {
      sound(plural.substring(0, plural.length() - 2), pos);
    } else {
      accusative(plural, pos, PLURAL, gender);
    }
  }

  /** «اجتماعًا»; no alef is written after ة, اء, ا and ى. */
  private void accusative(String form, Pos pos, Count number, Gender gender) {
    char last = form.charAt(form.length() - 1);
    if ("ةىاأ".indexOf(last) < 0 && !form.endsWith("اء") && !form.endsWith("ات")) {
      add(form + "ا", pos, number, gender);
      if (last == 'ء') {
        add(form.substring(0, form.length() - 1) + "ئا", pos, number, gender);
      }
    }
  }

  private void add(String form, Pos pos, Count number, Gender gender) {
    Voice voice = Voice.EITHER;
    Count count = pos == Pos.MASDAR && number == SINGULAR ? ANY : number;
    forms.add(form, new Analysis(lemma, pos, voice, count == ANY ? SINGULAR : count, gender, 0));
  }
}
