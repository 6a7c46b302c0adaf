package org.waqai.text;

import static org.waqai.model.Analysis.Count.DUAL;
import static org.waqai.model.Analysis.Count.PLURAL;
import static org.waqai.model.Analysis.Count.SINGULAR;
import static org.waqai.model.Analysis.Gender.ANY;
import static org.waqai.model.Analysis.Gender.FEMININE;
import static org.waqai.model.Analysis.Gender.MASCULINE;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Count;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Analysis.Voice;
import org.waqai.model.Normal;
import org.waqai.model.Verb;

/** Every form of a verb, from its principal parts. */
final class Inflection {
  private final Forms forms;
  private final Roots root;
  private final String lemma;

  private Inflection(Verb verb, Forms forms) {
    this.forms = forms;
    this.root = Roots.of(verb);
    this.lemma = Normal.of(root.past());
  }

  /** Adds the forms of the verb and of the nouns made of it. */
  static void of(Verb verb, Forms forms) {
    Inflection inflection = new Inflection(verb, forms);
    String passive = Passives.past(inflection.root);
    String passivePresent = Passives.present(inflection.root);
    boolean transitive = verb.passive().isPresent();
    inflection.verb(passive, passivePresent, transitive);
    Declension nouns = new Declension(inflection.lemma, forms);
    verb.masdars().forEach(nouns::masdar);
    verb.active().ifPresent(p -> nouns.adjective(inflection.root.active(p), Pos.ACTIVE_PARTICIPLE));
    verb.passive().ifPresent(p -> nouns.adjective(p, Pos.PASSIVE_PARTICIPLE));
  }

  private void verb(String passive, String passivePresent, boolean transitive) {
    boolean same = passive.equals(root.past());
    past(root.past(), root, transitive && same ? Voice.EITHER : Voice.ACTIVE);
    if (transitive && !same) {
      past(passive, root.withPast(passive), Voice.PASSIVE);
    }
    same = passivePresent.equals(root.present());
    present(root.present(), transitive && same ? Voice.EITHER : Voice.ACTIVE);
    if (transitive && !same) {
      present(passivePresent, Voice.PASSIVE);
    }
  }

  private void past(String past, Roots shape, Voice voice) {
    String stem = past.substring(0, past.length() - 1);
    switch (shape.end()) {
      case ALEF_YA ->
          past(past, stem + "ت", stem + "يا", stem + "تا", stem + "وا", stem + "ي", voice);
      case ALEF -> past(past, stem + "ت", stem + "وا", stem + "تا", stem + "وا", stem + "و", voice);
      case YA -> past(past, past + "ت", past + "ا", past + "تا", stem + "وا", past, voice);
      case DOUBLED ->
          past(
              past,
              past + "ت",
              past + "ا",
              past + "تا",
              past + "وا",
              past + past.charAt(past.length() - 1),
              voice);
      case HOLLOW, SOUND ->
          past(past, past + "ت", past + "ا", past + "تا", past + "وا", shape.shortPast(), voice);
    }
    hamzas(past, voice);
  }

  /** بدأ: بدأوا, بدؤوا, بدءوا are all written. */
  private void hamzas(String past, Voice voice) {
    String stem = past.substring(0, past.length() - 1);
    char last = past.charAt(past.length() - 1);
    if (last == 'أ' || last == 'ء') {
      add(stem + "ؤوا", Pos.PAST, voice, PLURAL, MASCULINE, 3);
      add(stem + "ءوا", Pos.PAST, voice, PLURAL, MASCULINE, 3);
      add(stem + "ؤا", Pos.PAST, voice, PLURAL, MASCULINE, 3);
      add(stem + "آ", Pos.PAST, voice, DUAL, MASCULINE, 3);
    }
  }

  /**
   * Adds the persons of a past.
   *
   * @param persons the stem before ت of the first and second person
   */
  private void past(
      String he, String she, String two, String both, String they, String persons, Voice voice) {
    add(he, Pos.PAST, voice, SINGULAR, MASCULINE, 3);
    add(she, Pos.PAST, voice, SINGULAR, FEMININE, 3);
    add(two, Pos.PAST, voice, DUAL, MASCULINE, 3);
    add(both, Pos.PAST, voice, DUAL, FEMININE, 3);
    add(they, Pos.PAST, voice, PLURAL, MASCULINE, 3);
    // a last ن or ت melts with the ending's: أعلنّا, أثبتُّ
    boolean n = persons.endsWith("ن");
    boolean t = persons.endsWith("ت");
    add(n ? persons : persons + "ن", Pos.PAST, voice, PLURAL, FEMININE, 3);
    add(t ? persons : persons + "ت", Pos.PAST, voice, SINGULAR, ANY, 1);
    add((t ? persons : persons + "ت") + "م", Pos.PAST, voice, PLURAL, MASCULINE, 2);
    add(n ? persons + "ا" : persons + "نا", Pos.PAST, voice, PLURAL, ANY, 1);
  }

  private void present(String present, Voice voice) {
    String stem = present.substring(1);
    add("ي" + stem, Pos.PRESENT, voice, SINGULAR, MASCULINE, 3);
    add("ت" + stem, Pos.PRESENT, voice, SINGULAR, FEMININE, 3);
    add("ن" + stem, Pos.PRESENT, voice, PLURAL, ANY, 1);
    String first = stem.startsWith("أ") ? "آ" + stem.substring(1) : "أ" + stem;
    add(first, Pos.PRESENT, voice, SINGULAR, ANY, 1);
    String apocopated = root.apocopated(stem);
    if (!apocopated.equals(stem)) {
      add("ي" + apocopated, Pos.PRESENT, voice, SINGULAR, MASCULINE, 3);
      add("ت" + apocopated, Pos.PRESENT, voice, SINGULAR, FEMININE, 3);
      add("ن" + apocopated, Pos.PRESENT, voice, PLURAL, ANY, 1);
    }
    for (String many : root.beforeWaw(stem)) {
      plural(many, voice);
    }
    String two = root.beforeAlef(stem);
    for (String end : new String[] {"ان", "ا"}) {
      add("ي" + two + end, Pos.PRESENT, voice, DUAL, MASCULINE, 3);
      add("ت" + two + end, Pos.PRESENT, voice, DUAL, FEMININE, 3);
    }
    String women = root.beforeNun(stem);
    add("ي" + women + (women.endsWith("ن") ? "" : "ن"), Pos.PRESENT, voice, PLURAL, FEMININE, 3);
  }

  private void plural(String stem, Voice voice) {
    for (String end : new String[] {"ون", "وا"}) {
      add("ي" + stem + end, Pos.PRESENT, voice, PLURAL, MASCULINE, 3);
      add("ت" + stem + end, Pos.PRESENT, voice, PLURAL, MASCULINE, 2);
    }
    add("ت" + stem + "ين", Pos.PRESENT, voice, SINGULAR, FEMININE, 2);
  }

  private void add(String form, Pos pos, Voice voice, Count number, Gender gender, int person) {
    forms.add(form, new Analysis(lemma, pos, voice, number, gender, person));
  }
}
