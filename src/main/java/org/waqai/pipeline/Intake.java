package org.waqai.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.waqai.graph.Store;
import org.waqai.model.Page;

/**
 * Takes articles into a store that is in use. Who brings them waits until they are on disk, or
 * takes a ticket; what comes at the same time is written in one transaction, by one hand, in the
 * order in which it came. Only so many may wait.
 */
public final class Intake implements Closeable {
  /** There is no room for more articles now. */
  public static final class Full extends Exception {
    private static final long serialVersionUID = 1;

    Full(int waiting) {
      super(waiting + " articles wait");
    }
  }

  /** What is known of a ticket. */
  public sealed interface State {
    /** So many deliveries come before it; none where it is being written. */
    record Waiting(long before) implements State {}

    /** It is done. */
    record Done(Receipt receipt) implements State {}
  }

  private final Spool spool;
  private final int room;
  private final Semaphore places;
  private final ExecutorService readers;
  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final Map<String, Task.Delivery> tickets = new ConcurrentHashMap<>();
  private final AtomicLong came = new AtomicLong();
  private final Writing writing;
  private final Thread hand;

  private Intake(Future<Making> making, Store store, Spool spool, int threads, int room) {
    this.spool = spool;
    this.room = room;
    this.places = new Semaphore(room);
    this.readers = Executors.newFixedThreadPool(threads);
    this.writing = new Writing(making, store, spool, queue, this::left);
    this.hand = Thread.ofPlatform().name("intake").start(writing);
  }

  /**
   * Opens the way into a store, and goes on with what waited when the last process ended.
   *
   * @param making what reads, and makes graphs, once it is there: until then articles wait
   * @param store open; nobody else puts articles into it meanwhile
   * @param threads how many read at once
   * @param room how many articles may wait
   * @throws IOException where what waited can't be read
   */
  public static Intake open(Future<Making> making, Store store, int threads, int room)
      throws IOException {
    Spool spool = Spool.in(store.folder());
    Map<String, List<Page>> left = spool.left();
    Intake out = new Intake(making, store, spool, threads, room);
    store.hurry().heed(() -> out.waiting() > 0);
    left.forEach((ticket, pages) -> out.add(pages, Optional.of(ticket), 0));
    return out;
  }

  /**
   * Brings articles.
   *
   * @return what became of them, once they are on disk
   * @throws Full where there is no room for them
   */
  public Future<Receipt> bring(List<Page> pages) throws Full {
    demandRoom(pages.size());
    return add(pages, Optional.empty(), pages.size()).receipt();
  }

  /**
   * Leaves articles here, on disk, to be stored later.
   *
   * @return a ticket to ask for them by
   * @throws Full where there is no room for them
   * @throws IOException where they can't be written down
   */
  public String leave(List<Page> pages) throws Full, IOException {
    demandRoom(pages.size());
    String ticket;
    try {
      ticket = spool.keep(pages);
    } catch (IOException e) {
      places.release(pages.size());
      throw e;
    }
    add(pages, Optional.of(ticket), pages.size());
    return ticket;
  }

  /** What became of what was left here; empty where nobody knows the ticket any more. */
  public Optional<State> state(String ticket) throws IOException {
    Optional<Task.Delivery> waiting = Optional.ofNullable(tickets.get(ticket));
    if (waiting.isPresent()) {
      return Optional.of(
          new State.Waiting(Math.max(0, waiting.get().number() - 1 - writing.done())));
    }
    return spool.receipt(ticket).map(State.Done::new);
  }

  /** Takes an article out, with all that it says; whether it was there. */
  public Future<Boolean> remove(String article) {
    CompletableFuture<Boolean> out = new CompletableFuture<>();
    enter(n -> new Task.Removal(n, article, out));
    return out;
  }

  /** How many articles may wait. */
  public int room() {
    return room;
  }

  /** How many articles wait now. */
  public int waiting() {
    return room - places.availablePermits();
  }

  /** How many articles had that fate since it was opened. */
  public long count(Receipt.Fate fate) {
    return writing.count(fate);
  }

  private void demandRoom(int pages) throws Full {
    if (!places.tryAcquire(pages)) {
      throw new Full(waiting());
    }
  }

  private Task.Delivery add(List<Page> pages, Optional<String> ticket, int taken) {
    Task.Delivery delivery =
        enter(
            n -> {
              List<Future<Making.Made>> made = new ArrayList<>();
              pages.forEach(p -> made.add(readers.submit(() -> writing.make(p))));
              return new Task.Delivery(n, pages, made, ticket, taken, new CompletableFuture<>());
            });
    return delivery;
  }

  /** Their order in the queue is that of their numbers. */
  private synchronized <T extends Task> T enter(LongFunction<T> task) {
    T out = task.apply(came.incrementAndGet());
    if (out instanceof Task.Delivery delivery) {
      delivery.ticket().ifPresent(t -> tickets.put(t, delivery));
    }
    queue.add(out);
    return out;
  }

  /** A delivery is done: others may come. */
  private void left(Task.Delivery delivery) {
    places.release(delivery.places());
    delivery.ticket().ifPresent(tickets::remove);
  }

  /** Writes what waits, then ends; what comes afterwards is not taken. */
  @Override
  public void close() {
    writing.end();
    boolean interrupted = false;
    while (hand.isAlive()) {
      try {
        hand.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    readers.shutdownNow();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
