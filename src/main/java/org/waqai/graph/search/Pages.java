package org.waqai.graph.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Writes documents to the index. */
final class Pages {
  private final IndexWriter writer;
  private final Sheet sheet = new Sheet();

  Pages(IndexWriter writer) {
    this.writer = writer;
  }

  /** A document that is not there yet. */
  void add(Said said, Collection<Node> classes) throws IOException {
    writer.addDocument(sheet.of(said, classes));
  }

  void remove(Said said) throws IOException {
    writer.deleteDocuments(new Term(Field.ID, said.id()));
  }

  /** All documents of a thing, as the store says them now. */
  void anew(Node subject, Reading now) throws IOException {
    if (subject.isURI()) {
      writer.deleteDocuments(new Term(Field.SUBJECT, subject.getURI()));
      for (Said said : now.of(subject)) {
        add(said, now.classes(subject));
      }
    }
  }

  /** What the article of a graph mentions, of which there is no document yet. */
  void add(Node graph, Collection<Node> things) throws IOException {
    writer.addDocument(sheet.of(graph, things));
  }

  /** What the article of a graph mentions. */
  void mention(Node graph, Collection<Node> things) throws IOException {
    Term name = new Term(Field.GRAPH, graph.getURI());
    if (things.isEmpty()) {
      writer.deleteDocuments(name);
    } else {
      writer.updateDocument(name, sheet.of(graph, things));
    }
  }
}
