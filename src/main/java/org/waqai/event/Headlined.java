package org.waqai.event;

import java.util.List;
import org.waqai.model.Argument;

/** Who or what a headline only describes and the body names: «اعتقال وزير سابق». */
record Headlined(Likeness likeness) {
  /** Leaves out of an event what its headline described, where the body named it in its place. */
  void settle(Group group) {
    group.arguments.removeIf(a -> group.many(a.role()) && named(group, a));
  }

  private boolean named(Group group, Argument told) {
    boolean headline = false;
    for (Draft draft : group.drafts) {
      headline |= group.headline(draft) && draft.arguments().contains(told);
    }
    for (Draft draft : headline ? group.drafts : List.<Draft>of()) {
      List<Argument> all =
          draft.arguments().stream().filter(a -> a.role().equals(told.role())).toList();
      if (!group.headline(draft)
          && (all.size() == 1 || !likeness.somebody(told.value()))
          && all.stream().anyMatch(a -> likeness.meant(told.value(), a.value()))) {
        return true;
      }
    }
    return false;
  }
}
