package org.waqai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says about the article on it. */
record Metadata(
    String title,
    Optional<String> url,
    Optional<LocalDate> published,
    Optional<String> language,
    Optional<String> publisher,
    List<String> authors,
    String description,
    String body) {

  static Metadata of(Document page) {
    Metas metas = Metas.of(page);
    Optional<Json.Fields> linked = Linked.of(page);
    Optional<String> publisher =
        first(meta(page, "og:site_name")).or(() -> metas.first("dc.publisher"));
    Optional<String> outlet =
        publisher.or(() -> linked.flatMap(data -> data.field("publisher")).flatMap(Metadata::name));
    return new Metadata(
        title(page, metas, linked, publisher),
        url(page),
        Published.of(page, metas, linked, url(page)),
        Stream.of(page.select("html").attr("lang"), page.select("article[lang]").attr("lang"))
            .filter(tag -> !tag.isBlank())
            .findFirst(),
        outlet,
        new Authors(outlet).of(page, metas, linked),
        first(Stream.concat(meta(page, "og:description"), meta(page, "description"))).orElse(""),
        linked.flatMap(data -> data.words("articleBody")).orElse(""));
  }

  /** The address as the page gives it; only one that says where it is. */
  private static Optional<String> url(Document page) {
    return Stream.concat(
            Stream.of(page.select("link[rel=canonical]").attr("href")), meta(page, "og:url"))
        .map(String::strip)
        .filter(url -> url.matches("https?://[^\\s<>\"]{3,2000}"))
        .findFirst();
  }

  private static String title(
      Document page, Metas metas, Optional<Json.Fields> linked, Optional<String> publisher) {
    List<String> headings =
        page.select("h1").stream()
            .filter(heading -> !leadsHome(heading))
            .map(Element::text)
            .filter(text -> !text.isBlank())
            .toList();
    Optional<String> given =
        first(meta(page, "og:title"))
            .or(() -> linked.flatMap(data -> data.words("headline")))
            .or(() -> metas.first("dc.title", "dcterms.title"))
            .or(() -> headings.stream().findFirst());
    String whole = given.orElseGet(page::title);
    // «العنوان | الموقع»: the heading on the page is the headline alone
    return headings.stream()
        .filter(heading -> heading.length() >= 8 && whole.startsWith(heading))
        .findFirst()
        .orElseGet(() -> without(whole, publisher, given.isEmpty()));
  }

  /** The outlet's name as a heading: it leads to the first page, as no headline does. */
  private static boolean leadsHome(Element heading) {
    return heading.select("a[href]").stream()
        .anyMatch(link -> link.attr("href").matches("/|https?://[^/]+/?|/?index\\.\\w+"));
  }

  private static String without(String title, Optional<String> publisher, boolean fromHead) {
    String bare =
        publisher
            .map(name -> title.replaceFirst("\\s*[|–—-]\\s*" + quoted(name) + "\\s*$", ""))
            .orElse(title);
    return fromHead && bare.equals(title)
        ? title.replaceFirst("\\s+[|–—]\\s+[^|–—]{2,40}$", "")
        : bare;
  }

  private static String quoted(String words) {
    return java.util.regex.Pattern.quote(words);
  }

  private static Optional<String> name(Json value) {
    return switch (value) {
      case Json.Words words -> Optional.of(words.text());
      case Json.Fields fields -> fields.words("name");
      default -> Optional.empty();
    };
  }

  private static Stream<String> meta(Document page, String name) {
    return page.select("meta[property=" + name + "], meta[name=" + name + "]").stream()
        .map(element -> element.attr("content"))
        .filter(content -> !content.isBlank());
  }

  private static Optional<String> first(Stream<String> values) {
    return values.map(String::strip).findFirst();
  }
}
