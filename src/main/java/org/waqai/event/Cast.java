package org.waqai.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Filler;
import org.waqai.model.Article;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** Turns what stands in a place into what fills a role; knows everyone that the document names. */
final class Cast {
  private final Named named;
  private final Pair pair = new Pair();
  private final Described described;
  private final List<Entity> entities;
  private final Eligible eligible;
  private final PhraseValue phrase;

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
    this.named = named;
    this.described = new Described(article, named.entities());
    this.entities = described.entities();
    this.eligible = new Eligible(entities, governments);
    this.phrase = new PhraseValue(named, eligible, bearers, described, nobody, currencies);
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

  /** Whether a described filler is rather what is done than somebody: «التصويت», «القصف». */
  boolean isDeed(Value value) {
    return value instanceof Value.Reference r && described.isDeed(r.entity());
  }

  private boolean isDeed(List<Value> values, int i) {
    return i >= values.size() || isDeed(values.get(i));
  }

  /** A building without a name of its own: «مقر الحزب». */
  Value.Reference site(Line line, int from, int to) {
    Span span = line.span(from, to);
    return new Value.Reference(described.site(Somebody.bare(line, from, span)), span);
  }

  /** «البنك … حسابات الشركة»: somebody else than whom a description would point back to. */
  Optional<Value> another(Filling filling, Value value) {
    int from = filling instanceof Filling.At at ? at.line().wordAt(value.span().start()) : -1;
    if (from < 0 || !(filling instanceof Filling.At at)) {
      return Optional.empty();
    }
    Line line = at.line();
    int to = line.wordAt(value.span().end() - 1) + 1;
    boolean name =
        line.mentionAt[from] < 0
            || named.mentions().get(line.mentionAt[from]).sort() == Mention.Sort.NAME;
    return name || to <= from
        ? Optional.empty()
        : Optional.of(
            new Value.Reference(
                described.of(Somebody.bare(line, from, value.span()), line, from, to),
                value.span()));
  }

  /** What fills a role from a place; more than one where phrases are joined. */
  List<Value> values(Filling filling, Set<Filler> kinds, Map<Line, Phrases> phrases) {
    return switch (filling) {
      case Filling.Known known ->
          known.values().stream().filter(v -> eligible.fits(v, kinds)).toList();
      case Filling.Owned owned -> {
        Set<Filler> whose = kinds.contains(Filler.OWNER) ? EnumSet.of(Filler.ACTOR) : kinds;
        List<Value> owner = values(owned.owner(), whose, phrases);
        yield owner.isEmpty() || kinds.contains(Filler.WORDS)
            ? values(new Filling.At(owned.line(), owned.start()), kinds, phrases)
            : owner;
      }
      case Filling.Pointed pointed ->
          Eligible.somebody(kinds) && !kinds.contains(Filler.WORDS)
              ? values(pointed.who(), kinds, phrases)
              : List.of();
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

  private List<Value> values(Filling.At at, Set<Filler> kinds, Phrases phrases) {
    List<Value> out = new ArrayList<>();
    Line line = at.line();
    if (kinds.contains(Filler.CITY) && phrases.conjuncts(at.start()).size() > 1) {
      return out; // «محادثات واشنطن وطهران»: two sides
    }
    if (line.nisba[at.start()] >= 0 && line.mentionAt[at.start()] < 0) {
      Mention nisba = named.mentions().get(line.nisba[at.start()]);
      if (eligible.is(nisba.entity(), kinds)) {
        return List.of(new Value.Reference(nisba.entity(), nisba.span()));
      }
    }
    for (int start : phrases.conjuncts(at.start())) {
      if (start > at.start() && kinds.contains(Filler.ONE)) {
        break;
      }
      List<Value.Reference> two = pair.meant(line, start, phrases.end(start));
      if (!two.isEmpty() && eligible.is(two.getFirst().entity(), kinds)) {
        out.addAll(two);
        continue;
      }
      Optional<Value> value = phrase.of(line, start, phrases, kinds, out.isEmpty());
      if (value.isPresent() && start > at.start() && isDeed(value.get()) && !isDeed(out, 0)) {
        break; // «انتشال جثث الغرقى وتسليمها»: another deed, and no second victim
      }
      if (value.isPresent()) {
        out.add(value.get());
      }
      int end = phrases.end(start);
      if (kinds.contains(Filler.ACTOR) && Somebody.sent(line, start, end)) {
        for (int sender : phrases.conjuncts(end + 1).stream().skip(1).toList()) {
          phrase
              .of(line, sender, phrases, kinds, false)
              .ifPresent(out::add); // «ممثلون عن كذا وكذا»
        }
      }
    }
    if (out.isEmpty() && (kinds.contains(Filler.WORDS) || kinds.contains(Filler.SAID))) {
      PhraseValue.words(line, at.start(), kinds, phrases).ifPresent(out::add);
    }
    return out;
  }
}
