package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.model.Entity;
import org.waqai.model.Label;
import org.waqai.model.Name;
import org.waqai.model.Status;

/** What the ontology must say. */
class OntologyTest {
  private static final Path FOLDER = Path.of("ontology");

  @Test
  void everyTermHasLabelsInThreeLanguagesAndAComment() throws IOException {
    Graph graph = Turtles.read(FOLDER.resolve("waqai.ttl"));
    Set<Node> terms =
        graph.find(Node.ANY, RDF.Nodes.type, Node.ANY).toList().stream()
            .map(Triple::getSubject)
            .filter(Node::isURI)
            .collect(Collectors.toSet());
    assertThat(terms).hasSizeGreaterThan(50);
    for (Node term : terms) {
      List<String> languages =
          graph.find(term, RDFS.Nodes.label, Node.ANY).toList().stream()
              .map(t -> t.getObject().getLiteralLanguage())
              .sorted()
              .toList();
      assertThat(languages).as(term.getURI()).containsExactly("ar", "en", "fr");
      assertThat(graph.contains(term, RDFS.Nodes.comment, Node.ANY)).as(term.getURI()).isTrue();
    }
  }

  @Test
  void allThatTriplesWriteOfOurOwnIsDeclared() throws IOException {
    Graph graph = Turtles.read(FOLDER.resolve("waqai.ttl"));
    Set<Node> ours = new TreeSet<>(Comparator.comparing(Node::getURI));
    new Triples(new Iris(Iris.BASE), Wording.none(), true)
        .of(Readings.pledge())
        .forEach(
            q -> {
              ours.add(q.getPredicate());
              if (q.getObject().isURI()) {
                ours.add(q.getObject());
              }
            });
    for (Status status : Status.values()) {
      ours.add(Vocabulary.of(status));
    }
    for (Entity.Kind kind : Entity.Kind.values()) {
      ours.add(Vocabulary.of(kind));
    }
    // these belong to one class of event, and so to its file
    Set<String> roles =
        Set.of(
            "Funding", "Statement", "funder", "recipient", "fundingAmount", "speaker", "content");
    for (Node node : ours) {
      if (node.getURI().startsWith(Vocabulary.WQ)
          && !roles.contains(node.getURI().substring(Vocabulary.WQ.length()))) {
        assertThat(graph.contains(node, RDF.Nodes.type, Node.ANY)).as(node.getURI()).isTrue();
      }
    }
  }

  @Test
  void itReadsAsPlainTurtleOfRdf11() throws IOException {
    for (Path file : Turtles.files(FOLDER, "waqai.ttl")) {
      assertThat(Files.readString(file)).doesNotContain("<<", "{|", "~ ");
    }
    Graph graph = Turtles.read(FOLDER.resolve("waqai.ttl"));
    assertThat(graph.find(Node.ANY, RDF.Nodes.type, OWL.Ontology.asNode()).toList()).hasSize(1);
  }

  @Test
  void declarationsLeaveShapesEntriesAndBlankNodesOut(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("events"));
    Files.copy(FOLDER.resolve("waqai.ttl"), folder.resolve("waqai.ttl"));
    Files.writeString(
        folder.resolve("events/storm.ttl"),
        """
        @prefix wq: <https://w3id.org/waqai/ontology#> .
        @prefix lex: <https://w3id.org/waqai/lexicon#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        wq:Storm a owl:Class ; rdfs:label "عاصفة"@ar , "storm"@en ; lex:role "place place" .
        wq:StormShape a sh:NodeShape ; sh:targetClass wq:Storm ; sh:property [ sh:path wq:place ] .
        <https://x.example/storm> a lex:Frame ; lex:tells wq:Storm .
        """);
    Ontology ontology = Ontology.read(folder);
    List<Triple> storm =
        ontology.declarations().stream()
            .filter(t -> t.getSubject().getURI().contains("torm"))
            .toList();
    assertThat(storm).hasSize(3);
    assertThat(ontology.declarations()).noneMatch(t -> t.getObject().isBlank());
    Wording wording = Wording.of(ontology, List.of());
    assertThat(wording.type("Storm", "ar")).contains("عاصفة");
    assertThat(wording.type("Storm", "de")).isEmpty();
  }

  @Test
  void aListedThingIsCalledByTheListsFirstName() {
    Name japan =
        new Name(
            "country/JP",
            Entity.Kind.COUNTRY,
            List.of("دولة اليابان", "اليابان"),
            List.of("Japan"),
            List.of("Japon"),
            Optional.of("Q17"),
            Optional.of("JP"),
            List.of(),
            false);
    Wording wording = Wording.of(new Ontology(List.of()), List.of(japan));
    assertThat(wording.preferred("country/JP"))
        .containsExactly(
            new Label("دولة اليابان", "ar"), new Label("Japan", "en"), new Label("Japon", "fr"));
    List<Triple> written =
        new Triples(new Iris(Iris.BASE), wording, true)
            .of(Readings.pledge()).stream().map(q -> q.asTriple()).toList();
    Node node = new Iris(Iris.BASE).entity("country/JP");
    assertThat(written)
        .contains(
            Triple.create(node, Vocabulary.PREF_LABEL, Literals.words("دولة اليابان", "ar")),
            Triple.create(node, Vocabulary.PREF_LABEL, Literals.words("Japon", "fr")),
            Triple.create(node, Vocabulary.ALT_LABEL, Literals.words("اليابان", "ar")));
    assertThat(new Names(List.of(japan)).triples(new Iris(Iris.BASE)))
        .contains(Triple.create(node, Vocabulary.ALT_LABEL, Literals.words("اليابان", "ar")))
        .hasSize(10);
  }
}
