package org.waqai.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.model.Argument;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** What about an event speaks for its being right or against it, each with how far. */
final class Signs {
  /** What stands in the first sentences is what the article is there to tell. */
  private static final int LEAD = 3;

  private static final int LONG = 40;

  private Signs() {}

  /** The signs of an event, given all events of its article. */
  static SortedMap<String, Double> of(Group group, List<Group> all) {
    SortedMap<String, Double> out = new TreeMap<>();
    Draft fullest = group.fullest();
    Frame frame = fullest.frame();
    out.put("always", 1.0);
    out.put("entry", logit(frame.confidence()));
    out.put("class " + group.type.name(), 1.0);
    flag(out, "details asked", frame.details() > 0);
    flag(out, "role demanded", frame.slots().stream().anyMatch(Slot::required));
    flag(out, "phrase", fullest.words().length() > 1);
    flag(out, "noun", fullest.noun());
    flag(out, "definite noun", fullest.noun() && fullest.definite());
    flag(out, "definite noun without roles", fullest.definite() && group.arguments.isEmpty());
    flag(out, "only mentioned", group.drafts.stream().noneMatch(Draft::told));
    flag(out, "subject from before", fullest.inherited());
    if (fullest.status() != Status.HAPPENED) {
      out.put(fullest.status().name().toLowerCase(Locale.ROOT), 1.0);
    }
    mentions(out, group);
    roles(out, group);
    flag(out, "time", group.time.isPresent());
    flag(out, "lead", group.first().sentence() < LEAD);
    flag(out, "long sentence", fullest.length() > LONG);
    long alike = all.stream().filter(g -> g.type.name().equals(group.type.name())).count();
    out.put("others of the class", Math.log((double) alike));
    beside(out, group, all);
    return out;
  }

  private static void mentions(SortedMap<String, Double> out, Group group) {
    Set<Integer> sentences = new HashSet<>();
    Set<String> entries = new HashSet<>();
    for (Draft d : group.drafts) {
      sentences.add(d.sentence());
      entries.add(d.frame().iri());
    }
    out.put("sentences", Math.log(sentences.size()));
    out.put("entries", Math.log(entries.size()));
    boolean headline = group.drafts.stream().anyMatch(group::headline);
    flag(out, "headline", headline);
    flag(out, "headline only", headline && group.onlyHeadline());
    flag(out, "verb somewhere", group.drafts.stream().anyMatch(d -> !d.noun()));
  }

  private static void roles(SortedMap<String, Double> out, Group group) {
    Set<String> roles = new HashSet<>();
    boolean named = false;
    boolean place = false;
    boolean number = false;
    for (Argument a : group.arguments) {
      if (a.role().equals("place")) {
        place = true;
        continue;
      }
      roles.add(a.role());
      named |= a.value() instanceof Value.Reference && group.names(a.value());
      number |= a.value() instanceof Value.Quantity;
    }
    flag(out, "no role", roles.isEmpty());
    flag(out, "two roles", roles.size() >= 2);
    flag(out, "three roles", roles.size() >= 3);
    flag(out, "first role", roles.contains(group.type.roles().getFirst().name()));
    flag(out, "a name", named);
    flag(out, "a number", number);
    flag(out, "place", place);
  }

  /** What an event of its class before it has in common with it: the second may tell the first. */
  private static void beside(SortedMap<String, Double> out, Group group, List<Group> all) {
    String role = group.type.roles().getFirst().name();
    boolean sentence = false;
    boolean doer = false;
    for (Group other : all) {
      if (other == group) {
        break;
      }
      if (other.type.name().equals(group.type.name())) {
        sentence |= other.drafts.stream().anyMatch(d -> d.sentence() == group.first().sentence());
        doer |= group.shares(role, other);
      }
    }
    flag(out, "second in the sentence", sentence);
    flag(out, "second of the same doer", doer);
  }

  private static void flag(SortedMap<String, Double> out, String sign, boolean holds) {
    if (holds) {
      out.put(sign, 1.0);
    }
  }

  private static double logit(double p) {
    double q = Math.clamp(p, 0.01, 0.99);
    return Math.log(q / (1 - q));
  }
}
