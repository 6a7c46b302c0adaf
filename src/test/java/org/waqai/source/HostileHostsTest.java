package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hosts that are silent, dead, slow or inside: how long they are waited for, and what is asked of
 * them.
 */
class HostileHostsTest extends HostileGround {
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
}
