package org.waqai.pipeline;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.waqai.graph.Store;
import org.waqai.model.Page;

/** The one hand that writes into a store that is in use. */
final class Writing implements Runnable {
  private static final System.Logger LOG = System.getLogger("org.waqai.pipeline.Intake");

  /** What goes into one transaction; more would keep those waiting who came first. */
  private static final int MOST = 200;

  /**
   * For as long as the last transaction took what comes is gathered for the next, but no longer.
   */
  private static final long LONGEST = 1_000_000_000L;

  private static final long LOOK = 20;

  private static final long PAUSE = 5_000;
  private static final int TRIES = 5;

  private final Future<Making> making;
  private final Store store;
  private final Spool spool;
  private final BlockingQueue<Task> queue;
  private final Consumer<Task.Delivery> left;
  private final Settling settling;
  private final Map<Receipt.Fate, Long> counts = new ConcurrentHashMap<>();
  private volatile boolean ending;
  private volatile long done;

  /** Until when what comes is gathered. */
  private long gathering = System.nanoTime();

  /**
   * The hand.
   *
   * @param left told of each delivery that is done
   */
  Writing(
      Future<Making> making,
      Store store,
      Spool spool,
      BlockingQueue<Task> queue,
      Consumer<Task.Delivery> left) {
    this.making = making;
    this.store = store;
    this.spool = spool;
    this.queue = queue;
    this.left = left;
    this.settling = new Settling(store, () -> making().world());
  }

  /** The number of the newest task that is done. */
  long done() {
    return done;
  }

  /** How many articles had that fate. */
  long count(Receipt.Fate fate) {
    return counts.getOrDefault(fate, 0L);
  }

  void end() {
    ending = true;
  }

  /** What is to be stored of a page; of one that the store holds, nothing. */
  Making.Made make(Page page) {
    Making now = making();
    return now.of(page.location(), k -> now.pipeline().read(page, k), this::isStored);
  }

  private Making making() {
    return Crew.done(making);
  }

  private boolean isStored(org.waqai.model.Article article) {
    try {
      return store.ingestKey(article.id()).equals(Optional.of(making().key(article)));
    } catch (IOException e) {
      return false; // it is read, and what is wrong with the store comes out when it is written
    }
  }

  @Override
  public void run() {
    try (settling) {
      awaitNeed();
      isWell(); // what the first transaction has to open is open when the first article comes
      while (true) {
        Optional<Task> next = Optional.ofNullable(queue.poll(200, TimeUnit.MILLISECONDS));
        if (next.isEmpty() && ending) {
          return;
        }
        if (next.isPresent()) {
          doIt(next.get());
        }
        settling.settle(next.isEmpty());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A server that starts has enough to do until its door is open. */
  private void awaitNeed() throws InterruptedException {
    while (!ending && !making.isDone() && queue.isEmpty()) {
      Thread.sleep(LOOK);
    }
  }

  private void doIt(Task task) throws InterruptedException {
    try {
      switch (task) {
        case Task.Removal removal -> remove(removal);
        case Task.Delivery first -> {
          gather(first);
          long start = System.nanoTime();
          write(together(first));
          long end = System.nanoTime();
          gathering = end + Math.min(LONGEST, end - start);
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a task of the intake failed", e);
    }
  }

  /**
   * Waits until it can be written, and for others. An article costs twice as much among ten as
   * among a hundred, since each block that a transaction touches is written anew: where many come,
   * and the questions too want their part of the processors, many go together. Who comes alone
   * waits for nobody.
   */
  private void gather(Task.Delivery first) throws InterruptedException {
    while (!ending
        && (!first.isMade()
            || (!queue.isEmpty() && System.nanoTime() - gathering < 0 && !isEnough()))) {
      Thread.sleep(LOOK);
    }
  }

  /** Whether with the first as many as may go together are there, and can be written. */
  private boolean isEnough() {
    return queue.size() + 1 >= MOST
        && queue.stream().allMatch(t -> !(t instanceof Task.Delivery next) || next.isMade());
  }

  /** What is ready to be written goes together. */
  private List<Task.Delivery> together(Task.Delivery first) {
    List<Task.Delivery> out = new ArrayList<>(List.of(first));
    int pages = first.pages().size();
    while (pages < MOST
        && queue.peek() instanceof Task.Delivery next
        && next.isMade()
        && queue.remove(next)) {
      out.add(next);
      pages += next.pages().size();
    }
    return out;
  }

  private void remove(Task.Removal removal) {
    try {
      removal.wasThere().complete(store.remove(removal.article()));
      settling.changed();
    } catch (IOException e) {
      removal.wasThere().completeExceptionally(e);
    }
    done = removal.number();
  }

  private void write(List<Task.Delivery> deliveries) {
    try {
      Batch batch = new Batch(store, this::make);
      deliveries.forEach(batch::add);
      for (Batch.Written written : batch.written()) {
        end(written.delivery(), written.receipt());
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      for (Task.Delivery delivery : deliveries) {
        if (delivery.ticket().isPresent()) {
          again(delivery, e);
        } else {
          delivery.receipt().completeExceptionally(e);
          left.accept(delivery);
        }
      }
    }
    done = deliveries.getLast().number();
  }

  private void end(Task.Delivery delivery, Receipt receipt) {
    if (delivery.ticket().isPresent()) {
      try {
        spool.done(delivery.ticket().get(), receipt);
      } catch (IOException e) {
        // it is stored; at the next start it is found to be unchanged
        LOG.log(Level.WARNING, "the intake cannot note what is done: " + e.getMessage());
      }
    }
    receipt.lines().forEach(l -> counts.merge(l.fate(), 1L, Long::sum));
    delivery.receipt().complete(receipt);
    left.accept(delivery);
    settling.changed();
  }

  /** Who holds a ticket was told that it will be stored: it is tried until it is, or we end. */
  private void again(Task.Delivery delivery, Throwable why) {
    Throwable last = why;
    for (int tries = 1; !ending; tries++) {
      LOG.log(Level.WARNING, "the intake tries again: " + last.getMessage());
      try {
        Thread.sleep(PAUSE);
        if (tries > TRIES && isWell()) {
          // the store takes others: the fault is in this one
          end(delivery, refused(delivery, last));
          return;
        }
        Batch batch = new Batch(store, this::make);
        batch.add(delivery);
        end(delivery, batch.written().getFirst().receipt());
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        last = e;
      }
    }
  }

  private boolean isWell() {
    try {
      store.put(List.of());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Receipt refused(Task.Delivery delivery, Throwable why) {
    return new Receipt(
        delivery.pages().stream()
            .map(p -> Receipt.Line.refused(p.location(), "could not be stored: " + why))
            .toList());
  }
}
