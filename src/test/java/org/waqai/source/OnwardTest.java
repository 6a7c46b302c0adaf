package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that are cut into several pages are fetched whole, and nothing else is. */
class OnwardTest {
  private static final Manners MANNERS =
      Manners.USUAL.delay(Duration.ofMillis(1)).timeout(Duration.ofMillis(2000)).allowPrivate(true);

  private final Site site = new Site();

  @AfterEach
  void closed() throws IOException {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/story, /story/2, 2, true",
    "http://a.example/story/, /story/2/, 2, true",
    "http://a.example/story/2/, /story/3/, 3, false",
    "http://a.example/story, http://a.example/story?page=2, 2, true",
    "http://a.example/story?id=7, ?id=7&page=2, 2, true",
    "http://a.example/story?id=7, ?page=2&id=7, 2, true",
    "http://a.example/story?id=7&page=1, ?id=7&page=2, 2, true",
    "http://a.example/story.html, story-2.html, 2, true",
    "http://a.example/story.html, story_2.html, 2, true",
    "http://a.example/story, /story/page/2, 2, true",
    "http://a.example/story, /story/3, 3, true",
    // the next article of a blog, of a numbered archive, a page too far, another site
    "http://a.example/story, /another-story, 2, false",
    "http://a.example/news/1204, /news/1205, 2, false",
    "http://a.example/news/12, /news/13, 2, false",
    "http://a.example/story, /story/5, 2, false",
    "http://a.example/story, http://b.example/story/2, 2, false",
    "http://a.example/story, https://a.example/story/2, 2, false",
    "http://a.example/story, javascript:next(2), 2, false"
  })
  void onlyTheSameArticleGoesOn(String first, String link, int number, boolean follows) {
    URI at = URI.create(first);
    for (String tag :
        List.of(
            "<link rel=\"next\" href=\"%s\">",
            "<a class=n href='%s' rel='nofollow next'>التالي</a>", "<LINK HREF=%s REL=next />")) {
      byte[] page =
          ("<html><link rel=\"stylesheet\" href=\"/2\">" + tag.formatted(link))
              .getBytes(StandardCharsets.UTF_8);
      assertThat(Onward.next(at, at, number, page).isPresent()).as(tag).isEqualTo(follows);
    }
  }

  @Test
  void aPageWithoutSuchALinkEnds() {
    URI at = URI.create("http://a.example/story");
    byte[] page =
        "<a href=\"/story/2\">2</a><a rel=\"prev\" href=\"/story/2\">"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Onward.next(at, at, 2, page)).isEmpty();
  }

  @Test
  void threePagesAreOneArticle() {
    part("/story", "/story/2", "الأولى");
    part("/story/2", "/story/3", "الثانية");
    part("/story/3", "/story/4/other", "الثالثة");
    Found found = only(found(site.at("/story")));
    assertThat(found).isInstanceOf(Found.Got.class);
    assertThat(((Found.Got) found).page().further()).hasSize(2);
    assertThat(site.asked("/story/2")).isEqualTo(1);
  }

  @Test
  void aCircleEnds() {
    part("/story", "/story/2", "الأولى");
    part("/story/2", "/story", "الثانية");
    assertThat(((Found.Got) only(found(site.at("/story")))).page().further()).hasSize(1);
    assertThat(site.asked("/story")).isEqualTo(1);
  }

  @Test
  void anArticleWithoutEndIsCut() {
    for (int i = 1; i < 60; i++) {
      part(i == 1 ? "/story" : "/story/" + i, "/story/" + (i + 1), "صفحة " + i);
    }
    assertThat(((Found.Got) only(found(site.at("/story")))).page().further()).hasSize(29);
  }

  @Test
  void aPageThatIsMissingIsToldAndTheRestIsRead() {
    part("/story", "/story/2", "الأولى");
    List<Found> found = found(site.at("/story"));
    assertThat(found).hasSize(2);
    assertThat(found.getFirst())
        .isInstanceOfSatisfying(
            Found.Unreadable.class,
            told -> {
              assertThat(told.cause()).isEqualTo("gone");
              assertThat(told.location()).isEqualTo(site.at("/story/2"));
            });
    assertThat(((Found.Got) found.getLast()).page().further()).isEmpty();
  }

  @Test
  void whatRobotsMayNotReadIsLeft() {
    site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /story/\n");
    part("/story", "/story/2", "الأولى");
    part("/story/2", "/story/3", "الثانية");
    List<Found> found = found(site.at("/story"));
    assertThat(found.getFirst())
        .isInstanceOfSatisfying(
            Found.Unreadable.class, told -> assertThat(told.cause()).isEqualTo("robots.txt"));
    assertThat(site.asked("/story/2")).isZero();
  }

  private void part(String path, String next, String words) {
    String page = Site.page("قصة", "هذه هي الصفحة " + words + " من القصة.");
    site.on(path, "text/html", page.replace("</head>", "<link rel=next href=" + next + "></head>"));
  }

  private static List<Found> found(String address) {
    Sources sources =
        new Sources(List.of(address), InputStream.nullInputStream(), MANNERS, Ledger.none());
    try (Stream<Found> all = sources.stream()) {
      return all.toList();
    }
  }

  private static Found only(List<Found> found) {
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
