package org.waqai.graph.bulk;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;
import org.waqai.model.Lately;

/** TDB2's table of terms, to be read within one transaction by one thread. */
final class HeldTerms extends NodeTableWrapper {
  private static final int MOST = 20_000;

  private final TermFile file;
  private final Lately<NodeId, Node> terms = new Lately<>(MOST);
  private final Lately<Node, NodeId> ids = new Lately<>(MOST);

  HeldTerms(NodeTable table) {
    super(table);
    this.file = new TermFile(table);
  }

  @Override
  public Node getNodeForNodeId(NodeId id) {
    // TDB2 takes a value that is its own id for the same as the id of the same number
    return id.isPtr() ? terms.of(id, file::term) : super.getNodeForNodeId(id);
  }

  @Override
  public NodeId getNodeIdForNode(Node term) {
    return ids.of(term, super::getNodeIdForNode);
  }
}
