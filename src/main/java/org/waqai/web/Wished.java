package org.waqai.web;

import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;

/** An answer in the form that a client wishes. */
record Wished(Wish wish) implements Manner {
  @Override
  public Reply rows(RowSet rows, Taken taken) {
    return new Rows(wish.of(Form.ROWS)).of(rows, taken);
  }

  @Override
  public Reply yes(boolean yes) {
    return new Rows(wish.of(Form.ROWS)).of(yes);
  }

  @Override
  public Reply triples(Iterator<Triple> triples, Taken taken) throws Problem {
    return new Triples(wish.of(Form.GRAPHS)).of(triples, taken);
  }

  @Override
  public Reply quads(Iterator<Quad> quads, Taken taken) throws Problem {
    return new Triples(wish.of(Form.DATASETS)).ofQuads(quads, taken);
  }
}
