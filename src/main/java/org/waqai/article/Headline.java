package org.waqai.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the lines above an article is its headline, and which say more about it. */
final class Headline {
  private static final int LEAD = 4;

  private final Verbs verbs;

  Headline(Verbs verbs) {
    this.verbs = verbs;
  }

  /** The place of the headline among the candidates; -1 where there is none. */
  int of(List<Line> candidates, List<Line> body) {
    Set<String> lead = new HashSet<>();
    body.stream().limit(LEAD).forEach(line -> lead.addAll(stems(line)));
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates.size(); i++) {
      double score = score(candidates, i, lead);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  private double score(List<Line> candidates, int i, Set<String> lead) {
    Line line = candidates.get(i);
    List<String> words = line.words();
    double score = 2.0 * share(line, lead);
    boolean again =
        candidates.stream().filter(other -> other.words().equals(words)).count() > 1
            || candidates.stream().anyMatch(other -> begins(other.words(), words));
    score += again ? 3 : 0;
    score -= line.text().endsWith(":") ? 3 : 0;
    score -= words.size() <= 2 ? 2 : words.size() == 3 ? 1 : 0;
    score -= words.size() > 15 ? 1 : 0;
    int verb = verbs.first(words);
    // «يناقش سبل …» says more about a subject that stands in the other line
    score -= verb == 0 ? 1.2 : 0;
    // «الحلف يجتمع في …»: a subject, then its verb, is how headlines are written
    score += verb > 0 ? 0.8 : 0;
    boolean latin =
        line.text().chars().filter(Character::isLetter).limit(5).allMatch(c -> c < 0x250);
    // Arabic outlets put the lesser line above, western ones below
    score += latin ? (i == 0 ? 0.8 : 0) : i == candidates.size() - 1 ? 0.4 : 0;
    if (i + 1 < candidates.size() && candidates.get(i + 1).words().size() > 1.5 * words.size()) {
      score += words.size() >= 4 ? 0.8 : 0;
    }
    return score;
  }

  /** «العنوان - اسم الموقع» repeats the headline and adds the outlet. */
  static boolean begins(List<String> longer, List<String> words) {
    return longer.size() > words.size()
        && words.size() >= 3
        && longer.subList(0, words.size()).equals(words);
  }

  private static double share(Line line, Set<String> lead) {
    Set<String> stems = stems(line);
    return stems.isEmpty()
        ? 0
        : (double) stems.stream().filter(lead::contains).count() / stems.size();
  }

  /** Words of some length without what is joined before them: «للتحالف», «التحالف». */
  private static Set<String> stems(Line line) {
    return line.words().stream()
        .filter(word -> word.length() > 3)
        .map(word -> word.replaceFirst("^(?:[وف]?[بكل]?ال|[وف]?لل|و)(?=\\p{L}{3})", ""))
        .collect(Collectors.toSet());
  }
}
