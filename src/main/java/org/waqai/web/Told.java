package org.waqai.web;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** What the store tells of a thing. */
final class Told {
  private final Served served;

  Told(Served served) {
    this.served = served;
  }

  boolean knows(Node thing) {
    return served
        .dataset()
        .calculateRead(
            () ->
                served.dataset().containsGraph(thing)
                    || served.dataset().getUnionGraph().contains(thing, Node.ANY, Node.ANY));
  }

  /** A graph as it stands; of another thing its description. */
  Reply data(Node thing, Wish.Chosen chosen, Course course) throws Problem {
    DatasetGraph dataset = served.dataset();
    Taken taken = new Taken(served.limits(), served.limits().time(), course);
    dataset.begin(ReadWrite.READ);
    try {
      if (dataset.containsGraph(thing)) {
        return new Triples(chosen).of(dataset.getGraph(thing).find(), taken);
      }
      List<Triple> triples =
          new Described(dataset.getUnionGraph(), served.limits().rows()).of(thing);
      if (triples.isEmpty()) {
        throw Problem.missing("Nothing of that name is known here");
      }
      return new Triples(chosen).of(triples.iterator(), taken);
    } catch (QueryCancelledException e) {
      course.proceed();
      throw e;
    } finally {
      dataset.end();
    }
  }
}
