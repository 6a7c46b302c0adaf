package org.waqai.graph;

import org.apache.jena.sys.JenaSystem;

/**
 * Jena reads much of itself when it is first used. It can be begun ahead, while something else is
 * done that uses nothing of it: two threads that use it first at once may wait for each other.
 */
public final class Ahead {
  private final Thread thread;

  private Ahead(Thread thread) {
    this.thread = thread;
  }

  /** Begins. */
  public static Ahead begin() {
    return new Ahead(Thread.ofPlatform().daemon().name("ahead").start(JenaSystem::init));
  }

  /** Waits until it may be used. */
  public void end() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
