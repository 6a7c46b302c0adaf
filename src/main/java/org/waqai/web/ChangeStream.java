package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.Vocabulary;
import org.waqai.graph.change.Changes;
import org.waqai.graph.change.Version;

/**
 * {@code /changes}: what became of the articles, as a Linked Data Event Stream. The view leads to
 * its pages, {@code /changes/1} and so on, each with so many members; a page that is full stays as
 * it is for ever.
 */
final class ChangeStream extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/changes";

  private static final Pattern PAGE = Pattern.compile(PATH + "/([1-9][0-9]{0,8})");
  private static final String LDES = "https://w3id.org/ldes#";
  private static final String TREE = "https://w3id.org/tree#";
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final Node TIME = NodeFactory.createURI(Vocabulary.PROV + "generatedAtTime");

  private static final String FOR_EVER = "max-age=31536000, immutable";
  private static final String FOR_NOW = "max-age=10";

  ChangeStream(Served served) {
    super(served);
  }

  @Override
  Optional<String> version(HttpServletRequest request) {
    try {
      Changes.Extent extent = served().store().changes().extent();
      boolean full = page(request).filter(extent::isFull).isPresent();
      return Optional.of(extent.id() + (full ? "" : "-" + extent.count()));
    } catch (IOException e) {
      return Optional.empty(); // the answer says so
    }
  }

  private static Optional<Integer> page(HttpServletRequest request) {
    Matcher page = PAGE.matcher(request.getRequestURI());
    return page.matches() ? Optional.of(Integer.valueOf(page.group(1))) : Optional.empty();
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    Optional<Integer> page = page(request);
    if (page.isEmpty() && !request.getRequestURI().equals(PATH)) {
      throw Problem.missing("The pages of the changes have numbers: see " + PATH);
    }
    Changes changes = served().store().changes();
    Changes.Extent extent = changes.extent();
    if (page.filter(p -> p > Math.max(1, extent.from().size())).isPresent()) {
      throw Problem.missing("There is no such page yet: see " + PATH);
    }
    Root root = Root.of(request);
    List<Triple> said =
        page.isPresent()
            ? page(root, page.get(), extent, changes.page(page.get()))
            : view(root, extent);
    return new Triples(Wish.of(request, Parameters.of(request)).of(Form.GRAPHS))
        .of(said.iterator(), new Taken(served().limits(), served().limits().time()))
        .with("Cache-Control", page.filter(extent::isFull).isPresent() ? FOR_EVER : FOR_NOW);
  }

  /** Named by the base of the data, wherever it is asked for: the members must be the same ones. */
  private Node stream(Changes.Extent extent) {
    return NodeFactory.createURI(served().iris().base() + "changes#" + extent.id());
  }

  private List<Triple> view(Root root, Changes.Extent extent) {
    Node stream = stream(extent);
    Node view = root.iri(PATH);
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(stream, RDF.Nodes.type, term(LDES, "EventStream")));
    out.add(Triple.create(stream, term(TREE, "view"), view));
    out.add(Triple.create(stream, term(LDES, "timestampPath"), TIME));
    out.add(Triple.create(stream, term(LDES, "versionOfPath"), DCTerms.isVersionOf.asNode()));
    for (String kind : List.of("Create", "Update", "Delete")) {
      out.add(Triple.create(stream, term(LDES, "version" + kind + "Path"), RDF.Nodes.type));
      out.add(Triple.create(stream, term(LDES, "version" + kind + "Object"), term(AS, kind)));
    }
    out.add(Triple.create(view, RDF.Nodes.type, term(TREE, "Node")));
    List<Instant> from = extent.from();
    for (int page = 1; page <= from.size(); page++) {
      Node node = root.iri(PATH + "/" + page);
      relation(out, view, "GreaterThanOrEqualToRelation", node, from.get(page - 1));
      if (page < from.size()) {
        relation(out, view, "LessThanOrEqualToRelation", node, from.get(page));
      }
    }
    return out;
  }

  private static void relation(List<Triple> out, Node from, String type, Node to, Instant time) {
    Node relation = NodeFactory.createBlankNode();
    out.add(Triple.create(from, term(TREE, "relation"), relation));
    out.add(Triple.create(relation, RDF.Nodes.type, term(TREE, type)));
    out.add(Triple.create(relation, term(TREE, "node"), to));
    out.add(Triple.create(relation, term(TREE, "path"), TIME));
    out.add(Triple.create(relation, term(TREE, "value"), literal(time)));
  }

  private List<Triple> page(Root root, int page, Changes.Extent extent, List<Version> versions) {
    Node stream = stream(extent);
    Node here = root.iri(PATH + "/" + page);
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(stream, RDF.Nodes.type, term(LDES, "EventStream")));
    out.add(Triple.create(here, RDF.Nodes.type, term(TREE, "Node")));
    if (extent.isFull(page)) {
      out.add(
          Triple.create(
              here,
              term(LDES, "immutable"),
              NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));
    }
    long number = (page - 1L) * Changes.PAGE;
    for (Version version : versions) {
      number++;
      Node member =
          NodeFactory.createURI(
              "%schanges/%d#%s-%d".formatted(served().iris().base(), page, extent.id(), number));
      out.add(Triple.create(stream, term(TREE, "member"), member));
      out.add(Triple.create(member, RDF.Nodes.type, term(AS, kind(version))));
      out.add(
          Triple.create(
              member, DCTerms.isVersionOf.asNode(), NodeFactory.createURI(version.article())));
      out.add(Triple.create(member, TIME, literal(version.time())));
      out.add(Triple.create(member, term(AS, "object"), NodeFactory.createURI(version.graph())));
      out.add(
          Triple.create(
              member, Vocabulary.INGEST_KEY, NodeFactory.createLiteralString(version.key())));
    }
    return out;
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
