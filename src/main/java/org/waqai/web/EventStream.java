package org.waqai.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.Iris;
import org.waqai.graph.Vocabulary;
import org.waqai.graph.change.Changes;
import org.waqai.graph.change.Version;

/**
 * What became of the articles in the terms of Linked Data Event Streams and TREE. Stream and
 * members are named by the base of the data, wherever they are asked for: they must be the same
 * ones.
 *
 * @param iris of the data
 * @param id of the stream
 */
record EventStream(Iris iris, String id) {
  private static final String LDES = "https://w3id.org/ldes#";
  private static final String TREE = "https://w3id.org/tree#";
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final Node TIME = NodeFactory.createURI(Vocabulary.PROV + "generatedAtTime");

  /**
   * A member.
   *
   * @param node its name
   * @param version what it tells
   */
  record Member(Node node, Version version) {}

  Node node() {
    return NodeFactory.createURI(iris.base() + "changes#" + id);
  }

  /** Those of a page of the log, which begins with 1. */
  List<Member> members(int page, List<Version> versions) {
    List<Member> out = new ArrayList<>();
    long number = (page - 1L) * Changes.PAGE;
    for (Version version : versions) {
      number++;
      String name = "%schanges/%d#%s-%d".formatted(iris.base(), page, id, number);
      out.add(new Member(NodeFactory.createURI(name), version));
    }
    return out;
  }

  /** That a page is there, and is one of the stream. */
  List<Triple> page(Node here, boolean immutable) {
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(node(), RDF.Nodes.type, term(LDES, "EventStream")));
    out.add(Triple.create(here, RDF.Nodes.type, term(TREE, "Node")));
    if (immutable) {
      Node yes = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
      out.add(Triple.create(here, term(LDES, "immutable"), yes));
    }
    return out;
  }

  /** What a client has to know before it follows. */
  List<Triple> view(Node view) {
    List<Triple> out = new ArrayList<>(page(view, false));
    Node stream = node();
    out.add(Triple.create(stream, term(TREE, "view"), view));
    out.add(Triple.create(stream, term(LDES, "timestampPath"), TIME));
    out.add(Triple.create(stream, term(LDES, "versionOfPath"), DCTerms.isVersionOf.asNode()));
    for (String kind : List.of("Create", "Update", "Delete")) {
      out.add(Triple.create(stream, term(LDES, "version" + kind + "Path"), RDF.Nodes.type));
      out.add(Triple.create(stream, term(LDES, "version" + kind + "Object"), term(AS, kind)));
    }
    return out;
  }

  /** That a view may leave out what has been replaced since. */
  List<Triple> onlyTheLast(Node view) {
    Node policy = NodeFactory.createURI(view.getURI() + "#retention");
    return List.of(
        Triple.create(view, term(LDES, "retentionPolicy"), policy),
        Triple.create(policy, RDF.Nodes.type, term(LDES, "RetentionPolicy")),
        Triple.create(
            policy,
            term(LDES, "versionAmount"),
            NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger)));
  }

  /** A way from a page to another, with the time of its first member and of what comes after. */
  static List<Triple> relations(Node from, Node to, Instant first, List<Instant> next) {
    List<Triple> out = new ArrayList<>(relation(from, "GreaterThanOrEqualToRelation", to, first));
    next.forEach(t -> out.addAll(relation(from, "LessThanOrEqualToRelation", to, t)));
    return out;
  }

  private static List<Triple> relation(Node from, String type, Node to, Instant time) {
    Node relation = NodeFactory.createBlankNode();
    return List.of(
        Triple.create(from, term(TREE, "relation"), relation),
        Triple.create(relation, RDF.Nodes.type, term(TREE, type)),
        Triple.create(relation, term(TREE, "node"), to),
        Triple.create(relation, term(TREE, "path"), TIME),
        Triple.create(relation, term(TREE, "value"), literal(time)));
  }

  /** What a member says of itself. */
  List<Triple> said(Member member) {
    Version version = member.version();
    Node node = member.node();
    Node article = NodeFactory.createURI(version.article());
    Node key = NodeFactory.createLiteralString(version.key());
    return List.of(
        Triple.create(node(), term(TREE, "member"), node),
        Triple.create(node, RDF.Nodes.type, term(AS, kind(version))),
        Triple.create(node, DCTerms.isVersionOf.asNode(), article),
        Triple.create(node, TIME, literal(version.time())),
        Triple.create(node, term(AS, "object"), NodeFactory.createURI(version.graph())),
        Triple.create(node, Vocabulary.INGEST_KEY, key));
  }

  private static String kind(Version version) {
    return switch (version.kind()) {
      case CREATED -> "Create";
      case UPDATED -> "Update";
      case DELETED -> "Delete";
    };
  }

  private static Node literal(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }

  private static Node term(String vocabulary, String name) {
    return NodeFactory.createURI(vocabulary + name);
  }
}
