package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.source.Site;

/** A store that is kept up to date, over a real server. */
class WatchTest {
  @TempDir private static Path shared;
  private static Path ontology;

  @TempDir private Path folder;
  private final Site site = new Site();

  @BeforeAll
  static void read() throws IOException {
    ontology = Ground.ontology(shared.resolve("ontology"));
  }

  @AfterEach
  void closed() throws IOException {
    site.close();
  }

  private Path store() {
    return folder.resolve("kg");
  }

  private Run run(String command, String... more) {
    List<String> all =
        new ArrayList<>(List.of(command, "--store", store().toString(), "--allow-private"));
    all.addAll(List.of("--delay", "1ms", "--timeout", "5s", "--ontology", ontology.toString()));
    all.addAll(List.of(more));
    return Run.waqai(all.toArray(String[]::new));
  }

  private Run watch(String... more) {
    List<String> all = new ArrayList<>(List.of("--rounds", "1", "--recheck", "0s"));
    all.addAll(List.of(more));
    return run("watch", all.toArray(String[]::new));
  }

  private String ask(String where) {
    return Run.waqai(
            "query",
            "--store",
            store().toString(),
            "--format",
            "csv",
            "-q",
            "PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#>"
                + " PREFIX wq: <https://w3id.org/waqai/ontology#> SELECT * {"
                + where
                + "}")
        .out();
  }

  private long articles() {
    return Ground.ids(store()).size();
  }

  /** A page that answers with 304 to who knows it. */
  private void page(String path, String etag, String title, int text) {
    byte[] content = Site.page(title, Ground.text(text)).getBytes(StandardCharsets.UTF_8);
    site.on(
        path,
        (request, out) -> {
          String known = Optional.ofNullable(request.headers().get("if-none-match")).orElse("");
          if (known.equals(etag)) {
            Site.status(out, "304 Not Modified");
          } else {
            Site.ok(out, "text/html", content, "ETag: " + etag);
          }
        });
  }

  private void feed(String... paths) {
    StringBuilder out =
        new StringBuilder(
            "<rss version='2.0'><channel><title>أخبار</title><link>http://a.example/</link>"
                + "<description>د</description>");
    for (String path : paths) {
      out.append("<item><title>خبر</title><link>")
          .append(site.at(path))
          .append("</link><pubDate>Thu, 30 Mar 2023 01:00:00 +0300</pubDate></item>");
    }
    site.on("/feed", "application/rss+xml", out + "</channel></rss>");
  }

  @Test
  void buildReadsWhatAFeedLists() {
    page("/1", "\"1\"", "اجتماع أول", 1);
    page("/2", "\"2\"", "اجتماع ثان", 2);
    feed("/1", "/2", "/1", "/gone");
    Run run = run("build", site.at("/feed"));
    assertThat(run.code()).as(run.err()).isEqualTo(Main.SET_ASIDE);
    assertThat(run.err()).contains("2 articles stored from 1 host", "1 set aside (1 gone)");
    assertThat(articles()).isEqualTo(2);
    assertThat(ask("?a schema:url <" + site.at("/1") + "> ; schema:datePublished ?day"))
        .contains("2023-03-30");
    assertThat(run("build", site.at("/feed")).err()).contains("0 articles", "2 unchanged");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws IOException {
    page("/1", "\"1\"", "اجتماع أول", 1);
    feed("/1");
    assertThat(watch(site.at("/feed")).code()).isZero();
    List<String> before = Ground.quads(store());
    Run again = watch(site.at("/feed"));
    assertThat(again.err()).contains("0 articles");
    assertThat(site.asked("/1")).isEqualTo(2);
    assertThat(site.last("/1").headers()).containsEntry("if-none-match", "\"1\"");
    assertThat(Ground.quads(store())).isEqualTo(before);
    assertThat(run("watch", "--rounds", "1", site.at("/feed")).code()).isZero();
    assertThat(site.asked("/1")).as("known since a moment: not asked").isEqualTo(2);
  }

  @Test
  void changedPageReplacesAndNamesItsEarlierState() {
    page("/1", "\"1\"", "اجتماع أول", 1);
    feed("/1");
    assertThat(watch(site.at("/feed")).code()).isZero();
    String hash = ask("?a wq:textSha256 ?hash").lines().skip(1).findFirst().orElseThrow();
    page("/1", "\"2\"", "اجتماع أول وبيان", 3);
    assertThat(watch(site.at("/feed")).err()).contains("1 article stored");
    assertThat(articles()).isEqualTo(1);
    String earlier =
        ask(
            "?a schema:headline ?now ; prov:wasRevisionOf ?r ."
                + " ?r wq:textSha256 ?hash ; schema:datePublished ?day ; schema:headline ?then");
    assertThat(earlier.lines()).hasSize(2);
    assertThat(earlier)
        .contains("اجتماع أول وبيان", "2023-03-30", hash.substring(hash.lastIndexOf(',') + 1));
    page("/1", "\"3\"", "اجتماع أول وبيان ختامي", 4);
    assertThat(watch(site.at("/feed")).code()).isZero();
    assertThat(ask("?a prov:wasRevisionOf ?r").lines()).as("both earlier states").hasSize(3);
  }

  /** Under the article's own address, which is another than the one that was asked. */
  @Test
  void goneIsMarkedAndUnmarked() {
    String canonical = "<link rel=\"canonical\" href=\"https://news.example/story\"></head>";
    String page = Site.page("اجتماع", Ground.text(1)).replace("</head>", canonical);
    site.on("/1", "text/html", page);
    feed("/1");
    assertThat(watch(site.at("/feed")).code()).isZero();
    assertThat(ask("?a schema:url <https://news.example/story>").lines()).hasSize(2);
    site.on("/1", (request, out) -> Site.status(out, "410 Gone"));
    Run gone = watch(site.at("/feed"));
    assertThat(gone.err()).contains(" is gone; the article stays");
    assertThat(ask("?a schema:url <https://news.example/story> ; wq:goneSince ?day").lines())
        .hasSize(2);
    assertThat(watch(site.at("/feed")).err()).doesNotContain(" is gone; the article stays");
    assertThat(articles()).isEqualTo(1);
    site.on("/1", "text/html", page);
    assertThat(watch(site.at("/feed")).code()).isZero();
    assertThat(ask("?a wq:goneSince ?day").lines()).hasSize(1);
  }

  /** The ledger is written after the store: a watch that is killed between them asks again. */
  @Test
  void killedBetweenStoreAndLedgerStoresNothingTwice() throws IOException {
    page("/1", "\"1\"", "اجتماع أول", 1);
    feed("/1");
    assertThat(watch(site.at("/feed")).code()).isZero();
    Path ledger = store().resolve(Watch.LEDGER);
    String old = Files.readString(ledger);
    page("/1", "\"2\"", "اجتماع آخر", 2);
    page("/2", "\"1\"", "اجتماع ثان", 5);
    feed("/1", "/2");
    assertThat(watch(site.at("/feed")).code()).isZero();
    List<String> stored = Ground.quads(store());
    Files.writeString(ledger, old);
    assertThat(watch(site.at("/feed")).err()).contains("2 unchanged");
    assertThat(Ground.quads(store())).isEqualTo(stored);
    Files.delete(ledger);
    assertThat(watch(site.at("/feed")).err()).contains("2 unchanged");
    assertThat(Ground.quads(store())).isEqualTo(stored);
    Files.writeString(ledger, "no line of a watch\n");
    assertThat(watch(site.at("/feed")).err()).contains("watch.tsv:1").contains("delete the file");
  }

  /** The feed itself has not changed, but what it lists has not been read yet. */
  @Test
  void whatFailedIsAskedForAgain() {
    site.on("/1", (request, out) -> Site.status(out, "503 Unavailable"));
    feed("/1");
    assertThat(watch(site.at("/feed")).err()).contains("1 server error");
    site.on("/feed", (request, out) -> Site.status(out, "304 Not Modified"));
    page("/1", "\"1\"", "اجتماع أول", 1);
    assertThat(run("watch", "--rounds", "1", site.at("/feed")).err()).contains("1 article stored");
    assertThat(ask("?a schema:datePublished ?day")).as("as the feed said").contains("2023-03-30");
  }

  /** What no feed lists any more is looked at for a week, and keeps the day that a feed gave. */
  @Test
  void articlesThatLeaveTheFeedKeepTheirDay() {
    page("/1", "\"1\"", "اجتماع أول", 1);
    feed("/1");
    assertThat(watch(site.at("/feed")).code()).isZero();
    feed();
    page("/1", "\"2\"", "اجتماع أول", 2);
    assertThat(watch(site.at("/feed")).err()).contains("1 article stored");
    assertThat(ask("?a schema:datePublished ?day")).contains("2023-03-30");
  }

  @Test
  void sitemapsAreFoundThroughRobots() {
    page("/1", "\"1\"", "اجتماع أول", 1);
    site.on(
        "/map.xml",
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s</loc></url></urlset>"
            .formatted(site.at("/1")));
    site.on(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /x\nSitemap: " + site.at("/map.xml") + "\n");
    assertThat(watch(site.at("/robots.txt")).err()).contains("1 article stored from 1 host");
  }
}
