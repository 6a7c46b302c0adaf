package org.waqai.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waqai.lexicon.Filler;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Value;

/** What one noun phrase fills a role with: a number, a name, somebody described, or its words. */
final class PhraseValue {
  private static final Set<Filler> OFFICE = EnumSet.of(Filler.OFFICE);

  private final Named named;
  private final Eligible eligible;
  private final Holders holders;
  private final NameValue names;
  private final DescriptionValue descriptions;
  private final Currencies currencies;
  private final Map<String, Integer> states;
  private final List<Entity> described;

  PhraseValue(
      Named named,
      Eligible eligible,
      Bearers bearers,
      Described described,
      Nobody nobody,
      Currencies currencies) {
    this.named = named;
    this.eligible = eligible;
    this.holders = new Holders(named, bearers, described);
    this.names = new NameValue(named, described.entities(), eligible, holders);
    this.descriptions = new DescriptionValue(described, nobody);
    this.currencies = currencies;
    this.states = Currencies.states(named);
    this.described = described.entities();
  }

  /**
   * The value of the phrase that begins at a word.
   *
   * @param first whether it is the first of those joined, whose words may stand as they are
   */
  Optional<Value> of(Line line, int start, Phrases phrases, Set<Filler> kinds, boolean first) {
    if (start + 1 < phrases.end(start)
        && line.mentionAt[start] < 0
        && Courtesy.before(line, start)) {
      return of(line, start + 1, phrases, kinds, first); // «معالي الوزير»
    }
    if (Courtesy.him(line, start)) { // «زيارة جلالته»
      int who = named.mentions().get(Courtesy.named(line, start)).entity();
      Value.Reference him = new Value.Reference(who, line.span(start, start + 1));
      boolean fits = Eligible.somebody(kinds) && eligible.is(who, kinds);
      return fits ? Optional.of(him) : Optional.empty();
    }
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
        if (kinds.contains(Filler.ONE)) {
          return Amounts.one(line, phrases.conjuncts(start), end);
        }
        break;
      }
    }
    Optional<Value> title = kinds.equals(OFFICE) ? title(line, start, end) : Optional.empty();
    if (title.isPresent()) {
      return title;
    }
    int homeland = line.homeland(start);
    if (homeland >= 0 && eligible.is(homeland, kinds)) {
      return Optional.of(new Value.Reference(homeland, line.span(start, start + 1)));
    }
    Optional<Value> name = names.of(line, start, end, kinds);
    if (name.isPresent() && !(holders.isOffice(name.get()) && Eligible.somebody(kinds))) {
      return name;
    }
    OptionalInt bearer =
        Eligible.somebody(kinds) ? holders.bearer(line, start, end) : OptionalInt.empty();
    if (bearer.isPresent()) {
      return Optional.of(new Value.Reference(bearer.getAsInt(), line.span(start, end)));
    }
    if (name.isPresent()) {
      return name.map(office -> holders.told(line, start, end, office));
    }
    if (kinds.contains(Filler.ACTOR) || kinds.contains(Filler.THING)) {
      return descriptions.of(line, start, end, kinds, phrases);
    }
    return first && (kinds.contains(Filler.WORDS) || kinds.contains(Filler.SAID))
        ? words(line, start, kinds, phrases)
        : Optional.empty();
  }

  /** «وزير العدل» of «وزير العدل فلان»: the office of whoever is named in the phrase. */
  private Optional<Value> title(Line line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (line.mentionAt[i] >= 0 && line.kind(i) == Entity.Kind.PERSON) {
        Mention person = named.mentions().get(line.mentionAt[i]);
        int name = line.wordAt(person.span().start());
        return name > start && person.sort() == Mention.Sort.NAME
            ? Optional.of(
                new Value.Words(line.span(start, office(line.mentionAt[i], line, start, name))))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** One past the office before a name, without what only honours: «رئيس الوزراء الشيخ فلان». */
  private int office(int person, Line line, int start, int name) {
    for (int m = Math.max(0, person - 2); m < Math.min(named.mentions().size(), person + 3); m++) {
      Mention mention = named.mentions().get(m);
      if (described.get(mention.entity()).kind() == Entity.Kind.OFFICE
          && line.wordAt(mention.span().start()) == start
          && mention.sentence() == named.mentions().get(person).sentence()) {
        return Math.min(name, line.wordAt(mention.span().end() - 1) + 1);
      }
    }
    return name;
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
        ? of(line, start + 1, phrases, EnumSet.of(Filler.ACTOR), false)
        : Optional.empty();
  }

  /** The words of a phrase, as they stand or as a term; «ذلك» alone says nothing. */
  static Optional<Value> words(Line line, int start, Set<Filler> kinds, Phrases phrases) {
    if (line.word(start).is("ذلك") && phrases.end(start) == start + 1
        || line.is(start, Sort.PRONOUN)) { // «أشادت بها باريس»
      return Optional.empty();
    }
    return kinds.contains(Filler.TERM)
        ? Extent.term(line, start, phrases)
        : Extent.words(line, start);
  }
}
