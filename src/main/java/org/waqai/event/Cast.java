package org.waqai.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Filler;
import org.waqai.model.Article;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Normal;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** Turns what stands in a place into what fills a role; knows everyone that the document names. */
final class Cast {
  private static final Set<Filler> DESCRIBED = EnumSet.of(Filler.ACTOR, Filler.THING);

  private static final int DESCRIPTION = 5;

  private final Named named;
  private final Bearers bearers;
  private final Pair pair = new Pair();
  private final Nobody nobody;
  private final Set<String> governments;
  private final Currencies currencies;
  private final Map<String, Integer> states;
  private final Described described;
  private final List<Entity> entities;
  private final Map<Integer, Integer> holders = new HashMap<>();

  /**
   * A cast.
   *
   * @param governments keys of cities whose names stand for a government
   */
  Cast(
      Article article,
      Named named,
      Bearers bearers,
      Nobody nobody,
      Set<String> governments,
      Currencies currencies) {
    this.bearers = bearers;
    this.nobody = nobody;
    this.governments = governments;
    this.currencies = currencies;
    this.states = Currencies.states(named);
    this.named = named;
    this.described = new Described(article, named.entities());
    this.entities = described.entities();
    named.holdings().forEach(h -> holders.putIfAbsent(h.office(), h.person()));
  }

  /** Who is meant: whoever the article says holds the office, where an office is named. */
  private int meant(int entity, Set<Filler> kinds) {
    boolean person = kinds.contains(Filler.PERSON) || kinds.contains(Filler.ACTOR);
    return person && entities.get(entity).kind() == Entity.Kind.OFFICE
        ? holders.getOrDefault(entity, entity)
        : entity;
  }

  /** Everyone named, and those whom roles describe. */
  Named named() {
    return new Named(entities, named.mentions(), named.holdings());
  }

  /** The two that the article spoke of last. */
  Pair pair() {
    return pair;
  }

  /** Whether it is a place that has a name, and no building. */
  boolean isTown(int entity) {
    return entities.get(entity).kind().isPlace() && entities.get(entity).named();
  }

  Entity entity(int i) {
    return entities.get(i);
  }

  /** What fills a role from a place; more than one where phrases are joined. */
  List<Value> values(Filling filling, Set<Filler> kinds, Map<Line, Phrases> phrases) {
    return switch (filling) {
      case Filling.Known known -> known.values().stream().filter(v -> fits(v, kinds)).toList();
      case Filling.Owned owned -> {
        Set<Filler> whose = kinds.contains(Filler.OWNER) ? EnumSet.of(Filler.ACTOR) : kinds;
        List<Value> owner = values(owned.owner(), whose, phrases);
        yield owner.isEmpty() || kinds.contains(Filler.WORDS)
            ? values(new Filling.At(owned.line(), owned.start()), kinds, phrases)
            : owner;
      }
      case Filling.Stretch stretch ->
          kinds.contains(Filler.SAID) || kinds.contains(Filler.WORDS)
              ? List.of(new Value.Words(stretch.span()))
              : List.of();
      case Filling.At at -> {
        Phrases of = phrases.get(at.line());
        yield of == null ? List.of() : values(at, kinds, of);
      }
    };
  }

  private boolean fits(Value value, Set<Filler> kinds) {
    return value instanceof Value.Reference r
        ? named(r.entity(), kinds)
        : value instanceof Value.Words && kinds.contains(Filler.WORDS);
  }

  private List<Value> values(Filling.At at, Set<Filler> kinds, Phrases phrases) {
    List<Value> out = new ArrayList<>();
    Line line = at.line();
    if (kinds.contains(Filler.CITY) && phrases.conjuncts(at.start()).size() > 1) {
      return out; // «محادثات واشنطن وطهران»: two sides
    }
    if (line.nisba[at.start()] >= 0 && line.mentionAt[at.start()] < 0) {
      Mention nisba = named.mentions().get(line.nisba[at.start()]);
      if (named(nisba.entity(), kinds)) {
        return List.of(new Value.Reference(nisba.entity(), nisba.span()));
      }
    }
    for (int start : phrases.conjuncts(at.start())) {
      List<Value.Reference> two = pair.meant(line, start, phrases.end(start));
      if (!two.isEmpty() && named(two.getFirst().entity(), kinds)) {
        out.addAll(two);
        continue;
      }
      one(line, start, phrases, kinds, out.isEmpty()).ifPresent(out::add);
      int end = phrases.end(start);
      if (kinds.contains(Filler.ACTOR) && Somebody.sent(line, start, end)) {
        for (int sender : phrases.conjuncts(end + 1).stream().skip(1).toList()) {
          one(line, sender, phrases, kinds, false).ifPresent(out::add); // «ممثلون عن كذا وكذا»
        }
      }
    }
    if (out.isEmpty() && (kinds.contains(Filler.WORDS) || kinds.contains(Filler.SAID))) {
      words(line, at.start(), kinds, phrases).ifPresent(out::add);
    }
    return out;
  }

  private static Optional<Value> words(Line line, int start, Set<Filler> kinds, Phrases phrases) {
    return kinds.contains(Filler.TERM)
        ? Extent.term(line, start, phrases)
        : Extent.words(line, start);
  }

  private Optional<Value> one(
      Line line, int start, Phrases phrases, Set<Filler> kinds, boolean first) {
    if (phrases.nouns().reflexive(start)) {
      return Optional.empty();
    }
    int end = phrases.end(start);
    if (kinds.contains(Filler.OWNER)) {
      return owner(line, start, end, phrases);
    }
    for (Filler kind : kinds) {
      if (kind.isQuantity()) {
        Optional<Value.Quantity> quantity = Amounts.of(line, start, end, kinds);
        if (quantity.isPresent()) {
          return quantity.map(q -> currencies.of(q, line, states));
        }
        break;
      }
    }
    int homeland = line.homeland(start);
    if (homeland >= 0 && named(homeland, kinds)) {
      return Optional.of(new Value.Reference(homeland, line.span(start, start + 1)));
    }
    Optional<Value> name = name(line, start, end, kinds);
    if (name.isPresent() && !(isOffice(name.get()) && person(kinds))) {
      return name;
    }
    OptionalInt bearer =
        person(kinds) ? bearers.of(line, start, titleEnd(line, end)) : OptionalInt.empty();
    if (bearer.isPresent()) {
      return Optional.of(new Value.Reference(bearer.getAsInt(), line.span(start, end)));
    }
    if (name.isPresent()) {
      return name.map(office -> told(line, start, end, office));
    }
    if (kinds.stream().anyMatch(DESCRIBED::contains)) {
      return description(line, start, end, kinds, phrases);
    }
    return first && (kinds.contains(Filler.WORDS) || kinds.contains(Filler.SAID))
        ? words(line, start, kinds, phrases)
        : Optional.empty();
  }

  /** Who took the decisions, of «قرارات الرئيس» and «القرار الإيراني». */
  private Optional<Value> owner(Line line, int start, int end, Phrases phrases) {
    if (start + 1 >= end || line.mentionAt[start] >= 0) {
      return Optional.empty();
    }
    if (line.word(start).definite()) {
      for (int i = start + 1; i < end; i++) {
        if (line.nisba[i] >= 0) {
          Mention of = named.mentions().get(line.nisba[i]);
          return Optional.of(new Value.Reference(of.entity(), of.span()));
        }
      }
      return Optional.empty();
    }
    return line.is(start + 1, Sort.NOMINAL) && line.nisba[start + 1] < 0
        ? one(line, start + 1, phrases, EnumSet.of(Filler.ACTOR), false)
        : Optional.empty();
  }

  /** «المسؤول» after «مسؤول أميركي»: whom an office without a holder points back to. */
  private Value told(Line line, int start, int end, Value office) {
    if (!isOffice(office) || line.mentionAt[start] < 0) {
      return office;
    }
    OptionalInt before = described.meant(line, start, end);
    if (before.isPresent()) {
      return new Value.Reference(before.getAsInt(), office.span());
    }
    described.tell(((Value.Reference) office).entity(), line, start, end);
    return office;
  }

  private Optional<Value> name(Line line, int start, int end, Set<Filler> kinds) {
    boolean places = onlyPlaces(kinds);
    if (places && line.nisba[start] >= 0) {
      Mention mention = named.mentions().get(line.nisba[start]);
      return Optional.of(new Value.Reference(mention.entity(), mention.span()));
    }
    for (int i = start; i < end; i++) {
      if (line.mentionAt[i] < 0) {
        continue;
      }
      Mention mention = named.mentions().get(line.mentionAt[i]);
      Entity.Kind kind = entities.get(mention.entity()).kind();
      boolean apposed =
          kind == Entity.Kind.PERSON && mention.sort() == Mention.Sort.NAME && titled(line, i);
      if (i == start
          && kind == Entity.Kind.OFFICE
          && mention.span().equals(mention.full())
          && person(kinds)) {
        Optional<Value> holder = holder(line, line.mentionEnd[i]);
        if (holder.isPresent()) {
          return holder;
        }
      }
      if (named(mention.entity(), kinds)
          && (i == start || places || apposed)
          && !(kind == Entity.Kind.CITY
              && !kinds.contains(Filler.PLACE)
              && where(line, i, mention))) {
        return Optional.of(new Value.Reference(meant(mention.entity(), kinds), mention.span()));
      }
      i = line.mentionEnd[i] - 1;
    }
    return Optional.empty();
  }

  /** «بمدينة الدوحة», «بالدوحة»: where, and no government. */
  private static boolean where(Line line, int i, Mention mention) {
    Word first = line.word(i);
    return first.preposition().equals("ب") || first.span().end() <= mention.span().start();
  }

  private boolean isOffice(Value value) {
    return value instanceof Value.Reference r
        && entities.get(r.entity()).kind() == Entity.Kind.OFFICE;
  }

  /** The title with what hangs on it: «القيادي في الحزب». */
  private static int titleEnd(Line line, int end) {
    boolean hangs =
        end + 1 < line.size()
            && (line.word(end).is("في") || line.word(end).is("باسم"))
            && !line.word(end).and()
            && line.is(end + 1, Sort.NOMINAL);
    return hangs ? end + 2 : end;
  }

  private static boolean person(Set<Filler> kinds) {
    return kinds.contains(Filler.PERSON) || kinds.contains(Filler.ACTOR);
  }

  /** «مبعوث اليمن في الأمم المتحدة فلان»: the name after a title and what hangs on the title. */
  private Optional<Value> holder(Line line, int after) {
    int i = after;
    if (i + 1 < line.size()
        && (line.is(i, Sort.PREPOSITION) || !line.word(i).preposition().isEmpty())
        && line.word(i).pronoun().isEmpty()
        && !line.word(i).and()) {
      int of = line.is(i, Sort.PREPOSITION) ? i + 1 : i;
      i = line.mentionAt[of] >= 0 ? line.mentionEnd[of] : of;
      while (i < line.size() && i < of + 4 && line.is(i, Sort.NOMINAL) && line.word(i).definite()) {
        i++;
      }
    }
    if (i >= line.size() || line.mentionAt[i] < 0) {
      return Optional.empty();
    }
    Mention mention = named.mentions().get(line.mentionAt[i]);
    return mention.sort() == Mention.Sort.NAME
            && mention.span().equals(mention.full())
            && entities.get(mention.entity()).kind() == Entity.Kind.PERSON
            && line.word(i).preposition().isEmpty()
            && !line.word(i).and()
        ? Optional.of(new Value.Reference(mention.entity(), mention.span()))
        : Optional.empty();
  }

  /** Whether a name stands in apposition: after a definite word or a name, «الرئيس فلان». */
  private static boolean titled(Line line, int i) {
    if (i == 0) {
      return false;
    }
    Word before = line.word(i - 1);
    return before.definite() || line.named0[i - 1] || before.isPunctuation();
  }

  private static boolean onlyPlaces(Set<Filler> kinds) {
    return kinds.size() == 1 && kinds.contains(Filler.PLACE);
  }

  private boolean named(int entity, Set<Filler> kinds) {
    return kinds.contains(Filler.THING)
        || switch (entities.get(entity).kind()) {
          case PERSON -> kinds.contains(Filler.PERSON) || kinds.contains(Filler.ACTOR);
          case ORGANIZATION -> kinds.contains(Filler.ORGANIZATION) || kinds.contains(Filler.ACTOR);
          case COUNTRY -> kinds.contains(Filler.PLACE) || kinds.contains(Filler.ACTOR);
          case CITY ->
              kinds.contains(Filler.PLACE)
                  || kinds.contains(Filler.CITY)
                  || (kinds.contains(Filler.ACTOR)
                      && governments.contains(entities.get(entity).key()));
          case PLACE, REGION -> kinds.contains(Filler.PLACE);
          case OFFICE ->
              kinds.contains(Filler.OFFICE)
                  || kinds.contains(Filler.ACTOR)
                  || kinds.contains(Filler.PERSON);
        };
  }

  /** Somebody or something without a name: the head phrase, at most five words. */
  private Optional<Value> description(
      Line line, int start, int end, Set<Filler> kinds, Phrases phrases) {
    int from = start;
    while (from < end && (line.is(from, Sort.DEMONSTRATIVE) || line.is(from, Sort.NUMBER))) {
      from++;
    }
    if (from > start && from + 1 < end && line.word(from).is("من")) {
      from++; // «خمسة من المسلحين»
    }
    if (from < end
        && line.quantity[from] >= 0
        && (Extent.isAmount(line, from) || !kinds.contains(Filler.THING) && coin(line, from))) {
      return Optional.empty(); // «مليار دولار»: money is nobody
    }
    if (from == end - 1 && Heads.many(line, from)) {
      from = end + 1; // «عددا من الجرحى»
      return description(line, from, phrases.end(from), kinds, phrases);
    }
    int to =
        Math.min(Somebody.sent(line, from, end) ? phrases.end(end + 1) : end, from + DESCRIPTION);
    boolean hangs =
        to > from + 1 && line.word(to - 1).definite() && phrases.nouns().attribute(to - 1);
    to -= hangs ? 1 : 0; // «الجماعة التابعة لـ»
    if (!hangs && kinds.contains(Filler.THING)) {
      to = belonging(line, from, to);
    }
    boolean counted = from > start && from < end && line.nisba[from] >= 0; // «500 سوري»
    if (from >= to
        || (!counted && !Somebody.describable(line, from, kinds.contains(Filler.THING)))
        || (!counted && !kinds.contains(Filler.THING) && nobody.is(line, from))) {
      return Optional.empty();
    }
    Span span = line.span(from, to);
    OptionalInt before = described.meant(line, from, to);
    if (before.isPresent()) {
      return Optional.of(new Value.Reference(before.getAsInt(), span));
    }
    int who = described.of(Somebody.bare(line, from, span), line, from, to);
    return Optional.of(new Value.Reference(who, span));
  }

  /** «مواقع لجماعة كذا»: an indefinite thing with the name of whoever it belongs to. */
  private static int belonging(Line line, int from, int to) {
    if (to >= line.size() || line.word(to - 1).definite() || line.named0[to - 1]) {
      return to;
    }
    boolean mark = line.word(to).isPunctuation() && line.word(to).preposition().equals("ل");
    int name = mark ? to + 1 : to;
    boolean owner =
        name < line.size()
            && (mark || line.word(to).preposition().equals("ل"))
            && !line.word(name).and()
            && line.mentionAt[name] >= 0;
    if (!owner || line.mentionEnd[name] - from > DESCRIPTION) {
      return to;
    }
    int end = line.mentionEnd[name];
    return mark && end < line.size() && line.word(end).isPunctuation() ? end + 1 : end;
  }

  /** «مليون دينار»: money whose country is not told. */
  private static boolean coin(Line line, int i) {
    String unit = line.document.quantities().get(line.quantity[i]).unit();
    return !unit.isEmpty() && line.word(i).normal().equals(Normal.of(unit));
  }

  /** Whether a described filler is rather what is done than somebody: «التصويت», «القصف». */
  boolean isDeed(Value value) {
    return value instanceof Value.Reference r && described.isDeed(r.entity());
  }

  /** A building without a name of its own: «مقر الحزب». */
  Value.Reference site(Line line, int from, int to) {
    Span span = line.span(from, to);
    return new Value.Reference(described.site(Somebody.bare(line, from, span)), span);
  }
}
