package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.waqai.graph.NotYours;

/**
 * {@code /kg/rw}: the SPARQL 1.1 graph store protocol by editors, for graphs of their own, {@code
 * ?graph=…graph/edited/…}.
 */
final class EditedGraphs extends Door {
  private static final long serialVersionUID = 1;

  EditedGraphs(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "PUT", "POST", "DELETE");
  }

  @Override
  boolean writes(HttpServletRequest request) {
    return !List.of("GET", "HEAD").contains(request.getMethod());
  }

  @Override
  Optional<Role> needs(HttpServletRequest request) {
    return Optional.of(Role.EDITOR);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    List<String> graphs = Parameters.of(request).of("graph");
    if (graphs.size() != 1) {
      throw Problem.bad("Which graph?", "Give one ?graph=, which begins with " + own());
    }
    Node name = NodeFactory.createURI(graphs.getFirst());
    boolean there = isThere(name);
    return switch (request.getMethod()) {
      case "GET", "HEAD" ->
          Reply.seeOther("/kg/data?" + Optional.ofNullable(request.getQueryString()).orElse(""));
      case "DELETE" -> {
        if (!there) {
          throw Problem.missing("There is no graph of that name");
        }
        edit(name, true, GraphFactory.createDefaultGraph());
        yield Reply.empty();
      }
      default -> {
        edit(name, request.getMethod().equals("PUT"), Sent.graph(request));
        yield there ? Reply.empty() : Reply.of("text/plain;charset=utf-8", "").status(201);
      }
    };
  }

  private String own() {
    return served().iris().editedGraphs();
  }

  private boolean isThere(Node name) {
    return served().dataset().calculateRead(() -> served().dataset().containsGraph(name));
  }

  private void edit(Node name, boolean anew, Graph triples) throws Problem, IOException {
    try {
      served()
          .store()
          .edit(
              dataset -> {
                if (anew) {
                  dataset.removeGraph(name);
                }
                triples.stream().forEach(t -> dataset.add(Quad.create(name, t)));
              });
    } catch (NotYours e) {
      throw Problem.of(403, "Not that graph", String.valueOf(e.getMessage()));
    }
  }
}
