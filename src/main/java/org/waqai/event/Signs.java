package org.waqai.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private static final Lowered<Status> STATUSES = new Lowered<>("", Status.values());

  private Signs() {}

  /** Lays on a scale the signs of an event, given all events of its article. */
  static Weighing of(Group group, List<Group> all, Weighing out) {
    Draft fullest = group.fullest();
    Frame frame = fullest.frame();
    out.put("always", 1.0);
    out.put("entry", Confidence.logit(frame.confidence()));
    out.put("class ", group.type.name(), 1.0);
    out.flag("details asked", frame.details() > 0);
    out.flag("role demanded", frame.slots().stream().anyMatch(Slot::required));
    out.flag("phrase", fullest.words().length() > 1);
    out.flag("noun", fullest.noun());
    out.flag("definite noun", fullest.noun() && fullest.definite());
    out.flag("definite noun without roles", fullest.definite() && group.arguments.isEmpty());
    out.flag("only mentioned", group.drafts.stream().noneMatch(Draft::told));
    out.flag("subject from before", fullest.inherited());
    if (fullest.status() != Status.HAPPENED) {
      out.put(STATUSES.of(fullest.status()), 1.0);
    }
    mentions(out, group);
    roles(out, group);
    out.flag("time", group.time.isPresent());
    out.flag("lead", group.first().sentence() < LEAD);
    out.flag("long sentence", fullest.length() > LONG);
    int alike = 0;
    for (Group other : all) {
      alike += other.type.name().equals(group.type.name()) ? 1 : 0;
    }
    out.put("others of the class", Math.log(alike));
    beside(out, group, all);
    return out;
  }

  private static void mentions(Weighing out, Group group) {
    Set<Integer> sentences = new HashSet<>();
    Set<String> entries = new HashSet<>();
    boolean headline = false;
    boolean verb = false;
    for (Draft d : group.drafts) {
      sentences.add(d.sentence());
      entries.add(d.frame().iri());
      headline |= group.headline(d);
      verb |= !d.noun();
    }
    out.put("sentences", Math.log(sentences.size()));
    out.put("entries", Math.log(entries.size()));
    out.flag("headline", headline);
    out.flag("headline only", headline && group.onlyHeadline());
    out.flag("verb somewhere", verb);
  }

  private static void roles(Weighing out, Group group) {
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
    out.flag("no role", roles.isEmpty());
    out.flag("two roles", roles.size() >= 2);
    out.flag("three roles", roles.size() >= 3);
    out.flag("first role", roles.contains(group.type.roles().getFirst().name()));
    out.flag("a name", named);
    out.flag("a number", number);
    out.flag("place", place);
  }

  /** What an event of its class before it has in common with it: the second may tell the first. */
  private static void beside(Weighing out, Group group, List<Group> all) {
    String role = group.type.roles().getFirst().name();
    boolean sentence = false;
    boolean doer = false;
    for (Group other : all) {
      if (other == group) {
        break;
      }
      if (other.type.name().equals(group.type.name())) {
        for (Draft d : other.drafts) {
          sentence |= d.sentence() == group.first().sentence();
        }
        doer = doer || group.shares(role, other);
      }
    }
    out.flag("second in the sentence", sentence);
    out.flag("second of the same doer", doer);
  }
}
