package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.Census;
import org.waqai.graph.Dumps;
import org.waqai.graph.Vocabulary;

/**
 * {@code /.well-known/void}: how much is here, by class and by property, in the terms of VoID. It
 * is counted anew where the data have changed, but while they change only now and then.
 */
final class VoidDescription extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/.well-known/void";

  /** The name of the data set. */
  static final String DATASET = PATH + "#dataset";

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final Duration FRESH = Duration.ofMinutes(1);

  private transient Optional<Counted> counted = Optional.empty();

  /** What was counted, of which version, and when. */
  private record Counted(Census census, Optional<String> version, long nanos) {
    boolean serves(Optional<String> now) {
      return (version.isPresent() && version.equals(now))
          || System.nanoTime() - nanos < FRESH.toNanos();
    }
  }

  VoidDescription(Served served) {
    super(served);
  }

  @Override
  Optional<String> version(HttpServletRequest request) {
    return served().version().map(v -> v + "-" + newest().map(Dumps.Dump::name).orElse(""));
  }

  private Optional<Dumps.Dump> newest() {
    try {
      return served().dumps().all().stream().findFirst();
    } catch (IOException e) {
      return Optional.empty(); // there is a door for them that says so
    }
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Wish.Chosen chosen = Wish.of(request, Parameters.of(request)).of(Form.GRAPHS.subList(0, 4));
    Root root = Root.of(request);
    Optional<String> version = served().version();
    Counted now = counted(version);
    Reply reply =
        new Triples(chosen)
            .of(
                said(root, now.census()).iterator(),
                new Taken(served().limits(), Duration.ofMinutes(1)));
    return now.version().equals(version) ? reply : reply.passing();
  }

  private synchronized Counted counted(Optional<String> version) {
    if (counted.isEmpty() || !counted.get().serves(version)) {
      counted = Optional.of(new Counted(Census.of(served().dataset()), version, System.nanoTime()));
    }
    return counted.get();
  }

  private List<Triple> said(Root root, Census census) {
    List<Triple> out = new ArrayList<>();
    Node description = root.iri(PATH);
    Node dataset = root.iri(DATASET);
    out.add(Triple.create(description, RDF.Nodes.type, term("DatasetDescription")));
    out.add(
        Triple.create(
            description, NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic"), dataset));
    out.add(Triple.create(dataset, RDF.Nodes.type, term("Dataset")));
    out.add(Triple.create(dataset, term("sparqlEndpoint"), root.iri(Server.SPARQL)));
    newest()
        .ifPresent(
            d ->
                out.add(
                    Triple.create(dataset, term("dataDump"), root.iri(DumpList.PATH + d.name()))));
    out.add(
        Triple.create(
            dataset, term("uriSpace"), NodeFactory.createLiteralString(served().iris().base())));
    served()
        .settings()
        .published()
        .licence()
        .ifPresent(
            l ->
                out.add(
                    Triple.create(dataset, DCTerms.license.asNode(), NodeFactory.createURI(l))));
    out.add(Triple.create(dataset, term("vocabulary"), NodeFactory.createURI(Vocabulary.WQ)));
    out.add(Triple.create(dataset, term("triples"), number(census.triples())));
    out.add(Triple.create(dataset, term("classes"), number(census.classes().size())));
    out.add(Triple.create(dataset, term("properties"), number(census.properties().size())));
    part(out, dataset, "classPartition", "class", "entities", census.classes());
    part(out, dataset, "propertyPartition", "property", "triples", census.properties());
    return out;
  }

  private static void part(
      List<Triple> out,
      Node dataset,
      String partition,
      String by,
      String what,
      Map<Node, Long> counts) {
    counts.forEach(
        (name, count) -> {
          if (name.isURI()) {
            Node part = NodeFactory.createBlankNode();
            out.add(Triple.create(dataset, term(partition), part));
            out.add(Triple.create(part, term(by), name));
            out.add(Triple.create(part, term(what), number(count)));
          }
        });
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(VOID + name);
  }
}
