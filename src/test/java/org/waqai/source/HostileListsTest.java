package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Feeds, sitemaps and robots.txt that are out to harm. */
class HostileListsTest extends HostileGround {
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
}
