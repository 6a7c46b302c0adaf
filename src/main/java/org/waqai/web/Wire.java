package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that can be asked, while a request of it is answered, whether its client has gone.
 * Jetty itself looks only when it reads the next request or writes the answer: a query would be
 * computed to its end for nobody.
 */
final class Wire extends SocketChannelEndPoint {
  private static final int EARLY = 1 << 12;

  private final Executor hands;

  /** What came while we looked: the beginning of the next request, for whoever reads next. */
  private ByteBuffer early = BufferUtil.EMPTY_BUFFER;

  private boolean ended;

  Wire(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Executor hands) {
    super(channel, selector, key, scheduler);
    this.hands = hands;
  }

  /** Whether the client of a request has closed its connection. */
  static boolean gone(HttpServletRequest request) {
    EndPoint at =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    while (at instanceof EndPoint.Wrapper outer) {
      at = outer.unwrap();
    }
    return at instanceof Wire wire && wire.gone();
  }

  private synchronized boolean gone() {
    if (ended || !isOpen()) {
      return true;
    }
    if (!early.hasRemaining()) {
      early = ByteBuffer.allocate(EARLY).limit(0);
    }
    try {
      // with TLS some bytes of farewell come before the end
      for (int read = 1; read > 0 && early.limit() < early.capacity(); ) {
        int start = BufferUtil.flipToFill(early);
        read = getChannel().read(early);
        BufferUtil.flipToFlush(early, start);
        ended = read < 0;
      }
    } catch (IOException e) {
      ended = true; // reset by the client
    }
    return ended;
  }

  @Override
  public synchronized int fill(ByteBuffer buffer) throws IOException {
    if (!early.hasRemaining()) {
      return super.fill(buffer);
    }
    int start = BufferUtil.flipToFill(buffer);
    int count = BufferUtil.put(early, buffer);
    BufferUtil.flipToFlush(buffer, start);
    return count;
  }

  @Override
  protected void needsFillInterest() {
    if (hasEarly()) {
      hands.execute(() -> getFillInterest().fillable());
    } else {
      super.needsFillInterest();
    }
  }

  private synchronized boolean hasEarly() {
    return early.hasRemaining();
  }
}
