package org.waqai.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.Census;
import org.waqai.graph.Dumps;
import org.waqai.graph.Vocabulary;
import org.waqai.graph.change.Changes;

/**
 * What is here, in the terms of VoID: how much, by class and by property, since when, and where to
 * have it. It is counted anew where the data have changed, but while they change only now and then.
 */
final class DataSet {
  /** Its name is a part of that description, wherever else it is told of. */
  static final String PATH = VoidDescription.PATH + "#dataset";

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Served served;
  private Optional<Counted> counted = Optional.empty();

  /** What was counted, of which version, and when. */
  private record Counted(Census census, String version, long nanos) {
    boolean serves(String now) {
      return version.equals(now) || System.nanoTime() - nanos < FRESH.toNanos();
    }
  }

  DataSet(Served served) {
    this.served = served;
  }

  /** Another when the data are, or a dump has been added. */
  String version() {
    return served.version()
        + newest().stream().map(d -> "-" + d.name()).collect(Collectors.joining());
  }

  /** The files of the newest dump. */
  private List<Dumps.Dump> newest() {
    try {
      List<Dumps.Dump> all = served.dumps().all();
      return all.stream().filter(d -> d.made().equals(all.getFirst().made())).toList();
    } catch (IOException e) {
      return List.of(); // there is a door for them that says so
    }
  }

  /**
   * The triples that say it.
   *
   * @param lasting whether they are of the version that is served now
   */
  record Said(List<Triple> triples, boolean lasting) {
    Said {
      triples = List.copyOf(triples);
    }
  }

  Said said(Root root) {
    String version = served.version();
    Counted now = counted(version);
    return new Said(triples(root, now.census()), now.version().equals(version));
  }

  private synchronized Counted counted(String version) {
    if (counted.isEmpty() || !counted.get().serves(version)) {
      counted =
          Optional.of(new Counted(Census.whole(served.dataset()), version, System.nanoTime()));
    }
    return counted.get();
  }

  private List<Triple> triples(Root root, Census census) {
    List<Triple> out = new ArrayList<>();
    Node dataset = root.iri(PATH);
    out.add(Triple.create(dataset, RDF.Nodes.type, term("Dataset")));
    out.add(title("وقائع: ما تقوله الأخبار", "ar", dataset));
    out.add(title("Waqai: what the news says, with the sentences that say it", "en", dataset));
    out.add(
        Triple.create(
            dataset, NodeFactory.createURI("http://xmlns.com/foaf/0.1/homepage"), root.iri("/")));
    out.add(Triple.create(dataset, term("sparqlEndpoint"), root.iri(Server.SPARQL)));
    for (Dumps.Dump dump : newest()) {
      out.add(Triple.create(dataset, term("dataDump"), root.iri(DumpList.PATH + dump.name())));
    }
    out.add(
        Triple.create(
            dataset, term("uriSpace"), NodeFactory.createLiteralString(served.iris().base())));
    served
        .settings()
        .published()
        .licence()
        .ifPresent(
            l ->
                out.add(
                    Triple.create(dataset, DCTerms.license.asNode(), NodeFactory.createURI(l))));
    dates(out, dataset);
    out.add(Triple.create(dataset, term("vocabulary"), NodeFactory.createURI(Vocabulary.WQ)));
    out.add(Triple.create(dataset, term("triples"), number(census.triples())));
    out.add(Triple.create(dataset, term("distinctSubjects"), number(census.subjects())));
    out.add(Triple.create(dataset, term("distinctObjects"), number(census.objects())));
    out.add(Triple.create(dataset, term("classes"), number(census.classes().size())));
    out.add(Triple.create(dataset, term("properties"), number(census.properties().size())));
    part(out, dataset, "classPartition", "class", "entities", census.classes());
    part(out, dataset, "propertyPartition", "property", "triples", census.properties());
    return out;
  }

  private static Triple title(String text, String language, Node dataset) {
    return Triple.create(
        dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang(text, language));
  }

  /** Of the first article that came and of the last that changed. */
  private void dates(List<Triple> out, Node dataset) {
    try {
      Changes.Extent extent = served.store().changes().extent();
      if (extent.count() > 0) {
        out.add(date(dataset, DCTerms.created.asNode(), extent.from().getFirst()));
        out.add(date(dataset, DCTerms.modified.asNode(), extent.last()));
      }
    } catch (IOException e) {
      // there is a door for them that says so
    }
  }

  private static Triple date(Node dataset, Node property, Instant time) {
    return Triple.create(
        dataset, property, NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime));
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

  static Node term(String name) {
    return NodeFactory.createURI(VOID + name);
  }
}
