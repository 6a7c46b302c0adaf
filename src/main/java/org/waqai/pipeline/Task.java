package org.waqai.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.waqai.model.Page;

/** What waits to be done to a store, in the order in which it came. */
sealed interface Task {
  /**
   * Articles that somebody brought.
   *
   * @param number the how manieth task it is
   * @param pages as they came
   * @param made of each what is being made of it
   * @param ticket if it is on disk and nobody waits for it
   * @param places that it takes up
   * @param receipt what will have become of them
   */
  record Delivery(
      long number,
      List<Page> pages,
      List<Future<Making.Made>> made,
      Optional<String> ticket,
      int places,
      CompletableFuture<Receipt> receipt)
      implements Task {
    public Delivery {
      pages = List.copyOf(pages);
      made = List.copyOf(made);
    }

    boolean isMade() {
      return made.stream().allMatch(Future::isDone);
    }
  }

  /**
   * An article that is to go.
   *
   * @param number the how manieth task it is
   * @param article its id
   * @param wasThere whether it will have been there
   */
  record Removal(long number, String article, CompletableFuture<Boolean> wasThere)
      implements Task {}

  long number();
}
