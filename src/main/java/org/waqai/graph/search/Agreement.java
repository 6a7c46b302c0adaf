package org.waqai.graph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * How the index and its store compare.
 *
 * @param store how many names, headlines and passages the store holds
 * @param index how many the index holds
 * @param missing how many of the store's the index lacks
 * @param graphs articles of the store that mention something
 * @param mentions how many of them the index holds
 */
public record Agreement(long store, long index, long missing, long graphs, long mentions) {

  /** Whether both hold the same. */
  public boolean holds() {
    return store == index && missing == 0 && graphs == mentions;
  }

  static Agreement between(DatasetGraph store, IndexSearcher searcher) throws IOException {
    long[] counts = new long[3];
    new Scan(store)
        .all(
            (said, subject) -> {
              counts[0]++;
              try {
                counts[1] +=
                    searcher.count(new TermQuery(new Term(Field.ID, said.id()))) == 1 ? 0 : 1;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Reading now = new Reading(store);
    now.graphs().forEachRemaining(graph -> counts[2] += now.mentioned(graph).isEmpty() ? 0 : 1);
    return new Agreement(
        counts[0],
        searcher.count(new TermQuery(new Term(Field.FORM, Field.OF_SAID))),
        counts[1],
        counts[2],
        searcher.count(new TermQuery(new Term(Field.FORM, Field.OF_GRAPH))));
  }
}
