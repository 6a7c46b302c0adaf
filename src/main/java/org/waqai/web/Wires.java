package org.waqai.web;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Listens as another connector would, with connections that notice when their client goes away. */
final class Wires extends ServerConnector {
  private Wires(ServerConnector as) {
    super(as.getServer(), as.getConnectionFactories().toArray(ConnectionFactory[]::new));
    setHost(as.getHost());
    setPort(as.getPort());
    setIdleTimeout(as.getIdleTimeout());
    setShutdownIdleTimeout(as.getShutdownIdleTimeout());
  }

  /** Puts them in the place of a server's own, before it starts. */
  static void into(Server server) {
    server.setConnectors(
        Arrays.stream(server.getConnectors())
            .map(c -> c instanceof ServerConnector listening ? new Wires(listening) : c)
            .toArray(Connector[]::new));
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint wire = new Wire(channel, selector, key, getScheduler(), getExecutor());
    wire.setIdleTimeout(getIdleTimeout());
    return wire;
  }
}
