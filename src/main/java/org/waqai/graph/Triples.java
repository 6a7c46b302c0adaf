package org.waqai.graph;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.model.Argument;
import org.waqai.model.Article;
import org.waqai.model.Details;
import org.waqai.model.Event;
import org.waqai.model.Evidence;
import org.waqai.model.Holding;
import org.waqai.model.Reading;
import org.waqai.model.Value;

/** From a reading to the graph of its article. Safe for use by several threads. */
public final class Triples {
  private final Iris iris;
  private final Wording wording;
  private final boolean withText;

  /**
   * @param iris the names of things
   * @param wording what classes and known things are called
   * @param withText whether the article's own text goes into the graph
   */
  public Triples(Iris iris, Wording wording, boolean withText) {
    this.iris = iris;
    this.wording = wording;
    this.withText = withText;
  }

  /**
   * All that the article says, each quad once, in an order that depends on the reading alone.
   *
   * @throws UntrueEvidence where a quote is not what the article says at its place
   */
  public List<Quad> of(Reading reading) {
    Draft draft = new Draft(iris, reading.article());
    article(draft);
    Things things = new Things(draft, reading.named(), wording);
    for (Holding holding : reading.named().holdings()) {
      draft.fact(
          things.of(holding.person()),
          Vocabulary.HOLDS_OFFICE,
          things.of(holding.office()),
          holding.evidence());
    }
    Values values = new Values(draft, things);
    for (Event event : reading.events()) {
      event(draft, values, event);
    }
    things.describe();
    return draft.quads();
  }

  private void article(Draft draft) {
    Article article = draft.article();
    Node subject = draft.subject();
    draft.add(subject, RDF.Nodes.type, Vocabulary.NEWS_ARTICLE);
    if (!article.title().isBlank()) {
      draft.add(subject, Vocabulary.HEADLINE, literal(article, article.title()));
    }
    article
        .published()
        .ifPresent(day -> draft.add(subject, Vocabulary.DATE_PUBLISHED, Literals.date(day)));
    article
        .publisher()
        .ifPresent(name -> draft.add(subject, Vocabulary.PUBLISHER, Literals.text(name)));
    article.authors().forEach(a -> draft.add(subject, Vocabulary.AUTHOR, Literals.text(a)));
    draft.add(subject, Vocabulary.IN_LANGUAGE, Literals.text(Literals.tag(article.language())));
    article
        .url()
        .ifPresent(
            url ->
                draft.add(subject, Vocabulary.URL, Addresses.of(url).orElse(Literals.text(url))));
    article
        .dateline()
        .ifPresent(place -> draft.add(subject, Vocabulary.DATELINE, literal(article, place)));
    details(draft, article);
    draft.add(
        subject, Vocabulary.TEXT_SHA256, Literals.text(Hash.hex(Literals.clean(article.text()))));
    if (withText) {
      draft.add(subject, Vocabulary.ARTICLE_BODY, literal(article, article.body()));
      if (!article.aside().isEmpty()) {
        draft.add(subject, Vocabulary.ASIDE, literal(article, article.aside()));
      }
    }
  }

  private static void details(Draft draft, Article article) {
    Node subject = draft.subject();
    Details details = article.details();
    details
        .publishedAt()
        .flatMap(Literals::moment)
        .ifPresent(when -> draft.add(subject, Vocabulary.ISSUED, when));
    details
        .modifiedAt()
        .flatMap(Literals::moment)
        .or(() -> details.modified().map(Literals::date))
        .ifPresent(when -> draft.add(subject, Vocabulary.DATE_MODIFIED, when));
    details
        .section()
        .ifPresent(
            section -> draft.add(subject, Vocabulary.ARTICLE_SECTION, literal(article, section)));
    details
        .keywords()
        .forEach(word -> draft.add(subject, Vocabulary.KEYWORDS, literal(article, word)));
    details
        .licence()
        .ifPresent(
            words ->
                draft.add(
                    subject, Vocabulary.LICENSE, Addresses.of(words).orElse(Literals.text(words))));
    details.free().ifPresent(free -> draft.add(subject, Vocabulary.IS_FREE, Literals.truth(free)));
  }

  private static Node literal(Article article, String text) {
    return Literals.words(text, article.language());
  }

  private void event(Draft draft, Values values, Event event) {
    Article article = draft.article();
    Node node = iris.event(article.id(), event.id());
    Evidence fullest = event.evidence().getFirst();
    String trigger = draft.words(event.trigger());
    draft.fact(node, RDF.Nodes.type, Vocabulary.wq(event.type()), fullest);
    draft.add(node, RDF.Nodes.type, Vocabulary.EVENT);
    draft.add(node, Vocabulary.REPORTED_IN, draft.subject());
    draft.fact(node, Vocabulary.STATUS, Vocabulary.of(event.status()), fullest);
    draft.add(node, Vocabulary.TRIGGER, literal(article, trigger));
    draft.add(node, RDFS.Nodes.label, label(article, event.type(), trigger));
    event.time().ifPresent(time -> time(draft, node, time, event.timeEvidence().orElse(fullest)));
    for (Argument argument : event.arguments()) {
      Optional<Node> value = values.of(argument.value());
      value.ifPresent(
          v -> draft.fact(node, Vocabulary.wq(argument.role()), v, argument.evidence()));
    }
    for (Evidence evidence : event.evidence()) {
      Node passage = draft.passage(evidence);
      draft.add(node, Vocabulary.EVIDENCE, passage);
      draft.add(passage, Vocabulary.TELLS, node);
    }
  }

  private Node label(Article article, String type, String trigger) {
    return wording
        .type(type, article.language())
        .map(name -> literal(article, name + ": " + trigger))
        .orElseGet(() -> literal(article, trigger));
  }

  /** The time twice: as EDTF always, and typed where queries can compare it. */
  private static void time(Draft draft, Node event, Value.Period time, Evidence evidence) {
    draft.words(time.span());
    draft.fact(event, Vocabulary.EDTF, Literals.text(time.edtf()), evidence);
    Literals.exact(time.edtf())
        .ifPresent(exact -> draft.fact(event, Vocabulary.TIME, exact, evidence));
  }
}
