package org.waqai.source;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What is fetched and waits to be read. */
final class Ready implements Iterator<Found> {
  /** Pages that wait to be read, at most; then the fetching waits. */
  private static final int MOST = 32;

  private final BlockingQueue<Optional<Found>> waiting = new ArrayBlockingQueue<>(MOST);
  private Optional<Found> next = Optional.empty();
  private boolean over;

  /** Adds one; waits while too many are unread. */
  void put(Found found) {
    add(Optional.of(found));
  }

  /** Says that no more comes. */
  void end() {
    add(Optional.empty());
  }

  private void add(Optional<Found> found) {
    try {
      waiting.put(found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !over) {
      try {
        next = waiting.take();
        over = next.isEmpty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        over = true;
      }
    }
    return next.isPresent();
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = next.orElseThrow();
    next = Optional.empty();
    return found;
  }
}
