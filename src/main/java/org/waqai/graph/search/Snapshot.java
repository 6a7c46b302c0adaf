package org.waqai.graph.search;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** The index as it belongs to one state of the store; to be closed by whoever was given it. */
final class Snapshot implements Closeable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  Snapshot(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  IndexSearcher searcher() {
    return searcher;
  }

  DirectoryReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
