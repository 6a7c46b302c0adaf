package org.waqai.web;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.waqai.graph.View;
import org.waqai.graph.Vocabulary;

/** Triples and quads up to what may be given, written whole. */
final class Triples {
  private final Wish.Chosen chosen;

  Triples(Wish.Chosen chosen) {
    this.chosen = chosen;
  }

  Reply of(Iterator<Triple> triples, Taken taken) throws Problem {
    Graph graph = GraphFactory.createDefaultGraph();
    Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    taken.some(triples, Triples::size, () -> 0).forEachRemaining(t -> said(t).forEach(graph::add));
    return written(RDFWriter.source(graph), taken);
  }

  Reply ofQuads(Iterator<Quad> quads, Taken taken) throws Problem {
    DatasetGraph all = DatasetGraphFactory.createGeneral();
    Vocabulary.PREFIXES.forEach(all.prefixes()::add);
    taken
        .some(quads, q -> size(q.asTriple()) + Taken.size(q.getGraph()), () -> 0)
        .forEachRemaining(
            q -> said(q.asTriple()).forEach(t -> all.add(Quad.create(q.getGraph(), t))));
    return written(RDFWriter.source(all), taken);
  }

  private Stream<Triple> said(Triple triple) {
    return chosen.later() ? Stream.of(triple) : View.triples(triple);
  }

  private static long size(Triple triple) {
    return Taken.size(triple.getSubject())
        + Taken.size(triple.getPredicate())
        + Taken.size(triple.getObject());
  }

  private Reply written(RDFWriterBuilder from, Taken taken) throws Problem {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      from.format(chosen.form().format()).output(out);
    } catch (JenaException e) {
      // RDF/XML can name no property that ends in a digit or a slash
      throw Problem.of(
          406,
          "Cannot be said as " + chosen.form().type(),
          "Ask for text/turtle, which can say everything");
    }
    return taken.told(Reply.of(chosen.type(), out));
  }
}
