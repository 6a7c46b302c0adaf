package org.waqai.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Document;
import org.waqai.model.Entity;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Evidence;
import org.waqai.model.Holding;
import org.waqai.model.Label;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Named;

/** Decides which mentions of an article speak of the same, and names each once. */
final class Roster {
  private final List<Found> found;
  private final Findings findings;
  private final Document document;
  private final int[] group;
  private final Standing standing;

  Roster(Findings findings, Standing standing, Document document) {
    this.findings = findings;
    this.found = findings.all();
    this.document = document;
    this.standing = standing;
    this.group = new int[found.size()];
  }

  Named named() {
    Arrays.fill(group, -1);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing((Integer i) -> found.get(i).span())
            .thenComparing(i -> found.get(i).kind())
            .thenComparing(i -> found.get(i).sort()));
    new Groups(found, order, standing).fill(group);
    return write(order);
  }

  private Named write(List<Integer> order) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<List<Integer>> members = new ArrayList<>();
    for (int i : order) {
      if (group[i] >= 0) {
        int number = numbers.getOrDefault(group[i], members.size());
        if (number == members.size()) {
          numbers.put(group[i], number);
          members.add(new ArrayList<>());
        }
        members.get(number).add(i);
      }
    }
    List<Entity> entities = new ArrayList<>();
    members.forEach(m -> entities.add(entity(m)));
    List<Mention> mentions = new ArrayList<>();
    for (int i : order) {
      if (group[i] < 0) {
        continue;
      }
      Found f = found.get(i);
      int number = numbers.getOrDefault(group[i], -1);
      Mention mention = new Mention(f.span(), f.full(), f.sentence(), number, f.sort());
      if (mentions.isEmpty() || !mentions.getLast().equals(mention)) {
        mentions.add(mention);
      }
    }
    return new Named(entities, mentions, holdings(numbers));
  }

  private List<Holding> holdings(Map<Integer, Integer> numbers) {
    Set<Long> seen = new LinkedHashSet<>();
    List<Holding> holdings = new ArrayList<>();
    String text = document.article().text();
    for (Findings.Held held : findings.held()) {
      Optional<Integer> person = Optional.ofNullable(numbers.get(group[held.person()]));
      Optional<Integer> office = Optional.ofNullable(numbers.get(group[held.office()]));
      if (person.isPresent()
          && office.isPresent()
          && seen.add(((long) person.get() << 32) | office.get())) {
        holdings.add(
            new Holding(
                person.get(), office.get(), Evidence.of(held.passage(), text, "office", 0.9)));
      }
    }
    return holdings;
  }

  private Entity entity(List<Integer> members) {
    Found best = found.get(members.getFirst());
    Optional<Name> entry = Optional.empty();
    boolean named = false;
    for (int i : members) {
      Found f = found.get(i);
      best = fuller(f, best) ? f : best;
      entry = entry.isPresent() ? entry : f.entry();
      named |= f.sort() == Mention.Sort.NAME;
    }
    named |= best.sort() == Mention.Sort.DESCRIPTION && standing.has(best.normal());
    Set<String> forms = new LinkedHashSet<>();
    forms.add(best.name());
    for (int i : members) {
      Found f = found.get(i);
      if (f.sort() == Mention.Sort.NAME) {
        forms.add(f.name());
        forms.addAll(f.others());
      }
    }
    Set<Label> labels = new LinkedHashSet<>();
    for (String form : forms) {
      labels.add(new Label(form, latin(form) ? "en" : "ar"));
    }
    if (entry.isPresent()) {
      add(entry.get().arabic(), "ar", labels);
      add(entry.get().english(), "en", labels);
      add(entry.get().french(), "fr", labels);
    }
    Kind kind = entry.map(Name::kind).orElse(best.kind());
    String key = entry.isPresent() ? entry.get().key() : Keys.of(best.kind(), best.normal());
    return new Entity(
        key,
        kind,
        best.name(),
        List.copyOf(labels),
        entry.flatMap(Name::wikidata),
        entry.flatMap(Name::country),
        named);
  }

  /** A name before a description, the longer before the shorter. */
  private static boolean fuller(Found f, Found best) {
    boolean name = f.sort() == Mention.Sort.NAME;
    if (name != (best.sort() == Mention.Sort.NAME)) {
      return name;
    }
    return name && f.parts().size() > best.parts().size();
  }

  private static void add(List<String> forms, String language, Set<Label> labels) {
    for (String form : forms) {
      labels.add(new Label(form, language));
    }
  }

  private static boolean latin(String form) {
    return !form.isEmpty() && form.charAt(0) < '\u0250';
  }
}
