package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.source.Site;

/** What {@code waqai read} shows. */
class ReadTest {
  private static final String FIRST =
      "افتتح وزير النقل صباح اليوم محطة القطارات الجديدة في المدينة بعد ثلاث سنوات من العمل.";
  private static final String SECOND =
      "وقال الوزير إن المحطة تخدم عشرين ألف مسافر كل يوم، وإن خطا آخر يفتتح في الربيع & الصيف.";
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>محطة جديدة للقطارات</title>
      <meta property="article:published_time" content="2024-02-03T10:00:00+02:00">
      <meta property="article:section" content="محليات">
      <meta property="article:content_tier" content="free"></head>
      <body><article><h1>محطة جديدة للقطارات</h1><p>%s</p><p>%s</p></article></body></html>
      """
          .formatted(FIRST, SECOND.replace("&", "&amp;"));

  @TempDir private Path folder;
  private Path page = Path.of("page.html");

  @BeforeEach
  void write() throws IOException {
    page = Ground.write(folder.resolve("page.html"), PAGE);
  }

  @Test
  void aLineOfJsonSaysWhatThePageSays() {
    Run run = Run.waqai("read", page.toString());
    assertThat(run.code()).isZero();
    JsonObject line = JSON.parse(run.out());
    assertThat(line.getString("title")).isEqualTo("محطة جديدة للقطارات");
    assertThat(line.getString("published")).isEqualTo("2024-02-03");
    assertThat(line.getString("publishedAt")).isEqualTo("2024-02-03T10:00+02:00");
    assertThat(line.getString("section")).isEqualTo("محليات");
    assertThat(line.getBoolean("free")).isTrue();
    assertThat(line.getString("text")).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void textIsTheTitleTheDayAndTheParagraphs() {
    Run run = Run.waqai("read", "--format", "text", page.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> !line.isEmpty()))
        .containsExactly("محطة جديدة للقطارات", "2024-02-03", FIRST, SECOND);
  }

  @Test
  void htmlIsSafeAndHoldsTheParagraphs() {
    Run run = Run.waqai("read", "--format", "html", page.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("<article lang=\"ar\" dir=\"auto\">")
        .contains("<h1>محطة جديدة للقطارات</h1>")
        .contains("<p>" + SECOND.replace("&", "&amp;") + "</p>");
  }

  @Test
  void standardInputAndFoldersAndGzipAreReadAlike() throws IOException {
    String expected = Run.waqai("read", "--format", "text", page.toString()).out();
    for (byte[] in : new byte[][] {PAGE.getBytes(StandardCharsets.UTF_8), Ground.gzip(PAGE)}) {
      Run piped = Run.waqai(in, "read", "-", "--format", "text");
      assertThat(piped.code()).isZero();
      assertThat(piped.out()).isEqualTo(expected);
    }
    Path deep = Files.createDirectories(folder.resolve("in/deep"));
    Files.write(deep.resolve("page.html.gz"), Ground.gzip(PAGE));
    assertThat(Run.waqai("read", "--format", "text", folder.resolve("in").toString()).out())
        .isEqualTo(expected);
  }

  @Test
  void addressesFeedsAndArticlesOfSeveralPagesAreRead() throws IOException {
    try (Site site = new Site()) {
      site.on(
          "/news/1", "text/html", PAGE.replace("<head>", "<head><link rel=next href=/news/1/2>"));
      site.on("/news/1/2", "text/html", Site.page("محطة جديدة للقطارات", SECOND + " " + FIRST));
      site.on(
          "/feed",
          "application/rss+xml",
          "<rss version=\"2.0\"><channel><title>f</title><link>%s</link><description>d</description><item><link>%s</link></item></channel></rss>"
              .formatted(site.at("/"), site.at("/news/1")));
      Run refused = Run.waqai("read", site.at("/feed"));
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err())
          .contains("set aside: " + site.at("/feed"))
          .contains("--allow-private");
      Run run = Run.waqai("read", "--allow-private", "--delay", "1ms", site.at("/feed"));
      assertThat(run.err()).isEmpty();
      assertThat(JSON.parse(run.out()).getString("text"))
          .isEqualTo(FIRST + "\n" + SECOND + "\n" + SECOND + " " + FIRST);
    }
  }

  @Test
  void plainTextIsReadToo() throws IOException {
    Path text = Ground.write(folder.resolve("a.txt"), "محطة جديدة\n\n" + FIRST + "\n\n" + SECOND);
    Run run = Run.waqai("read", "--published", "2024-02-05", text.toString());
    assertThat(run.code()).isZero();
    JsonObject line = JSON.parse(run.out());
    assertThat(line.getString("title")).isEqualTo("محطة جديدة");
    assertThat(line.getString("published")).isEqualTo("2024-02-05");
  }

  @Test
  void whatHoldsNoArticleIsSetAsideAndTheRestIsRead() throws IOException {
    Path empty = Ground.write(folder.resolve("empty.html"), "");
    Run run = Run.waqai("read", empty.toString(), page.toString());
    assertThat(run.code()).isEqualTo(Main.SET_ASIDE);
    assertThat(run.err()).contains("set aside: ").contains("is empty");
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void aMissingFileIsNamed() {
    Run run = Run.waqai("read", folder.resolve("none.html").toString());
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("none.html").doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "", "JSON"})
  void otherFormatsAreRefused(String format) {
    Run run = Run.waqai("read", "--format", format, page.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--format");
  }

  @Test
  void helpShowsExamples() {
    Run run = Run.waqai("read", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:").contains("waqai read page.html");
  }
}
