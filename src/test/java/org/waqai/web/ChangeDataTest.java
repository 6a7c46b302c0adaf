package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Graphed;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.graph.View;
import org.waqai.graph.Vocabulary;

/** A client that keeps a copy of all articles by what the members of the stream bring. */
class ChangeDataTest {
  private static final String TREE = "https://w3id.org/tree#";
  private static final String LDES = "https://w3id.org/ldes#";
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final Iris IRIS = new Iris(Iris.BASE);

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each
  private Store store;

  @SuppressWarnings("NullAway.Init") // opened before each
  private Server server;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void serve() throws IOException {
    store = Store.open(folder.resolve("kg"), IRIS);
    server = Server.start(store, List.of(), Settings.open(0));
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
    store.close();
  }

  /** An event with a fact and its reifier, so that RDF 1.1 and 1.2 differ. */
  private static Graphed article(String id, String key) {
    Node graph = IRIS.graph(id);
    Node event = NodeFactory.createURI(Iris.BASE + "event/" + id);
    Node trigger = NodeFactory.createLiteralString(key);
    Node fact = NodeFactory.createURI(Iris.BASE + "fact/" + id);
    Quad told = Quad.create(graph, event, Vocabulary.TRIGGER, trigger);
    return new Graphed(
        id,
        key,
        List.of(
            Quad.create(graph, IRIS.article(id), RDF.Nodes.type, Vocabulary.NEWS_ARTICLE),
            told,
            Quad.create(
                graph, fact, Vocabulary.REIFIES, NodeFactory.createTripleTerm(told.asTriple()))));
  }

  private static List<Graphed> articles(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> article("a" + i, "1")).toList();
  }

  private HttpResponse<String> get(String path, String accept) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
              .header("Accept", accept)
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Who keeps a copy; it does not ask again for what will not change. */
  private final class Copy {
    private final DatasetGraph data = DatasetGraphFactory.create();
    private final Set<String> done = new HashSet<>();
    private final Set<Node> seen = new HashSet<>();
    private final String accept;
    private int members;

    Copy(String accept) {
      this.accept = accept;
    }

    /** Walks through what may have changed: how many members were new. */
    int walk() {
      members = 0;
      Deque<String> next = new ArrayDeque<>(List.of("/changes/data"));
      Set<String> asked = new HashSet<>();
      while (!next.isEmpty()) {
        String path = next.poll();
        if (asked.add(path) && !done.contains(path)) {
          visit(path, next);
        }
      }
      return members;
    }

    private void visit(String path, Deque<String> next) {
      HttpResponse<String> answer = get(path, accept);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      DatasetGraph page = DatasetGraphFactory.create();
      RDFParser.fromString(answer.body(), accept.contains("trig") ? Lang.TRIG : Lang.NQUADS)
          .parse(page);
      Node immutable = NodeFactory.createURI(LDES + "immutable");
      if (page.getDefaultGraph().contains(Node.ANY, immutable, Node.ANY)) {
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        done.add(path);
      }
      objects(page, Node.ANY, TREE + "node")
          .forEach(n -> next.add(URI.create(n.getURI()).getPath()));
      objects(page, Node.ANY, TREE + "member").stream()
          .sorted(Comparator.comparingInt(m -> number(m)))
          .filter(seen::add)
          .forEach(m -> apply(page, m));
    }

    private void apply(DatasetGraph page, Node member) {
      members++;
      assertThat(objects(page, member, DCTerms.isVersionOf.getURI())).hasSize(1);
      Node graph = objects(page, member, AS + "object").getFirst();
      data.removeGraph(graph);
      boolean deleted =
          objects(page, member, RDF.type.getURI()).getFirst().getURI().equals(AS + "Delete");
      assertThat(page.containsGraph(member)).isEqualTo(!deleted);
      page.find(member, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(q -> data.add(Quad.create(graph, q.asTriple())));
    }

    private static int number(Node member) {
      return Integer.parseInt(member.getURI().replaceFirst(".*-", ""));
    }

    private static List<Node> objects(DatasetGraph page, Node subject, String property) {
      return page.getDefaultGraph()
          .find(subject, NodeFactory.createURI(property), Node.ANY)
          .mapWith(t -> t.getObject())
          .toList();
    }
  }

  private static Set<String> lines(DatasetGraph data, boolean later) {
    return data.calculateRead(
        () -> {
          Set<String> out = new TreeSet<>();
          data.stream()
              .filter(q -> !q.isDefaultGraph())
              .flatMap(
                  q ->
                      later
                          ? Stream.of(q)
                          : View.triples(q.asTriple()).map(t -> Quad.create(q.getGraph(), t)))
              .forEach(q -> out.add(q.toString()));
          return out;
        });
  }

  @Test
  void aCopyKeepsInStep() throws IOException {
    Copy copy = new Copy("application/n-quads");
    assertThat(copy.walk()).isZero();
    store.put(articles(0, 115));
    assertThat(copy.walk()).isEqualTo(115);
    assertThat(lines(copy.data, false)).isEqualTo(lines(store.dataset(), false));

    store.put(List.of(article("a7", "2"), article("new", "1")));
    store.remove("a8");
    store.put(List.of(article("a7", "3")));
    store.remove("a9");
    store.put(List.of(article("a9", "1")));
    copy.walk();
    assertThat(lines(copy.data, false)).isEqualTo(lines(store.dataset(), false));
    assertThat(copy.walk()).isZero();
    for (String accept : List.of("application/trig", "application/n-quads")) {
      Copy later = new Copy(accept);
      later.walk();
      assertThat(lines(later.data, false)).isEqualTo(lines(store.dataset(), false));
    }
  }

  @Test
  void isInRdf12ForWhoAsks() throws IOException {
    store.put(articles(0, 3));
    Copy copy = new Copy("application/n-quads;version=1.2");
    assertThat(copy.walk()).isEqualTo(3);
    assertThat(lines(copy.data, true)).isEqualTo(lines(store.dataset(), true));
  }

  @Test
  void theStreamLeadsHereAndSaysWhatIsLeftOut() throws IOException {
    store.put(articles(0, 3));
    assertThat(get("/changes", "text/turtle").body())
        .contains("http://localhost:" + server.port() + "/changes/data");
    assertThat(get("/changes/data", "application/n-quads").body())
        .contains("<" + LDES + "retentionPolicy>", "<" + LDES + "versionAmount> \"1\"");
  }

  @Test
  void nothingElseIsThere() throws IOException {
    store.put(articles(0, 13));
    assertThat(get("/changes/data/1/2", "*/*").statusCode()).isEqualTo(200);
    for (String path :
        List.of(
            "/changes/data/2",
            "/changes/data/0",
            "/changes/data/1/0",
            "/changes/data/1/3",
            "/changes/data/1/01",
            "/changes/data/2/1",
            "/changes/data/1/1/1",
            "/changes/data/x",
            "/changes/data/",
            "/changes/data/99999999999/1")) {
      assertThat(get(path, "*/*").statusCode()).as(path).isIn(400, 404);
    }
  }
}
