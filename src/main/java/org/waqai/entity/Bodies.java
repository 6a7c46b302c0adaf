package org.waqai.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.waqai.entity.WordLists.Head;
import org.waqai.entity.WordLists.Style;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Normal;
import org.waqai.model.WordSet;

/** Reads the names of bodies and places by the nouns that head them: «وزارة العدل». */
final class Bodies {
  static final int NO_QUALITY = Traits.EPITHET | Traits.FORMER | Traits.CLOSED;

  private static final WordSet SCALES =
      WordSet.of(
          "الف", "الاف", "مليون", "مليونا", "ملايين", "مليار", "مليارا", "مليارات", "بالمئه");

  /** After a number: some of those told of. */
  private static final WordSet SOME = WordSet.of("من", "منهم", "منهن", "منها", "اخرين", "اخرون");

  private static final WordSet PEOPLES = WordSet.of("اكراد", "دروز", "تركمان", "امازيغ");

  private final Trie<Head> heads = new Trie<>();

  /** Nouns that head bodies and places: «مديرية الأمن», «مديرية يريم». */
  private final Map<String, Head> places = new HashMap<>();

  Bodies(WordLists lists) {
    for (Head head : lists.heads()) {
      String normal = Normal.of(head.form());
      heads.add(normal.split(" "), head);
      if (head.kind() == Kind.PLACE) {
        places.putIfAbsent(normal, head);
      }
    }
  }

  /**
   * A head and how far its name goes.
   *
   * @param head the noun
   * @param from its first word
   * @param name the first word of the name: after «مدينة», but at «وزارة»
   * @param to one past the last word
   * @param alone whether only the definite head stands there: «التنظيم»
   * @param quoted whether the name stands in quotation marks
   */
  record Body(Head head, int from, int name, int to, boolean alone, boolean quoted) {
    /** «استقبل الرئيس بقصر الاتحادية», but «وزيرة الخارجية بمملكة ليسوتو» is hers. */
    boolean site(Line line) {
      return head.kind() == Kind.PLACE
          && line.place(to - 1).filter(m -> m.name().kind() == Kind.COUNTRY).isEmpty();
    }
  }

  /** Where the heads go on that begin with a word. */
  Optional<Trie.Node<Head>> from(String stem) {
    return heads.root().to(stem);
  }

  Optional<Body> at(Line line, int from) {
    if (!line.isWord(from)) {
      return Optional.empty();
    }
    Word first = line.word(from);
    Optional<Trie.Node<Head>> node = first.form().head();
    Optional<Head> head = Optional.empty();
    int end = from;
    int i = from;
    while (node.isPresent()) {
      i++;
      if (node.get().value().isPresent()) {
        head = node.get().value();
        end = i;
      }
      node = line.isWord(i) ? node.get().to(line.word(i).text()) : Optional.empty();
    }
    if (head.isEmpty() || first.pronoun() || noBody(line, from, end)) {
      return Optional.empty();
    }
    Optional<Head> place = Optional.ofNullable(places.get(first.stem()));
    boolean known = line.place(end).isPresent() || (line.unknown(end) && !line.word(end).article());
    return read(line, from, end, known && place.isPresent() ? place.get() : head.get())
        .map(body -> beforeTitle(line, body));
  }

  /** «استقبل في قصر بيان رئيس الوزراء»: a name that is known ends where a title begins. */
  private static Body beforeTitle(Line line, Body body) {
    return line.name(body.from())
        .filter(m -> m.to() < body.to() && line.has(m.to(), Traits.TITLE))
        .map(m -> new Body(body.head(), body.from(), body.name(), m.to(), false, body.quoted()))
        .orElse(body);
  }

  /** «محيط جبل قاسيون», «بقيادة الولايات المتحدة», «السياسة الخارجية» hold no head. */
  private static boolean noBody(Line line, int from, int end) {
    Word first = line.word(from);
    if (!first.article() && line.has(from, Traits.DIRECTION) && line.has(end, Traits.HEAD)) {
      return true;
    }
    if (first.governed() == 'ب' && first.stem().equals("قياده")) {
      return true;
    }
    return policy(line, from);
  }

  /** «السياسة الخارجية»: an adjective, no ministry. */
  static boolean policy(Line line, int i) {
    Word word = line.word(i);
    boolean quality = word.article() && word.free() && word.stem().equals("خارجيه");
    return quality && line.isWord(i - 1) && line.word(i - 1).article();
  }

  private Optional<Body> read(Line line, int from, int end, Head head) {
    Optional<Integer> close = line.closing(end);
    boolean definite = line.word(from).article();
    boolean quotable = !definite || head.style() == Style.MEDIA || head.style() == Style.WEAK;
    boolean whole = end > from + 1 && line.word(end - 1).article();
    boolean man = // «عضو مجلس النواب "علي الصول"»
        whole && line.has(end + 1, Traits.FIRST) && PersonNames.end(line, end + 1) > end + 2;
    if (close.isPresent() && quotable && !man && line.isMark(end, "\"“«")) {
      boolean apart = head.style() == Style.APART || head.style() == Style.MEDIA;
      int to = close.get() + 1;
      return Optional.of(new Body(head, from, apart ? end + 1 : from, to, false, true));
    }
    if (definite) {
      return Villages.several(line.word(from))
          ? Optional.empty() // «البلدات»
          : definite(line, from, end, head);
    }
    if (whole) {
      // «مجلس النواب» is a name as it stands
      int to = end;
      while (to < end + 2 && adjective(line, to)) {
        to++;
      }
      return Optional.of(new Body(head, from, from, to, false, false));
    }
    int called = end == from + 1 ? Namesake.end(line, from) : from;
    if (called > from) {
      return Optional.of(new Body(head, from, from, called, false, false));
    }
    boolean seat = line.word(from).stem().equals("عاصمه"); // «عاصمة الولاية»: not the province
    if (head.style() == Style.DEFINITE || seat) {
      return Optional.empty();
    }
    boolean general = line.has(end, Traits.COMMON | Traits.TOPIC) && line.name(end).isEmpty();
    if (head.style() == Style.MEDIA && general) {
      return Optional.empty();
    }
    boolean after = head.style() == Style.APART || head.style() == Style.MEDIA;
    int to = head.style() == Style.APART ? place(line, end) : Construct.end(line, end, head);
    if (to == end && head.style() == Style.APART && end == from + 1) {
      to = Villages.end(line, from, end);
    }
    if (to == end || Villages.of(line, from, to)) {
      return Optional.empty();
    }
    return Optional.of(new Body(head, from, after ? end : from, to, false, false));
  }

  /** «المحكمة الجنائية الدولية»: adjectives, then what «ل» adds. */
  private Optional<Body> definite(Line line, int from, int end, Head head) {
    int i = end;
    while (i < line.size() && i - end < 4 && adjective(line, i) && agrees(line, from, i)) {
      i++;
    }
    boolean state = head.style() == Style.DEFINITE && head.category().equals("حكومة");
    if (i > end && state && !line.has(i - 1, Traits.NISBA) && !line.has(end, Traits.NISBA)) {
      return Optional.empty();
    }
    if (i == end && head.style() == Style.DEFINITE) {
      return Optional.empty();
    }
    if (i == end && head.kind() == Kind.ORGANIZATION && line.number(end) && !counts(line, end)) {
      // «الفرقة 30»
      return Optional.of(new Body(head, from, from, end + 1, false, false));
    }
    if (i == end + 1 && vague(line, from, end)) {
      int more = Added.end(line, i);
      return Optional.of(new Body(head, from, from, more, more == i, false));
    }
    if (i == end) {
      return Optional.of(new Body(head, from, from, end, true, false));
    }
    if (head.style() == Style.APART || head.style() == Style.MEDIA) {
      return Optional.empty();
    }
    boolean whole = line.name(from).filter(m -> m.to() >= end + 1).isPresent();
    int to = whole || Added.foreign(line, from, i) ? i : Added.end(line, i);
    return Optional.of(new Body(head, from, from, to, false, false));
  }

  /** «الحكومة 2 مليار دولار», «الحزب 15 مقعدا»: a number that counts names nothing. */
  private static boolean counts(Line line, int number) {
    if (!line.isWord(number + 1)) {
      return false;
    }
    Word next = line.word(number + 1);
    return SCALES.contains(next.normal())
        || SOME.contains(next.normal()) // «اعتقلت قوات الدرك 20 منهم»
        || next.adverbial() // «المجلس 51 عضوا»
        || next.normal().endsWith("ا") && !next.pronoun() && next.core().can(Pos.NOUN)
        || (next.normal().equals(next.stem())
            && !line.has(number + 1, Traits.NISBA)
            && !next.pronoun()
            && !next.core().canBeVerb()
            && next.core().analyses().stream().noneMatch(a -> a.pos() == Pos.MASDAR)
            && next.core().analyses().stream().anyMatch(a -> a.pos() == Pos.NOUN));
  }

  /** «المنظمة الدولية», «الشركة البريطانية»: what it is, not how it is called. */
  private static boolean vague(Line line, int noun, int adjective) {
    return line.has(noun, Traits.VAGUE)
        && line.has(adjective, Traits.VAGUE | Traits.NISBA)
        && line.name(noun).filter(m -> m.to() > adjective).isEmpty();
  }

  /** «الخارجية اليمني» is no name: the adjective belongs to «وزير» before it. */
  private static boolean agrees(Line line, int noun, int adjective) {
    String head = line.word(noun).stem();
    String quality = line.word(adjective).stem();
    if (people(line, noun, adjective)) {
      return false;
    }
    boolean feminine = head.endsWith("ه") || head.endsWith("ات");
    if (feminine) {
      return !quality.endsWith("ي") || quality.equals("بحري") || quality.equals("بري");
    }
    return !quality.endsWith("ه");
  }

  /**
   * «حاصر الجيش الحوثيين», «اتهمت الحكومة الإسلاميين»: those who are of something describe no body.
   */
  static boolean people(Line line, int noun, int i) {
    String head = line.word(noun).stem();
    String word = line.word(i).stem();
    boolean men = word.endsWith("يين") || word.endsWith("يون") || PEOPLES.contains(word);
    return men
        && !head.endsWith("ين")
        && !head.endsWith("ون")
        && line.word(noun).core().analyses().stream()
            .noneMatch(a -> a.number() == Analysis.Count.PLURAL && !head.endsWith("ات"));
  }

  private static boolean adjective(Line line, int i) {
    if (!line.isWord(i) || !line.word(i).article() || !line.word(i).free()) {
      return false;
    }
    if (line.has(i, NO_QUALITY | Traits.FIRST) || line.time(i)) {
      return false;
    }
    return line.has(i, Traits.NISBA | Traits.ADJECTIVE) || line.relative(i);
  }

  /** The name of a place after «مدينة». */
  private int place(Line line, int from) {
    if (!line.isWord(from) || !line.word(from).free()) {
      return from;
    }
    Optional<Gazetteer.Match> known = line.name(from);
    if (known.isPresent()) {
      return known.get().to();
    }
    if (line.has(from, NO_QUALITY | Traits.SAY | Traits.NISBA | Traits.DIRECTION)) {
      return from;
    }
    Word word = line.word(from);
    if (word.article()) {
      boolean quality = line.has(from, Traits.ADJECTIVE) && !line.has(from, Traits.RISKY);
      return quality || line.has(from, Traits.COMMON) ? from : from + 1;
    }
    if (line.has(from, Traits.LINK)) {
      return line.isWord(from + 1) && line.word(from + 1).free() ? from + 2 : from;
    }
    boolean adjective = line.has(from, Traits.ADJECTIVE | Traits.COMMON | Traits.HEAD);
    if (adjective || (!line.unknown(from) && !line.has(from, Traits.FIRST | Traits.WEAK))) {
      return from;
    }
    int i = from + 1;
    boolean two =
        line.unknown(i)
            && line.word(i).free()
            && line.unknown(from)
            && !(Villages.several(line.word(from - 1)) && line.word(i).text().startsWith("و"));
    if (two && PersonNames.shaped(line.word(i), true)) {
      boolean nisba = line.word(i).article() && line.word(i).stem().endsWith("يه");
      return nisba ? i : i + 1;
    }
    return i;
  }
}
