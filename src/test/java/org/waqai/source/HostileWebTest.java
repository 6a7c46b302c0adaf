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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, broken or mean: each ends in a counted, named reason, and none hangs. */
class HostileWebTest {
  private static final Manners MANNERS =
      Manners.USUAL.delay(Duration.ofMillis(1)).timeout(Duration.ofMillis(500)).allowPrivate(true);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PAGE = Site.page("اجتماع في الرباط", "اجتمع الوزراء في الرباط.");

  private final Site site = new Site();

  @AfterEach
  void closed() throws IOException {
    site.close();
  }

  /** What comes of addresses: «page» and the location, or the cause and the reason. */
  private static List<String> found(Manners manners, String... addresses) {
    return assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Sources sources =
              new Sources(
                  List.of(addresses), InputStream.nullInputStream(), manners, Ledger.none());
          try (Stream<Found> all = sources.stream()) {
            return all.map(HostileWebTest::line).toList();
          }
        });
  }

  private static String line(Found found) {
    return switch (found) {
      case Found.Got got -> "page " + got.location();
      case Found.Unreadable no -> no.cause() + ": " + no.reason();
      case Found.PassedOver over -> "passed over";
    };
  }

  private void ends(String path, String cause) {
    List<String> found = found(MANNERS, site.at(path));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).startsWith(cause + ": " + site.at(path) + " ");
  }

  private void gives(String path) {
    assertThat(found(MANNERS, site.at(path))).containsExactly("page " + site.at(path));
  }

  @Test
  void noHeaders() {
    site.on("/a", (request, out) -> Thread.sleep(20_000));
    ends("/a", "timeout");
    assertThat(site.asked("/a")).isEqualTo(3);
  }

  @Test
  void headersThatDrip() {
    site.on("/a", (request, out) -> drip(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"));
    ends("/a", "timeout");
  }

  @Test
  void bodyThatDrips() {
    site.on(
        "/a",
        (request, out) -> {
          Site.send(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
          drip(out, PAGE);
        });
    ends("/a", "timeout");
  }

  @Test
  void archiveThatDrips() {
    site.on(
        "/a.warc",
        (request, out) -> {
          Site.send(out, "HTTP/1.1 200 OK\r\nContent-Type: application/warc\r\n\r\nWARC/1.0\r\n");
          drip(out, "WARC-Type: response\r\nContent-Length: 100000\r\n\r\n" + PAGE);
        });
    assertThat(found(MANNERS, site.at("/a.warc")))
        .singleElement()
        .asString()
        .containsPattern("^(timeout|malformed archive): ");
  }

  private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.write(b);
      out.flush();
      Thread.sleep(100);
    }
  }

  @Test
  void bodyWithoutEnd() {
    site.on("/feed", "application/rss+xml", rss(site.at("/a")));
    site.on(
        "/a",
        (request, out) -> {
          Site.send(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
          byte[] more = "<p>و</p>".repeat(5_000).getBytes(StandardCharsets.UTF_8);
          while (true) {
            out.write(more);
          }
        });
    assertThat(found(MANNERS.timeout(Duration.ofSeconds(20)), site.at("/feed")))
        .singleElement()
        .asString()
        .startsWith("too large: ");
    assertThat(site.asked("/a")).isEqualTo(1);
  }

  @Test
  void headersWithoutEnd() {
    site.on("/line", (request, out) -> endless(out, "X-A: ", "b".repeat(1000)));
    site.on("/lines", (request, out) -> endless(out, "", "X-A: b\r\n".repeat(100)));
    ends("/line", "too large");
    ends("/lines", "too large");
  }

  private static void endless(OutputStream out, String start, String more) throws IOException {
    Site.send(out, "HTTP/1.1 200 OK\r\n" + start);
    while (true) {
      Site.send(out, more);
    }
  }

  @Test
  void gzipBombs() throws IOException {
    byte[] bomb = gzip(new byte[60 << 20]);
    site.on("/coded", (r, out) -> Site.ok(out, "text/html", bomb, "Content-Encoding: gzip"));
    site.on("/file.xml.gz", (r, out) -> Site.ok(out, "application/gzip", bomb));
    ends("/coded", "compressed bomb");
    ends("/file.xml.gz", "compressed bomb");
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void gzipIsUnpackedAndDamageIsTold() throws IOException {
    byte[] good = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
    site.on("/good", (r, out) -> Site.ok(out, "text/html", good, "Content-Encoding: gzip"));
    site.on("/cut", (r, out) -> Site.ok(out, "text/html", cut, "Content-Encoding: gzip"));
    site.on("/none", (r, out) -> Site.ok(out, "text/html", cut(PAGE), "Content-Encoding: gzip"));
    gives("/good");
    ends("/cut", "connection");
    ends("/none", "connection");
  }

  private static byte[] cut(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNoPage() {
    site.on("/picture", "image/png", "whatever");
    site.on("/pdf", "text/html", "%PDF-1.7 \u0000\u0001");
    site.on("/empty", "text/html", "");
    ends("/picture", "content type");
    ends("/pdf", "content type");
    ends("/empty", "empty");
  }

  @Test
  void redirectsInCirclesAndToNowhere() {
    redirect("/a", site.at("/b"));
    redirect("/b", "/a");
    for (int i = 0; i < 9; i++) {
      redirect("/long" + i, "/long" + (i + 1));
    }
    redirect("/file", "file:///etc/hostname");
    site.on("/blank", (r, out) -> Site.status(out, "302 Found"));
    ends("/a", "redirects");
    ends("/long0", "redirects");
    ends("/file", "redirects");
    ends("/blank", "redirects");
  }

  private void redirect(String from, String to) {
    site.on(from, (request, out) -> Site.status(out, "302 Found", "Location: " + to));
  }

  @Test
  void severalAddressesOfOnePageGiveItOnce() {
    site.on("/page", "text/html", PAGE);
    redirect("/a", "/page");
    redirect("/b", "/page");
    assertThat(found(MANNERS, site.at("/a"), site.at("/b"), site.at("/page"))).hasSize(1);
  }

  @Test
  void comesBackWhenAskedTo() {
    AtomicInteger times = new AtomicInteger();
    site.on(
        "/a",
        (request, out) -> {
          if (times.incrementAndGet() == 1) {
            Site.status(out, "429 Too Many Requests", "Retry-After: 1");
          } else {
            Site.ok(out, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
          }
        });
    long start = System.nanoTime();
    gives("/a");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void leavesAHostThatAsksForLonger() {
    site.on("/a", (r, out) -> Site.status(out, "429 Too Many Requests", "Retry-After: 3600"));
    site.on("/b", "text/html", PAGE);
    assertThat(found(MANNERS, site.at("/a"), site.at("/b")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("too many requests: ").contains("60 minutes"),
            second -> assertThat(second).startsWith("host down: "));
    assertThat(site.asked("/a")).isEqualTo(1);
    assertThat(site.asked("/b")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 Oops", "502 Bad Gateway", "503 Unavailable"})
  void triesAgainAfterAFault(String status) {
    AtomicInteger times = new AtomicInteger();
    site.on(
        "/a",
        (request, out) -> {
          if (times.incrementAndGet() < 3) {
            Site.status(out, status);
          } else {
            Site.ok(out, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
          }
        });
    site.on("/never", (request, out) -> Site.status(out, status));
    gives("/a");
    ends("/never", "server error");
    assertThat(site.asked("/never")).isEqualTo(3);
  }

  @Test
  void refusals() {
    site.on("/403", (request, out) -> Site.status(out, "403 Forbidden"));
    site.on("/410", (request, out) -> Site.status(out, "410 Gone"));
    ends("/403", "refused");
    ends("/404", "gone");
    ends("/410", "gone");
    assertThat(site.asked("/403")).isEqualTo(1);
  }

  @Test
  void connectionThatBreaks() {
    AtomicInteger times = new AtomicInteger();
    Site.Answer breaks =
        (request, out) -> {
          Site.send(
              out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<p>");
          throw new IOException("reset");
        };
    site.on("/always", breaks);
    site.on(
        "/once",
        (request, out) -> {
          if (times.incrementAndGet() == 1) {
            breaks.to(request, out);
          }
          Site.ok(out, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        });
    site.on("/noise", (request, out) -> Site.send(out, "\u0000\u0001 whatever\r\n\r\n"));
    ends("/always", "connection");
    gives("/once");
    assertThat(found(MANNERS, site.at("/noise"))).hasSize(1);
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(found(MANNERS, "http://127.0.0.1:" + port + "/", "http://nobody.invalid/"))
        .anySatisfy(line -> assertThat(line).startsWith("connection: "))
        .anySatisfy(line -> assertThat(line).startsWith("unknown host: "))
        .hasSize(2);
  }

  @Test
  void certificateOfItsOwn(@TempDir Path folder) throws Exception {
    try (Site secure = new Site(selfSigned(folder), "https")) {
      secure.on("/a", "text/html", PAGE);
      assertThat(found(MANNERS.timeout(Duration.ofSeconds(5)), secure.at("/a")))
          .singleElement()
          .asString()
          .startsWith("tls: ");
      assertThat(secure.asked("/a")).isZero();
    }
    assertThat(found(MANNERS, site.at("/a").replace("http:", "https:")))
        .singleElement()
        .asString()
        .containsPattern("^(tls|timeout): ");
  }

  private static ServerSocket selfSigned(Path folder)
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

  @Test
  void feedWithEntities() {
    site.on("/secret", "text/plain", "secret");
    site.on(
        "/feed",
        "application/rss+xml",
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '%s'>]>"
                .formatted(site.at("/secret"))
            + "<rss version='2.0'><channel><title>&x;</title><link>http://a.example/</link>"
            + "<description>&x;</description></channel></rss>");
    site.on(
        "/map",
        "application/xml",
        "<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY x SYSTEM '%s'>]>"
                .formatted(site.at("/secret"))
            + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<url><loc>&x;</loc></url></urlset>");
    ends("/feed", "malformed listing");
    assertThat(found(MANNERS, site.at("/map")).stream().filter(l -> l.startsWith("page")))
        .isEmpty();
    assertThat(site.asked("/secret")).isZero();
  }

  @Test
  void sitemapIndexThatNamesItself() {
    site.on("/p", "text/html", PAGE);
    site.on(
        "/index.xml",
        "application/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                .formatted(site.at("/index.xml"), site.at("/map.xml")));
    site.on(
        "/map.xml",
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<url><loc>%s</loc></url><url><loc>%s</loc></url></urlset>"
                .formatted(site.at("/p"), site.at("/p")));
    assertThat(found(MANNERS, site.at("/index.xml"))).containsExactly("page " + site.at("/p"));
    assertThat(site.asked("/index.xml")).isEqualTo(1);
    assertThat(site.asked("/p")).isEqualTo(1);
  }

  /** Indexes below indexes, each with an address of its own. */
  @Test
  void sitemapIndexWithoutEnd() {
    for (int i = 0; i < 20; i++) {
      site.on(
          "/index" + i,
          "application/xml",
          "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
              + "<sitemap><loc>%s</loc></sitemap></sitemapindex>"
                  .formatted(site.at("/index" + (i + 1))));
    }
    assertThat(found(MANNERS, site.at("/index0")))
        .singleElement()
        .asString()
        .startsWith("malformed listing: ");
  }

  @Test
  void robotsFileOfTenMegabytes() {
    String rules = "User-agent: *\nDisallow: /private/\n";
    site.on("/robots.txt", "text/plain", rules + "# nothing to see\n".repeat(600_000));
    site.on("/a", "text/html", PAGE);
    site.on("/private/a", "text/html", PAGE);
    gives("/a");
    ends("/private/a", "robots.txt");
    assertThat(site.asked("/private/a")).isZero();
  }

  @Test
  void robotsFileThatIsPackedOrFails() throws IOException {
    byte[] packed = gzip("User-agent: waqai\nDisallow: /\n".getBytes(StandardCharsets.UTF_8));
    site.on(
        "/robots.txt", (r, out) -> Site.ok(out, "text/plain", packed, "Content-Encoding: gzip"));
    site.on("/a", "text/html", PAGE);
    ends("/a", "robots.txt");
    site.on("/robots.txt", (r, out) -> Site.status(out, "500 Oops"));
    ends("/a", "server error");
    assertThat(site.asked("/a")).isZero();
    site.on("/robots.txt", (r, out) -> Site.status(out, "403 Forbidden"));
    gives("/a");
  }

  @Test
  void redirectToWhereRobotsMayNotGo() {
    site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    site.on("/private/a", "text/html", PAGE);
    redirect("/a", "/private/a");
    ends("/a", "robots.txt");
    assertThat(site.asked("/private/a")).isZero();
  }

  @Test
  void itemsThatComeTwiceOrHaveNoDateOrNoLink() {
    site.on("/a", "text/html", PAGE);
    site.on(
        "/feed",
        "application/rss+xml",
        rss(site.at("/a"), site.at("/a"), site.at("/a#top"), "", "mailto:a@b.example"));
    assertThat(found(MANNERS, site.at("/feed"), site.at("/feed")))
        .containsExactly("page " + site.at("/a"));
    assertThat(site.asked("/a")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fd00::1]/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://localhost/",
        "http://10.1.2.3/",
        "http://192.168.0.1:8080/",
        "http://0.0.0.0/"
      })
  void addressesInside(String address) {
    assertThat(found(MANNERS.allowPrivate(false), address))
        .singleElement()
        .asString()
        .startsWith("private address: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://", "http://a b/", "http://user@a.example/", "https://:80/", "http://[::1"})
  void whatIsNoAddress(String argument) {
    assertThat(found(MANNERS, argument)).singleElement().asString().startsWith("bad address: ");
  }

  @Test
  void deadSiteHoldsUpNobody() {
    try (Site dead = new Site()) {
      dead.on("/robots.txt", (request, out) -> Thread.sleep(20_000));
      site.on("/a", "text/html", PAGE);
      List<String> addresses = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        addresses.add(dead.at("/" + i));
      }
      addresses.add(site.at("/a"));
      List<String> found = found(MANNERS, addresses.toArray(String[]::new));
      assertThat(found).hasSize(51);
      assertThat(found.getFirst()).isEqualTo("page " + site.at("/a"));
      assertThat(dead.asked("/robots.txt")).isEqualTo(3);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void hostThatFallsSilentIsLeft() {
    for (int i = 0; i < 20; i++) {
      site.on(
          "/" + i,
          (request, out) -> {
            throw new IOException("gone");
          });
    }
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      addresses.add(site.at("/" + i));
    }
    List<String> found = found(MANNERS, addresses.toArray(String[]::new));
    assertThat(found).hasSize(20);
    assertThat(found.stream().filter(l -> l.startsWith("connection: "))).hasSize(5);
    assertThat(found.stream().filter(l -> l.startsWith("host down: "))).hasSize(15);
  }

  @Test
  void pagesHaveALimitAndLeavingEarlyEnds() {
    String[] links = new String[30];
    for (int i = 0; i < links.length; i++) {
      links[i] = site.at("/" + i);
      site.on("/" + i, "text/html", PAGE);
    }
    site.on("/feed", "application/rss+xml", rss(links));
    List<String> found = found(MANNERS.pages(10), site.at("/feed"));
    assertThat(found.stream().filter(l -> l.startsWith("page http"))).hasSize(10);
    assertThat(found.stream().filter(l -> l.startsWith("page limit: "))).hasSize(20);
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Sources sources =
              new Sources(
                  List.of(site.at("/feed")), InputStream.nullInputStream(), MANNERS, Ledger.none());
          try (Stream<Found> all = sources.stream()) {
            assertThat(all.limit(2)).hasSize(2);
          }
        });
  }

  @Test
  void saysWhoItIs() {
    site.on("/a", "text/html", PAGE);
    assertThat(found(MANNERS.contact("me@example.org"), site.at("/a"))).hasSize(1);
    assertThat(site.last("/a").headers().get("user-agent"))
        .startsWith("waqai/")
        .contains("me@example.org");
    assertThat(site.last("/a").headers()).doesNotContainKey("cookie");
  }

  @Test
  void pausesBetweenRequests() {
    site.on("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n");
    site.on("/a", "text/html", PAGE);
    site.on("/b", "text/html", PAGE);
    long start = System.nanoTime();
    assertThat(found(MANNERS, site.at("/a"), site.at("/b"))).hasSize(2);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
  }

  private static String rss(String... links) {
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
