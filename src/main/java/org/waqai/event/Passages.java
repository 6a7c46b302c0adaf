package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Span;

/** The passages that are said, and who says each. One a document. */
final class Passages {
  private static final int REMEMBERED = 12;

  private record Said(Span span, List<Filling> speaker) {}

  private final List<Said> said = new ArrayList<>();

  /** Notes a passage and who says it. */
  void add(Span span, List<Filling> speaker) {
    if (said.size() >= REMEMBERED) {
      said.removeFirst();
    }
    said.add(new Said(span, List.copyOf(speaker)));
  }

  /** Who says the passage that a word stands in. */
  List<Filling> speakerOf(Span word) {
    return find(word).map(Said::speaker).orElse(List.of());
  }

  /** The passage that a word stands in. */
  Optional<Span> at(Span word) {
    return find(word).map(Said::span);
  }

  private Optional<Said> find(Span word) {
    for (int i = said.size() - 1; i >= 0; i--) {
      if (said.get(i).span.covers(word)) {
        return Optional.of(said.get(i));
      }
    }
    return Optional.empty();
  }
}
