package org.waqai.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.waqai.entity.Gazetteer.Match;
import org.waqai.entity.Titles.Phrase;
import org.waqai.entity.Word.Reading;
import org.waqai.entity.WordLists.Sort;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/** Finds the people of a sentence and the offices that they are said to hold. */
final class People {
  private static final WordSet HONOURED =
      WordSet.of("شيخ", "شيخه", "سيد", "سيده", "امير", "اميره", "دكتور", "دكتوره", "مهندس");

  private final Titles titles;
  private final Offices offices;

  People(Titles titles, Offices offices) {
    this.titles = titles;
    this.offices = offices;
  }

  void find(Line line, BitSet taken, Findings out) {
    BitSet called = Namesake.of(line);
    titled(line, called, taken, out);
    for (int i = 0; i < line.size(); i++) {
      if (!taken.get(i) && !called.get(i) && line.isWord(i)) {
        int end = untitled(line, i);
        if (end > i && taken.get(i, end).isEmpty()) {
          add(line, Honours.from(line, i), i, end, false, taken, out);
          i = end - 1;
        }
      }
    }
  }

  private void titled(Line line, BitSet called, BitSet taken, Findings out) {
    int officeEnd = 0;
    int bearer = -1; // of the name that was found last
    int last = -1; // where it begins
    for (int i = 0; i < line.size(); i++) {
      boolean may = line.word(i).form().title().isPresent() || line.word(i).pronoun();
      if (!may || taken.get(i) || called.get(i) || isSon(line, i)) {
        continue;
      }
      Optional<Phrase> phrase = titles.at(line, i);
      boolean single = line.has(i, Traits.TITLE) || line.word(i).pronoun();
      if (phrase.isEmpty() || !single && phrase.get().sort() == Sort.WORK) {
        continue; // «رجل الأعمال فلان»: a name of its own
      }
      Phrase p = together(line, phrase.get());
      boolean outermost = i >= officeEnd;
      int office = -1;
      if (outermost) {
        Optional<Found> held = offices.of(line, p, out);
        office = held.isPresent() ? out.add(held.get()) : -1;
        officeEnd = p.sort() == Sort.OFFICE ? p.to() : officeEnd;
      }
      int person = p.hasName() && p.name() == last ? bearer : -1;
      if (p.hasName() && taken.get(p.name(), p.nameEnd()).isEmpty()) {
        int from = Honours.from(line, i);
        boolean others =
            p.sort() == Sort.OFFICE && Takers.before(line, from) && !honoured(line, p.name());
        person = add(line, from, p.name(), p.nameEnd(), others, taken, out);
        bearer = person;
        last = p.name();
      }
      if (person >= 0 && office >= 0 && !p.former()) {
        out.hold(person, office, line.span(i, p.nameEnd()));
      }
    }
  }

  /**
   * «رئيس مجلس الوزراء وزير الخارجية فلان»: a title with the name after another of the same man.
   */
  private Phrase together(Line line, Phrase p) {
    boolean open = p.sort() == Sort.OFFICE && !p.hasName() && p.to() > p.head();
    if (!open || !line.isWord(p.to()) || !line.word(p.to()).free()) {
      return p;
    }
    return titles
        .at(line, p.to())
        .filter(q -> q.sort() == Sort.OFFICE && q.to() > q.head())
        .map(q -> together(line, q))
        .filter(q -> q.hasName() && Offices.both(line, p, q, titles))
        .map(
            q ->
                new Phrase(p.from(), p.head(), p.to(), p.sort(), p.former(), q.name(), q.nameEnd()))
        .orElse(p);
  }

  /** «ولد»: what follows is a name, whatever else it may be. */
  private static boolean isSon(Line line, int i) {
    return line.isWord(i - 1) && line.word(i - 1).normal().equals("ولد");
  }

  /**
   * Files a person with what stands after the name: «، وزير الخارجية الأميركي،».
   *
   * @param others whether a title right after the name is of somebody else, to whom whoever has a
   *     title before it does something: «دعا الوزير فلان السفير الألماني»
   */
  private int add(
      Line line, int from, int name, int end, boolean others, BitSet taken, Findings out) {
    taken.set(name, end);
    Reading first = reading(line, name);
    Span span = line.span(name, end, first);
    Optional<Match> known = line.name(name);
    Optional<Name> entry =
        known.filter(m -> m.name().kind() == Kind.PERSON && m.to() == end).map(Match::name);
    int to = end;
    Optional<Phrase> after =
        others && line.isWord(end) ? Optional.empty() : after(line, end, honoured(line, name));
    List<Phrase> held = new ArrayList<>();
    while (after.isPresent()) {
      held.add(after.get());
      to = after.get().to();
      int next = to;
      after = after(line, to, false).filter(p -> p.from() == next); // «نائب رئيس الدولة حاكم دبي»
    }
    Span full = from < name ? line.span(from, name).join(span) : span;
    if (to > end) {
      full = full.join(line.span(end, to));
    }
    int person =
        out.add(
            new Found(
                Kind.PERSON,
                line.number(),
                span,
                full,
                line.written(span, first.clipped()),
                line.normals(name, end, first),
                entry,
                "",
                List.of(),
                Mention.Sort.NAME));
    Span passage = line.span(name, to);
    for (Phrase office : held) {
      if (!office.former()) {
        offices.of(line, office, out).ifPresent(o -> out.hold(person, out.add(o), passage));
      }
    }
    return person;
  }

  /** «الشيخ فلان رئيس الوزراء»: whose office stands after his name, if any does. */
  private static boolean honoured(Line line, int name) {
    return line.isWord(name - 1)
        && line.word(name - 1).article()
        && HONOURED.contains(line.word(name - 1).stem());
  }

  /** A title in apposition, without a name of its own. */
  private Optional<Phrase> after(Line line, int end, boolean honoured) {
    int i = line.isMark(end, "،,(") ? end + 1 : end;
    if (!line.isWord(i) || !line.word(i).free()) {
      return Optional.empty();
    }
    return titles
        .at(line, i)
        .filter(p -> p.sort() == Sort.OFFICE || p.sort() == Sort.WORK)
        .map(p -> shared(line, p))
        .filter(p -> i > end || line.word(p.head() - 1).article() || !predicate(line, p))
        .filter(
            p ->
                !p.hasName()
                    && (i > end
                        || p.to() > p.head()
                        || line.word(i).article()
                        || honoured && line.word(p.head() - 1).article()));
  }

  /** «ولي عهد ونائب حاكم الإمارة»: two titles of what follows the second. */
  private Phrase shared(Line line, Phrase p) {
    int next = p.to();
    if (next > p.head()
        || line.word(next - 1).article()
        || !line.isWord(next)
        || !line.word(next).joined()
        || line.word(next).governed() != ' ') {
      return p;
    }
    return titles
        .at(line, next)
        .filter(q -> q.sort() == Sort.OFFICE && q.to() > q.head() && !q.hasName())
        .map(q -> new Phrase(p.from(), p.head(), q.to(), p.sort(), p.former(), q.to(), q.to()))
        .orElse(p);
  }

  /** «عين سالم مديرا للمعهد», «رئيسة للحكومة»: what somebody becomes is no apposition. */
  private static boolean predicate(Line line, Phrase title) {
    return line.word(title.from()).pronoun() // «أبلغ عباس نظيره»
        || (line.isWord(title.head()) && line.word(title.head()).governed() == 'ل');
  }

  private static Reading reading(Line line, int i) {
    return line.name(i).map(Match::reading).orElseGet(() -> line.bare(i));
  }

  /** One past a name that no title introduces; the word itself where none begins. */
  private int untitled(Line line, int i) {
    Optional<Match> known = line.name(i).filter(m -> m.name().kind() == Kind.PERSON);
    int end = PersonNames.end(line, i);
    if (known.isPresent()) {
      return Math.max(end, known.get().to());
    }
    if (line.name(i).isPresent() && line.name(i).get().to() >= end) {
      return i;
    }
    if (line.has(i, Traits.LINK)) {
      String link = line.word(i).normal();
      return link.equals("ابو") || link.equals("ابي") || link.equals("عبد") ? end : i;
    }
    if (end - i < 2) {
      return i;
    }
    if (line.has(i, Traits.WEAK)) {
      return supported(line, i) || second(line, i + 1) ? end : i;
    }
    if (line.has(i, Traits.FIRST)) {
      return end;
    }
    if (line.word(i).article() || !line.unknown(i) || !line.word(i).free()) {
      return i;
    }
    boolean begins =
        i == 0 || line.has(i - 1, Traits.SAY) || (!line.isWord(i - 1) && !line.opens(i - 1));
    boolean verb = i > 0 && line.word(i - 1).core().canBeVerb();
    boolean both =
        line.unknown(i + 1)
            || second(line, i + 1)
            || line.has(i + 1, Traits.FIRST | Traits.LINK | Traits.WEAK);
    boolean told = line.isMark(end, ":") || after(line, end, false).isPresent();
    boolean linked = line.has(i + 1, Traits.LINK);
    if (!linked && line.unknown(i + 1) && line.word(i + 1).stem().endsWith("ه")) {
      // «أمطار غزيرة»: more likely an adjective than a name
      return i;
    }
    return both && ((begins && told) || line.has(i - 1, Traits.SAY) || linked || (verb && told))
        ? end
        : i;
  }

  private static boolean second(Line line, int i) {
    if (line.family(i)) {
      return true;
    }
    return (line.has(i, Traits.FIRST) && !line.has(i, Traits.WEAK))
        || line.has(i, Traits.LINK)
        || (line.unknown(i) && line.word(i).article())
        || (line.has(i, Traits.SURNAME) && !line.has(i, Traits.NISBA | Traits.ADJECTIVE));
  }

  private static boolean supported(Line line, int i) {
    return line.has(i - 1, Traits.SAY | Traits.ALIAS);
  }
}
