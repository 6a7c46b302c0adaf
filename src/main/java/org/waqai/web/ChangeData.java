package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.waqai.graph.change.Changes;
import org.waqai.graph.change.Version;

/**
 * {@code /changes/data}: the same stream for those who keep a copy. Each member that is the last of
 * its article brings all that the article's graph says, in a graph that has the member's name; what
 * has been replaced or removed since is left out. The view leads to {@code /changes/data/1} and so
 * on, these to {@code /changes/data/1/1} and so on, each with a few members.
 */
final class ChangeData extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = ChangeStream.PATH + "/data";

  private static final Pattern PAGE =
      Pattern.compile(PATH + "(?:/([1-9][0-9]{0,8})(?:/([1-9][0-9]?))?)?");

  /** How many members have a page: an article has some hundreds of facts. */
  private static final int PART = 10;

  ChangeData(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    Matcher path = PAGE.matcher(request.getRequestURI());
    if (!path.matches()) {
      throw none();
    }
    // before the data are looked at: then they hold all that the log tells
    Changes changes = served().store().changes();
    Changes.Extent extent = changes.extent();
    EventStream stream = new EventStream(served().iris(), extent.id());
    Wish.Chosen chosen = Wish.of(request, Parameters.of(request)).of(Form.DATASETS);
    Root root = Root.of(request);
    if (path.group(1) == null) {
      return reply(chosen, view(root, stream, extent.from())).with(CACHING, ChangeStream.FOR_NOW);
    }
    int page = Integer.parseInt(path.group(1));
    List<Version> versions = changes.page(page);
    if (path.group(2) == null) {
      if (versions.isEmpty()) {
        throw none();
      }
      return reply(chosen, page(root, stream, page, versions))
          .with(CACHING, caching(extent.isFull(page)));
    }
    int part = Integer.parseInt(path.group(2));
    int from = (part - 1) * PART;
    if (from >= versions.size()) {
      throw none();
    }
    boolean full = versions.size() >= from + PART;
    List<EventStream.Member> members =
        stream.members(page, versions).subList(from, Math.min(versions.size(), from + PART));
    Node here = root.iri(PATH + "/" + page + "/" + part);
    List<Triple> said = stream.page(here, full);
    return served()
        .turn(request, course -> data(chosen, stream, said, members, course))
        .with(CACHING, caching(full));
  }

  private static final String CACHING = "Cache-Control";

  private static String caching(boolean full) {
    return full ? ChangeStream.FOR_EVER : ChangeStream.FOR_NOW;
  }

  private static Problem none() {
    return Problem.missing("There is no such page yet: see " + PATH);
  }

  private Reply reply(Wish.Chosen chosen, List<Triple> said) throws Problem {
    return new Triples(chosen)
        .ofQuads(
            said.stream().map(ChangeData::quad).iterator(),
            new Taken(served().limits(), served().limits().time()));
  }

  private static Quad quad(Triple triple) {
    return Quad.create(Quad.defaultGraphIRI, triple);
  }

  private static List<Triple> view(Root root, EventStream stream, List<Instant> from) {
    Node view = root.iri(PATH);
    List<Triple> out = new ArrayList<>(stream.view(view));
    out.addAll(stream.onlyTheLast(view));
    for (int page = 1; page <= from.size(); page++) {
      Node node = root.iri(PATH + "/" + page);
      List<Instant> next = page < from.size() ? List.of(from.get(page)) : List.of();
      out.addAll(EventStream.relations(view, node, from.get(page - 1), next));
    }
    return out;
  }

  private static List<Triple> page(
      Root root, EventStream stream, int page, List<Version> versions) {
    Node here = root.iri(PATH + "/" + page);
    List<Triple> out = new ArrayList<>(stream.page(here, versions.size() == Changes.PAGE));
    for (int from = 0; from < versions.size(); from += PART) {
      Node node = root.iri(PATH + "/" + page + "/" + (from / PART + 1));
      int end = from + PART;
      List<Instant> next = end < versions.size() ? List.of(versions.get(end).time()) : List.of();
      out.addAll(EventStream.relations(here, node, versions.get(from).time(), next));
    }
    return out;
  }

  /** All of it or a problem: half an article would be a wrong copy. */
  private Reply data(
      Wish.Chosen chosen,
      EventStream stream,
      List<Triple> said,
      List<EventStream.Member> members,
      Course course)
      throws Problem {
    Taken taken = new Taken(served().limits(), served().limits().time(), course);
    List<Quad> out = new ArrayList<>(said.stream().map(ChangeData::quad).toList());
    served().dataset().begin(ReadWrite.READ);
    try {
      for (EventStream.Member member : members) {
        course.proceed();
        add(out, stream, member);
      }
    } finally {
      served().dataset().end();
    }
    Reply reply = new Triples(chosen).ofQuads(out.iterator(), taken);
    if (taken.isCut()) {
      throw Problem.later(503, "Too much at once", "These articles say more than can be given", 60);
    }
    return reply;
  }

  /** In a transaction. */
  private void add(List<Quad> out, EventStream stream, EventStream.Member member) {
    Version version = member.version();
    if (!served().store().isNow(version)) {
      return;
    }
    stream.said(member).forEach(t -> out.add(quad(t)));
    if (version.kind() != Version.Kind.DELETED) {
      served()
          .dataset()
          .find(NodeFactory.createURI(version.graph()), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(q -> out.add(Quad.create(member.node(), q.asTriple())));
    }
  }
}
