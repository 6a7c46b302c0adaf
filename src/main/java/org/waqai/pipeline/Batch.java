package org.waqai.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.waqai.graph.Graphed;
import org.waqai.graph.Store;
import org.waqai.model.Page;

/** Deliveries that are written together, in their order. */
final class Batch {
  /** A delivery and what became of it. */
  record Written(Task.Delivery delivery, Receipt receipt) {}

  private final Store store;
  private final Function<Page, Making.Made> make;
  private final List<Written> written = new ArrayList<>();
  private final List<Graphed> graphs = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * Nothing yet.
   *
   * @param make what is made of a page as the store stands now
   */
  Batch(Store store, Function<Page, Making.Made> make) {
    this.store = store;
    this.make = make;
  }

  void add(Task.Delivery delivery) {
    List<Receipt.Line> lines = new ArrayList<>();
    for (int i = 0; i < delivery.pages().size(); i++) {
      Page page = delivery.pages().get(i);
      Making.Made made = Crew.done(delivery.made().get(i));
      if (made.outcome() instanceof Outcome.Unchanged) {
        // it was made when others, who came before, were not yet written
        flush();
        made = make.apply(page);
      }
      lines.add(line(page, made));
    }
    written.add(new Written(delivery, new Receipt(lines)));
  }

  private Receipt.Line line(Page page, Making.Made made) {
    return switch (made.outcome()) {
      case Outcome.Unchanged same -> Receipt.Line.unchanged(page.location(), same.articleId());
      case Outcome.SetAside no -> Receipt.Line.refused(page.location(), no.reason());
      case Outcome.PassedOver over -> Receipt.Line.refused(over.location(), "is no article");
      case Outcome.Read read -> {
        Graphed graph = made.graph().orElseThrow();
        boolean there = !ids.add(graph.article()) || isThere(graph.article());
        graphs.add(graph);
        yield new Receipt.Line(
            page.location(),
            there ? Receipt.Fate.REPLACED : Receipt.Fate.STORED,
            graph.article(),
            "",
            read.reading().events().size(),
            graph.facts(),
            graph.quads().size());
      }
    };
  }

  private boolean isThere(String article) {
    try {
      return store.ingestKey(article).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    if (graphs.isEmpty()) {
      return;
    }
    try {
      store.put(graphs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    graphs.clear();
  }

  /** Writes what is left to write: what became of each, on disk now. */
  List<Written> written() throws IOException {
    try {
      flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.copyOf(written);
  }
}
