package org.waqai.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where a server listens, and what it speaks there: HTTP, or HTTP in TLS. */
final class Listening {
  /**
   * Longer than anybody waits for an answer: an article that is brought may wait a minute for the
   * disk, and its connection is quiet meanwhile.
   */
  private static final long IDLE = 90_000;

  private Listening() {}

  /**
   * Puts a connector in the place of the server's own, before it starts.
   *
   * @throws IOException where the key store can't be used
   */
  static void at(Server server, Settings settings) throws IOException {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(16 << 10);
    http.setUriCompliance(names());
    Optional<Settings.Tls> tls = settings.safety().tls();
    ServerConnector connector;
    if (tls.isPresent()) {
      SecureRequestCustomizer secure = new SecureRequestCustomizer();
      secure.setSniHostCheck(false); // one certificate, whatever it is called by
      http.addCustomizer(secure);
      connector =
          new ServerConnector(
              server,
              new SslConnectionFactory(keys(tls.get()), HttpVersion.HTTP_1_1.asString()),
              new HttpConnectionFactory(http));
    } else {
      connector = new ServerConnector(server, new HttpConnectionFactory(http));
    }
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE);
    connector.setShutdownIdleTimeout(200);
    if (settings.safety().local()) {
      connector.setHost("localhost");
    }
    server.setConnectors(new Connector[] {connector});
  }

  /** A name of ours may hold an encoded slash, which a server would take for an attempt. */
  private static UriCompliance names() {
    return UriCompliance.DEFAULT.with(
        "NAMES",
        UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
        UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);
  }

  private static SslContextFactory.Server keys(Settings.Tls tls) throws IOException {
    SslContextFactory.Server out = new SslContextFactory.Server();
    try (InputStream in = Files.newInputStream(tls.file())) {
      KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
      keys.load(in, tls.password().toCharArray());
      out.setKeyStore(keys);
      out.setKeyStorePassword(tls.password());
    } catch (GeneralSecurityException | IOException e) {
      throw new IOException(
          "the key store " + tls.file() + " can't be opened: check the file and its password", e);
    }
    out.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return out;
  }

  /** Stops in good order: what is being answered is answered, within the time that it may take. */
  static void gracefully(Server server, Settings settings) {
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(settings.limits().time().plusSeconds(5).toMillis());
  }

  /** The port that it listens on now. */
  static int port(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector listening) {
        return listening.getLocalPort();
      }
    }
    throw new IllegalStateException("it listens nowhere");
  }
}
