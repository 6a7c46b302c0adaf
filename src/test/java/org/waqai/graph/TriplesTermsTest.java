package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.model.Article;
import org.waqai.model.Details;
import org.waqai.model.Event;
import org.waqai.model.Evidence;
import org.waqai.model.Named;
import org.waqai.model.Reading;
import org.waqai.model.Status;

/** How ids, texts, numbers and times become terms. */
class TriplesTermsTest extends TriplesGround {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b/../c",
        "..",
        "",
        " ",
        "x\"y'<z>\\",
        "وقائع ٣",
        "tab\tline\nnul\u0000",
        "\uD800",
        "🌾",
        "%2F",
        "a#b?c",
        "world",
        "~",
        "https://news.example/a?b=c&d#e",
        "\u202Ertl"
      })
  void anIdCanBeAnything(String id) throws IOException {
    List<Quad> quads = TRIPLES.of(Readings.pledge(id));
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(nquads(quads), Lang.NQUADS).strict(true).parse(read);
    assertThat(read.stream().toList()).hasSize(quads.size());
    assertThat(quads)
        .allMatch(
            q -> q.getGraph().getURI().matches("http://localhost:3030/graph/[A-Za-z0-9._~%-]+"))
        .noneMatch(q -> q.getSubject().isBlank() || q.getObject().isBlank());
  }

  @Test
  void differentIdsHaveDifferentIris() {
    List<String> ids =
        List.of("", "~", ".", "..", "..~", "a/b", "a%2Fb", "a b", "a+b", "world", "world~");
    assertThat(ids.stream().map(IRIS::article).distinct()).hasSize(ids.size());
    assertThat(ids.stream().map(IRIS::graph).distinct()).hasSize(ids.size());
    assertThat(IRIS.graph("ontology")).isNotEqualTo(IRIS.ontologyGraph());
  }

  @Test
  void whatNoFileCanCarryIsReplacedOneForOne() {
    assertThat(Literals.clean("a\uD800b\u0001c🌾\uDC00\n")).isEqualTo("a\uFFFDb\uFFFDc🌾\uFFFD\n");
    Article article = Readings.article("x", "ع\uD83Cن\u0007", "قال \uDF3Eأحد إن كذا", "");
    Evidence evidence = Readings.evidence(article, "قال \uDF3Eأحد", 0.5);
    Event event =
        new Event(
            "e1",
            "Statement",
            Status.HAPPENED,
            evidence.span(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(evidence));
    List<Quad> quads =
        TRIPLES.of(
            new Reading(article, new Named(List.of(), List.of(), List.of()), List.of(event)));
    assertThat(one(quads, Vocabulary.EXACT)).isEqualTo("قال \uFFFDأحد");
    assertThat(
            Hash.hex(one(quads, Vocabulary.HEADLINE) + "\n" + one(quads, Vocabulary.ARTICLE_BODY)))
        .isEqualTo(one(quads, Vocabulary.TEXT_SHA256));
  }

  @ParameterizedTest
  @CsvSource({
    "700000000, 700000000, integer",
    "7E8, 700000000, integer",
    "12.50, 12.5, decimal",
    "0E+9, 0, integer",
    "-3.0, -3, integer"
  })
  void aNumberHasOneSpelling(String number, String spelling, String type) {
    Node node = Literals.number(new BigDecimal(number)).orElseThrow();
    assertThat(node.getLiteralLexicalForm()).isEqualTo(spelling);
    assertThat(node.getLiteralDatatypeURI()).endsWith(type);
  }

  @Test
  void aNumberThatNoScreenHoldsIsLeftOut() {
    assertThat(Literals.number(new BigDecimal("1E+2000000000"))).isEmpty();
    assertThat(Literals.number(new BigDecimal("1E-2000000000"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-03-10T08:00Z, 2023-03-10T08:00:00Z, dateTime",
    "2023-03-10T08:00:30.120+05:30, 2023-03-10T08:00:30+05:30, dateTime",
    "2023-03-10T08:00-18:00, 2023-03-10, date",
    "'', 2023-03-10, date"
  })
  void publicationAndLastChangeKeepTheirZoneWhereThatIsTold(
      String moment, String spelling, String type) throws IOException {
    Article plain = Readings.article("a", "عنوان", "نص.", "");
    Optional<OffsetDateTime> told =
        Optional.of(moment).filter(m -> !m.isEmpty()).map(OffsetDateTime::parse);
    Details details =
        new Details(
            told,
            Optional.of(LocalDate.of(2023, 3, 10)),
            told,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Article article =
        new Article(
            plain.id(),
            plain.url(),
            plain.published(),
            plain.language(),
            plain.publisher(),
            plain.authors(),
            plain.dateline(),
            plain.text(),
            plain.parts(),
            details);
    List<Quad> quads =
        TRIPLES.of(new Reading(article, new Named(List.of(), List.of(), List.of()), List.of()));
    Node node =
        quads.stream()
            .filter(q -> q.getPredicate().equals(Vocabulary.DATE_MODIFIED))
            .map(Quad::getObject)
            .findFirst()
            .orElseThrow();
    assertThat(node.getLiteralLexicalForm()).isEqualTo(spelling);
    assertThat(node.getLiteralDatatypeURI()).endsWith("#" + type);
    assertThat(
            quads.stream()
                .filter(q -> q.getPredicate().equals(Vocabulary.ISSUED))
                .map(q -> q.getObject().getLiteralLexicalForm())
                .toList())
        .isEqualTo(type.equals("dateTime") ? List.of(spelling) : List.of());
    assertThat(Shapes.read(Path.of("ontology")).violations(quads)).isEmpty();
  }
}
