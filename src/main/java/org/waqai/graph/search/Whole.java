package org.waqai.graph.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Makes the index of a whole store: one thread reads while another writes documents, always in the
 * same order.
 */
final class Whole {
  private static final int TOGETHER = 256;

  /** How far the reading may be before the writing. */
  private static final int AHEAD = 16;

  /** What makes a document. */
  private interface Page {
    void write(Pages pages) throws IOException;
  }

  private final Pages pages;
  private final ExecutorService hand;
  private final Queue<Future<Boolean>> under = new ArrayDeque<>();
  private List<Page> next = new ArrayList<>();

  private Whole(Pages pages, ExecutorService hand) {
    this.pages = pages;
    this.hand = hand;
  }

  /** Writes all that a store says; within a transaction that reads. */
  static void write(DatasetGraph store, Pages pages) {
    try (ExecutorService hand = Executors.newSingleThreadExecutor()) {
      Whole whole = new Whole(pages, hand);
      Scan scan = new Scan(store);
      scan.all(
          (said, subject) -> {
            Set<Node> classes = scan.classes(subject);
            whole.add(p -> p.add(said, classes));
          });
      Reading now = new Reading(store);
      for (Iterator<Node> graphs = now.graphs(); graphs.hasNext(); ) {
        Node graph = graphs.next();
        Set<Node> things = now.mentioned(graph);
        if (!things.isEmpty()) {
          whole.add(p -> p.add(graph, things));
        }
      }
      whole.hand();
      whole.await(0);
    }
  }

  private void add(Page page) {
    next.add(page);
    if (next.size() == TOGETHER) {
      hand();
    }
  }

  private void hand() {
    List<Page> some = next;
    next = new ArrayList<>();
    under.add(
        hand.submit(
            () -> {
              for (Page page : some) {
                page.write(pages);
              }
              return true;
            }));
    await(AHEAD);
  }

  /** Waits until no more than so many are under way. */
  private void await(int most) {
    while (under.size() > most) {
      try {
        under.remove().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
