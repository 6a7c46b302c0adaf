package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Span;

/** What has been found in one document so far, in any order. */
final class Findings {
  private final List<Found> all = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();

  /** An office without its state, as written and by its parts, and the sentence that tells it. */
  record Office(String name, List<String> parts, int sentence) {}

  private Optional<Office> office = Optional.empty();

  /** The last office without its state: «وزير الخارجية», which «نظيره الفرنسي» holds elsewhere. */
  Optional<Office> office() {
    return office;
  }

  void office(Office last) {
    office = Optional.of(last);
  }

  /** That the bearer of a name holds an office, both counted in {@link #all()}. */
  record Held(int person, int office, Span passage) {}

  int add(Found found) {
    all.add(found);
    return all.size() - 1;
  }

  void hold(int person, int office, Span passage) {
    held.add(new Held(person, office, passage));
  }

  void replace(int i, Found found) {
    all.set(i, found);
  }

  List<Found> all() {
    return all;
  }

  List<Held> held() {
    return held;
  }
}
