package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waqai.model.Article;
import org.waqai.model.Event;
import org.waqai.model.Evidence;
import org.waqai.model.Named;
import org.waqai.model.Reading;
import org.waqai.model.Span;
import org.waqai.model.Status;

/** From a reading to quads. */
class TriplesTest extends TriplesGround {
  private static final Path CASES = Path.of("src/test/resources/cases/graph");

  @Test
  void aReadingIsWrittenByteForByteAsExpected() throws IOException {
    String written = nquads(TRIPLES.of(Readings.pledge()));
    assertThat(written).isEqualTo(Files.readString(CASES.resolve("pledge.nq")));
    assertThat(nquads(TRIPLES.of(Readings.pledge()))).isEqualTo(written);
  }

  @Test
  void theOrderOfQuadsDoesNotMatterToTheLines() throws IOException {
    List<Quad> quads = new ArrayList<>(TRIPLES.of(Readings.pledge()));
    String sorted = nquads(quads);
    Collections.shuffle(quads, new Random(7));
    quads.addAll(List.copyOf(quads));
    assertThat(nquads(quads)).isEqualTo(sorted);
    List<String> lines = sorted.lines().toList();
    assertThat(lines).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Rdf.Format.class)
  void everyFormatSaysTheSame(Rdf.Format format) throws IOException {
    List<Quad> quads = TRIPLES.of(Readings.pledge());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Rdf rdf = new Rdf(out, format, IRIS)) {
      rdf.write(quads);
    }
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(out.toString(StandardCharsets.UTF_8), Lang.TRIG)
        .lang(format == Rdf.Format.NQUADS ? Lang.NQUADS : Lang.TRIG)
        .parse(read);
    Graph graph =
        format == Rdf.Format.TURTLE
            ? read.getDefaultGraph()
            : read.getGraph(quads.getFirst().getGraph());
    assertThat(graph.find().toList())
        .containsExactlyInAnyOrderElementsOf(quads.stream().map(Quad::asTriple).toList());
  }

  @Test
  void everyPassageIsFoundByItsCodePointsInTheTextThatAClientRebuilds() {
    List<Quad> quads = TRIPLES.of(Readings.pledge());
    String text =
        one(quads, Vocabulary.HEADLINE)
            + "\n"
            + one(quads, Vocabulary.ARTICLE_BODY)
            + "\n\n"
            + one(quads, Vocabulary.ASIDE);
    assertThat(Hash.hex(text)).isEqualTo(one(quads, Vocabulary.TEXT_SHA256));
    int[] points = text.codePoints().toArray();
    List<Node> passages =
        quads.stream()
            .filter(q -> q.getObject().equals(Vocabulary.PASSAGE))
            .map(Quad::getSubject)
            .toList();
    assertThat(passages).hasSize(3);
    for (Node passage : passages) {
      List<Quad> own = quads.stream().filter(q -> q.getSubject().equals(passage)).toList();
      int start = Integer.parseInt(one(own, Vocabulary.START));
      int end = Integer.parseInt(one(own, Vocabulary.END));
      assertThat(new String(points, start, end - start)).isEqualTo(one(own, Vocabulary.EXACT));
    }
  }

  @Test
  void everyFactOfAnEventHasItsEvidence() {
    List<Quad> quads = TRIPLES.of(Readings.pledge());
    var reified =
        quads.stream()
            .filter(q -> q.getPredicate().equals(Vocabulary.REIFIES))
            .map(q -> q.getObject().getTriple())
            .collect(Collectors.toSet());
    var unreified =
        java.util.Set.of(
            Vocabulary.REPORTED_IN, Vocabulary.TRIGGER, Vocabulary.EVIDENCE, Vocabulary.TELLS);
    assertThat(quads)
        .filteredOn(q -> q.getSubject().getURI().startsWith(Iris.BASE + "event/"))
        .filteredOn(q -> !unreified.contains(q.getPredicate()))
        .filteredOn(q -> !q.getPredicate().getURI().endsWith("#label"))
        .filteredOn(q -> !q.getObject().equals(Vocabulary.EVENT))
        .hasSizeGreaterThan(9)
        .allMatch(q -> reified.contains(q.asTriple()));
  }

  @Test
  void withoutTextNeitherBodyNorAsideIsWritten() {
    List<Quad> quads = new Triples(IRIS, Wording.none(), false).of(Readings.pledge());
    assertThat(quads)
        .noneMatch(q -> q.getPredicate().equals(Vocabulary.ARTICLE_BODY))
        .noneMatch(q -> q.getPredicate().equals(Vocabulary.ASIDE))
        .anyMatch(q -> q.getPredicate().equals(Vocabulary.TEXT_SHA256));
  }

  @Test
  void evidenceThatTheArticleDoesNotGiveIsRefused() {
    Reading good = Readings.pledge();
    Event event = good.events().getFirst();
    Span span = event.evidence().getFirst().span();
    Span emoji = Readings.span(good.article(), "🎌");
    Span half = new Span(span.start(), emoji.start() + 1);
    String text = good.article().text();
    List<Evidence> untrue =
        List.of(
            new Evidence(span, "تعهدت فرنسا", "r", 1),
            new Evidence(new Span(5, text.length() + 9), text, "r", 1),
            Evidence.of(half, text, "r", 1));
    for (Evidence evidence : untrue) {
      Event made =
          new Event(
              "e1",
              "Funding",
              Status.HAPPENED,
              event.trigger(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of(evidence));
      Reading reading = new Reading(good.article(), good.named(), List.of(made));
      assertThatThrownBy(() -> TRIPLES.of(reading)).isInstanceOf(UntrueEvidence.class);
    }
  }

  @Test
  void anEmptyArticleIsAGraphToo() {
    Article article = Readings.article("x", "", "", "");
    List<Quad> quads =
        TRIPLES.of(new Reading(article, new Named(List.of(), List.of(), List.of()), List.of()));
    assertThat(quads).anyMatch(q -> q.getPredicate().equals(RDF.Nodes.type));
  }
}
