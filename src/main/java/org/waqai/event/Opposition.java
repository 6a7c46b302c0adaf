package org.waqai.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waqai.model.Argument;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** What keeps a mention and an event apart: others, other times, other numbers. */
record Opposition(Likeness likeness) {
  /** Whether a mention has somebody or something where the event has others. */
  boolean addsTo(Group group, Draft draft) {
    for (Argument a : draft.arguments()) {
      List<Argument> told =
          group.arguments.stream().filter(b -> b.role().equals(a.role())).toList();
      if (!(a.value() instanceof Value.Words)
          && !a.role().equals("place")
          && !told.isEmpty()
          && told.stream().noneMatch(b -> likeness.alike(a.value(), b.value()))) {
        return true;
      }
    }
    return false;
  }

  /** The same doer does it to somebody else, told in other words: two raids of one army. */
  boolean another(Group group, Draft draft) {
    String doer = group.type.roles().getFirst().name();
    String word = likeness.normal(draft.trigger());
    // «غارة على بلدة كذا» after a raid on another
    boolean anew = group.type.sited() && draft.noun() && !draft.definite();
    boolean repeats =
        group.drafts.stream().anyMatch(d -> likeness.normal(d.trigger()).equals(word));
    if (repeats && !anew) {
      return false;
    }
    boolean told = false;
    for (Argument a : draft.arguments()) {
      if (a.role().equals(doer) || a.value() instanceof Value.Words) {
        continue;
      }
      for (Argument b : group.arguments) {
        if (a.role().equals(b.role())) {
          if (likeness.alike(a.value(), b.value())) {
            return false;
          }
          told |= anew && likeness.apart(a, b) || !repeats && !a.role().equals("place");
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
        boolean same = likeness.named(a.value()) && likeness.equal(a.value(), b.value());
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
          if (!likeness.named(a.value())
              || !likeness.named(b.value())
              || likeness.person(a.value())
                  != likeness.person(b.value()) // «كيري» speaks for «الولايات المتحدة»
              || likeness.government(a, b)
              || likeness.alike(a.value(), b.value())) {
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
            && !likeness.alike(a.value(), b.value())
            && !likeness.government(a, b) // «قطر تستضيف», «الدوحة تستضيف»
            && !(group.onlyHeadline() && describes(b.value(), a.value()))
            && !(group.onlyHeadline() && many(b.value(), a.value()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** «تعيين مدير جديد للشركة»: a headline describes whom the body names. */
  private boolean describes(Value told, Value name) {
    return likeness.person(name)
        && told instanceof Value.Reference
        && (!likeness.named(told) || likeness.office(told));
  }

  /** «نزوح آلاف السكان»: a headline has in other words those whom the body counts. */
  private boolean many(Value told, Value those) {
    return told instanceof Value.Reference
        && those instanceof Value.Reference
        && !likeness.named(told)
        && !likeness.named(those);
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
