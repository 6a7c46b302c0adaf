package org.waqai.graph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** {@code text:query} in SPARQL, on this index. It is written to by changes of the store only. */
public final class TextQueries implements TextIndex {
  private static final int MOST = 10_000;

  private final Index index;
  private final Search search;
  private final EntityDefinition definition;

  private TextQueries(Index index) {
    this.index = index;
    this.search = new Search(index);
    this.definition = new EntityDefinition(Field.SUBJECT, Field.NAME);
    Said.PROPERTIES.forEach(p -> definition.set(Field.NAME, p));
    definition.setGraphField(Field.GRAPH);
    definition.setLangField(Field.LANGUAGE);
  }

  /** Lets queries of the store search the index. */
  public static void serve(Index index) {
    TextQuery.init();
    index.store().getContext().set(TextQuery.textIndex, new TextQueries(index));
  }

  /** The search of a store that has one. */
  public static Optional<Search> of(DatasetGraph store) {
    return store.getContext().get(TextQuery.textIndex) instanceof TextQueries queries
        ? Optional.of(queries.search)
        : Optional.empty();
  }

  private List<TextHit> hits(
      Optional<Node> subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    List<Node> nodes = properties.stream().map(Resource::asNode).toList();
    // «lang:none» is jena-text's way to say any
    Optional<String> tongue = Optional.ofNullable(language).filter(l -> !l.equals("none"));
    Asked asked = new Asked(words, List.of(), nodes, tongue, false);
    int most = limit < 0 || limit > MOST ? MOST : limit;
    boolean all = subject.isPresent() || graph != null;
    try {
      List<TextHit> out = new ArrayList<>();
      for (Hit hit : search.find(asked, subject, all ? MOST : most)) {
        Optional<Node> place = graph(hit, Optional.ofNullable(graph));
        if (place.isPresent() && out.size() < most) {
          Node literal = highlight == null ? hit.words() : Highlight.of(highlight).in(hit);
          out.add(new TextHit(hit.subject(), hit.score(), literal, place.get(), hit.property()));
        }
      }
      return out;
    } catch (IOException e) {
      throw new TextIndexException("the text index can't be read", e);
    }
  }

  /** A graph that says it, where it is the one that is asked for. */
  private Optional<Node> graph(Hit hit, Optional<String> asked) {
    Node where = asked.map(NodeFactory::createURI).orElse(Node.ANY);
    Iterator<Quad> found = index.store().find(where, hit.subject(), hit.property(), hit.words());
    return found.hasNext() ? Optional.of(found.next().getGraph()) : Optional.empty();
  }

  @Override
  public List<TextHit> query(
      @Nullable Node subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    Optional<Node> one = Optional.ofNullable(subject).filter(Node::isURI);
    return hits(one, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      @Nullable String subject,
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    Optional<Node> one = Optional.ofNullable(subject).map(NodeFactory::createURI);
    return hits(one, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    return hits(Optional.empty(), properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      @Nullable Node property,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    List<Resource> properties =
        Optional.ofNullable(property)
            .map(p -> ResourceFactory.createResource(p.getURI()))
            .map(List::of)
            .orElse(List.of());
    return hits(Optional.empty(), properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      @Nullable Node property,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit) {
    return query(property, words, graph, language, limit, null);
  }

  @Override
  public List<TextHit> query(
      @Nullable Node property, String words, @Nullable String graph, @Nullable String language) {
    return query(property, words, graph, language, MOST, null);
  }

  @Override
  public Map<String, Node> get(String uri) {
    return Map.of();
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public void addEntity(Entity entity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void prepareCommit() {}

  @Override
  public void commit() {}

  @Override
  public void rollback() {}

  @Override
  public void close() {}
}
