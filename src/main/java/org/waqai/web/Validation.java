package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waqai.graph.Shapes;
import org.waqai.graph.Timed;

/**
 * {@code /kg/shacl?graph=}: whether a graph, or {@code union}, all of them, is as the project's
 * shapes want it; editors may send shapes of their own.
 */
final class Validation extends Door {
  private static final long serialVersionUID = 1;

  private transient Optional<Shapes> own = Optional.empty();

  Validation(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  /** What strangers send may take long in many ways. */
  @Override
  Optional<Role> needs(HttpServletRequest request) {
    return sends(request) ? Optional.of(Role.EDITOR) : super.needs(request);
  }

  private static boolean sends(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getContentLengthLong() != 0;
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    Parameters parameters = Parameters.of(request);
    List<String> graphs = parameters.of("graph");
    List<String> targets = parameters.of("target");
    if (graphs.size() != 1 || targets.size() > 1) {
      throw Problem.bad("Which graph?", "Give one ?graph=, the name of a graph or union for all");
    }
    Shapes shapes = sends(request) ? theirs(Sent.graph(request)) : own();
    Wish.Chosen chosen = Wish.of(request, parameters).of(Form.GRAPHS);
    Duration time = served().limits().time(request, parameters);
    Reply reply =
        served()
            .turn(
                request,
                course ->
                    report(
                        graphs.getFirst(),
                        targets.stream().findFirst(),
                        shapes,
                        chosen,
                        new Taken(served().limits(), time, course)));
    return request.getMethod().equals("POST") ? reply.passing() : reply;
  }

  private static Shapes theirs(Graph graph) throws Problem {
    try {
      return Shapes.core(graph);
    } catch (IllegalArgumentException e) {
      throw Problem.bad("No shapes for here", String.valueOf(e.getMessage()));
    }
  }

  private synchronized Shapes own() throws Problem, IOException {
    if (own.isEmpty()) {
      Path files =
          served()
              .settings()
              .published()
              .ontology()
              .orElseThrow(() -> Problem.missing("This server has no shapes of its own"));
      own = Optional.of(Shapes.read(files));
    }
    return own.get();
  }

  private Reply report(
      String graph, Optional<String> target, Shapes shapes, Wish.Chosen chosen, Taken taken)
      throws Problem {
    DatasetGraph dataset = served().dataset();
    dataset.begin(ReadWrite.READ);
    try {
      Graph report =
          shapes.report(
              new Bounded(data(dataset, graph), taken), target.map(NodeFactory::createURI));
      return new Triples(chosen).of(report.find(), taken);
    } catch (Timed.Over e) {
      throw Problem.bad(
          "A pattern takes too long",
          "Write each sh:pattern so that it does not go back and forth");
    } catch (QueryCancelledException e) {
      taken.course().proceed();
      throw Problem.later(
          503,
          "The validation took too long",
          "Validate one graph, or one thing of it by ?target=",
          30);
    } finally {
      dataset.end();
    }
  }

  private static Graph data(DatasetGraph dataset, String name) throws Problem {
    if (name.equals("union") || name.equals("default")) {
      return dataset.getUnionGraph();
    }
    Node graph = NodeFactory.createURI(name);
    if (!dataset.containsGraph(graph)) {
      throw Problem.missing("There is no graph of that name");
    }
    return dataset.getGraph(graph);
  }
}
