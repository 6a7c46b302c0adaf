package org.waqai.article;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The words in which a page's author says what an element is for; they are no words of a text. One
 * instance reads one page.
 */
final class Marks {
  /** What stands beside an article. */
  static final Set<String> BESIDE =
      words(
          """
          comment comments disqus livefyre related relateds relatedposts relatedcontent share
          sharing sharebar shares sharedaddy social socials socialmedia sidebar newsletter
          newsletters breadcrumb breadcrumbs promo promos promotion promobox advert adverts
          advertisement advertising ad ads adslot adsense adbox sponsor sponsored cookie cookies
          consent gdpr subscribe subscription recommended recommendation recommendations
          recommends recirc recirculation trending popular outbrain taboola popup modal overlay nav
          navbar navigation menu masthead toolbar tooltip login signin signup register
          pagination pager tags taglist byline bylines copyright disclaimer skip
          hidden invisible visuallyhidden screenreader teaser teasers carousel
          rating ratings donate donation banner timestamp pubdate toc crosslink crosslinks
          readmore seealso seemore morestories mostread alsoread bio authorbio authorbox
          author-bio about-author authors profile follow followus feedback
          poll quiz widget widgets rail aside infobox factbox
          related-articles read-more more-from more-on most-read most-popular read-next
          see-also sr-only screen-reader print-only no-print up-next also-like inline-promo
          footer site-footer header-ad jump-link playlist upsell player
          """);

  /** What is no part of an article even where it is most of a page. */
  static final Set<String> NEVER =
      words(
          """
          comments disqus livefyre cookie cookies consent gdpr onetrust didomi usercentrics
          """);

  /** What is no part of an article up to half of a page. */
  static final Set<String> HALF = words("sidebar site-footer newsletter newsletters related");

  /** What stands under or over a picture. */
  static final Set<String> CAPTION =
      words(
          """
          caption captions figcaption photocaption imagecaption wp-caption credit credits
          photocredit legend bildunterschrift photographer
          """);

  /** What a page's author calls the body itself. */
  static final Set<String> BODY =
      words(
          """
          articlebody article-body story-body storybody entry-content post-content article-content
          articlecontent story-content storycontent article-text articletext storytext story-text
          post-body postbody body-copy bodycopy content-body news-content news-body newsbody
          newstext news-text news-detail article-detail body-content text-content body-text
          bodytext page-content rich-text richtext postcontent articlebodytext article-main
          main-content single-content content-text content-article article-page
          """);

  /** What stands around a quotation drawn out of the text. */
  static final Set<String> DRAWN = Set.of("pullquote", "pull-quote", "quote");

  /** What is told of nothing else is not kept: most words of a page's classes are for its looks. */
  private static final Set<String> KNOWN =
      Stream.of(BESIDE, NEVER, HALF, CAPTION, BODY, DRAWN)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Those with which two that stand together begin: «article» of «article-body». */
  private static final Set<String> FIRST =
      KNOWN.stream()
          .filter(mark -> mark.indexOf('-') > 0)
          .map(mark -> mark.substring(0, mark.indexOf('-')))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> SAYING =
      List.of("class", "id", "role", "data-testid", "data-component", "data-module", "itemprop");

  private static final int LONGEST = 300;

  /** What was read of a value: a page uses the same ones over and over. */
  private final Map<String, Set<String>> read = new HashMap<>();

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+", -1));
  }

  /**
   * Those of the words that are known here, and of each two that stand together: «article-body»,
   * «articleBody».
   */
  Set<String> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    Set<String> marks = Set.of();
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      if (!value.isEmpty() && SAYING.contains(attribute.getKey())) {
        Set<String> more = read.computeIfAbsent(value, Marks::split);
        marks = marks.isEmpty() ? more : both(marks, more);
      }
    }
    return marks;
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new LinkedHashSet<>(some);
    both.addAll(others);
    return both;
  }

  private static Set<String> split(String whole) {
    String value = whole.substring(0, Math.min(LONGEST, whole.length()));
    Set<String> marks = Set.of();
    String last = "";
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      char c = i < value.length() ? value.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && i > from
              && Character.isUpperCase(c)
              && Character.isLowerCase(value.charAt(i - 1));
      if (!letter || hump) {
        if (i > from) {
          String word = value.substring(from, i).toLowerCase(Locale.ROOT);
          marks = with(word, marks);
          marks = FIRST.contains(last) ? with(last + "-" + word, marks) : marks;
          last = word;
        }
        if (Character.isWhitespace(c)) {
          last = "";
        }
        from = hump ? i : i + 1;
      }
    }
    return marks;
  }

  private static Set<String> with(String word, Set<String> marks) {
    if (!KNOWN.contains(word)) {
      return marks;
    }
    Set<String> more = marks.isEmpty() ? new LinkedHashSet<>() : marks;
    more.add(word);
    return more;
  }
}
