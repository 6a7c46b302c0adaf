package org.waqai.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The entries of a live blog: boxes that each tell one time of their own. */
final class Entries {
  /** Fewer times on a page are those of the article itself. */
  private static final int FEWEST = 3;

  private final Layout layout;
  private final Map<Integer, OffsetDateTime> times = new TreeMap<>();
  private final int[] counts;

  /**
   * Finds the times.
   *
   * @param body the pieces that are the article; times beside it are not its own
   */
  Entries(Layout layout, List<Integer> body) {
    this.layout = layout;
    int from = body.isEmpty() ? 0 : body.getFirst();
    int to = body.isEmpty() ? 0 : body.getLast();
    int size = layout.pieces().size();
    this.counts = new int[size + 1];
    // the time of the first entry stands above its text
    for (int i = Math.max(0, from - 2); i <= Math.min(to + 2, size - 1); i++) {
      int place = i;
      Box box = layout.boxes().get(layout.pieces().get(i).box());
      if (box.named("time")) {
        Moment.of(box.element().attr("datetime")).ifPresent(moment -> times.put(place, moment));
      }
    }
    for (int i = 0; i < size; i++) {
      counts[i + 1] = counts[i] + (times.containsKey(i) ? 1 : 0);
    }
  }

  /** The article with what stands above its first text in the entry of that: time and heading. */
  List<Integer> whole(List<Integer> body) {
    if (body.isEmpty() || at(body.getFirst()).isEmpty()) {
      return body;
    }
    int first = body.getFirst();
    while (first > 0 && at(first - 1).equals(at(body.getFirst()))) {
      first--;
    }
    return Stream.concat(IntStream.range(first, body.getFirst()).boxed(), body.stream()).toList();
  }

  /** When a piece was added; empty of what belongs to no entry. */
  Optional<OffsetDateTime> at(int piece) {
    if (times.size() < FEWEST) {
      return Optional.empty();
    }
    for (int b : layout.around(layout.pieces().get(piece).box())) {
      Box box = layout.boxes().get(b);
      int here = counts[box.to()] - counts[box.from()];
      if (here == 1) {
        return times.entrySet().stream()
            .filter(time -> box.from() <= time.getKey() && time.getKey() < box.to())
            .map(Map.Entry::getValue)
            .findFirst();
      }
      if (here > 1) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
