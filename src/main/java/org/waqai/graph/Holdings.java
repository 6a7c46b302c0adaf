package org.waqai.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Which articles a store holds, and how much of everything; within a transaction. */
final class Holdings {
  private final DatasetGraph dataset;
  private final Iris iris;

  Holdings(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  Optional<String> ingestKey(String article) {
    Iterator<Quad> found =
        dataset.find(iris.graph(article), iris.article(article), Vocabulary.INGEST_KEY, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  Known known() {
    LongStream.Builder hashes = LongStream.builder();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.INGEST_KEY, Node.ANY)
        .forEachRemaining(
            q ->
                hashes.add(
                    Known.hash(q.getSubject().getURI(), q.getObject().getLiteralLexicalForm())));
    return new Known(iris, hashes.build().toArray());
  }

  List<Quad> article(String article) {
    List<Quad> quads = new ArrayList<>();
    dataset.find(iris.graph(article), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return List.copyOf(quads);
  }

  Store.Size size() {
    return new Store.Size(
        count(Vocabulary.INGEST_KEY, Node.ANY),
        count(RDF.Nodes.type, Vocabulary.EVENT),
        count(Vocabulary.REIFIES, Node.ANY),
        count(Node.ANY, Node.ANY));
  }

  private long count(Node p, Node o) {
    Iterator<Quad> all = dataset.find(Node.ANY, Node.ANY, p, o);
    long count = 0;
    while (all.hasNext()) {
      all.next();
      count++;
    }
    return count;
  }
}
