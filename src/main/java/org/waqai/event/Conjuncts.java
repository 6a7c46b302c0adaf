package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** What is joined to a noun phrase by «و» and commas. */
record Conjuncts(Line line, Phrases phrases) {
  /** They lead to whom a side is led by. */
  private static final WordSet LED = WordSet.of("قياده", "زعامه");

  /** The starts of the phrases, that which begins at a word first. */
  List<Integer> of(int start) {
    int first = start;
    boolean each = line.word(start).is("كل") || line.word(start).is("كلا");
    if (each && start + 2 < line.size() && line.word(start + 1).is("من")) {
      first = start + 2;
    }
    List<Integer> out = new ArrayList<>();
    if (!phrases.opens(first)) {
      return out;
    }
    out.add(first);
    int i = phrases.end(first);
    while (i < line.size() && out.size() < 12) {
      int other = behalf(first, i);
      if (other >= 0) {
        out.add(other);
        i = phrases.end(other);
        continue;
      }
      i = led(i);
      boolean between = out.size() == 1 && start > 0 && line.word(start - 1).is("بين");
      if (line.word(i).is("،") && listed(i + 1, between) && !(thing(first) && person(i + 1))) {
        i++;
      } else if (!line.word(i).and() || !phrases.opens(i)) {
        break;
      }
      if (line.is(i, Sort.VERB) || line.mentionAt[i] >= 0 && person(first) && line.place(i)) {
        break; // «مبعوث الأمم المتحدة إلى السودان فلان وجنوب السودان»
      }
      out.add(i);
      i = phrases.end(i);
    }
    return out;
  }

  /** «وقع عن الشركة فلان، وعن الوزارة فلان»: where the other begins; -1 where none does. */
  private int behalf(int first, int i) {
    int on = line.word(i).is("،") ? i + 1 : i;
    if (!stands(first)
        || !line.is(on, Sort.PREPOSITION)
        || !line.word(on).and()
        || !line.word(on).is("عن")
        || !line.word(on).pronoun().isEmpty()
        || !phrases.opens(on + 1)) {
      return -1;
    }
    int other = phrases.end(on + 1);
    return other < line.size()
            && stands(other)
            && line.word(other).preposition().isEmpty()
            && !line.word(other).and()
        ? other
        : -1;
  }

  /** Somebody by name or office. */
  private boolean stands(int i) {
    return line.mentionAt[i] >= 0 && (person(i) || line.kind(i) == Entity.Kind.OFFICE);
  }

  /** «قال لـ"الاقتصادية"، فلان، إن»: a name that stands in no list with somebody's. */
  private boolean thing(int i) {
    return line.mentionAt[i] >= 0 && !person(i);
  }

  /**
   * «بين الجيش بقيادة فلان وقوات الدعم بقيادة فلان»: one past whom those are led by, where others
   * are joined to them who are no man; else the same word.
   */
  private int led(int i) {
    boolean led =
        line.word(i).preposition().equals("ب")
            && LED.contains(line.word(i).normal())
            && phrases.opens(i);
    int next = led ? phrases.end(i) : i;
    return next < line.size()
            && next > i + 1
            && line.word(next).and()
            && phrases.opens(next)
            && !(line.mentionAt[next] >= 0 && person(next))
        ? next
        : i;
  }

  private boolean person(int i) {
    return line.mentionAt[i] >= 0 && line.kind(i) == Entity.Kind.PERSON;
  }

  /** After a comma only where the list goes on: «فرنسا، إيطاليا وإسبانيا». */
  private boolean listed(int i, boolean between) {
    if (i >= line.size() || !phrases.opens(i) || !line.word(i).preposition().isEmpty()) {
      return false;
    }
    if (line.word(i).and()) {
      return line.mentionAt[i] >= 0 || between && line.is(i, Sort.NOMINAL);
    }
    int end = phrases.end(i);
    return line.mentionAt[i] >= 0
        && end < line.size()
        && (line.word(end).is("،") || (line.word(end).and() && line.mentionAt[end] >= 0));
  }
}
