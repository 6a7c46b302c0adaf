package org.waqai.source;

import java.io.Closeable;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Refuses addresses inside the machine and its network. It stands where names become addresses, so
 * a name that points elsewhere the second time, or a redirect, gets no further (RFC 6890 lists the
 * ranges).
 */
final class Guard implements DnsResolver, Closeable {
  private final boolean allowPrivate;
  private final Duration patience;

  /** A name server that is silent holds up only those who ask it. */
  private final ExecutorService asking =
      Executors.newCachedThreadPool(work -> Thread.ofPlatform().daemon().unstarted(work));

  /**
   * A guard.
   *
   * @param allowPrivate whether to let everything pass: for tests and one's own servers
   * @param patience how long to wait for a name server
   */
  Guard(boolean allowPrivate, Duration patience) {
    this.allowPrivate = allowPrivate;
    this.patience = patience;
  }

  /** An address that may not be asked. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Refused(String host) {
      super(host);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = all(host);
    for (InetAddress one : all) {
      if (!allowPrivate && !open(one)) {
        throw new Refused(host);
      }
    }
    return all;
  }

  private InetAddress[] all(String host) throws UnknownHostException {
    Future<InetAddress[]> answer =
        asking.submit(() -> SystemDefaultDnsResolver.INSTANCE.resolve(host));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnknownHostException(host);
    }
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether the address is one of the open network. */
  static boolean open(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> open4(bytes, 0);
      case Inet6Address six -> open6(bytes);
      default -> false;
    };
  }

  private static boolean open4(byte[] b, int at) {
    int first = b[at] & 0xff;
    int second = b[at + 1] & 0xff;
    int third = b[at + 2] & 0xff;
    boolean closed =
        first == 0
            || first == 10
            || first == 127
            || (first == 100 && second >= 64 && second < 128) // shared by carriers
            || (first == 169 && second == 254)
            || (first == 172 && second >= 16 && second < 32)
            || (first == 192 && second == 0 && third == 0)
            || (first == 192 && second == 168)
            || (first == 198 && (second == 18 || second == 19))
            || first >= 224;
    return !closed;
  }

  private static boolean open6(byte[] b) {
    if ((b[0] & 0xfe) == 0xfc) {
      return false; // unique local
    }
    boolean translated = b[0] == 0 && (b[1] & 0xff) == 0x64 && (b[2] & 0xff) == 0xff;
    if (translated) {
      return open4(b, 12); // 64:ff9b::/96 carries an IPv4 address
    }
    if ((b[0] & 0xff) == 0x20 && b[1] == 0x02) {
      return open4(b, 2); // 2002::/16 as well
    }
    boolean low = true;
    for (int i = 0; i < 12; i++) {
      low &= b[i] == 0;
    }
    return !low; // ::/96, the old way to write IPv4
  }
}
