package org.waqai.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Normal;

/** Puts mentions of the same together; a group is called by its first member. */
final class Groups {
  /** An article that names «مجلس النواب» means it by «البرلمان». */
  private static final String PARLIAMENT = "برلمان";

  /** «العدالة والتنمية» is the party of that name: what they are need not be said. */
  private static final Set<String> OMITTED = Set.of("حزب", "منظمة", "شركة");

  private static final String CITY = "مدينه";

  private final List<Found> found;
  private final List<Integer> order;
  private final Standing standing;

  Groups(List<Found> found, List<Integer> order, Standing standing) {
    this.found = found;
    this.order = order;
    this.standing = standing;
  }

  void fill(int[] group) {
    people(group);
    Map<String, Integer> known = new HashMap<>();
    for (int i : order) {
      Found f = found.get(i);
      boolean description = f.sort() == Mention.Sort.DESCRIPTION && f.kind() != Kind.OFFICE;
      if (f.kind() == Kind.PERSON || description) {
        continue;
      }
      String key =
          f.entry().isPresent() ? "=" + f.entry().get().key() : f.kind() + bare(f.normal());
      Integer before = known.putIfAbsent(key, i);
      group[i] = before == null ? i : before;
    }
    shortened(group);
    described(group);
  }

  /** Fuller names first; a shorter one joins the fuller that it fits, the nearest before it. */
  private void people(int[] group) {
    List<Integer> people = new ArrayList<>();
    for (int i : order) {
      if (found.get(i).kind() == Kind.PERSON) {
        people.add(i);
      }
    }
    people.sort(Comparator.comparingInt((Integer i) -> -found.get(i).parts().size()));
    Leaders leaders = new Leaders();
    Map<String, Integer> decided = new HashMap<>();
    for (int i : people) {
      List<String> parts = Names.parts(found.get(i).parts());
      String key = String.join(" ", parts);
      Optional<Integer> known = Optional.ofNullable(decided.get(key));
      Optional<Integer> leader = known.isPresent() ? known : leaders.of(found.get(i), parts);
      if (leader.isEmpty()) {
        leaders.add(i, found.get(i), parts);
      }
      group[i] = leader.orElse(i);
      decided.put(key, group[i]);
    }
  }

  /** «المندوبية العامة» after «المندوبية العامة لإدارة السجون», «(إنتربول)» elsewhere alone. */
  private void shortened(int[] group) {
    Map<String, Integer> forms = new HashMap<>();
    for (int i : order) {
      Found f = found.get(i);
      if (group[i] < 0 || f.kind() == Kind.PERSON || f.kind() == Kind.OFFICE) {
        continue;
      }
      for (String other : f.others()) {
        forms.putIfAbsent(family(f.kind()) + bare(Normal.of(other)), group[i]);
      }
      for (int n = 2; n < f.parts().size() && f.kind() == Kind.ORGANIZATION; n++) {
        if (f.entry().isEmpty() || n == f.parts().size() - 1) {
          String prefix = String.join(" ", f.parts().subList(0, n));
          forms.putIfAbsent(family(f.kind()) + bare(prefix), group[i]);
        }
      }
    }
    for (int i : order) {
      Found f = found.get(i);
      int n = f.parts().size();
      if (group[i] >= 0
          && n > 2
          && f.sort() == Mention.Sort.NAME
          && OMITTED.contains(f.category())) {
        String rest = String.join(" ", f.parts().subList(1, n));
        forms.putIfAbsent(family(f.kind()) + bare(rest), group[i]);
      }
    }
    Map<Integer, Integer> moved = new HashMap<>();
    for (int i : order) {
      Found f = found.get(i);
      if (group[i] >= 0 && f.kind() != Kind.PERSON && f.kind() != Kind.OFFICE) {
        int from = last(moved, group[i]);
        String form = family(f.kind()) + bare(f.normal());
        int target = last(moved, forms.getOrDefault(form, from));
        if (target != from && found.get(target).parts().size() >= f.parts().size()) {
          moved.put(from, target);
        }
      }
    }
    for (int i = 0; i < group.length; i++) {
      group[i] = last(moved, group[i]);
    }
  }

  private static int last(Map<Integer, Integer> moved, int group) {
    int at = group;
    while (moved.containsKey(at)) {
      at = moved.getOrDefault(at, at);
    }
    return at;
  }

  private static String family(Kind kind) {
    return kind.isPlace() ? "place " : kind + " ";
  }

  /** «التنظيم»: the last body named before by the same noun, else of the same category. */
  private void described(int[] group) {
    Map<String, Integer> byNoun = new HashMap<>();
    Map<String, Integer> byCategory = new HashMap<>();
    Map<String, Integer> alone = new HashMap<>();
    kingdom(group).ifPresent(k -> byNoun.put("مملكه", k));
    Optional<Integer> capital = Optional.empty();
    int city = -1;
    for (int i : order) {
      Found f = found.get(i);
      if (capital.isEmpty() && f.entry().filter(Name::capital).isPresent()) {
        capital = Optional.of(group[i]);
      }
      if (f.sort() == Mention.Sort.NAME && f.kind() == Kind.CITY) {
        city = i;
      }
      if (f.category().isEmpty()) {
        if (f.kind() == Kind.ORGANIZATION && f.parts().size() > 1) {
          byNoun.put(bare(Normal.of(firstWord(f))), group[i]); // «شبكة أطباء السودان»
        }
        continue;
      }
      String noun = bare(f.parts().getFirst());
      if (f.sort() == Mention.Sort.NAME) {
        String head = bare(Normal.of(firstWord(f)));
        byNoun.put(head, group[i]);
        byCategory.put(f.category(), group[i]);
        continue;
      }
      Optional<Integer> target = Optional.ofNullable(byNoun.get(noun));
      if (target.isEmpty() && noun.equals(CITY) && city >= 0 && near(found.get(city), f)) {
        target = Optional.of(group[city]); // «في نابلس … جنوب المدينة»
      }
      if (noun.equals("عاصمه")) {
        target = target.isPresent() ? target : capital; // «العاصمة»: no other town
      } else if (target.isEmpty() && (noun.equals(PARLIAMENT) || !standing.has(f.normal()))) {
        target = Optional.ofNullable(byCategory.get(f.category()));
      }
      if (target.isEmpty() && standing.has(f.normal())) {
        target = Optional.of(alone.computeIfAbsent(noun, n -> i));
      }
      group[i] = target.orElse(-1);
    }
  }

  /** Whether one stands in the sentence of the other or in the one after. */
  private static boolean near(Found before, Found f) {
    return f.sentence() - before.sentence() <= 1;
  }

  /** The state that an article calls «المملكة»: the first that has «المملكة» in a name. */
  private Optional<Integer> kingdom(int[] group) {
    for (int i : order) {
      Found f = found.get(i);
      boolean state = f.kind() == Kind.COUNTRY && f.sort() == Mention.Sort.NAME;
      if (state && f.entry().isPresent()) {
        for (String form : f.entry().get().arabic()) {
          if (bare(Normal.of(form)).startsWith("مملكه ")) {
            return Optional.of(group[i]);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String firstWord(Found f) {
    String name = f.others().isEmpty() ? f.parts().getFirst() : f.others().getFirst();
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  static String bare(String normal) {
    return normal.startsWith("ال") && normal.length() > 4 ? normal.substring(2) : normal;
  }
}
