package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Buildings and seats of bodies, where things happen: «في مقر الحزب», «بمجلس النواب». */
final class Sites {
  private static final WordSet BUILDINGS =
      WordSet.of(
          "مقر",
          "مبني",
          "قصر",
          "سفاره",
          "قنصليه",
          "جامعه",
          "كليه",
          "مدرسه",
          "معهد",
          "مستشفي",
          "مسجد",
          "جامع",
          "كنيسه",
          "كاتدرائيه",
          "مطار",
          "ميناء",
          "معبر",
          "ساحه",
          "فندق",
          "ملعب",
          "قاعده",
          "ثكنه",
          "معسكر",
          "قاعه",
          "متحف",
          "محطه",
          "مخيم",
          "برلمان",
          "غرفه",
          "منزل",
          "مكتب",
          "ديوان",
          "مركز",
          "مصنع",
          "ضريح",
          "مقبره",
          "مدرج",
          "مسرح");

  /** What bodies are called by their house: «في البيت الأبيض», «بمجلس الشعب». */
  private static final WordSet HOUSES = WordSet.of("بيت", "مجلس", "كونغرس", "كرملين", "كنيست");

  /** Chambers in which people sit; «مجلس الوزراء» is who meets. */
  private static final WordSet CHAMBERS =
      WordSet.of(
          "نواب",
          "شيوخ",
          "امه",
          "شعب",
          "شوري",
          "عموم",
          "لوردات",
          "مستشارين",
          "اعيان",
          "ابيض",
          "نيابي");

  /** «قاعدة البيانات», «مركز الصدارة»: no place. */
  private static final WordSet FIGURATIVE =
      WordSet.of(
          "بيانات",
          "صداره",
          "ثقل",
          "قرار",
          "حكم",
          "معركه",
          "عمل",
          "انتظار",
          "انتخابيه",
          "شعبيه",
          "جماهيريه",
          "معلومات",
          "رئيس",
          "اول");

  /** Whoever belongs to a body does not act there: «النائب في البرلمان». */
  private static final WordSet MEMBERS =
      WordSet.of(
          "عضو", "اعضاء", "نائب", "نواب", "قيادي", "مسؤول", "مسؤولين", "استاذ", "باحث", "باحثه",
          "استاذه", "طالب", "طلاب", "طلبه", "موظف", "موظفي", "عامل", "عمال", "مدير", "ممثل",
          "مندوب", "سفير", "مبعوث", "مستشار", "خبير", "محلل", "محاضر", "كتله", "كتل", "حزب", "فريق",
          "طبيب", "اطباء", "غالبيه", "اغلبيه", "مقعد", "مقاعد", "زميل");

  private static final int LONGEST = 5;

  private final Line line;
  private final Phrases phrases;
  private final Cast cast;

  Sites(Line line, Phrases phrases, Cast cast) {
    this.line = line;
    this.phrases = phrases;
    this.cast = cast;
  }

  /** The building whose name or description begins at the word, after «في» or «ب». */
  Optional<Value.Reference> at(int i) {
    if (member(i) || line.word(i).is("مركز") && line.word(i).definite()) { // «المركز الثاني»
      return Optional.empty();
    }
    int mention = line.mentionAt[i];
    if (mention >= 0) {
      return body(i, line.named.mentions().get(mention));
    }
    int end = Math.min(phrases.end(i), i + LONGEST);
    boolean building =
        BUILDINGS.contains(line.word(i).normal())
            && line.is(i, Sort.NOMINAL)
            && line.quantity[i] < 0
            && end > i + 1
            && phrases.nouns().definite(end - 1) // «في مركز تجاري»: in which, nobody knows
            && !FIGURATIVE.contains(line.word(i + 1).normal());
    return building ? Optional.of(cast.site(line, i, end)) : Optional.empty();
  }

  private Optional<Value.Reference> body(int i, Mention mention) {
    boolean body =
        line.named.entities().get(mention.entity()).kind() == Entity.Kind.ORGANIZATION
            && mention.span().equals(mention.full())
            && line.mentionEnd[i] <= phrases.end(i);
    String head = line.word(i).normal();
    boolean house = HOUSES.contains(head) && chamber(i);
    boolean before = i > 0 && line.word(i - 1).is("امام"); // «أمام البرلمان»: in it, all might be
    return body && (house || BUILDINGS.contains(head) && (before || line.mentionEnd[i] > i + 1))
        ? Optional.of(new Value.Reference(mention.entity(), mention.span()))
        : Optional.empty();
  }

  private boolean chamber(int i) {
    int next = i + 1;
    boolean alone = line.mentionEnd[i] == next;
    return alone ? !line.word(i).is("مجلس") : CHAMBERS.contains(line.word(next).normal());
  }

  private boolean member(int i) {
    int before = line.is(i - 1, Sort.PREPOSITION) ? i - 2 : i - 1;
    for (int k = before; k >= Math.max(0, before - 1); k--) {
      if (MEMBERS.contains(line.word(k).normal())) {
        return true;
      }
    }
    return false;
  }
}
