package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Mention;

/** Where noun phrases begin and end in a line, and what is joined to them by «و». */
final class Phrases {
  /** Longer stretches of nouns are lists or headings, not phrases. */
  private static final int LONGEST = 14;

  /** Adjectives that are nouns after «وزير». */
  private static final Set<String> MINISTRIES = Set.of("خارجيه", "داخليه", "ماليه");

  /** They point back to the noun before them. */
  private static final Set<String> SAME = Set.of("ذات", "عين");

  /** With «ذلك» they tell when or in spite of what: «ترفض قبل ذلك السماح». */
  private static final Set<String> THEN = Set.of("قبل", "بعد", "رغم");

  /** What a verb takes as its object to say one thing, and what belongs to nobody before it. */
  private static final Set<String> FIXED = Set.of("نار", "رصاص", "قبض", "ستار");

  private static final Set<String> DAYS =
      Set.of("جمعه", "سبت", "احد", "اثنين", "ثلاثاء", "اربعاء", "خميس");

  private static final Set<String> PARTS =
      Set.of(
          "يوم", "امس", "مساء", "صباح", "فجر", "ليل", "ليله", "ظهر", "عصر", "غدا", "غد", "اليوم");

  private static final Set<String> OPENING = Set.of("\"", "«", "“");

  private static final Set<String> SEVERAL = Set.of("عده", "بضعه", "بضع");

  private final Line line;
  private final Nobody nobody;
  private final Nouns nouns;
  private final int[] ends;

  Phrases(Line line, Nobody nobody) {
    this.line = line;
    this.nobody = nobody;
    this.nouns = new Nouns(line);
    this.ends = new int[line.size()];
  }

  /** What its words are to the nouns beside them. */
  Nouns nouns() {
    return nouns;
  }

  /** Whether a noun phrase can begin at the word, particles joined before it aside. */
  boolean opens(int i) {
    return i < line.size()
        && (line.sorts[i].opensPhrase()
            || nouns.denied(i)
            || (line.mentionAt[i] >= 0 && line.sorts[i] != Sort.PREPOSITION))
        && (line.time[i] < 0 && !(i > 0 && DAYS.contains(line.word(i).normal()) && dated(i - 1))
            || line.mentionAt[i] >= 0)
        && !line.word(i).flat().equals("امس");
  }

  /** «اليوم الجمعة», «مساء السبت»: whether the word leads to a day of the week. */
  private boolean dated(int i) {
    return line.is(i, Sort.ADVERB) || line.time[i] >= 0 || PARTS.contains(line.word(i).normal());
  }

  /** One past the last word of the noun phrase that begins at the word. */
  int end(int start) {
    if (ends[start] == 0) {
      ends[start] = measure(start);
    }
    return ends[start];
  }

  private int measure(int start) {
    int i = start;
    if (line.mentionAt[i] >= 0) {
      i = line.mentionEnd[i];
    } else {
      i++;
      if (line.word(start).is("ذلك") && start > 0 && THEN.contains(line.word(start - 1).normal())) {
        return i;
      }
      while (i < line.size() && line.is(i - 1, Sort.DEMONSTRATIVE) && line.is(i, Sort.NOMINAL)) {
        i++;
      }
    }
    while (i < line.size() && i - start < LONGEST) {
      int next = grow(i);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** One past the next part of the phrase; the same word where the phrase is over. */
  private int grow(int i) {
    Word word = line.word(i);
    if (word.isPunctuation()) {
      return bracket(i);
    }
    if (word.is("اسم") && word.preposition().equals("ب") && !word.and()) {
      return i + 1; // «المتحدث باسم الحكومة»
    }
    if (nouns.returns(i)) {
      return i + 1;
    }
    if (word.is("غير")
        && !word.and()
        && word.preposition().isEmpty()
        && word.pronoun().isEmpty()
        && line.is(i + 1, Sort.NOMINAL)
        && line.is(i - 1, Sort.NOMINAL)
        && !line.word(i + 1).and()) {
      return i + 2; // «محاكمات غير عادلة»
    }
    if (nouns.alike(i)) {
      return i + 1;
    }
    if (word.and() || !word.preposition().isEmpty()) {
      return i;
    }
    if (SAME.contains(word.normal()) && word.pronoun().startsWith("ه") && nouns.definite(i - 1)) {
      return i + 1; // «المصدر ذاته»
    }
    if (line.is(i - 1, Sort.NUMBER) && line.is(i, Sort.NUMBER)) {
      return i + 1;
    }
    if (line.quantity[i] >= 0) {
      return line.quantity[i] == line.quantity[i - 1] || line.is(i - 1, Sort.NUMBER) ? i + 1 : i;
    }
    if (word.is("من")
        && line.quantity[i - 1] >= 0
        && i + 1 < line.size()
        && line.is(i + 1, Sort.NOMINAL)) {
      return i + 2; // «نحو مئة من عناصره»
    }
    if (line.time[i] >= 0 || line.sorts[i] != Sort.NOMINAL || word.flat().equals("امس")) {
      return i;
    }
    if (line.is(i - 1, Sort.NUMBER) || (line.quantity[i - 1] >= 0 && !nouns.pair(i - 1))) {
      return i + 1;
    }
    if (nouns.pair(i - 1) && !nouns.pair(i)) {
      return i; // «لقي مهاجران مصرعهما»: the ن of the dual is lost before what belongs to it
    }
    if (nouns.reflexive(i) && !nouns.definite(i - 1)
        || nouns.whole(i - 1) && (nouns.definite(i) || line.mentionAt[i] >= 0)
        || nouns.counted(i - 1) && (word.definite() || !word.pronoun().isEmpty())
        || nouns.beforePlace(i)) {
      return i; // «فجر انتحاري نفسه»
    }
    if (SEVERAL.contains(word.normal()) && i + 1 < line.size() && line.is(i + 1, Sort.NOMINAL)) {
      return i; // «أطلق شاب عدة أعيرة»
    }
    boolean definite = nouns.definite(i - 1);
    if (line.mentionAt[i] >= 0) {
      return definite && !apposes(i) ? i : line.mentionEnd[i];
    }
    if (definite) {
      return word.definite() && !another(i) ? i + 1 : i;
    }
    return separate(i) || closed(i) ? i : i + 1;
  }

  /** A parenthesis belongs to the phrase; «"» before a noun too. */
  private int bracket(int i) {
    Word mark = line.word(i);
    if (mark.is("(")) {
      for (int j = i + 1; j < Math.min(line.size(), i + 8); j++) {
        if (line.word(j).is(")")) {
          return j + 1;
        }
      }
    }
    return quoted(i);
  }

  /**
   * «المدمرة «كول»»: a name of a word or three in quotation marks, after a noun with the article.
   */
  private int quoted(int i) {
    if (!OPENING.contains(line.word(i).normal())
        || !line.word(i).preposition().isEmpty()
        || !line.word(i - 1).definite()
        || line.mentionAt[i - 1] >= 0
        || !line.is(i + 1, Sort.NOMINAL)) {
      return i;
    }
    for (int j = i + 2; j < Math.min(line.size(), i + 5); j++) {
      if (line.word(j).isPunctuation()) {
        return line.quote[i + 1] >= 0 || line.quote[i] >= 0 ? j + 1 : i;
      }
      if (!line.is(j - 1, Sort.NOMINAL) || !line.is(j, Sort.NOMINAL)) {
        return i; // «الحكومة "أغلقت باب الحوار"»
      }
    }
    return i;
  }

  /** A person's name after a definite title: «الرئيس فلان». */
  private boolean apposes(int i) {
    Mention mention = line.named.mentions().get(line.mentionAt[i]);
    return line.named.entities().get(mention.entity()).kind() == Entity.Kind.PERSON
        && !line.named0[i - 1]
        && !nobody.is(line, i - 1) // «ترأست الاجتماع الوزيرة فلانة»
        && (line.word(i).definite()
            || line.word(i).span().end()
                > mention.span().start()); // no «حضر الاجتماع وزير الدفاع فلان»
  }

  /** «شن مسلحون هجوما»: two indefinite nouns side by side that are two phrases. */
  private boolean separate(int i) {
    String before = line.word(i - 1).normal();
    boolean plural =
        before.endsWith("ون")
            && before.length() > 4
            && line.word(i - 1).stem().analyses().stream()
                .noneMatch(a -> a.lemma().equals(before)); // «قانون» is one
    return (plural && !nouns.adjective(i)) || (nouns.accusative(i) && !nouns.accusative(i - 1));
  }

  /** «مسؤول تركي قوله»: after an adjective of origin nothing definite belongs to its noun. */
  private boolean closed(int i) {
    Word before = line.word(i - 1);
    Word word = line.word(i);
    if (i >= 2 && nouns.described(i - 1) && (nouns.noun(i) || nouns.owned(i))) {
      return true; // «داهمت قوة أمنية منزل الناشط»
    }
    if (i >= 2 && line.is(i - 2, Sort.VERB) && word.definite() && FIXED.contains(word.normal())) {
      return true; // «أطلق جنود النار»
    }
    if (i >= 2 && line.is(i - 2, Sort.VERB) && Kin.of(line.word(i)) && !Kin.is(before)) {
      return Kin.fate(line.word(i)) || !nobody.is(line, i - 1); // «قتل رجل زوجته»
    }
    if (MINISTRIES.contains(before.normal())
        && line.word(i - 2 < 0 ? 0 : i - 2).stem().can(Pos.NOUN)) {
      return false; // «وزراء خارجية الدول»
    }
    return (word.definite() || !word.pronoun().isEmpty())
        && !before.definite()
        && (line.nisba[i - 1] >= 0 || Nouns.nisba(before))
        && i >= 2
        && line.is(i - 2, Sort.NOMINAL)
        && !line.word(i - 1).and()
        && before.preposition().isEmpty();
  }

  /** «أدانت الحكومة الهجوم»: a definite verbal noun that can be no adjective is another phrase. */
  private boolean another(int i) {
    if (nouns.attribute(i)) {
      return false;
    }
    if (line.named0[i - 1]) {
      return !nouns.describesName(i); // «رفضت إيران المقترح»
    }
    boolean many = line.word(i - 1).normal().endsWith("ون") && line.word(i - 1).definite();
    if (many && line.word(i - 1).normal().length() > 4 && !line.word(i).normal().endsWith("ون")) {
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

  /** The starts of the phrases that are joined by «و» and commas, the first one first. */
  List<Integer> conjuncts(int start) {
    int first = start;
    boolean each = line.word(start).is("كل") || line.word(start).is("كلا");
    if (each && start + 2 < line.size() && line.word(start + 1).is("من")) {
      first = start + 2;
    }
    List<Integer> out = new ArrayList<>();
    if (!opens(first)) {
      return out;
    }
    out.add(first);
    int i = end(first);
    while (i < line.size() && out.size() < 12) {
      if (line.word(i).is("،") && listed(i + 1)) {
        i++;
      } else if (!line.word(i).and() || !opens(i)) {
        break;
      }
      if (line.is(i, Sort.VERB)) {
        break;
      }
      out.add(i);
      i = end(i);
    }
    return out;
  }

  /** After a comma only where the list goes on: «فرنسا، إيطاليا وإسبانيا». */
  private boolean listed(int i) {
    if (i >= line.size() || !opens(i) || !line.word(i).preposition().isEmpty()) {
      return false;
    }
    if (line.word(i).and()) {
      return line.mentionAt[i] >= 0;
    }
    int end = end(i);
    return line.mentionAt[i] >= 0
        && end < line.size()
        && (line.word(end).is("،") || (line.word(end).and() && line.mentionAt[end] >= 0));
  }
}
