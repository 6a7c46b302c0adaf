package org.waqai.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Which articles are copies of others: an agency's story in several outlets, one with another lead,
 * one cut. Each copy points to the first article of its story. The work grows with the number of
 * articles, not with that of their pairs: an article is compared with no more than one other for
 * each band of its sketch.
 */
final class Copies {
  /** Of runs of four words. Stories on one topic that quote the same share a tenth of them. */
  private static final double ALIKE = 0.5;

  private static final int WIDTH = 3;
  private static final int BANDS = Sketch.SIZE / WIDTH;

  /** An outlet takes a story over within days; a market report is alike a week later. */
  private static final int DAYS = 3;

  /**
   * An article.
   *
   * @param published its day
   */
  record Candidate(Node article, Optional<LocalDate> published, Sketch sketch) {}

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate c) -> c.published.orElse(LocalDate.MIN))
          .thenComparing(c -> c.article.getURI());

  /** By band, of each day, the last article that is no copy; those without a day come first. */
  private final TreeMap<LocalDate, Map<Long, Candidate>> firsts = new TreeMap<>();

  private final Map<Long, Candidate> undated = new HashMap<>();

  private Copies() {}

  /** The articles of a store that have a sketch. */
  static List<Candidate> candidates(DatasetGraph dataset) {
    List<Candidate> out = new ArrayList<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.SKETCH, Node.ANY)
        .forEachRemaining(
            q ->
                Sketch.parse(q.getObject().getLiteralLexicalForm())
                    .map(s -> new Candidate(q.getSubject(), published(dataset, q), s))
                    .ifPresent(out::add));
    return out;
  }

  /** An article of which these are all quads; empty where it has no sketch. */
  static Optional<Candidate> candidate(Node article, Collection<Quad> quads) {
    return said(quads, article, Vocabulary.SKETCH)
        .flatMap(Sketch::parse)
        .map(
            sketch ->
                new Candidate(
                    article,
                    said(quads, article, Vocabulary.DATE_PUBLISHED).map(LocalDate::parse),
                    sketch));
  }

  private static Optional<String> said(Collection<Quad> quads, Node article, Node property) {
    return quads.stream()
        .filter(q -> q.getPredicate().equals(property) && q.getSubject().equals(article))
        .map(q -> q.getObject().getLiteralLexicalForm())
        .findFirst();
  }

  private static Optional<LocalDate> published(DatasetGraph dataset, Quad of) {
    Iterator<Quad> found =
        dataset.find(of.getGraph(), of.getSubject(), Vocabulary.DATE_PUBLISHED, Node.ANY);
    return found.hasNext()
        ? Optional.of(LocalDate.parse(found.next().getObject().getLiteralLexicalForm()))
        : Optional.empty();
  }

  /** From each copy to the first of its story; the same in whatever order the articles come. */
  static List<Triple> among(List<Candidate> articles) {
    Copies copies = new Copies();
    List<Triple> out = new ArrayList<>();
    articles.stream()
        .sorted(ORDER)
        .forEach(
            article ->
                copies
                    .first(article)
                    .ifPresentOrElse(
                        first ->
                            out.add(
                                Triple.create(
                                    article.article, Vocabulary.SAME_TEXT_AS, first.article)),
                        () -> copies.add(article)));
    return out;
  }

  /** The article that this one is most alike; of equals the earlier one. */
  private Optional<Candidate> first(Candidate article) {
    Candidate best = article;
    double most = 0;
    for (Map<Long, Candidate> day : near(article)) {
      for (int band = 0; band < BANDS; band++) {
        Candidate other = day.get(article.sketch.band(band, WIDTH));
        if (other != null && !other.equals(best)) {
          double likeness = article.sketch.likeness(other.sketch);
          boolean earlier = likeness == most && ORDER.compare(other, best) < 0;
          if (likeness >= ALIKE && (likeness > most || earlier)) {
            best = other;
            most = likeness;
          }
        }
      }
    }
    return most > 0 ? Optional.of(best) : Optional.empty();
  }

  private List<Map<Long, Candidate>> near(Candidate article) {
    List<Map<Long, Candidate>> out = new ArrayList<>();
    out.add(undated);
    article
        .published
        .filter(day -> day.isAfter(LocalDate.MIN.plusDays(DAYS)))
        .ifPresent(
            day -> {
              firsts.headMap(day.minusDays(DAYS)).clear(); // nobody comes so late
              out.addAll(firsts.values());
            });
    return out;
  }

  private void add(Candidate first) {
    Map<Long, Candidate> day =
        first.published.map(d -> firsts.computeIfAbsent(d, x -> new HashMap<>())).orElse(undated);
    for (int band = 0; band < BANDS; band++) {
      day.put(first.sketch.band(band, WIDTH), first);
    }
  }
}
