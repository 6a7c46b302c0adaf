package org.waqai.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Filler;
import org.waqai.model.Analysis;
import org.waqai.model.Entity;
import org.waqai.model.Label;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Normal;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** Turns what stands in a place into what fills a role; knows everyone that the document names. */
final class Cast {
  private static final Set<Filler> DESCRIBED = EnumSet.of(Filler.ACTOR, Filler.THING);

  /** What stands before a number and belongs to it: «بنسبة 5 بالمئة». */
  private static final Set<String> RATES =
      Set.of("بنسبه", "بمعدل", "بقيمه", "بنحو", "بمبلغ", "بواقع", "بمقدار", "بحوالي", "يوم", "بما");

  private static final Set<String> MEASURES_OF_TIME =
      Set.of(
          "يوم", "ايام", "اسبوع", "اسابيع", "شهر", "اشهر", "شهور", "سنه", "سنوات", "عام", "اعوام",
          "ساعه", "ساعات", "دقيقه", "دقائق", "عقد", "عقود", "وقت", "مساء", "صباح");

  private static final int DESCRIPTION = 5;
  private static final int PHRASE = 10;

  private final Named named;
  private final Set<String> governments;
  private final String articleId;
  private final String language;
  private final List<Entity> entities;
  private final Map<String, Integer> unnamed = new HashMap<>();
  private final Map<Integer, Integer> holders = new HashMap<>();

  /**
   * A cast.
   *
   * @param governments keys of cities whose names stand for a government
   */
  Cast(Named named, String articleId, String language, Set<String> governments) {
    this.governments = governments;
    this.named = named;
    this.articleId = articleId;
    this.language = language;
    this.entities = new ArrayList<>(named.entities());
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

  Entity entity(int i) {
    return entities.get(i);
  }

  /** What fills a role from a place; more than one where phrases are joined. */
  List<Value> values(Filling filling, Set<Filler> kinds, Map<Line, Phrases> phrases) {
    return switch (filling) {
      case Filling.Known known -> known.values().stream().filter(v -> fits(v, kinds)).toList();
      case Filling.Owned owned -> {
        List<Value> owner = values(owned.owner(), kinds, phrases);
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
    if (line.nisba[at.start()] >= 0 && line.mentionAt[at.start()] < 0) {
      Mention nisba = named.mentions().get(line.nisba[at.start()]);
      if (named(nisba.entity(), kinds)) {
        return List.of(new Value.Reference(nisba.entity(), nisba.span()));
      }
    }
    for (int start : phrases.conjuncts(at.start())) {
      one(line, start, phrases.end(start), kinds, out.isEmpty()).ifPresent(out::add);
    }
    if (out.isEmpty() && (kinds.contains(Filler.WORDS) || kinds.contains(Filler.SAID))) {
      words(line, at.start()).ifPresent(out::add);
    }
    return out;
  }

  private Optional<Value> one(Line line, int start, int end, Set<Filler> kinds, boolean first) {
    for (Filler kind : kinds) {
      if (kind.isQuantity()) {
        Optional<Value> quantity = quantity(line, start, end, kinds);
        if (quantity.isPresent()) {
          return quantity;
        }
        break;
      }
    }
    int homeland = line.homeland(start);
    if (homeland >= 0 && named(homeland, kinds)) {
      return Optional.of(new Value.Reference(homeland, line.span(start, start + 1)));
    }
    Optional<Value> name = name(line, start, end, kinds);
    if (name.isPresent()) {
      return name;
    }
    if (kinds.stream().anyMatch(DESCRIBED::contains)) {
      return description(line, start, end, kinds);
    }
    return first && (kinds.contains(Filler.WORDS) || kinds.contains(Filler.SAID))
        ? words(line, start)
        : Optional.empty();
  }

  private static Optional<Value> quantity(Line line, int start, int end, Set<Filler> kinds) {
    for (int i = start; i < end; i++) {
      if (line.quantity[i] >= 0) {
        Value.Quantity quantity = line.document.quantities().get(line.quantity[i]);
        return measures(quantity, kinds) ? Optional.of(quantity) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  static boolean measures(Value.Quantity quantity, Set<Filler> kinds) {
    String unit = quantity.unit();
    boolean percent = unit.equals("%");
    boolean area = unit.endsWith("2") || unit.equals("ha");
    boolean money = unit.length() == 3 && unit.codePoints().allMatch(c -> c >= 'A' && c <= 'Z');
    return kinds.contains(Filler.MEASURE)
        || (kinds.contains(Filler.PERCENT) && percent)
        || (kinds.contains(Filler.AREA) && area)
        || (kinds.contains(Filler.MONEY)
            && (money || (!unit.isEmpty() && !unit.equals("%") && unit.codePointAt(0) > 0x600)))
        || (kinds.contains(Filler.NUMBER) && unit.isEmpty());
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
      if (named(mention.entity(), kinds) && (i == start || places || apposed)) {
        return Optional.of(new Value.Reference(meant(mention.entity(), kinds), mention.span()));
      }
      i = line.mentionEnd[i] - 1;
    }
    return Optional.empty();
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
  private Optional<Value> description(Line line, int start, int end, Set<Filler> kinds) {
    int from = start;
    while (from < end
        && (line.is(from, Sort.DEMONSTRATIVE)
            || (line.quantity[from] >= 0 && line.is(from, Sort.NUMBER)))) {
      from++;
    }
    int to = Math.min(end, from + DESCRIPTION);
    if (from >= to
        || line.word(from).isPunctuation()
        || describes(line, from)
        || MEASURES_OF_TIME.contains(line.word(from).normal())
        || (!kinds.contains(Filler.THING) && acts(line.word(from)))) {
      return Optional.empty();
    }
    Span span = line.span(from, to);
    return Optional.of(new Value.Reference(unnamed(line, span, kinds), span));
  }

  /** «الوفدان السويدي والفنلندي»: an adjective by itself is nobody. */
  private static boolean describes(Line line, int i) {
    Word word = line.word(i);
    if (word.definite() && !word.and() && line.nisba[i] < 0) {
      return false; // «القيادي في الحركة»
    }
    boolean singular = word.normal().endsWith("ي") || word.normal().endsWith("يه");
    boolean adjective = false;
    for (Analysis a : word.stem().analyses()) {
      switch (a.pos()) {
        case ADJECTIVE, NISBA -> adjective = true;
        case NOUN -> {
          if (a.lemma().equals(word.normal())) {
            return false;
          }
        }
        default -> {
          if (!a.isVerb()) {
            return false;
          }
        }
      }
    }
    return singular && (adjective || line.nisba[i] >= 0);
  }

  /** A verbal noun is nobody: «مطالبة الأهالي». */
  private static boolean acts(Word word) {
    boolean masdar = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.pos() == Analysis.Pos.MASDAR) {
        masdar = true;
      } else if (!a.isVerb()) {
        return false;
      }
    }
    return masdar;
  }

  private int unnamed(Line line, Span span, Set<Filler> kinds) {
    String words = span.in(line.text());
    return unnamed.computeIfAbsent(
        Normal.of(words),
        k -> {
          Entity.Kind kind =
              kinds.contains(Filler.PERSON) && kinds.size() == 1
                  ? Entity.Kind.PERSON
                  : Entity.Kind.ORGANIZATION;
          entities.add(
              new Entity(
                  "described/" + hash(articleId + "\n" + k),
                  kind,
                  words,
                  List.of(new Label(words, language)),
                  Optional.empty(),
                  Optional.empty(),
                  false));
          return entities.size() - 1;
        });
  }

  /** A phrase as it stands: on to the next verb or mark, at most ten words. */
  private static Optional<Value> words(Line line, int start) {
    int end = start;
    while (end < line.size() && end - start < PHRASE) {
      Sort sort = line.sorts[end];
      boolean stops =
          sort == Sort.VERB
              || sort == Sort.COMPLEMENTIZER
              || sort == Sort.RELATIVE
              || (sort == Sort.PUNCTUATION && !quoteMark(line.word(end).normal()))
              || line.time[end] >= 0
              || (end > start + 1 && line.quantity[end] >= 0 && isAmount(line, end));
      if (stops && end > start) {
        break;
      }
      end++;
    }
    while (end > start + 1
        && (line.word(end - 1).isPunctuation()
            || line.is(end - 1, Sort.PREPOSITION)
            || line.is(end - 1, Sort.CONJUNCTION)
            || RATES.contains(line.word(end - 1).flat()))) {
      end--;
    }
    int from = start;
    while (from < end && line.word(from).isPunctuation()) {
      from++;
    }
    return from < end ? Optional.of(new Value.Words(line.span(from, end))) : Optional.empty();
  }

  /** Money and shares are values of their own; other numbers belong to what is told. */
  private static boolean isAmount(Line line, int i) {
    String unit = line.document.quantities().get(line.quantity[i]).unit();
    return unit.equals("%") || (unit.length() == 3 && Character.isUpperCase(unit.charAt(0)));
  }

  private static boolean quoteMark(String mark) {
    return "\"“”«»".contains(mark);
  }

  private static String hash(String of) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
