package org.waqai.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.waqai.entity.Bodies.Body;
import org.waqai.entity.Gazetteer.Match;
import org.waqai.entity.Word.Reading;
import org.waqai.entity.WordLists.Style;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Span;

/** Finds every mention of a sentence. */
final class Finder {
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final People people;

  Finder(Gazetteer gazetteer, Bodies bodies, People people) {
    this.gazetteer = gazetteer;
    this.bodies = bodies;
    this.people = people;
  }

  /** Files the mentions of a sentence; gives the words that belong to one. */
  BitSet find(Line line, Findings out) {
    BitSet taken = new BitSet(line.size());
    people.find(line, taken, out);
    BitSet persons = (BitSet) taken.clone();
    int i = 0;
    while (i < line.size()) {
      i = persons.get(i) ? i + 1 : next(line, i, persons, taken, out);
    }
    for (int j = 0; j < line.size(); j++) {
      if (!persons.get(j) && line.has(j, Traits.NISBA)) {
        nisba(line, j, out);
      }
    }
    return taken;
  }

  private int next(Line line, int i, BitSet persons, BitSet taken, Findings out) {
    Optional<Found> outlet = line.opens(i) ? Outlets.at(line, i) : Optional.empty();
    if (outlet.isPresent()) {
      int close = line.closing(i).orElse(i);
      out.add(outlet.get());
      taken.set(i + 1, close);
      return close;
    }
    if (Bodies.policy(line, i)) {
      return i + 1;
    }
    Optional<Match> known = line.name(i).filter(m -> m.name().kind() != Kind.PERSON);
    boolean treaty = line.has(i - 1, Traits.TREATY) && !line.word(i - 1).article();
    if (treaty && known.isPresent() && known.get().name().kind() == Kind.CITY) {
      // «اتفاقية جنيف» names no place
      return known.get().to();
    }
    Optional<Body> body = bodies.at(line, i);
    if (body.isPresent() && !nestable(body.get()) && !persons.get(i, body.get().to()).isEmpty()) {
      body = Optional.empty();
    }
    if (body.isPresent() && (known.isEmpty() || known.get().to() < body.get().to())) {
      Body b = body.get();
      if (b.alone()) {
        out.add(alone(line, b));
        return i + 1;
      }
      out.add(body(line, b));
      taken.set(b.name(), b.to());
      if (b.head().style() != Style.MEDIA) {
        nested(line, b, out);
      }
      return Villages.several(line.word(i)) ? villages(line, b.to(), persons, taken, out) : b.to();
    }
    if (known.isPresent() && persons.get(i, known.get().to()).isEmpty()) {
      out.add(known(line, known.get(), body.map(b -> b.head().category())));
      taken.set(i, known.get().to());
      return known.get().to();
    }
    if (!persons.get(i) && Localities.at(line, i)) {
      out.add(locality(line, i, i + 1));
      taken.set(i);
    }
    return i + 1;
  }

  /** «بلدات عرابة وجبع»: those after the first one; the word that they end before. */
  private static int villages(Line line, int from, BitSet persons, BitSet taken, Findings out) {
    int i = from;
    int to = Villages.next(line, i);
    while (to > i && persons.get(i, to).isEmpty()) {
      out.add(locality(line, i, to));
      taken.set(i, to);
      i = to;
      to = Villages.next(line, i);
    }
    return i;
  }

  private static Found locality(Line line, int i, int to) {
    Reading reading = line.bare(i);
    Span span = line.span(i, to, reading);
    return new Found(
        Kind.PLACE,
        line.number(),
        span,
        span,
        line.written(span, reading.clipped()),
        line.normals(i, to, reading),
        Optional.empty(),
        "",
        List.of(),
        Mention.Sort.NAME);
  }

  /** «هيئة الدفاع عن فلان» may hold a person. */
  private static boolean nestable(Body body) {
    return body.to() - body.from() > 1;
  }

  private void nested(Line line, Body b, Findings out) {
    int from = b.name() > b.from() ? b.to() : b.from() + 1;
    for (int j = from; j < b.to(); j++) {
      Optional<Match> inner = line.place(j).filter(m -> m.to() <= b.to());
      boolean city = inner.isPresent() && inner.get().name().kind() == Kind.CITY;
      if (inner.isPresent() && (b.head().kind() != Kind.PLACE || city)) {
        out.add(known(line, inner.get(), Optional.empty()));
        j = inner.get().to() - 1;
      }
    }
  }

  /** A mention by a name of the lists. */
  static Found known(Line line, Match m, Optional<String> category) {
    boolean group = m.name().key().startsWith("group/");
    Span span = line.span(m.from(), m.to(), m.reading());
    Found found =
        new Found(
            m.name().kind(),
            line.number(),
            span,
            span,
            line.written(span, m.reading().clipped()),
            line.normals(m.from(), m.to(), m.reading()),
            Optional.of(m.name()),
            category.orElse(group ? "تنظيم" : ""),
            List.of(),
            Mention.Sort.NAME);
    List<String> others = new ArrayList<>(alternates(line, m.to()));
    boolean noun = m.to() > m.from() + 1 && category.equals(Optional.of("مدينة"));
    if (noun && m.name().kind() != Kind.COUNTRY && m.name().kind().isPlace()) {
      // «مدينة بوخارا» in a list is also «بوخارا»
      others.add(line.written(line.span(m.from() + 1, m.to()), false));
    }
    return found.with(others);
  }

  private static Found alone(Line line, Body b) {
    Span span = line.span(b.from(), b.to());
    int to = b.to();
    while (line.has(to, Traits.EPITHET) && line.word(to).article() && line.word(to).free()) {
      to++;
    }
    Reading first = line.bare(b.from());
    Span full = to > b.to() ? span.join(line.span(b.to(), to)) : span;
    return new Found(
        b.head().kind(),
        line.number(),
        full,
        full,
        line.written(span, first.clipped()),
        line.normals(b.from(), b.to(), first),
        Optional.empty(),
        b.head().category(),
        List.of(),
        Mention.Sort.DESCRIPTION);
  }

  private static Found body(Line line, Body b) {
    int first = b.quoted() ? open(line, b) + 1 : b.name();
    int last = b.quoted() ? b.to() - 1 : b.to();
    Reading reading = line.bare(first);
    Optional<Name> entry = Optional.empty();
    boolean apart = b.name() > b.from();
    int inner = apart || b.quoted() ? first : b.from() + 1;
    Optional<Match> match = line.name(inner).filter(m -> m.to() == last);
    if (match.isPresent() && same(match.get().name().kind(), b.head().kind())) {
      if (apart || b.head().kind() == Kind.ORGANIZATION) {
        entry = Optional.of(match.get().name());
      }
      if (apart) {
        reading = match.get().reading();
      }
    }
    if (b.quoted() && entry.isEmpty()) {
      entry = line.around(b.from(), first - 1, last).filter(n -> same(n.kind(), b.head().kind()));
    }
    Span span = line.span(first, last, reading);
    Span full = line.span(b.from(), b.to());
    List<String> others = new ArrayList<>();
    Reading head = line.bare(b.from());
    if (b.quoted() || apart && !Villages.several(line.word(b.from()))) {
      String noun = line.written(line.span(b.from(), open(line, b)), head.clipped());
      others.add(noun + " " + line.written(span, reading.clipped()));
    } else if (entry.isPresent()) {
      others.add(match.get().reading().span().join(span).in(line.text()));
    }
    others.addAll(alternates(line, b.to()));
    if (b.head().kind() == Kind.PLACE && !apart && !b.quoted() && quality(line, b.to())) {
      // «مطار صبيحة الدولي»
      others.add(line.written(line.span(first, b.to() + 1, reading), reading.clipped()));
    }
    Kind kind = entry.map(Name::kind).orElse(b.head().kind());
    return new Found(
        kind,
        line.number(),
        span,
        full,
        line.written(span, reading.clipped()),
        line.normals(first, last, reading),
        entry,
        b.head().category(),
        others,
        Mention.Sort.NAME);
  }

  private static boolean quality(Line line, int i) {
    boolean article = line.isWord(i) && line.word(i).article() && line.word(i).free();
    return article && line.has(i, Traits.ADJECTIVE) && !line.has(i, Bodies.NO_QUALITY);
  }

  /** One past the head: where the quotation marks open, or the name begins. */
  private static int open(Line line, Body b) {
    if (!b.quoted()) {
      return b.name() > b.from() ? b.name() : b.from() + 1;
    }
    int i = b.from();
    while (!line.opens(i)) {
      i++;
    }
    return i;
  }

  private static boolean same(Kind a, Kind b) {
    return a == b || (a.isPlace() && b.isPlace());
  }

  /** «الشرطة الدولية (إنتربول)»: another name in brackets. */
  private static List<String> alternates(Line line, int at) {
    if (!line.isMark(at, "(")) {
      return List.of();
    }
    Optional<Integer> close = line.closing(at);
    if (close.isEmpty()) {
      return List.of();
    }
    boolean latin = true;
    boolean name = close.get() - at <= 3;
    for (int i = at + 1; i < close.get(); i++) {
      latin &= line.isWord(i) && !Line.arabic(line.word(i).text());
      name &= line.unknown(i) && line.word(i).free() && line.place(i).isEmpty();
    }
    Span inside =
        new Span(line.word(at + 1).whole().start(), line.word(close.get() - 1).whole().end());
    return latin || name ? List.of(inside.in(line.text())) : List.of();
  }

  private void nisba(Line line, int i, Findings out) {
    Optional<Name> of = gazetteer.origin(line.word(i));
    if (of.isEmpty()) {
      return;
    }
    Span span = line.span(i, i + 1);
    Reading reading = line.bare(i);
    out.add(
        new Found(
            of.get().kind(),
            line.number(),
            span,
            span,
            line.written(span, reading.clipped()),
            List.of(reading.normal()),
            of,
            "",
            List.of(),
            Mention.Sort.NISBA));
  }
}
