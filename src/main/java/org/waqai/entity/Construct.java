package org.waqai.entity;

import java.util.Optional;
import org.waqai.entity.WordLists.Head;
import org.waqai.entity.WordLists.Style;
import org.waqai.model.Analysis;
import org.waqai.model.Entity.Kind;
import org.waqai.model.WordSet;

/**
 * What follows a noun without article, «وزارة»: its genitive and the adjectives of both. Reads one
 * phrase, word by word, and knows up to where it is sure to be part of the name.
 */
final class Construct {
  private static final int LONGEST = 12;

  /** Who is told apart so: «سجن الأول خمس سنوات والثاني سنتين». */
  private static final WordSet ORDER =
      WordSet.of("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر");

  private static final WordSet YEARS =
      WordSet.of("سنه", "سنوات", "سنين", "عاما", "عام", "اعوام", "شهرا", "شهر", "اشهر", "شهور");

  private final Line line;
  private final Head head;
  private final int from;
  private int at;
  private int sure;
  private boolean strong;
  private boolean named;
  private int topics;

  private Construct(Line line, int from, Head head) {
    this.line = line;
    this.head = head;
    this.from = from;
    this.at = from;
    this.sure = from;
    this.strong = head.style() != Style.WEAK;
  }

  /** One past the last word of the name; {@code from} where there is none. */
  static int end(Line line, int from, Head head) {
    if (head.form().equals("سجن") && sentence(line, from)) {
      return from;
    }
    Construct phrase = new Construct(line, from, head);
    while (phrase.at < line.size() && phrase.at - from < LONGEST && phrase.step()) {
      phrase.topics += line.has(phrase.at - 1, Traits.TOPIC) ? 1 : 0;
    }
    return phrase.strong || phrase.topics > 1 ? phrase.sure : from;
  }

  /** «سجن دلاور سبع سنوات», «الحكم بسجن ساركوزي»: what befell him, and no prison by his name. */
  private static boolean sentence(Line line, int from) {
    for (int i = from; i < Math.min(line.size() - 1, from + 5) && line.isWord(i); i++) {
      boolean numeral = line.word(i).core().can(Analysis.Pos.NUMERAL);
      if ((line.number(i) || numeral) && YEARS.contains(line.word(i + 1).stem())) {
        return true;
      }
      if (line.has(i, Traits.CLOSED)) {
        break;
      }
    }
    return line.name(from).filter(m -> m.name().kind() == Kind.PERSON).isPresent();
  }

  /** Takes the next word or words; false where the phrase is over. */
  private boolean step() {
    if (!line.isWord(at)
        || line.has(at, Bodies.NO_QUALITY | Traits.SAY | Traits.VERB)
        || at > from && line.word(at).adverb()) {
      return false; // «مطار صنعاء مجددا»
    }
    if (at > from && Honours.is(line, at)) {
      return false; // «جامعة طيبة معالي المدير»
    }
    if (line.time(at) && (at > from || head.style() == Style.WEAK)) {
      return false;
    }
    Word word = line.word(at);
    if (named && !word.free()) {
      int more = sure == at ? field() : at;
      return more > at && take(more, false);
    }
    Optional<Gazetteer.Match> known =
        line.name(at).filter(m -> !m.name().kind().isPlace() || !named).filter(m -> !holder(m));
    boolean state =
        known
            .filter(m -> m.name().kind() == Kind.COUNTRY || m.name().kind() == Kind.CITY)
            .isPresent();
    if (at > from && line.word(at - 1).article() && (state || body(known))) {
      boolean town = state && known.get().name().kind() == Kind.CITY;
      boolean apart = // no «وزارة الصحة السعودية», no «غرفة التجارة الرباط»
          (!town || line.has(at, Traits.HEAD))
              && (!line.has(at, Traits.NISBA) || Bodies.people(line, at - 1, at));
      if (apart || state && line.has(at - 1, Traits.ADJECTIVE)) {
        return false; // «منح صندوق النقد الدولي لوساكا قرضا»: past the article
      }
    }
    if (known.isPresent() && word.free() && !named && at == Math.max(from, sure)) {
      return take(known.get().to(), true);
    }
    if (!word.free()) {
      boolean open = at == from + 1 && sure < at;
      int more = at > from && sure == at ? joined() : open ? trades() : at;
      return more > at && take(more, open);
    }
    return word.article() ? article() : bare();
  }

  /**
   * «رئيس مجلس الوزراء العراقي محمد السوداني», «رئيس حكومة الوحدة عبد الحميد الدبيبة»: no man's
   * name belongs to a body past its adjective or what it is for, as it does past «الشيخ».
   */
  private boolean holder(Gazetteer.Match known) {
    return known.name().kind() == Kind.PERSON
        && at > from
        && line.word(at - 1).article()
        && !line.has(at - 1, Traits.TITLE);
  }

  /** «دعا حزب العمال جماعة كذا»: a body by its own name. */
  private static boolean body(Optional<Gazetteer.Match> known) {
    return known.filter(m -> m.name().kind() == Kind.ORGANIZATION).isPresent();
  }

  private boolean take(int to, boolean name) {
    at = to;
    sure = to;
    named |= name;
    strong |= name;
    return true;
  }

  private boolean article() {
    if (at > from && line.has(at, Traits.TITLE) && line.has(at + 1, Traits.FIRST)) {
      return false; // «أوقفت قوات الأمن الصحفي سعد المنصور»
    }
    if (at > from && Bodies.people(line, at - 1, at)) {
      return false; // «استهدفت قوات الجيش الحوثيين»
    }
    boolean quality = line.has(at, Traits.NISBA | Traits.ADJECTIVE);
    boolean past = // «قوات الأمن السودانية الغاز»: nothing is joined past the adjective
        at > from && line.word(at - 1).article() && line.has(at - 1, Traits.NISBA);
    boolean topic = line.has(at, Traits.TOPIC) && !past;
    boolean fits = quality || line.relative(at) || topic || described();
    if (named || (sure > from && !fits)) {
      return false;
    }
    boolean place = head.kind() == Kind.PLACE && PersonNames.end(line, at + 1) == at + 1;
    if (head.form().equals("سجن")
        && (line.has(at, Traits.TITLE | Traits.COMMON) || ORDER.contains(line.word(at).stem()))) {
      // «سجن الصحفي»: what befell him
      return false;
    }
    if (line.has(at, Traits.TITLE) && !quality && !place && !line.has(at, Traits.TOPIC)) {
      return false;
    }
    strong |= quality || line.unknown(at);
    return take(at + 1, false);
  }

  /** «منظمة الهلال الأحمر»: an adjective and nothing else, of what the head is joined to. */
  private boolean described() {
    if (line.word(at).core().analyses().isEmpty() || !line.word(at - 1).article()) {
      return false;
    }
    for (Analysis a : line.word(at).core().analyses()) {
      if (a.pos() != Analysis.Pos.ADJECTIVE) {
        return false;
      }
    }
    return line.word(at).stem().endsWith("ه") == line.word(at - 1).stem().endsWith("ه");
  }

  private boolean bare() {
    if (named || sure > from || at == from && quality()) {
      return false;
    }
    boolean office = head.category().equals("مكتب") && line.has(at, Traits.TITLE);
    if (at == from
        && head.form().equals("سجن")
        && line.has(at, Traits.TITLE | Traits.FIRST)
        && line.name(at).isEmpty()) {
      return false; // «سجن رئيس الوزراء», «بسجن علاء»
    }
    if (office && line.isWord(at + 1)) {
      at++;
      return true;
    }
    int person = PersonNames.end(line, at);
    while (head.kind() == Kind.PLACE && person > at + 1 && line.has(person - 1, Traits.NISBA)) {
      // «ميناء جيهان التركي»
      person--;
    }
    if (person > at && !line.has(at, Traits.HEAD | Traits.COMMON)) {
      if (!doubtful(person)) {
        boolean all = at == from || line.has(at, Traits.FIRST);
        return take(all ? person : at + 1, true);
      }
      return false;
    }
    boolean topic = line.has(at, Traits.TOPIC | Traits.HEAD);
    if (!noun() || (head.style() == Style.WEAK && !topic)) {
      return false;
    }
    at++;
    return true;
  }

  /** «اتهمت منظمة حقوقية الجيش»: an adjective of the head and nothing else, after which it ends. */
  private boolean quality() {
    boolean any = false;
    for (Analysis a : line.word(at).core().analyses()) {
      boolean adjective = a.pos() == Analysis.Pos.ADJECTIVE || a.pos() == Analysis.Pos.NISBA;
      boolean participle =
          a.pos() == Analysis.Pos.ACTIVE_PARTICIPLE || a.pos() == Analysis.Pos.PASSIVE_PARTICIPLE;
      if (!adjective && !participle) {
        return false;
      }
      any |= adjective;
    }
    boolean feminine = line.word(at).stem().endsWith("ه");
    return any && feminine && line.word(at - 1).stem().endsWith("ه");
  }

  /** «شركة بريطانية»: an adjective, no name. */
  private boolean doubtful(int end) {
    return head.kind() != Kind.PLACE
        && end == at + 1
        && at == from
        && line.word(at).stem().endsWith("ه")
        && !line.has(at, Traits.FIRST);
  }

  private boolean noun() {
    if (line.has(at, Traits.NISBA) || line.word(at).pronoun()) {
      return false;
    }
    boolean listed = line.has(at, Traits.COMMON | Traits.TOPIC | Traits.HEAD);
    boolean read = !line.word(at).core().analyses().isEmpty();
    return listed || (read && !line.word(at).core().canBeVerb());
  }

  /** «غرفة تجارة وصناعة البحرين»: two fields without article, and of which place. */
  private int trades() {
    boolean two =
        line.word(at).joined()
            && line.word(at).governed() == ' '
            && !line.word(at).article()
            && line.has(at, Traits.TOPIC)
            && line.has(at - 1, Traits.TOPIC)
            && head.kind() == Kind.ORGANIZATION;
    return two ? line.place(at + 1).map(Gazetteer.Match::to).orElse(at) : at;
  }

  /** «مجلس دبي للإعلام», «مؤسسة فلان للتنمية»: past a name what the body deals with. */
  private int field() {
    boolean adds =
        line.word(at).governed() == 'ل'
            && line.word(at).article()
            && line.has(at, Traits.TOPIC)
            && !line.has(at - 1, Traits.NISBA) // «تحالف عربي للمياه»
            && head.kind() == Kind.ORGANIZATION
            && !line.word(at).stem().endsWith("ين") // «للصحفيين»: whom it tells
            && !head.category().equals("وزارة")
            && !Added.foreign(line, from, at);
    return adds ? Added.end(line, at) : at;
  }

  /** «وزارة الثقافة والاتصال», «حزب التجمع الوطني للأحرار». */
  private int joined() {
    Word word = line.word(at);
    if (!word.joined() || word.governed() != ' ') {
      boolean ministry = head.category().equals("وزارة");
      boolean state =
          ministry && line.word(at - 1).stem().equals("دوله"); // «وزارة الدولة لشؤون كذا»
      boolean adds =
          word.governed() == 'ل'
              && !word.joined()
              && (!ministry || state)
              && !(head.category().equals("حزب") && line.has(at, Traits.HEAD)) // «حزب كذا لحزب كذا»
              && !Added.foreign(line, from, at);
      return adds ? Added.end(line, at) : at;
    }
    boolean topic = line.has(at, Traits.TOPIC);
    boolean series = line.has(at, Traits.ADJECTIVE) && line.has(at - 1, Traits.ADJECTIVE);
    boolean party = head.category().equals("حزب") && at == from + 1;
    series |= party && !line.has(at, Traits.TITLE) && line.word(at - 1).article();
    if ((topic || series) && word.article()) {
      return Added.chain(line, at + 1);
    }
    boolean of = line.isWord(at + 1) && line.word(at + 1).article();
    return topic && of ? Added.chain(line, at + 2) : at;
  }
}
