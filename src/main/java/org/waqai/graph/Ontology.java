package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.model.Label;

/**
 * What the terms mean: classes, properties and the five statuses, without shapes and entries.
 *
 * @param declarations plain triples without blank nodes, sorted
 */
public record Ontology(List<Triple> declarations) {
  public Ontology {
    declarations = List.copyOf(declarations);
  }

  /**
   * Reads {@code waqai.ttl} and the declarations in {@code events/*.ttl} below a folder.
   *
   * @throws BadFile with file and line where one is no Turtle
   */
  public static Ontology read(Path folder) throws IOException {
    Graph all = GraphFactory.createDefaultGraph();
    for (Path file : Turtles.files(folder, "waqai.ttl")) {
      Turtles.read(file).find().forEachRemaining(all::add);
    }
    List<Triple> out = new ArrayList<>();
    all.find()
        .filterKeep(t -> declared(all, t.getSubject()) && plain(t))
        .forEachRemaining(out::add);
    return new Ontology(sorted(out));
  }

  /** Each triple once, in one order. */
  static List<Triple> sorted(List<Triple> triples) {
    return triples.stream()
        .sorted(
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms))
        .distinct()
        .toList();
  }

  private static boolean declared(Graph all, Node subject) {
    return subject.isURI()
        && (subject.getURI() + "#").startsWith(Vocabulary.WQ)
        && !all.contains(subject, RDF.Nodes.type, SHACL.NodeShape)
        && all.contains(subject, RDF.Nodes.type, Node.ANY);
  }

  private static boolean plain(Triple t) {
    String predicate = t.getPredicate().getURI();
    return !t.getObject().isBlank() && !predicate.startsWith("https://w3id.org/waqai/lexicon#");
  }

  /** The labels of each term of ours, by its local name. */
  Map<String, List<Label>> labels() {
    Map<String, List<Label>> out = new TreeMap<>();
    for (Triple t : declarations) {
      String subject = t.getSubject().getURI();
      if (t.getPredicate().equals(RDFS.Nodes.label) && subject.startsWith(Vocabulary.WQ)) {
        out.computeIfAbsent(subject.substring(Vocabulary.WQ.length()), x -> new ArrayList<>())
            .add(
                new Label(
                    t.getObject().getLiteralLexicalForm(), t.getObject().getLiteralLanguage()));
      }
    }
    return out;
  }
}
