package org.waqai.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that was made in bulk is one like any other. */
class BulkTest {
  private static final int GRAPHS = 40;

  @TempDir Path folder;

  /** With room for all, and with so little that terms get second ids and all is merged. */
  @ParameterizedTest
  @CsvSource({"1000000, 1000000, 1000000", "16, 300, 500", "64, 1, 1"})
  void holdsWhatWasWritten(long hashes, long terms, long quads) throws IOException {
    List<List<Quad>> all = graphs();
    try (Bulk bulk = Bulk.open(folder, new Room(hashes, terms, quads))) {
      for (List<Quad> graph : all) {
        add(bulk, graph);
        bulk.write();
      }
      bulk.end();
    }
    holds(all);
    assertThat(folder.resolve("bulk")).doesNotExist();
  }

  @Test
  void nothingMakesAnEmptyStore() throws IOException {
    try (Bulk bulk = Bulk.open(folder)) {
      bulk.end();
    }
    holds(List.of());
  }

  /** A kill can leave any beginning of a block. */
  @ParameterizedTest
  @CsvSource({"1", "24", "500", "-1"})
  void whatWasCutOffIsWrittenAgain(int left) throws IOException {
    List<List<Quad>> all = graphs();
    Path ledger = folder.resolve("bulk/ledger");
    long whole;
    try (Bulk bulk = Bulk.open(folder)) {
      add(bulk, all.getFirst());
      bulk.write();
      whole = Files.size(ledger);
      add(bulk, all.get(1));
      bulk.write();
    }
    try (FileChannel cut = FileChannel.open(ledger, StandardOpenOption.WRITE)) {
      cut.truncate(left < 0 ? cut.size() + left : whole + left);
    }
    try (Bulk bulk = Bulk.open(folder)) {
      assertThat(bulk.holds(0)).isTrue();
      assertThat(bulk.knows(1000)).isTrue();
      assertThat(bulk.holds(1)).isFalse();
      for (List<Quad> graph : all.subList(1, all.size())) {
        add(bulk, graph);
      }
      bulk.write();
      bulk.end();
    }
    holds(all);
  }

  @Test
  void aStoreThatWasHalfMadeIsMadeAnew() throws IOException {
    List<List<Quad>> all = graphs();
    try (Bulk bulk = Bulk.open(folder)) {
      all.forEach(graph -> add(bulk, graph));
      bulk.write();
    }
    Path half = Files.createDirectories(folder.resolve("bulk/Data-0001"));
    Files.writeString(half.resolve("GSPO.dat"), "half");
    Files.writeString(folder.resolve("bulk/GSPO-0.run"), "half");
    try (Bulk bulk = Bulk.open(folder)) {
      bulk.end();
    }
    holds(all);
  }

  private static void add(Bulk bulk, List<Quad> graph) {
    String name = graph.getFirst().getGraph().getURI();
    long number = Long.parseLong(name.substring(name.lastIndexOf('/') + 1));
    bulk.begin(number, 1000 + number);
    graph.forEach(q -> bulk.add(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject()));
  }

  /** The store has them in each of its indexes, and takes and gives back more. */
  private void holds(List<List<Quad>> all) {
    Set<Quad> quads = new HashSet<>();
    all.forEach(quads::addAll);
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      store.executeRead(
          () -> {
            List<Quad> found = new ArrayList<>();
            store.find().forEachRemaining(found::add);
            assertThat(found).hasSameSizeAs(quads);
            assertThat(quads.containsAll(found)).isTrue();
            for (Quad q : quads.stream().limit(50).toList()) {
              assertThat(found(store, q)).isTrue();
            }
          });
      Quad more = Quad.create(iri("graph/more"), iri("s"), iri("p"), iri("new"));
      store.executeWrite(() -> store.add(more));
      store.executeRead(() -> assertThat(store.find()).toIterable().hasSize(quads.size() + 1));
      store.executeRead(() -> assertThat(found(store, more)).isTrue());
    } finally {
      TDBInternal.expel(store, true);
    }
  }

  /** By patterns that together take every index. */
  private static boolean found(DatasetGraph store, Quad q) {
    Node any = Node.ANY;
    Node g = q.getGraph();
    Node s = q.getSubject();
    Node p = q.getPredicate();
    Node o = q.getObject();
    List<Node[]> patterns = new ArrayList<>();
    patterns.add(new Node[] {g, s, p, any});
    patterns.add(new Node[] {g, any, p, o});
    patterns.add(new Node[] {g, s, any, o});
    patterns.add(new Node[] {any, s, p, any});
    patterns.add(new Node[] {any, any, p, o});
    patterns.add(new Node[] {any, s, any, o});
    for (Node[] at : patterns) {
      Set<Quad> found = new HashSet<>();
      store.find(at[0], at[1], at[2], at[3]).forEachRemaining(found::add);
      if (!found.contains(q)) {
        return false;
      }
    }
    return true;
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://localhost:3030/" + name);
  }

  /** Graphs that share some of their terms, with every kind of term; some quads come twice. */
  private static List<List<Quad>> graphs() {
    Random random = new Random(7);
    List<List<Quad>> out = new ArrayList<>();
    for (int g = 0; g < GRAPHS; g++) {
      List<Quad> graph = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Node subject = iri(random.nextBoolean() ? "event/" + g + "/" + i : "e/" + i % 9);
        Node property = iri("p" + random.nextInt(5));
        Node object = object(random, g, i);
        graph.add(Quad.create(iri("graph/" + g), subject, property, object));
        Node told = NodeFactory.createTripleTerm(Triple.create(subject, property, object));
        graph.add(Quad.create(iri("graph/" + g), iri("fact/" + g + "/" + i), iri("r"), told));
      }
      graph.add(graph.get(random.nextInt(graph.size())));
      out.add(graph);
    }
    return out;
  }

  private static Node object(Random random, int g, int i) {
    return switch (random.nextInt(6)) {
      case 0 -> NodeFactory.createLiteralDT("" + (i - 30), XSDDatatype.XSDinteger);
      case 1 -> NodeFactory.createLiteralDT(i + ".5", XSDDatatype.XSDdecimal);
      case 2 -> NodeFactory.createLiteralLang("اسم " + i % 11, "ar");
      case 3 -> NodeFactory.createLiteralString("جملة طويلة ".repeat(i) + g);
      case 4 -> NodeFactory.createLiteralDT("2025-06-24", XSDDatatype.XSDdate);
      default -> iri("e/" + i % 13);
    };
  }
}
