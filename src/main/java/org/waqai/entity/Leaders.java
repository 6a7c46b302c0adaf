package org.waqai.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The fullest names of people so far, to be found by any of their parts. */
final class Leaders {
  /** Of so many people who share a part of their name the first are compared, no more. */
  private static final int MOST = 64;

  private record Leader(int found, Found mention, List<String> parts) {}

  private final List<Leader> all = new ArrayList<>();
  private final Map<String, List<Integer>> byPart = new HashMap<>();

  void add(int found, Found mention, List<String> parts) {
    for (String part : parts) {
      file(part);
    }
    mention.entry().ifPresent(e -> file("=" + e.key()));
    all.add(new Leader(found, mention, parts));
  }

  private void file(String part) {
    List<Integer> filed = byPart.computeIfAbsent(part, p -> new ArrayList<>());
    if (filed.size() < MOST) {
      filed.add(all.size());
    }
  }

  /** The first whom a shorter name can name. */
  Optional<Integer> of(Found mention, List<String> parts) {
    TreeSet<Integer> candidates = new TreeSet<>();
    parts.forEach(p -> candidates.addAll(byPart.getOrDefault(p, List.of())));
    mention
        .entry()
        .ifPresent(e -> candidates.addAll(byPart.getOrDefault("=" + e.key(), List.of())));
    boolean article = mention.parts().getFirst().startsWith("ال");
    for (int c : candidates) {
      Leader leader = all.get(c);
      boolean entry =
          mention.entry().isPresent() && mention.entry().equals(leader.mention().entry());
      boolean family = article && Names.family(parts, leader.parts());
      if (entry || family || Names.fits(parts, leader.parts())) {
        return Optional.of(leader.found());
      }
    }
    return Optional.empty();
  }
}
