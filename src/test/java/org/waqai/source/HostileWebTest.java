package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Servers that send no end, drip, break off and mislead: what becomes of a page that is asked for.
 */
class HostileWebTest extends HostileGround {
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

  @Test
  void gzipBombs() throws IOException {
    byte[] bomb = gzip(new byte[60 << 20]);
    site.on("/coded", (r, out) -> Site.ok(out, "text/html", bomb, "Content-Encoding: gzip"));
    site.on("/file.xml.gz", (r, out) -> Site.ok(out, "application/gzip", bomb));
    ends("/coded", "compressed bomb");
    ends("/file.xml.gz", "compressed bomb");
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

  @Test
  void severalAddressesOfOnePageGiveItOnce() {
    site.on("/page", "text/html", PAGE);
    redirect("/a", "/page");
    redirect("/b", "/page");
    assertThat(found(MANNERS, site.at("/a"), site.at("/b"), site.at("/page"))).hasSize(1);
  }
}
