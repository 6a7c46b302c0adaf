package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** Whether a noun belongs to the noun phrase that stands before it, or begins one of its own. */
final class Belonging {
  /** They are one word and many people: «الشباب المحتجين». */
  private static final WordSet COLLECTIVES =
      WordSet.of(
          "شباب", "شبيبه", "ناس", "جمهور", "شعب", "طلبه", "اهالي", "سكان", "اهل", "جماهير", "قوم",
          "بدو", "ال", "اسر", "كوادر", "طاقم", "جنود", "عرب", "اكراد", "بعض");

  /** Offices of which nobody has two in one breath, as one may be «الرئيس الشيخ». */
  private static final WordSet OFFICES =
      WordSet.of(
          "رئيس", "ملك", "وزير", "سفير", "مبعوث", "نائب", "مدير", "محافظ", "والي", "عامل", "قنصل",
          "متحدث", "مستشار", "مفوض", "قيادي", "مندوب");

  /** Plurals that tell what men are of: «مسلحون أكراد». */
  private static final WordSet PEOPLES =
      WordSet.of("يهود", "اكراد", "عرب", "دروز", "شيعه", "سنه", "بدو", "افارقه", "افغان", "اجانب");

  private static final WordSet NATIONS =
      WordSet.of("اكراد", "طوارق", "روس", "يهود", "شيعه", "سنه", "دروز", "ارمن", "صرب", "اتراك");

  private final Line line;
  private final Nouns nouns;
  private final Adjectives adjectives;
  private final Nobody nobody;

  Belonging(Line line, Nouns nouns, Adjectives adjectives, Nobody nobody) {
    this.line = line;
    this.nouns = nouns;
    this.adjectives = adjectives;
    this.nobody = nobody;
  }

  /** A person's name after a definite title: «الرئيس فلان»; a town's after «العاصمة». */
  boolean apposes(int i) {
    Mention mention = line.named.mentions().get(line.mentionAt[i]);
    if (line.place(i)) {
      return capital(i - 1);
    }
    return line.named.entities().get(mention.entity()).kind() == Entity.Kind.PERSON
        && (!line.named0[i - 1] || office(i - 1))
        && !nobody.is(line, i - 1) // «ترأست الاجتماع الوزيرة فلانة»
        && !ofBody(i - 1) // «تتهم المعارضة فلانا», «التقت البعثة الأممية فلانا»
        && !disagrees(i)
        && (line.word(i).definite()
            || line.word(i).span().end()
                > mention.span().start()); // no «حضر الاجتماع وزير الدفاع فلان»
  }

  /** Whether the definite words before end with a body, or with what describes one. */
  private boolean ofBody(int last) {
    int noun = last;
    while (noun > 0
        && line.word(noun).definite()
        && line.word(noun - 1).definite()
        && (line.nisba[noun] >= 0 || line.word(noun).stem().can(Pos.ADJECTIVE))) {
      noun--;
    }
    return nobody.body(line.word(noun)) && line.word(noun).definite();
  }

  /** «العاصمة البحرينية المنامة»: whether the name of a capital may follow a word. */
  private boolean capital(int i) {
    boolean adjective = i > 0 && (line.nisba[i] >= 0 || line.word(i).stem().can(Pos.ADJECTIVE));
    return i >= 0 && (seat(i) || (adjective || i > 0 && line.named0[i]) && seat(i - 1));
  }

  private boolean seat(int i) {
    return line.word(i).is("عاصمه") && line.word(i).definite();
  }

  /** «المدرب السويسري فلان»: whether the name before is what somebody is. */
  private boolean office(int last) {
    for (int k = last; k >= Math.max(0, last - 4); k--) {
      if (line.mentionAt[k] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[k]);
        return line.mentionEnd[k] == last + 1
            && line.named.entities().get(mention.entity()).kind() == Entity.Kind.OFFICE;
      }
    }
    return false;
  }

  /** «شن مسلحون هجوما»: two indefinite nouns side by side that are two phrases. */
  boolean separate(int i) {
    return (plural(line.word(i - 1))
            && !adjectives.adjectiveOfMany(i)
            && !PEOPLES.contains(line.word(i).normal())) // «مستوطنون يهود»
        || Struck.at(line, i)
        || (nouns.accusative(i) && !nouns.accusative(i - 1))
        || anotherObject(i);
  }

  /** «المحتجون»; «قانون» and «تلفزيون» are one. */
  private static boolean plural(Word word) {
    String normal = word.normal();
    return normal.endsWith("ون")
        && normal.length() > 4
        && word.stem().analyses().stream().noneMatch(a -> a.lemma().equals(normal));
  }

  /** «يرتدون زيا عسكريا مهندسا»: a noun in the accusative after an adjective of another. */
  private boolean anotherObject(int i) {
    if (i < 2 || !nouns.accusative(i) || !nouns.accusative(i - 1) || !nouns.accusative(i - 2)) {
      return false;
    }
    boolean noun = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      if (a.pos() == Pos.ADJECTIVE || a.pos() == Pos.NISBA) {
        return false;
      }
      noun |= a.pos() == Pos.NOUN;
    }
    return noun && Adjectives.nisba(line.word(i - 1));
  }

  /** Whether a plural of people follows a noun in the singular, which it cannot describe. */
  private boolean others(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    Word before = line.word(i - 1);
    if (!normal.endsWith("ين")
        || normal.length() < 6
        || !word.definite()
        || !before.definite()
        || line.mentionAt[i] >= 0
        || line.nisba[i] >= 0
        || line.several(i - 1)
        || COLLECTIVES.contains(before.normal())) {
      return false;
    }
    String one = normal.substring(0, normal.length() - 2);
    boolean noun =
        word.stem().analyses().stream().anyMatch(a -> a.pos() == Pos.NOUN && a.lemma().equals(one));
    return noun && Nouns.listed(before);
  }

  /** «اتهمت الحكومة الفلسطينيين», «قصف الجيش الأكراد»: a people describes nothing that is one. */
  private boolean people(int i) {
    Word word = line.word(i);
    Word before = line.word(i - 1);
    String head = before.normal();
    return word.definite()
        && (before.definite() || line.named0[i - 1])
        && line.mentionAt[i] < 0
        && (word.normal().endsWith("يين") || NATIONS.contains(word.normal()))
        && !head.endsWith("ين")
        && !head.endsWith("ون")
        && !COLLECTIVES.contains(head)
        && !line.several(i - 1)
        && (head.endsWith("ه") || head.endsWith("ات") || line.named0[i - 1] || nobody.body(before));
  }

  /**
   * «إغلاق المحلات المخالفة»: a participle in the feminine, and no verbal noun, after a plural of
   * things that a noun or a preposition leads to.
   */
  private boolean describesThings(int i) {
    Word word = line.word(i);
    boolean led = i > 1 && (line.is(i - 2, Sort.NOMINAL) || line.is(i - 2, Sort.PREPOSITION));
    return led
        && word.definite()
        && word.normal().endsWith("ه")
        && line.word(i - 1).definite()
        && line.word(i - 1).pronoun().isEmpty()
        && (word.stem().can(Pos.PASSIVE_PARTICIPLE) || word.stem().can(Pos.ACTIVE_PARTICIPLE))
        && line.mentionAt[i] < 0
        && line.mentionAt[i - 1] < 0
        && !line.named0[i - 1]
        && (line.word(i - 1).normal().endsWith("ات")
            || line.word(i - 1).stem().analyses().stream()
                .anyMatch(a -> a.pos() == Pos.NOUN && a.number() == Analysis.Count.PLURAL));
  }

  /**
   * Whether the word is a man who holds an office and describes nothing: «ناشد أهالي القرية
   * الرئيس», «عزل المجلس الرئيس», where a body stands that its verb leads to.
   */
  private boolean holder(int i) {
    Word word = line.word(i);
    Word before = line.word(i - 1);
    boolean feminine = before.normal().endsWith("ه") || before.normal().endsWith("ات");
    boolean body =
        i > 1 && line.mentionAt[i - 1] < 0 && line.is(i - 2, Sort.VERB) && nobody.body(before);
    return word.definite()
        && before.definite()
        && line.mentionAt[i] < 0
        && (OFFICES.contains(word.normal()) || word.is("قاضي"))
        && (feminine || body || ofPlace(i - 1));
  }

  /** «ريف حلب الشمالي»: an adjective of a place. */
  private boolean ofPlace(int i) {
    return i > 0
        && line.mentionAt[i - 1] >= 0
        && line.place(i - 1)
        && line.nisba[i - 1] < 0
        && Adjectives.nisba(line.word(i));
  }

  /** «أدانت الحكومة الهجوم»: a definite verbal noun that can be no adjective is another phrase. */
  boolean another(int i) {
    if (adjectives.attribute(i) || Courtesy.polite(line.word(i))) {
      return false;
    }
    if (line.word(i).is("مسيره") && line.word(i - 1).normal().startsWith("طائر")) {
      return false; // «الطائرات المسيرة», and no march
    }
    if (others(i) || people(i) || holder(i)) {
      return true; // «اتهم المتحدث المتمردين», «عزل المجلس الرئيس»
    }
    if (describesThings(i)) {
      return false;
    }
    if (line.named0[i - 1]) {
      return !adjectives.describesName(i); // «رفضت إيران المقترح»
    }
    boolean many = plural(line.word(i - 1)) && line.word(i - 1).definite();
    if (many && !line.word(i).normal().endsWith("ون")) {
      return true; // «دعا المحتجون الرئيس»
    }
    boolean noun = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      switch (a.pos()) {
        case MASDAR -> noun = true;
        case NOUN -> {
          noun = true;
          if (a.lemma().endsWith("ي")) {
            return false; // «المقاتلون الأكراد»
          }
        }
        case ADJECTIVE, NISBA, NUMERAL -> {
          return false;
        }
        default -> {}
      }
    }
    return noun && (line.word(i - 1).definite() || !line.word(i - 1).pronoun().isEmpty());
  }

  /**
   * «اعتقلت السلطات الصحفي فلانا»: no title in the masculine describes a noun in the feminine, and
   * nobody is named after a body by his own title.
   */
  private boolean disagrees(int i) {
    Word title = line.word(i);
    String before = line.word(i - 1).normal();
    if (OFFICES.contains(before) && OFFICES.contains(title.normal()) && title.definite()) {
      return line.word(i - 1).definite(); // «استقبل الرئيس السفير فلانا»
    }
    boolean feminine = before.endsWith("ه") || before.endsWith("ات");
    return title.definite()
        && !title.normal().endsWith("ه")
        && line.word(i - 1).definite()
        && (nobody.body(line.word(i - 1))
            || feminine && !line.several(i - 1)
            || before.endsWith("ات"));
  }
}
