package org.waqai.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores events and entities against gold.
 *
 * <p>Two events of one class match when an evidence passage of the found one holds the gold one's
 * trigger in place, or when at least half of their fillers agree; pairs are made greedily, the best
 * first. An argument of an event that is not matched counts against it.
 */
final class Score {
  /** Counts of one class of events. */
  static final class Tally {
    int gold;
    int found;
    int right;
    int goldArguments;
    int foundArguments;
    int rightArguments;
    int timed;
    int timeRight;
    int statusRight;

    void add(Tally t) {
      gold += t.gold;
      found += t.found;
      right += t.right;
      goldArguments += t.goldArguments;
      foundArguments += t.foundArguments;
      rightArguments += t.rightArguments;
      timed += t.timed;
      timeRight += t.timeRight;
      statusRight += t.statusRight;
    }
  }

  /** What is told of each mistake. */
  interface Mistakes {
    void missed(String article, Told.Event gold);

    void spurious(String article, Told.Event found);

    /** Two are one. */
    default void matched(String article, Told.Event gold, Told.Event found) {}
  }

  private record Pair(double weight, int gold, int found, int hits) {}

  final Map<String, Tally> types = new LinkedHashMap<>();
  int goldEntities;
  int foundEntities;
  int rightEntities;
  int articles;
  int answered;

  /** Adds one article; the answer is empty where there is none. */
  void add(Told gold, Optional<Told> answer, Mistakes mistakes) {
    articles++;
    answered += answer.isPresent() ? 1 : 0;
    List<Told.Event> found = answer.map(Told::events).orElse(List.of());
    int[] goldTo = pairs(gold, found);
    boolean[] used = new boolean[found.size()];
    for (int i = 0; i < gold.events().size(); i++) {
      Told.Event g = gold.events().get(i);
      Tally tally = tally(g.type());
      tally.gold++;
      tally.goldArguments += g.fillers().size();
      if (goldTo[2 * i] < 0) {
        mistakes.missed(gold.id(), g);
        continue;
      }
      Told.Event f = found.get(goldTo[2 * i]);
      used[goldTo[2 * i]] = true;
      mistakes.matched(gold.id(), g, f);
      tally.right++;
      tally.rightArguments += goldTo[2 * i + 1];
      if (!g.time().isEmpty()) {
        tally.timed++;
        tally.timeRight += f.time().equals(g.time()) ? 1 : 0;
      }
      boolean real = isReal(f.status()) && isReal(g.status());
      tally.statusRight += f.status().equals(g.status()) || real ? 1 : 0;
    }
    for (int j = 0; j < found.size(); j++) {
      Tally tally = tally(found.get(j).type());
      tally.found++;
      tally.foundArguments += found.get(j).fillers().size();
      if (!used[j]) {
        mistakes.spurious(gold.id(), found.get(j));
      }
    }
    entities(gold, answer.map(Told::entities).orElse(List.of()));
  }

  private Tally tally(String type) {
    return types.computeIfAbsent(type, k -> new Tally());
  }

  private static boolean isReal(String status) {
    return status.equals("happened") || status.equals("ongoing");
  }

  /** For each gold event the found one and the fillers that agree; -1 where there is none. */
  private static int[] pairs(Told gold, List<Told.Event> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.events().size(); i++) {
      Told.Event g = gold.events().get(i);
      for (int j = 0; j < found.size(); j++) {
        Told.Event f = found.get(j);
        if (!g.type().equals(f.type())) {
          continue;
        }
        int hits = Same.hits(g.fillers(), f.fillers());
        boolean anchored = g.anchored(gold.text(), f);
        int all = g.fillers().size() + f.fillers().size();
        double overlap = all == 0 ? 0 : 2.0 * hits / all;
        if (anchored || overlap >= 0.5) {
          pairs.add(new Pair((anchored ? 2 : 0) + overlap, i, j, hits));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.weight)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    int[] out = new int[2 * gold.events().size()];
    java.util.Arrays.fill(out, -1);
    boolean[] taken = new boolean[found.size()];
    for (Pair p : pairs) {
      if (out[2 * p.gold] < 0 && !taken[p.found]) {
        out[2 * p.gold] = p.found;
        out[2 * p.gold + 1] = p.hits;
        taken[p.found] = true;
      }
    }
    return out;
  }

  private void entities(Told gold, List<Told.Named> found) {
    boolean[] used = new boolean[found.size()];
    for (Told.Named g : gold.entities()) {
      goldEntities++;
      for (int j = 0; j < found.size(); j++) {
        if (!used[j] && found.get(j).type().equals(g.type()) && Same.named(g, found.get(j))) {
          used[j] = true;
          rightEntities++;
          break;
        }
      }
    }
    foundEntities += found.size();
  }

  Tally total() {
    Tally total = new Tally();
    types.values().forEach(total::add);
    return total;
  }
}
