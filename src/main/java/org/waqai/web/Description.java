package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What the endpoint says of itself: the SPARQL 1.1 service description. */
final class Description {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final Served served;

  Description(Served served) {
    this.served = served;
  }

  Reply reply(HttpServletRequest request, Wish wish) throws Problem {
    return new Triples(wish.of(Form.GRAPHS))
        .of(
            triples(Root.of(request)).iterator(),
            new Taken(served.limits(), Duration.ofMinutes(1)));
  }

  List<Triple> triples(Root root) {
    Node service = root.iri(Server.SPARQL);
    Node dataset = root.iri(DataSet.PATH);
    Node graph = NodeFactory.createBlankNode();
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(service, RDF.Nodes.type, sd("Service")));
    out.add(Triple.create(service, sd("endpoint"), service));
    out.add(Triple.create(service, sd("supportedLanguage"), sd("SPARQL10Query")));
    out.add(Triple.create(service, sd("supportedLanguage"), sd("SPARQL11Query")));
    out.add(Triple.create(service, sd("feature"), sd("UnionDefaultGraph")));
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD",
            "TriG",
            "N-Quads")) {
      out.add(Triple.create(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
    }
    out.add(Triple.create(service, sd("defaultDataset"), dataset));
    out.add(Triple.create(dataset, RDF.Nodes.type, sd("Dataset")));
    out.add(Triple.create(dataset, sd("defaultGraph"), graph));
    out.add(Triple.create(graph, RDF.Nodes.type, sd("Graph")));
    return out;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
