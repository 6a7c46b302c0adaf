package org.waqai.event;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waqai.model.Argument;
import org.waqai.model.Entity;
import org.waqai.model.Named;
import org.waqai.model.Normal;
import org.waqai.model.Span;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** How far a mention and an event tell the same thing. */
final class Likeness {
  /** Where one thing happens and not another, the narrowest first. */
  private static final List<Entity.Kind> SITES = List.of(Entity.Kind.PLACE, Entity.Kind.CITY);

  private static final WordSet AREAS =
      WordSet.of("بلده", "مدينه", "قريه", "منطقه", "محافظه", "حي", "ناحيه", "ولايه", "جزيره");

  private final String text;
  private final Named named;

  // what was asked of a passage before: every mention is held against every event
  private final Map<Span, String> normals = new HashMap<>();
  private final Map<Span, Set<String>> words = new HashMap<>();

  Likeness(String text, Named named) {
    this.text = text;
    this.named = named;
  }

  /** Whether two values are one: the same thing, number or words. */
  boolean equal(Value a, Value b) {
    if (a instanceof Value.Reference x && b instanceof Value.Reference y) {
      return x.entity() == y.entity();
    }
    if (a instanceof Value.Quantity x && b instanceof Value.Quantity y) {
      return x.number().compareTo(y.number()) == 0 && x.unit().equals(y.unit());
    }
    return a instanceof Value.Words
        && b instanceof Value.Words
        && (a.span().equals(b.span()) || normal(a.span()).equals(normal(b.span())));
  }

  /** «مقتل ضابط»: one whom a noun in the singular tells of, and no number. */
  boolean single(Value value) {
    if (!(value instanceof Value.Quantity q)
        || !q.unit().isEmpty()
        || q.number().compareTo(BigDecimal.ONE) != 0) {
      return false;
    }
    String words = normal(q.span());
    return !words.contains("واحد") && words.chars().noneMatch(Character::isDigit);
  }

  /** Whether two values may be one: «أربعة جنود» and «الجنود» are, two names are not. */
  boolean alike(Value a, Value b) {
    if (equal(a, b)) {
      return true;
    }
    if (a instanceof Value.Quantity x && b instanceof Value.Quantity y) {
      return single(x) || single(y); // who is told alone may be one of five
    }
    if (a instanceof Value.Quantity || b instanceof Value.Quantity || (named(a) && named(b))) {
      return false;
    }
    Set<String> left = words(a);
    Set<String> right = words(b);
    int fewer = Math.min(left.size(), right.size());
    int both = 0;
    for (String word : left) {
      both += right.contains(word) ? 1 : 0;
    }
    return both > 0 && 2 * both >= fewer;
  }

  /** Whether a description says again, in fewer words, who was told: «الطلبة», «مئات الطلبة». */
  boolean again(Value description, Value told) {
    if (!(description instanceof Value.Reference && told instanceof Value.Reference)
        || named(description)
        || named(told)) {
      return false;
    }
    Set<String> words = words(description);
    return !words.isEmpty() && words(told).containsAll(words);
  }

  /**
   * Whether who or what a headline only describes may be what the body names in its place: «وزير
   * سابق» whoever is named, «بلدة» the town by its name.
   */
  boolean meant(Value description, Value name) {
    if (!(description instanceof Value.Reference) || named(description) || !named(name)) {
      return false;
    }
    Set<String> words = words(description);
    return !words.isEmpty() && words(name).containsAll(words)
        || somebody(description) && (person(name) || AREAS.contains(normal(description.span())));
  }

  boolean named(Value value) {
    return value instanceof Value.Reference r && named.entities().get(r.entity()).named();
  }

  /**
   * «مسؤول», «متحدث باسم الجيش»: whether a value is somebody without a name, told of first here.
   */
  boolean somebody(Value value) {
    String[] words = normal(value.span()).split(" ", -1);
    return value instanceof Value.Reference
        && !named(value)
        && !words[0].startsWith("ال")
        && (words.length == 1 || !words[1].startsWith("ال"));
  }

  /** Whether a value is somebody by his name. */
  boolean person(Value value) {
    return value instanceof Value.Reference r
        && named.entities().get(r.entity()).kind() == Entity.Kind.PERSON
        && named(value);
  }

  /** Whether a value is but the town that a place is: named so, or only written so. */
  boolean town(Value value, Value place) {
    return place instanceof Value.Reference r
        && named.entities().get(r.entity()).kind() == Entity.Kind.CITY
        && (equal(value, place)
            || !named(value) && normal(value.span()).equals(normal(place.span())));
  }

  /** Whether a value is an office. */
  boolean office(Value value) {
    return value instanceof Value.Reference r
        && named.entities().get(r.entity()).kind() == Entity.Kind.OFFICE;
  }

  /** The words of a passage in their normal form. */
  String normal(Span span) {
    String known = normals.get(span);
    if (known == null) {
      known = Normal.of(span.in(text));
      normals.put(span, known);
    }
    return known;
  }

  private Set<String> words(Value value) {
    Set<String> known = words.get(value.span());
    if (known == null) {
      known = wordsOf(value.span());
      words.put(value.span(), known);
    }
    return known;
  }

  private Set<String> wordsOf(Span span) {
    Set<String> out = new HashSet<>();
    String normal = normal(span);
    int start = 0;
    for (int i = 0; i <= normal.length(); i++) {
      if (i == normal.length() || !Character.isLetterOrDigit(normal.charAt(i))) {
        String word = bare(normal.substring(start, i));
        if (word.length() > 2) {
          out.add(word);
        }
        start = i + 1;
      }
    }
    return out;
  }

  private static String bare(String word) {
    int from = 0;
    if (word.startsWith("لل")) {
      from = 2;
    } else {
      int at = word.startsWith("ال") ? 0 : word.startsWith("ال", 1) ? 1 : -1;
      from = at < 0 ? 0 : at + 2;
    }
    int to = word.endsWith("ا") && word.length() - from > 3 ? word.length() - 1 : word.length();
    return to - from > 2 ? word.substring(from, to) : word; // «سوق», «سوقا»
  }

  /**
   * Whether both happened in quarters of a town and in none of the same, or else in towns and in
   * none of the same; a deal may be anywhere.
   */
  boolean elsewhere(Group group, Draft draft) {
    if (!group.type.sited()) {
      return false;
    }
    for (Entity.Kind kind : SITES) {
      if (shares(group, draft, kind)) {
        return false;
      }
      if (holds(group.arguments, kind) && holds(draft.arguments(), kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(List<Argument> arguments, Entity.Kind kind) {
    return arguments.stream().anyMatch(a -> site(a) && kind(a) == kind);
  }

  private boolean shares(Group group, Draft draft, Entity.Kind kind) {
    for (Argument a : draft.arguments()) {
      for (Argument b : group.arguments) {
        if (site(a)
            && site(b)
            && kind(a) == kind
            && kind(b) == kind
            && alike(a.value(), b.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether both have names; where they tell where, as places of one kind that are no states. */
  boolean apart(Argument a, Argument b) {
    boolean place = a.role().equals("place");
    return place
        ? kind(a) == kind(b) && kind(a) != Entity.Kind.COUNTRY
        : named(a.value()) && named(b.value());
  }

  private boolean site(Argument a) {
    return a.role().equals("place")
        && a.value() instanceof Value.Reference
        && SITES.contains(kind(a));
  }

  private Entity.Kind kind(Argument a) {
    return named.entities().get(((Value.Reference) a.value()).entity()).kind();
  }

  /** How many of a mention's fillers the event has too; much happens in one country. */
  int shared(Group group, Draft draft) {
    int shared = 0;
    for (Argument a : draft.arguments()) {
      for (Argument b : group.arguments) {
        if (a.role().equals(b.role()) && alike(a.value(), b.value()) && !inCountry(a)) {
          shared++;
          break;
        }
      }
    }
    return shared;
  }

  /** «واشنطن» and «الولايات المتحدة» are one side. */
  boolean government(Argument a, Argument b) {
    return seat(a, b) || seat(b, a);
  }

  /** Whether a side is called by the capital of the other: «واشنطن» of «الولايات المتحدة». */
  boolean seat(Argument capital, Argument whole) {
    if (capital.role().equals("place")
        || !(capital.value() instanceof Value.Reference city)
        || !(whole.value() instanceof Value.Reference country)) {
      return false;
    }
    Entity town = named.entities().get(city.entity());
    Entity state = named.entities().get(country.entity());
    return town.kind() == Entity.Kind.CITY
        && state.kind() == Entity.Kind.COUNTRY
        && town.country().filter(c -> state.key().endsWith("/" + c)).isPresent();
  }

  private boolean inCountry(Argument a) {
    return a.role().equals("place")
        && a.value() instanceof Value.Reference r
        && named.entities().get(r.entity()).kind() == Entity.Kind.COUNTRY;
  }
}
