package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
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
  static final String FOR_EVER = "max-age=31536000, immutable";
  static final String FOR_NOW = "max-age=10";

  private final transient Labels labels = Labels.read();

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
    Wish wish = Wish.of(request, Parameters.of(request));
    if (wish.isPage(Form.GRAPHS)) {
      int pages = Math.max(1, extent.from().size());
      int shown = page.orElse(pages);
      return new ChangePage(served(), labels)
          .of(shown, pages, changes.page(shown))
          .with("Cache-Control", FOR_NOW)
          .passing(); // headlines change
    }
    Root root = Root.of(request);
    EventStream stream = new EventStream(served().iris(), extent.id());
    List<Triple> said =
        page.isPresent()
            ? page(root, stream, page.get(), extent.isFull(page.get()), changes.page(page.get()))
            : view(root, stream, extent.from());
    return new Triples(wish.of(Form.GRAPHS))
        .of(said.iterator(), new Taken(served().limits(), served().limits().time()))
        .with("Cache-Control", page.filter(extent::isFull).isPresent() ? FOR_EVER : FOR_NOW);
  }

  private static List<Triple> view(Root root, EventStream stream, List<Instant> from) {
    Node view = root.iri(PATH);
    List<Triple> out = new ArrayList<>(stream.view(view));
    out.add(Triple.create(view, RDFS.Nodes.seeAlso, root.iri(ChangeData.PATH)));
    for (int page = 1; page <= from.size(); page++) {
      Node node = root.iri(PATH + "/" + page);
      List<Instant> next = page < from.size() ? List.of(from.get(page)) : List.of();
      out.addAll(EventStream.relations(view, node, from.get(page - 1), next));
    }
    return out;
  }

  private static List<Triple> page(
      Root root, EventStream stream, int page, boolean full, List<Version> versions) {
    List<Triple> out = new ArrayList<>(stream.page(root.iri(PATH + "/" + page), full));
    stream.members(page, versions).forEach(m -> out.addAll(stream.said(m)));
    return out;
  }
}
