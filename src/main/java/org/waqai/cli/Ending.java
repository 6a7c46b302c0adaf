package org.waqai.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.waqai.web.Server;

/**
 * Ends in good order when the process is told to end: what is being answered is answered, what is
 * being written is written, and the store is closed.
 */
final class Ending implements AutoCloseable {
  /** More than a query may take, and less than service managers wait. */
  private static final long PATIENCE = 60;

  private final CountDownLatch closed = new CountDownLatch(1);

  /** Has that server closed by then; whoever waits for it closes the rest, and this at last. */
  void endsWith(Server server) {
    Thread hook =
        new Thread(
            () -> {
              server.close();
              try {
                if (!closed.await(PATIENCE, TimeUnit.SECONDS)) {
                  System.err.println("waqai: it ends before all is written");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "ending");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** All is closed. */
  @Override
  public void close() {
    closed.countDown();
  }
}
