package org.waqai.web;

import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;

/** How an answer is told: to programs in the form that they wish, to readers as a table. */
interface Manner {
  /** Rows of a SELECT, as many as may be given. */
  Reply rows(RowSet rows, Taken taken);

  /** Of an ASK. */
  Reply yes(boolean yes);

  /** Triples of a graph. */
  Reply triples(Iterator<Triple> triples, Taken taken) throws Problem;

  /** Quads of graphs that have names. */
  Reply quads(Iterator<Quad> quads, Taken taken) throws Problem;
}
