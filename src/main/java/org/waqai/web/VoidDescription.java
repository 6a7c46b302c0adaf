package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** {@code /.well-known/void}: the description of the data. */
final class VoidDescription extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/.well-known/void";

  private final transient DataSet data;

  VoidDescription(Served served, DataSet data) {
    super(served);
    this.data = data;
  }

  @Override
  Optional<String> version(HttpServletRequest request) {
    return Optional.of(data.version());
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Wish.Chosen chosen = Wish.of(request, Parameters.of(request)).of(Form.GRAPHS.subList(0, 4));
    Root root = Root.of(request);
    Node description = root.iri(PATH);
    DataSet.Said said = data.said(root);
    List<Triple> out = new ArrayList<>(said.triples());
    out.add(Triple.create(description, RDF.Nodes.type, DataSet.term("DatasetDescription")));
    out.add(
        Triple.create(
            description,
            NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic"),
            root.iri(DataSet.PATH)));
    Reply reply =
        new Triples(chosen).of(out.iterator(), new Taken(served().limits(), Duration.ofMinutes(1)));
    return said.lasting() ? reply : reply.passing();
  }
}
