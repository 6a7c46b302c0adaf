package org.waqai.source;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.waqai.model.Page;
import org.waqai.source.Fetched.Failed;

/** What is to be asked of one host: one request at a time, with pauses between them. */
final class Host {
  /** A host that fails so often in a row is asked no more in this run. */
  private static final int DOWN = 5;

  /**
   * Something to fetch.
   *
   * @param origin what is known of it beforehand
   * @param depth how many listings led to it
   * @param listed whether a listing names it, so that it should be an article
   */
  record Task(URI address, Page.Origin origin, int depth, boolean listed) {}

  /** Waits until the host may be asked again. */
  interface Pace {
    void await() throws InterruptedException;
  }

  /** Where it is fetched to. */
  interface Desk {
    /**
     * Fetches and hands over; {@link Fetched.Same} where there is nothing more to say.
     *
     * @param pace to be waited for before each further request
     */
    Fetched fetch(Task task, Pace pace) throws InterruptedException;

    /** Why something is not even asked for. */
    Optional<Failed> objection(Task task);

    /** What became of something that gave nothing. */
    void tell(Task task, Failed failed);

    /** After each task, however it ended. */
    void closed();
  }

  private final Deque<Task> tasks = new ArrayDeque<>();
  private final String origin;
  private final Desk desk;
  private final Robots robots;
  private final Duration delay;
  private final Executor threads;
  private boolean working;
  private int failures;
  private long last;

  Host(String origin, Desk desk, Robots robots, Duration delay, Executor threads) {
    this.origin = origin;
    this.desk = desk;
    this.robots = robots;
    this.delay = delay;
    this.threads = threads;
  }

  synchronized void add(Task task) {
    tasks.add(task);
    if (!working) {
      working = true;
      threads.execute(this::work);
    }
  }

  private synchronized Optional<Task> poll() {
    Optional<Task> task = Optional.ofNullable(tasks.poll());
    working = task.isPresent();
    return task;
  }

  private void work() {
    for (Optional<Task> task = poll(); task.isPresent(); task = poll()) {
      try {
        turn(task.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        desk.tell(task.get(), Verdict.of(e));
      } finally {
        desk.closed();
      }
    }
  }

  private void turn(Task task) throws InterruptedException {
    if (failures >= DOWN) {
      desk.tell(
          task, Failed.of(Trouble.DOWN, "is left out: " + origin + " is not to be reached now"));
      return;
    }
    Optional<Failed> objection = desk.objection(task);
    if (objection.isPresent()) {
      desk.tell(task, objection.get());
      return;
    }
    Fetched answer =
        new Patience(delay)
            .ask(
                () -> {
                  pace(task.address);
                  return desk.fetch(task, () -> pace(task.address));
                });
    if (answer instanceof Failed failed) {
      failures = Patience.tooLong(failed) ? DOWN : silent(failed) ? failures + 1 : 0;
      desk.tell(task, failed);
    } else {
      failures = 0;
    }
  }

  private static boolean silent(Failed failed) {
    return failed.trouble() == Trouble.TIMEOUT || failed.trouble() == Trouble.CONNECTION;
  }

  /** Waits until the host may be asked again. */
  private void pace(URI address) throws InterruptedException {
    Duration asked = robots.delay(address);
    long pause = Math.max(asked.toMillis(), delay.toMillis());
    long wait = last + pause - System.nanoTime() / 1_000_000;
    if (last != 0 && wait > 0) {
      Thread.sleep(wait);
    }
    last = System.nanoTime() / 1_000_000;
  }
}
