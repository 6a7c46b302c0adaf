package org.waqai.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Entity;
import org.waqai.model.Named;

/** Of which country an article speaks: «البلاد» is the one that it has named most. */
record Homeland(Named named) {
  /** A state that is named counts for more than what lies in it. */
  private static final int STATE = 2;

  /**
   * The entity of the country that the mentions tell of most, they and the towns, regions and
   * bodies that belong to it, of those as often told the last one; -1 where no country is named.
   *
   * @param from one past the last mention
   * @param to the first mention
   */
  int before(int from, int to) {
    Map<String, Integer> states = new HashMap<>();
    Map<String, Integer> votes = new LinkedHashMap<>(); // those told last come first
    for (int m = from - 1; m >= to; m--) {
      int entity = named.mentions().get(m).entity();
      Entity of = named.entities().get(entity);
      boolean state = of.kind() == Entity.Kind.COUNTRY;
      Optional<String> country = of.country();
      if (country.isEmpty() || !of.kind().isPlace()) {
        continue;
      }
      if (state) {
        states.putIfAbsent(country.get(), entity);
      }
      votes.merge(country.get(), state ? STATE : 1, Integer::sum);
    }
    int best = -1;
    int most = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most && states.containsKey(vote.getKey())) {
        best = states.get(vote.getKey());
        most = vote.getValue();
      }
    }
    return best;
  }
}
