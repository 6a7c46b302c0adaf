package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The address of the server as its client knows it, without a slash at its end.
 *
 * @param address such as {@code http://localhost:3030}
 */
record Root(String address) {
  static Root of(HttpServletRequest request) {
    String here = request.getRequestURL().toString();
    return new Root(here.substring(0, here.length() - request.getRequestURI().length()));
  }

  /** A path of the server, as a name. */
  Node iri(String path) {
    return NodeFactory.createURI(address + path);
  }
}
