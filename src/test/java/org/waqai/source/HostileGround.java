package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;

/** A hostile site, and how it is read. */
class HostileGround {
  static final Manners MANNERS =
      Manners.USUAL.delay(Duration.ofMillis(1)).timeout(Duration.ofMillis(500)).allowPrivate(true);

  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final String PAGE = Site.page("اجتماع في الرباط", "اجتمع الوزراء في الرباط.");

  final Site site = new Site();

  @AfterEach
  void closed() throws IOException {
    site.close();
  }

  /** What comes of addresses: «page» and the location, or the cause and the reason. */
  static List<String> found(Manners manners, String... addresses) {
    return assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Sources sources =
              new Sources(
                  List.of(addresses), InputStream.nullInputStream(), manners, Ledger.none());
          try (Stream<Found> all = sources.stream()) {
            return all.map(HostileGround::line).toList();
          }
        });
  }

  static String line(Found found) {
    return switch (found) {
      case Found.Got got -> "page " + got.location();
      case Found.Unreadable no -> no.cause() + ": " + no.reason();
      case Found.PassedOver over -> "passed over";
    };
  }

  void ends(String path, String cause) {
    List<String> found = found(MANNERS, site.at(path));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).startsWith(cause + ": " + site.at(path) + " ");
  }

  void gives(String path) {
    assertThat(found(MANNERS, site.at(path))).containsExactly("page " + site.at(path));
  }

  static void drip(OutputStream out, String text) throws IOException, InterruptedException {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.write(b);
      out.flush();
      Thread.sleep(100);
    }
  }

  static void endless(OutputStream out, String start, String more) throws IOException {
    Site.send(out, "HTTP/1.1 200 OK\r\n" + start);
    while (true) {
      Site.send(out, more);
    }
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }

  static byte[] cut(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  void redirect(String from, String to) {
    site.on(from, (request, out) -> Site.status(out, "302 Found", "Location: " + to));
  }

  static ServerSocket selfSigned(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keys = folder.resolve("keys.p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=127.0.0.1"));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", keys.toString()));
    command.addAll(List.of("-storepass", "secret", "-keypass", "secret"));
    assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "secret".toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  static String rss(String... links) {
    StringBuilder out =
        new StringBuilder(
            "<rss version='2.0'><channel><title>أخبار</title><link>http://a.example/</link>"
                + "<description>د</description>");
    for (String link : links) {
      out.append("<item><title>خبر</title><link>").append(link).append("</link></item>");
    }
    return out.append("</channel></rss>").toString();
  }
}
