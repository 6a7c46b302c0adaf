package org.waqai.event;

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
import org.waqai.model.Status;
import org.waqai.model.Value;

/** How far a mention and an event tell the same thing. */
final class Likeness {
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

  /** Whether two values may be one: «أربعة جنود» and «الجنود» are, two names are not. */
  boolean alike(Value a, Value b) {
    if (equal(a, b)) {
      return true;
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

  boolean named(Value value) {
    return value instanceof Value.Reference r && named.entities().get(r.entity()).named();
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

  private String normal(Span span) {
    return normals.computeIfAbsent(span, s -> Normal.of(s.in(text)));
  }

  private Set<String> words(Value value) {
    return words.computeIfAbsent(value.span(), this::wordsOf);
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

  /** Whether a mention has somebody or something where the event has others. */
  boolean addsTo(Group group, Draft draft) {
    for (Argument a : draft.arguments()) {
      List<Argument> told =
          group.arguments.stream().filter(b -> b.role().equals(a.role())).toList();
      if (!(a.value() instanceof Value.Words)
          && !a.role().equals("place")
          && !told.isEmpty()
          && told.stream().noneMatch(b -> alike(a.value(), b.value()))) {
        return true;
      }
    }
    return false;
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

  /** The same doer does it to somebody else, told in other words: two raids of one army. */
  boolean another(Group group, Draft draft) {
    String doer = group.type.roles().getFirst().name();
    String word = normal(draft.trigger());
    for (Draft d : group.drafts) {
      if (normal(d.trigger()).equals(word)) {
        return false;
      }
    }
    boolean told = false;
    for (Argument a : draft.arguments()) {
      if (a.role().equals(doer) || a.value() instanceof Value.Words) {
        continue;
      }
      for (Argument b : group.arguments) {
        if (a.role().equals(b.role())) {
          if (alike(a.value(), b.value())) {
            return false;
          }
          told |= !a.role().equals("place");
        }
      }
    }
    return told;
  }

  /** Whether others by name fill two roles of both: two loans, and if they are of one sum. */
  boolean contrary(Group group, Draft draft) {
    Set<String> roles = new HashSet<>();
    for (Argument a : draft.arguments()) {
      if (!a.role().equals("place") && others(a.role(), group, draft)) {
        roles.add(a.role());
      }
    }
    String doer = group.type.roles().getFirst().name();
    return roles.size() > 1
        || roles.contains(doer) && sides(draft, doer) > 1
        || crossed(group, draft, doer);
  }

  /** «طردت مالي السفيرة», «وقف المساعدات لمالي»: whoever did one thing suffers the other. */
  private boolean crossed(Group group, Draft draft, String doer) {
    boolean crossed = false;
    for (Argument a : draft.arguments()) {
      for (Argument b : group.arguments) {
        boolean same = named(a.value()) && equal(a.value(), b.value());
        boolean one = a.role().equals(doer) || b.role().equals(doer);
        if (same && a.role().equals(b.role()) && one) {
          return false;
        }
        boolean place = a.role().equals("place") || b.role().equals("place");
        crossed |= same && one && !place && !a.role().equals(b.role());
      }
    }
    return crossed;
  }

  private static long sides(Draft draft, String role) {
    return draft.arguments().stream().filter(a -> a.role().equals(role)).count();
  }

  private boolean others(String role, Group group, Draft draft) {
    boolean told = false;
    for (Argument a : draft.arguments()) {
      for (Argument b : group.arguments) {
        if (a.role().equals(role) && b.role().equals(role)) {
          if (!named(a.value())
              || !named(b.value())
              || person(a.value()) != person(b.value()) // «كيري» speaks for «الولايات المتحدة»
              || government(a, b)
              || alike(a.value(), b.value())) {
            return false;
          }
          told = true;
        }
      }
    }
    return told;
  }

  /** Two times, two numbers, or two fillers of a role that takes one: two events. */
  boolean conflict(Group group, Draft draft) {
    if (group.time.isPresent()
        && draft.time().isPresent()
        && !compatible(group.time.get().edtf(), draft.time().get().edtf())) {
      return true;
    }
    boolean denied = draft.status() == Status.DENIED;
    for (Draft d : group.drafts) {
      if ((d.status() == Status.DENIED) != denied) {
        return true; // what is denied is not what happened
      }
    }
    for (Argument a : draft.arguments()) {
      if (group.many(a.role()) || a.value() instanceof Value.Words) {
        continue;
      }
      for (Argument b : group.arguments) {
        if (a.role().equals(b.role())
            && !alike(a.value(), b.value())
            && !(group.onlyHeadline() && describes(b.value(), a.value()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** «تعيين مدير جديد للشركة»: a headline describes whom the body names. */
  private boolean describes(Value told, Value name) {
    return person(name)
        && told instanceof Value.Reference r
        && (!named(told) || named.entities().get(r.entity()).kind() == Entity.Kind.OFFICE);
  }

  private static boolean compatible(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  /** Whether the two tell nothing of the same role: what one tells, the other leaves open. */
  boolean apart(Group group, Draft draft) {
    for (Argument a : draft.arguments()) {
      for (Argument b : group.arguments) {
        boolean words = a.value() instanceof Value.Words;
        if (a.role().equals(b.role()) && !words && !a.role().equals("place")) {
          return false;
        }
      }
    }
    return true;
  }
}
