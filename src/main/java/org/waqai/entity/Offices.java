package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.entity.Titles.Phrase;
import org.waqai.entity.WordLists.Sort;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/** The offices that titles name: «وزير الخارجية المغربي». */
final class Offices {
  /** Verbs that take nobody as their object. */
  private static final WordSet ALONE =
      WordSet.of(
          "بدا", "اجري", "اجتمع", "تراس", "افتتح", "وصل", "غادر", "يغادر", "بحث", "تباحث", "قام",
          "ادي", "اطلع", "تفقد", "شارك", "يشارك", "يبدا", "يجري", "يصل", "يتراس", "بعث", "تلقي");

  private static final WordSet WHERE =
      WordSet.of(
          "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "قباله",
          "داخل");

  /** So far after a name another may stand whom the verb takes. */
  private static final int REACH = 12;

  /** So many sentences later «نظيره» still holds the same office. */
  private static final int NEAR = 2;

  private final Gazetteer gazetteer;

  Offices(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The office of a title, if it is one. */
  Optional<Found> of(Line line, Phrase p, Findings out) {
    if (p.sort() != Sort.OFFICE || !scoped(p)) {
      return Optional.empty();
    }
    if (line.word(p.from()).stem().startsWith("نظير")) {
      return counterpart(line, p, out);
    }
    if (possessed(line, p.from()) || describes(line, p.from())) {
      return Optional.empty();
    }
    int to = p.to();
    while (to > p.head() && line.has(to - 1, Traits.NISBA)) {
      to--;
    }
    List<String> parts = parts(line, p.from(), to);
    out.office(new Findings.Office(line.span(p.from(), to).in(line.text()), parts, line.number()));
    String name = line.written(line.span(p.from(), p.to()), line.word(p.from()).clipped());
    return Optional.of(found(line, p, name, parts(line, p.from(), p.to()), Mention.Sort.NAME));
  }

  /**
   * Whether a title and the next to it are of one man: by the verb before, which takes nobody else,
   * since it is usual, or since another whom the verb takes stands after his name.
   */
  static boolean both(Line line, Phrase p, Phrase q, Titles titles) {
    int before = Honours.from(line, p.from()) - 1;
    if (line.word(q.from()).pronoun()
        || state(line, p) && state(line, q)
        || someone(line, p) && line.word(q.from()).article()) {
      return false; // «استقبل الرئيس العراقي نظيره التركي», «دعا مسؤول أميركي الوزير فلانا»
    }
    if (line.has(before, Traits.SAY) && !Takers.at(line, before)
        || line.isWord(before) && ALONE.contains(line.word(before).stem())) {
      return true;
    }
    if (line.word(p.from()).stem().startsWith("نائب")
        && line.word(q.from()).stem().equals("وزير")) {
      return !line.isWord(before) || !line.word(before).core().canBeVerb();
    }
    for (int i = q.nameEnd(); i < Math.min(line.size(), q.nameEnd() + REACH); i++) {
      if (line.isMark(i, ".؛")) {
        return false;
      }
      if (line.isWord(i)
          && line.word(i).free()
          && (line.has(i, Traits.TITLE) || Honours.is(line, i))
          && !line.has(i - 1, Traits.CLOSED)
          && line.word(i - 1).governed() == ' ' // but «بحضور السفير فلان»
          && titles.at(line, i).filter(Phrase::hasName).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** «مسؤول أميركي»: somebody whom nobody knows yet. */
  private static boolean someone(Line line, Phrase p) {
    int last = p.to() - 1;
    return p.to() == p.from() + 2
        && !line.word(p.from()).article()
        && line.has(last, Traits.NISBA)
        && !line.word(last).article();
  }

  private static boolean state(Line line, Phrase p) {
    for (int i = p.head(); i < p.to(); i++) {
      if (line.has(i, Traits.NISBA)) {
        return true;
      }
    }
    return false;
  }

  /** «وزير» alone is no office, «وزير العدل» and «رئيس الحكومة» are. */
  private static boolean scoped(Phrase p) {
    return p.to() > p.head() || p.head() > p.from() + 1;
  }

  /** «لجنة برلمانية»: an adjective and nothing else, indefinite as its noun is, and no office. */
  private static boolean describes(Line line, int i) {
    Word word = line.word(i);
    boolean quality = // «حريق كبير في حلب»
        i + 1 < line.size()
            && line.isWord(i + 1)
            && (line.has(i + 1, Traits.CLOSED)
                || "بك".indexOf(line.word(i + 1).governed()) >= 0
                || WHERE.contains(line.word(i + 1).stem()))
            && word.core().analyses().stream().anyMatch(a -> a.pos() == Pos.ADJECTIVE);
    if (quality && line.isWord(i - 1) && !word.article() && word.free() && noun(line.word(i - 1))) {
      return true;
    }
    return line.isWord(i - 1)
        && !word.article()
        && word.free()
        && word.stem().endsWith("ه")
        && line.word(i - 1).stem().endsWith("ه")
        && !line.word(i - 1).article()
        && !word.core().analyses().isEmpty()
        && word.core().analyses().stream().allMatch(a -> a.pos() == Pos.ADJECTIVE);
  }

  private static boolean noun(Word word) {
    return !word.article()
        && word.core().analyses().stream()
            .anyMatch(a -> a.pos() == Pos.NOUN || a.pos() == Pos.MASDAR)
        && !word.core().canBeVerb();
  }

  /** «زعيمه»: whose, the words before tell. */
  private static boolean possessed(Line line, int i) {
    Word word = line.word(i);
    boolean his = line.text().charAt(word.whole().end() - 1) == 'ه';
    return word.pronoun() || (his && word.stem().endsWith("ه"));
  }

  /** «نظيره الفرنسي» after «وزير الخارجية المغربي» is «وزير الخارجية الفرنسي». */
  private Optional<Found> counterpart(Line line, Phrase p, Findings out) {
    int state = p.to() - 1;
    if (out.office().isEmpty() || !line.has(state, Traits.NISBA)) {
      return Optional.empty();
    }
    Findings.Office last = out.office().get();
    if (line.number() - last.sentence() > NEAR) {
      return Optional.empty(); // others have been told of since
    }
    List<String> parts = new ArrayList<>(last.parts());
    parts.addAll(parts(line, state, p.to()));
    String name = last.name() + " " + line.span(state, p.to()).in(line.text());
    return Optional.of(found(line, p, name, parts, Mention.Sort.DESCRIPTION));
  }

  private static Found found(
      Line line, Phrase p, String name, List<String> parts, Mention.Sort sort) {
    Span span = line.span(p.from(), p.to());
    Span full = line.span(Honours.from(line, p.from()), p.to()); // «سمو ولي العهد»
    return new Found(
        Kind.OFFICE, line.number(), span, full, name, parts, Optional.empty(), "", List.of(), sort);
  }

  /** Words without article, states by their keys: «وزير خارجية المغرب» is the same as above. */
  private List<String> parts(Line line, int from, int to) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int next = i + 1;
      Optional<Name> state =
          line.has(i, Traits.NISBA)
              ? gazetteer.origin(line.word(i))
              : line.place(i).filter(m -> m.to() == next).map(Gazetteer.Match::name);
      state = state.filter(n -> n.kind() == Kind.COUNTRY);
      parts.add(state.isPresent() ? state.get().key() : line.word(i).stem());
    }
    return parts;
  }
}
