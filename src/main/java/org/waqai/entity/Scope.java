package org.waqai.entity;

import java.util.Optional;
import org.waqai.model.Entity.Kind;
import org.waqai.model.WordSet;

/** How far a title reaches: over «الخارجية المغربي» after «وزير». */
final class Scope {
  private static final int LONGEST = 14;
  private static final int QUALITY =
      Traits.ADJECTIVE | Traits.NISBA | Traits.TOPIC | Traits.COMMON | Traits.FORMER | Traits.HEAD;

  /** Who stands for others: «النائب عن الحزب». */
  private static final WordSet STAND =
      WordSet.of(
          "نائب", "نائبه", "ممثل", "مندوب", "ناطق", "متحدث", "مرشح", "عضو", "قيادي", "مسؤول");

  /** Bodies before a joined pronoun, where the ة is a ت. */
  private static final WordSet OWN =
      WordSet.of("وزار", "حكوم", "حزب", "شرك", "منظم", "حرك", "بلاد", "بلد", "جماع", "هيئ");

  /** Ministries of the one spoken of: «وزير خارجيته». */
  private static final WordSet MINISTRIES =
      WordSet.of(
          "خارجيته",
          "خارجيتها",
          "خارجيتهم",
          "داخليته",
          "داخليتها",
          "دفاعه",
          "دفاعها",
          "ماليته",
          "ماليتها",
          "عدله",
          "عدلها");

  /** Offices that «العام» is part of; «الرئيس العام الماضي» is a year. */
  private static final WordSet GENERAL =
      WordSet.of("امين", "قائد", "مدير", "مدعي", "نائب", "مفتش", "منسق", "كاتب", "قنصل", "مفوض");

  private static final WordSet RULED =
      WordSet.of("حزب", "ائتلاف", "تحالف", "مجلس", "عسكري", "نظام", "تيار", "تكتل");

  private final Bodies bodies;

  Scope(Bodies bodies) {
    this.bodies = bodies;
  }

  /** One past the scope of the title from a word to its head's end. */
  int end(Line line, int from, int head) {
    int i = head;
    boolean bare = !line.word(from).article() || voice(line, head);
    while (i < line.size() && i - head < LONGEST) {
      int next = scoped(line, head, i, bare);
      if (next == i) {
        break;
      }
      i = next;
    }
    // a scope does not end in a preposition or a bare common noun before nothing
    while (i > head
        && (line.has(i - 1, Traits.CLOSED) || !line.isWord(i - 1) && !line.closes(i - 1))) {
      i--;
    }
    return i;
  }

  private int scoped(Line line, int head, int i, boolean bare) {
    if (line.opens(i) && bare && i == head) {
      return line.closing(i).map(c -> c + 1).orElse(i);
    }
    if (!line.isWord(i)) {
      return i;
    }
    Word word = line.word(i);
    if (i == head && bare && MINISTRIES.contains(word.normal())) {
      return i + 1; // «وزير خارجيته فلان»
    }
    if (line.has(i, Traits.TIME | Traits.SAY) && !line.has(i, Traits.TOPIC)) {
      boolean general = i > head && word.stem().equals("عام") && word.article();
      return general && GENERAL.contains(line.word(i - 1).stem()) ? i + 1 : i;
    }
    if (i > head && bare && word.free() && Honours.is(line, i) && heads(line, i + 1)) {
      return i + 2; // «رئيس ديوان سمو ولي العهد»
    }
    if (i > head && word.governed() == 'ب' && word.article() && word.stem().equals("خارج")) {
      return i + 1; // «المصريين بالخارج»
    }
    if (Another.is(line, head, i)
        || (i == head ? !bare && word.several() : Another.others(line, head, i))) {
      return i; // «أودع القاضي الموقوفين السجن»
    }
    boolean named = i > head || i > 0 && line.word(i - 1).article();
    if (named && word.governed() == 'ل' && media(line, i)) {
      return i; // «قال مدير الشركة لوكالة كذا», «قال المسؤول لرويترز»: whom he tells
    }
    Optional<Gazetteer.Match> name = line.name(i);
    boolean first = line.has(i, Traits.FIRST); // «رئيس سري لانكا» is of a state
    if (name.isPresent()
        && !word.joined()
        && (!first || name.get().name().kind() == Kind.COUNTRY)) {
      return named(line, head, i, bare, name.get());
    }
    if (line.has(i, Traits.CLOSED)) {
      return preposition(line, head, i);
    }
    if (word.adverb()) {
      return i; // «حذر مسؤول أميركي مجددا»
    }
    boolean closed = line.word(i - 1).article() && !word.article() && word.governed() == ' ';
    int body =
        closed
            ? i
            : bodies
                .at(line, i)
                .filter(b -> word.governed() != 'ب' || !b.site(line))
                .map(Bodies.Body::to)
                .orElse(i);
    boolean thing = word.governed() == 'ب' && word.article(); // «حكم على الوزير بالسجن»
    boolean theirs = bare || i > head || word.governed() == 'ل' || voice(line, i);
    theirs &= // «ندد وزير الخارجية بشركة كذا», «انتقاد وزير الخارجية لحزب كذا»
        word.governed() == ' ' || !line.word(head - 1).stem().startsWith("وزير");
    if (body > i && !thing && !word.joined() && theirs) {
      return body;
    }
    if (word.joined()) {
      return i > head ? Charges.end(line, i) : i;
    }
    if (word.governed() != ' ') {
      boolean tells = word.governed() == 'ل' && (word.article() || line.has(i, QUALITY));
      tells &= word.article() || !line.has(i, Traits.TITLE); // «اتهام الوزير لزعيم الحركة»
      return tells && !word.pronoun() && !Added.aim(word) ? i + 1 : i; // «الرئيس لرفضه»
    }
    if (line.has(i, Traits.FIRST) && !line.has(i, Traits.ADJECTIVE | Traits.TOPIC)) {
      return i;
    }
    if (word.article()
        && line.has(i, Traits.WEAK)
        && (line.unknown(i)
            || line.unknown(i + 1)
                && (line.word(i + 1).article() || !line.has(i, Traits.ADJECTIVE | Traits.NISBA))
            || line.has(i + 1, Traits.LINK) && !line.word(i + 1).article())
        && line.word(i - 1).article()) {
      return i; // «وزير الخارجية المكلف الطاهر فلان», «الوزير المختار ولد فلان»
    }
    if (word.article()) {
      return !pastName(line, head, i) && article(line, i, head, bare) ? i + 1 : i;
    }
    if (line.has(i, Traits.LINK) && PersonNames.end(line, i) > i) {
      return i;
    }
    boolean title = line.has(i, Traits.TITLE) && bare && i == head;
    boolean noun = line.has(i, Traits.COMMON | Traits.TOPIC | Traits.HEAD);
    noun |= !word.core().analyses().isEmpty() && !word.core().canBeVerb();
    boolean own = i > head && word.pronoun(); // «لقي عامل بناء مصرعه»
    return bare
            && !closed
            && !own
            && !pastName(line, head, i)
            && (title || (noun && !line.has(i, Traits.WEAK)))
        ? i + 1
        : i;
  }

  /** «المتحدث باسم حماس»: whether a word is whom somebody speaks for. */
  private static boolean voice(Line line, int i) {
    return line.word(i - 1).is("باسم");
  }

  private static boolean heads(Line line, int i) {
    return line.has(i, Traits.TITLE) || line.isWord(i) && line.word(i).is("ولي");
  }

  private static int named(Line line, int head, int i, boolean bare, Gazetteer.Match name) {
    char governed = line.word(i).governed();
    boolean theirs = governed == 'ل' && line.has(i - 1, Traits.NISBA);
    if (theirs && name.name().kind() == Kind.COUNTRY && line.word(head - 1).stem().equals("وزير")) {
      return i; // «زيارة وزير الخارجية التركي لمصر»
    }
    boolean fits = governed == ' ' || governed == 'ل' || governed == 'ب';
    boolean person = name.name().kind() == Kind.PERSON;
    if (governed == ' ' && line.word(i - 1).article()) {
      return i; // «غادر رئيس الوزراء المنامة»: nothing belongs to what has the article
    }
    if (governed == 'ب' && name.name().kind() == Kind.PLACE) {
      return i; // «استقبل الرئيس بقصر الاتحادية»
    }
    return fits && !person && (bare || i > head || governed != ' ' || voice(line, i))
        ? name.to()
        : i;
  }

  /** Past «في», «لدى», «عن» and «باسم» before what still tells the scope. */
  private static int preposition(Line line, int head, int i) {
    Word word = line.word(i);
    boolean at = word.normal().equals("في") || word.normal().equals("لدي");
    if (at && line.word(i - 1).stem().equals("حاكم") && line.name(i + 1).isEmpty()) {
      return i; // «فاز مرشح الحزب الحاكم في الانتخابات»
    }
    boolean party = word.normal().equals("عن") || word.normal().equals("باسم");
    // «أعرب الوزير عن تضامن بلاده»: a topic is no party
    int after = party ? Traits.HEAD : Traits.HEAD | Traits.TOPIC;
    if (word.normal().equals("عن")
        && STAND.stream().noneMatch(line.word(head - 1).stem()::startsWith)) {
      return i; // «رحل الوزير عن الحكومة»
    }
    boolean known = line.name(i + 1).isPresent() || line.has(i + 1, after);
    if (at && line.isWord(i + 1) && line.word(i + 1).pronoun()) {
      // «المسؤولة الثالثة في وزارته», not «الوزير في كلمته»
      String whose = line.word(i + 1).core().normal();
      return OWN.stream().anyMatch(whose::startsWith) ? i + 2 : i;
    }
    return (at || party) && known && line.isWord(i + 1) ? i + 1 : i;
  }

  /** «دان أمين جامعة الدول العربية الجريمة»: a noun after a known name belongs to no title. */
  private static boolean pastName(Line line, int head, int i) {
    if (line.has(i, Traits.ADJECTIVE | Traits.NISBA | Traits.FORMER)) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(head, i - 4); k--) {
      if (line.name(k).filter(m -> m.to() == i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean media(Line line, int i) {
    return Outlets.some(line.word(i))
        || line.name(i).filter(m -> m.name().key().startsWith("media/")).isPresent()
        || bodies.at(line, i).filter(b -> b.head().style() == WordLists.Style.MEDIA).isPresent();
  }

  /** Whether a word with the article still tells the scope, or is the family name of the bearer. */
  private static boolean article(Line line, int i, int head, boolean bare) {
    if (i == head && voice(line, i)) {
      return true; // «الناطق باسم القائد العام»
    }
    if (line.word(i).stem().equals("حاكم") && RULED.contains(line.word(i - 1).stem())) {
      return true; // «زعيم الحزب الحاكم»
    }
    if (line.has(i, Traits.TITLE) && i > head && !line.has(i, Traits.FORMER)) {
      // «مدير مكتب الرئيس»; but «التقى رئيس البرلمان السفير الياباني»: somebody else
      return !line.word(i - 1).article()
          && line.has(i - 1, Traits.HEAD)
          && line.name(i - 1).isEmpty();
    }
    if (line.word(i - 1).article() && Describing.noun(line.word(i))) {
      return false; // «زار والي الجهة القرى», «نفت الوزيرة الاتهامات»
    }
    if (line.has(i, QUALITY)) {
      return !line.has(i, Traits.SURNAME) || line.has(i, Traits.NISBA | Traits.FORMER);
    }
    if (line.has(i, Traits.TITLE)) {
      return false;
    }
    if (!line.word(i).core().analyses().isEmpty()) {
      return true;
    }
    if (bare && i == head) {
      return true;
    }
    // «الوزير الوافي» is a name, «وزير الشؤون الخارجية» is not.
    return (bare && line.isWord(i + 1) && (line.word(i + 1).article() || i - head < 3))
        || line.word(i).stem().endsWith("يه");
  }
}
