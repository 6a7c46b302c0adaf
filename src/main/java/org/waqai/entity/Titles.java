package org.waqai.entity;

import java.util.Optional;
import java.util.Set;
import org.waqai.entity.WordLists.Sort;
import org.waqai.entity.WordLists.Title;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Normal;

/** Reads a title and whom it introduces: «وزير الخارجية المغربي ناصر بوريطة». */
final class Titles {
  private static final int LONGEST = 14;
  private static final int GIVEN = Traits.FIRST | Traits.WEAK;
  private static final int QUALITY =
      Traits.ADJECTIVE | Traits.NISBA | Traits.TOPIC | Traits.COMMON | Traits.FORMER | Traits.HEAD;

  /** Whose place belongs to their title: «السفير الفرنسي في بيروت». */
  private static final Set<String> SENT =
      Set.of("سفير", "مبعوث", "ممثل", "مندوب", "قنصل", "منسق", "موفد", "مراسل", "مدير", "قائد");

  /** Who stands for others: «النائب عن الحزب». */
  private static final Set<String> STAND =
      Set.of("نائب", "نائبه", "ممثل", "مندوب", "ناطق", "متحدث", "مرشح", "عضو", "قيادي", "مسؤول");

  /** Bodies before a joined pronoun, where the ة is a ت. */
  private static final Set<String> OWN =
      Set.of("وزار", "حكوم", "حزب", "شرك", "منظم", "حرك", "بلاد", "بلد", "جماع", "هيئ");

  private final Trie<Sort> titles = new Trie<>();
  private final Bodies bodies;

  Titles(WordLists lists, Bodies bodies) {
    this.bodies = bodies;
    for (Title title : lists.titles()) {
      for (String form : title.forms()) {
        titles.add(Normal.of(form).split(" "), title.sort());
      }
    }
  }

  /**
   * A title, its scope and who bears it.
   *
   * @param from its first word
   * @param head one past the title itself
   * @param to one past its scope: «المغربي»
   * @param sort what sort of title
   * @param former whether it is held no more
   * @param name the first word of the name after it
   * @param nameEnd one past the name; {@code name} where there is none
   */
  record Phrase(int from, int head, int to, Sort sort, boolean former, int name, int nameEnd) {
    boolean hasName() {
      return nameEnd > name;
    }
  }

  /** One past a title, and its sort. */
  private record Start(int end, Sort sort) {}

  Optional<Phrase> at(Line line, int from) {
    Optional<Start> head = head(line, from);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    int end = head.get().end();
    Sort sort = head.get().sort();
    int to = sort == Sort.HONORIFIC ? honorific(line, end) : scope(line, from, end);
    boolean former = false;
    for (int i = end; i < to; i++) {
      former |= line.has(i, Traits.FORMER);
    }
    int name = start(line, to);
    int nameEnd = name < 0 ? name : named(line, name, from, end, to, sort);
    if (nameEnd <= name || nameEnd == name + 1) {
      int said = Placed.end(line, from, to);
      name = said > to ? to : name;
      nameEnd = said > to ? said : nameEnd;
    }
    if (nameEnd <= name) {
      to = withoutPlace(line, from, end, to);
    }
    return Optional.of(new Phrase(from, end, to, sort, former, name, nameEnd));
  }

  /**
   * «القبض على زعيم العصابة في دبي»: a place at the end of a scope, with no name after it, is where
   * it happens, but for those who are sent there.
   */
  private static int withoutPlace(Line line, int from, int head, int to) {
    for (int i = head; i < to - 1; i++) {
      if (line.word(i).normal().equals("في")
          && line.name(i + 1).filter(m -> m.to() == to && m.name().kind().isPlace()).isPresent()
          && SENT.stream().noneMatch(line.word(from).stem()::startsWith)) {
        return i;
      }
    }
    return to;
  }

  /** One past the title that begins at a word and its sort. */
  private Optional<Start> head(Line line, int from) {
    if (!line.isWord(from)) {
      return Optional.empty();
    }
    Optional<Start> best = Optional.empty();
    Word first = line.word(from);
    Optional<Trie.Node<Sort>> node = titles.root().to(first.stem());
    int i = from;
    while (node.isPresent()) {
      i++;
      Optional<Sort> sort = node.get().value();
      if (sort.isPresent()) {
        best = Optional.of(new Start(i, sort.get()));
      }
      if (!line.isWord(i)) {
        break;
      }
      Trie.Node<Sort> here = node.get();
      node = here.to(line.word(i).text());
      if (node.isEmpty() && line.word(i).article()) {
        node = here.to(line.word(i).stem());
      }
    }
    if (best.isEmpty() && first.pronoun()) {
      // «نظيره», «شقيقه»: the title with a pronoun.
      return titles
          .root()
          .to(first.core().normal())
          .flatMap(Trie.Node::value)
          .map(sort -> new Start(from + 1, sort));
    }
    return best;
  }

  /** After «الشيخ» only what still belongs to it: «اللواء الركن», «السيد المحترم». */
  private int honorific(Line line, int from) {
    int i = from;
    if (line.isMark(i, ".") && line.word(i - 1).text().length() == 1) {
      i++;
    }
    return i;
  }

  private int scope(Line line, int from, int head) {
    int i = head;
    boolean bare = !line.word(from).article();
    while (i < line.size() && i - head < LONGEST) {
      int next = scoped(line, head, i, bare);
      if (next == i) {
        break;
      }
      i = next;
    }
    // a scope does not end in a preposition or a bare common noun before nothing
    while (i > head && (line.has(i - 1, Traits.CLOSED) || !line.isWord(i - 1))) {
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
    if (line.has(i, Traits.TIME | Traits.SAY) && !line.has(i, Traits.TOPIC)) {
      return i;
    }
    if (another(line, i)) {
      return i;
    }
    if (i > head && word.governed() == 'ل' && media(line, i)) {
      return i; // «قال مدير الشركة لوكالة كذا»: whom he tells
    }
    Optional<Gazetteer.Match> name = line.name(i);
    if (name.isPresent() && !word.joined() && !line.has(i, Traits.FIRST)) {
      boolean fits = word.governed() == ' ' || word.governed() == 'ل' || word.governed() == 'ب';
      boolean person = name.get().name().kind() == Kind.PERSON;
      if (i > head && word.governed() == ' ' && line.word(i - 1).article()) {
        return i; // «توعد المرشد الإيراني إسرائيل»: nothing belongs to what has the article
      }
      return fits && !person && (bare || i > head || word.governed() != ' ') ? name.get().to() : i;
    }
    if (line.has(i, Traits.CLOSED)) {
      boolean at = word.normal().equals("في") || word.normal().equals("لدي");
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
    boolean closed = line.word(i - 1).article() && !word.article() && word.governed() == ' ';
    int body = closed ? i : bodies.at(line, i).map(Bodies.Body::to).orElse(i);
    boolean thing = word.governed() == 'ب' && word.article(); // «حكم على الوزير بالسجن»
    if (body > i && !thing && !word.joined() && (bare || i > head || word.governed() == 'ل')) {
      return body;
    }
    if (word.joined()) {
      return line.has(i, Traits.TOPIC) && i > head ? i + 1 : i;
    }
    if (word.governed() != ' ') {
      return word.governed() == 'ل' && (word.article() || line.has(i, QUALITY)) ? i + 1 : i;
    }
    if (line.has(i, Traits.FIRST) && !line.has(i, Traits.ADJECTIVE | Traits.TOPIC)) {
      return i;
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
    return bare && !closed && (title || (noun && !line.has(i, Traits.WEAK))) ? i + 1 : i;
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
    return line.name(i).filter(m -> m.name().key().startsWith("media/")).isPresent()
        || bodies.at(line, i).filter(b -> b.head().style() == WordLists.Style.MEDIA).isPresent();
  }

  /**
   * «انتقد رئيس الوزراء المعارضة»: after a word with the article a body's head with the article,
   * which describes nothing, unless it is an adjective that agrees.
   */
  private static boolean another(Line line, int i) {
    if (!line.word(i).article() || !line.word(i).free() || !line.has(i, Traits.HEAD)) {
      return false;
    }
    String before = line.word(i - 1).stem();
    boolean feminine = before.endsWith("ه") || before.endsWith("ات");
    boolean describes =
        line.has(i, Traits.ADJECTIVE) || line.word(i).core().can(Pos.PASSIVE_PARTICIPLE);
    boolean agrees = feminine == line.word(i).stem().endsWith("ه");
    return line.word(i - 1).article() && !(describes && agrees);
  }

  /** Whether a word with the article still tells the scope, or is the family name of the bearer. */
  private static boolean article(Line line, int i, int head, boolean bare) {
    if (line.has(i, Traits.TITLE) && i > head && !line.has(i, Traits.FORMER)) {
      return false; // «التقى رئيس البرلمان السفير الياباني»: somebody else
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

  /** Where the name after a title begins; -1 for nowhere. */
  private int start(Line line, int to) {
    int i = to;
    boolean comma = false;
    if (line.isMark(i, "،,:-–")) {
      comma = true;
      i++;
    } else if (line.opens(i)) {
      i++;
    }
    int guard = 0;
    while (guard++ < 4 && line.isWord(i)) {
      Optional<Start> more = head(line, i);
      boolean free = line.word(i).free();
      if (more.isEmpty() || !free || (line.has(i, Traits.FIRST) && !line.word(i).article())) {
        break;
      }
      if (line.has(i, Traits.WEAK) && !line.word(i).article() && line.word(i - 1).article()) {
        break; // «مدير الدفاع المدني رائد الصالح»: a rank would have the article too
      }
      boolean honorific = more.get().sort() == Sort.HONORIFIC;
      if (!honorific && !line.word(i).article()) {
        break;
      }
      i = honorific(line, more.get().end());
    }
    if (!line.isWord(i) || !line.word(i).free()) {
      return -1;
    }
    if (comma) {
      int end = PersonNames.end(line, i);
      boolean strong =
          line.has(i, Traits.FIRST | Traits.WEAK) || (!line.word(i).article() && line.unknown(i));
      if (end - i < 2 || !strong) {
        return -1;
      }
    }
    return i;
  }

  private static int named(Line line, int name, int from, int head, int to, Sort sort) {
    Optional<Gazetteer.Match> known = line.name(name);
    int end = PersonNames.end(line, name);
    if (known.isPresent() && known.get().name().kind() == Kind.PERSON) {
      return Math.max(end, known.get().to());
    }
    if (end == name && name == to && sort == Sort.HONORIFIC && family(line, name)) {
      return name + 1;
    }
    boolean called = sort == Sort.HONORIFIC && line.has(name, Traits.WEAK);
    if (end != name + 1 || called || line.has(name, Traits.FIRST)) {
      return end;
    }
    return alone(line, name, from, head, to) ? end : name;
  }

  /** «الرئيس بوتين»: whether one unlisted word after a title is a name. */
  private static boolean alone(Line line, int name, int from, int head, int to) {
    if (!line.unknown(name) || PersonNames.verbal(line.word(name).stem())) {
      return false;
    }
    boolean ends = !line.isWord(name + 1) || line.has(name + 1, Traits.CLOSED | Traits.SAY);
    ends |= line.isWord(name + 1) && line.word(name + 1).core().canBeVerb();
    return line.word(from).article() || (to > head && ends && to == name);
  }

  /** «المهندس القحطاني»: a family name alone. */
  private static boolean family(Line line, int i) {
    Word word = line.word(i);
    if (!word.free() || line.has(i, Traits.NISBA)) {
      return false;
    }
    boolean open = line.unknown(i) || line.family(i);
    if (line.isWord(i + 1) && (line.unknown(i + 1) || line.has(i + 1, GIVEN))) {
      return false;
    }
    return line.has(i, Traits.SURNAME) || (open && PersonNames.shaped(word, true));
  }
}
