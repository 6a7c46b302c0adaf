package org.waqai.entity;

import java.util.Optional;
import org.waqai.entity.WordLists.Sort;
import org.waqai.entity.WordLists.Title;
import org.waqai.model.Normal;
import org.waqai.model.WordSet;

/** Reads a title and whom it introduces: «وزير الخارجية المغربي ناصر بوريطة». */
final class Titles {
  /** Whose place belongs to their title: «السفير الفرنسي في بيروت». */
  private static final WordSet SENT =
      WordSet.of("سفير", "مبعوث", "ممثل", "مندوب", "قنصل", "منسق", "موفد", "مراسل", "مدير", "قائد");

  private final Trie<Sort> titles = new Trie<>();
  private final Scope scope;
  private final Bodies bodies;

  Titles(WordLists lists, Bodies bodies) {
    this.bodies = bodies;
    this.scope = new Scope(bodies);
    for (Title title : lists.titles()) {
      for (String form : title.forms()) {
        titles.add(Normal.of(form).split(" "), title.sort());
      }
    }
  }

  /** What «برلماني» after them only describes. */
  private static final WordSet SEATED =
      WordSet.of("وفد", "وفدا", "مصدر", "مصدرا", "فريق", "فريقا", "تكتل", "نظام", "عمل", "تحالف");

  private static final WordSet RULING = WordSet.of("حاكم", "حاكمه");

  /** Who may rule without being somebody. */
  private static final WordSet RULERS =
      WordSet.of(
          "حزب", "تحالف", "ائتلاف", "حركه", "تيار", "مجلس", "نظام", "اسره", "عائله", "طبقه", "نخبه",
          "جماعه", "تكتل", "جبهه", "اقليه", "هيئه", "سلطه");

  /** As many words may a party's name have before it is said to rule. */
  private static final int PARTY = 6;

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

  /** Where the titles go on that begin with a word. */
  Optional<Trie.Node<Sort>> from(String stem) {
    return titles.root().to(stem);
  }

  Optional<Phrase> at(Line line, int from) {
    Optional<Start> head = head(line, from);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    int end = head.get().end();
    Sort sort = head.get().sort();
    int to = sort == Sort.HONORIFIC ? honorific(line, end) : scope.end(line, from, end);
    boolean former = false;
    for (int i = end; i < to; i++) {
      former |= line.has(i, Traits.FORMER);
    }
    int name = start(line, to);
    int nameEnd = name < 0 ? name : Bearer.end(line, name, from, end, to, sort);
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
   * «القبض على زعيم العصابة في دبي», «استقبل الملك في قصر الضيافة»: a place at the end of a scope,
   * with no name after it, is where it happens, but for those who are sent there.
   */
  private int withoutPlace(Line line, int from, int head, int to) {
    for (int i = head; i < to - 1; i++) {
      int place =
          line.word(i).normal().equals("في") ? i + 1 : line.word(i).governed() == 'ب' ? i : -1;
      if (place >= 0
          && isPlace(line, place, to)
          && SENT.stream().noneMatch(line.word(from).stem()::startsWith)) {
        return i;
      }
    }
    return to;
  }

  private boolean isPlace(Line line, int from, int to) {
    return line.name(from).filter(m -> m.to() == to && m.name().kind().isPlace()).isPresent()
        || bodies.at(line, from).filter(b -> b.to() == to && b.head().kind().isPlace()).isPresent();
  }

  /** One past the title that begins at a word and its sort. */
  private Optional<Start> head(Line line, int from) {
    if (!line.isWord(from) || seated(line, from) || demands(line, from) || rules(line, from)) {
      return Optional.empty();
    }
    Optional<Start> best = Optional.empty();
    Word first = line.word(from);
    Optional<Trie.Node<Sort>> node = first.form().title();
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
    boolean given = line.has(from, Traits.FIRST | Traits.WEAK) && !first.article();
    if (given && best.filter(b -> b.sort() == Sort.HONORIFIC && b.end() == from + 1).isPresent()) {
      return Optional.empty(); // «عماد أحمد», but «العماد أحمد»
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

  /** «وفد برلماني»: an adjective. */
  private static boolean seated(Line line, int i) {
    Word word = line.word(i);
    return word.free()
        && !word.article()
        && word.stem().endsWith("ي")
        && line.isWord(i - 1)
        && SEATED.contains(line.word(i - 1).normal());
  }

  /** «حزب فريليمو الحاكم»: who rules, and no governor. */
  private static boolean rules(Line line, int i) {
    if (!RULING.contains(line.word(i).stem()) || !line.word(i).article()) {
      return false;
    }
    int k = i - 1;
    while (k >= 0 && k > i - PARTY && line.isWord(k)) {
      if (RULERS.contains(line.word(k).stem())) {
        return true;
      }
      k--;
    }
    return false;
  }

  /** «طالب الخبير الحكومة», «طالب زعيم المعارضة»: no student, but what he does. */
  private static boolean demands(Line line, int i) {
    return line.word(i).normal().equals("طالب")
        && line.isWord(i + 1)
        && (line.word(i + 1).article() || line.has(i + 1, Traits.TITLE));
  }

  /** After «الشيخ» only what still belongs to it: «اللواء الركن», «السيد المحترم». */
  private int honorific(Line line, int from) {
    int i = from;
    if (line.isMark(i, ".") && line.word(i - 1).text().length() == 1) {
      i++;
    }
    return i;
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
          line.has(i, Traits.FIRST | Traits.WEAK | Traits.LINK)
              || (!line.word(i).article() && line.unknown(i));
      if (end - i < 2 || !strong) {
        return -1;
      }
    }
    return i;
  }
}
