package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.search.Asked;
import org.waqai.graph.search.TextQueries;

/** The text index holds what the store holds, after every change. */
class IndexTest extends IndexGround {
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void itHoldsWhatTheStoreHoldsAfterEveryChange(long seed) throws IOException {
    Random random = new Random(seed);
    String[] names = {"ليلى", "ليلى الكاتبة", "سامي", "هدى"};
    String[] kinds = {"Person", "Organization"};
    for (int round = 0; round < 3; round++) {
      try (Store store = Store.open(folder, IRIS)) {
        for (int i = 0; i < 12; i++) {
          String id = "a" + random.nextInt(5);
          switch (random.nextInt(8)) {
            case 0 -> store.remove(id);
            case 1 -> store.compact();
            case 2 -> store.own().putOntology(new Ontology(ontology(random.nextInt(30) + 1)));
            case 3 -> store.put(List.of(graphed(id, "x"), graphed(id, "y"), graphed("b", "z")));
            case 4 -> fail(store, id);
            default ->
                store.put(
                    List.of(
                        calling(
                            id,
                            "p" + random.nextInt(2),
                            names[random.nextInt(names.length)],
                            kinds[random.nextInt(2)])));
          }
          if (random.nextBoolean()) {
            agrees(store);
          }
        }
        agrees(store);
      }
    }
  }

  private static List<Triple> ontology(int size) throws IOException {
    return Ontology.read(Path.of("ontology")).declarations().subList(0, size);
  }

  @Test
  void aClassThatChangesIsFoundByTheNewOne() throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(calling("a", "p", "ليلى", "Person")));
      store.put(List.of(calling("a", "p", "ليلى", "Organization")));
      agrees(store);
      store.dataset().begin(ReadWrite.READ);
      var hits =
          TextQueries.of(store.dataset())
              .orElseThrow()
              .find(Asked.of("ليلى").among(List.of("organization")), 0, 5)
              .hits();
      store.dataset().end();
      assertThat(hits).hasSize(1);
      assertThat(hits.getFirst().kinds()).containsExactly("organization");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { GRAPH <urn:g> { <urn:s> rdfs:label 'ليلى'@ar , 'x' , 4 } }",
        "DELETE WHERE { GRAPH ?g { ?s rdfs:label ?o } }",
        "INSERT { GRAPH ?g { ?s a <urn:Other> } } WHERE { GRAPH ?g { ?s rdfs:label ?o } }",
        "DELETE { GRAPH ?g { ?s a ?c } } WHERE { GRAPH ?g { ?s a ?c } }",
        "CLEAR NAMED",
        "DROP GRAPH <http://localhost:3030/graph/a>",
        "COPY <http://localhost:3030/graph/a> TO <urn:h>",
        "MOVE <http://localhost:3030/graph/a> TO <http://localhost:3030/graph/b>",
        "ADD <http://localhost:3030/graph/a> TO <urn:h> ; CLEAR GRAPH <urn:h>",
      })
  void itFollowsUpdates(String update) throws IOException {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(calling("a", "p", "ليلى", "Person"), calling("b", "p", "هدى", "Person")));
      store.index().open();
      store.change(
          data -> {
            UpdateExec.dataset(data)
                .update("PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + update)
                .execute();
            return true;
          });
      agrees(store);
    }
  }

  @Test
  void everyReaderSeesTheIndexOfTheStateThatItReads() throws Exception {
    try (Store store = Store.open(folder, IRIS)) {
      store.put(List.of(graphed("first", "1")));
      store.index().open();
      AtomicBoolean going = new AtomicBoolean(true);
      List<Callable<Long>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(() -> compare(store, going));
      }
      try (ExecutorService hands = Executors.newFixedThreadPool(3)) {
        List<Future<Long>> answers = readers.stream().map(hands::submit).toList();
        for (int i = 0; i < 60; i++) {
          if (i % 3 == 2) {
            store.remove("a" + (i - 1));
          } else {
            store.put(List.of(graphed("a" + i, "1")));
          }
        }
        going.set(false);
        for (Future<Long> each : answers) {
          assertThat(each.get()).as("comparisons").isPositive();
        }
      }
      agrees(store);
    }
  }
}
