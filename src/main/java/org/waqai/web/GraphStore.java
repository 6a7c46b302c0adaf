package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * {@code /kg/data}: the SPARQL 1.1 graph store protocol, for reading. {@code ?default} is the union
 * of all graphs; without a parameter it is the data set.
 */
final class GraphStore extends Door {
  private static final long serialVersionUID = 1;

  GraphStore(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Parameters parameters = Parameters.of(request);
    List<String> graphs = parameters.of("graph");
    if (graphs.size() + (parameters.has("default") ? 1 : 0) > 1) {
      throw Problem.bad("Two graphs", "Give ?default or one ?graph=");
    }
    Wish wish = Wish.of(request, parameters);
    boolean union = parameters.has("default");
    Duration time = served().limits().time(request, parameters);
    return served()
        .turn(
            request,
            course -> read(graphs, union, wish, new Taken(served().limits(), time, course)));
  }

  private Reply read(List<String> graphs, boolean union, Wish wish, Taken taken) throws Problem {
    DatasetGraph dataset = served().dataset();
    dataset.begin(ReadWrite.READ);
    try {
      if (union) {
        return new Triples(wish.of(Form.GRAPHS)).of(dataset.getUnionGraph().find(), taken);
      }
      if (graphs.isEmpty()) {
        return new Triples(wish.of(Form.DATASETS)).ofQuads(dataset.find(), taken);
      }
      Node name = NodeFactory.createURI(graphs.getFirst());
      if (!dataset.containsGraph(name)) {
        throw Problem.missing("There is no graph of that name");
      }
      return new Triples(wish.of(Form.GRAPHS)).of(dataset.getGraph(name).find(), taken);
    } catch (QueryCancelledException e) {
      taken.course().proceed();
      throw e;
    } finally {
      dataset.end();
    }
  }
}
