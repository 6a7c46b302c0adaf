package org.waqai.article;

import java.time.LocalDate;
import java.util.ArrayList;
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
    Optional<Json.Fields> linked = linked(page);
    Optional<String> publisher = first(meta(page, "og:site_name"));
    return new Metadata(
        title(page, linked, publisher),
        url(page),
        published(page, linked),
        Stream.of(page.select("html").attr("lang"), page.select("article[lang]").attr("lang"))
            .filter(tag -> !tag.isBlank())
            .findFirst(),
        publisher.or(() -> linked.flatMap(data -> data.field("publisher")).flatMap(Metadata::name)),
        authors(page, linked),
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
      Document page, Optional<Json.Fields> linked, Optional<String> publisher) {
    List<String> headings =
        page.select("h1").stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    Optional<String> given =
        first(meta(page, "og:title"))
            .or(() -> linked.flatMap(data -> data.words("headline")))
            .or(() -> headings.stream().findFirst());
    String whole = given.orElseGet(page::title);
    // «العنوان | الموقع»: the heading on the page is the headline alone
    return headings.stream()
        .filter(heading -> heading.length() >= 8 && whole.startsWith(heading))
        .findFirst()
        .orElseGet(() -> without(whole, publisher, given.isEmpty()));
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

  private static Optional<LocalDate> published(Document page, Optional<Json.Fields> linked) {
    Stream<String> stated =
        Stream.of(
                meta(page, "article:published_time"),
                page.select("[itemprop=datePublished]").stream()
                    .flatMap(e -> Stream.of(e.attr("content"), e.attr("datetime"))),
                linked.flatMap(data -> data.words("datePublished")).stream(),
                Stream.of("date", "pubdate", "publishdate", "DC.date.issued", "dc.date")
                    .flatMap(name -> meta(page, name)),
                page.select("time[datetime]").stream().map(e -> e.attr("datetime")))
            .flatMap(values -> values);
    return stated.map(String::strip).flatMap(value -> JsonArticle.day(value).stream()).findFirst();
  }

  private static List<String> authors(Document page, Optional<Json.Fields> linked) {
    List<String> authors = new ArrayList<>();
    linked.flatMap(data -> data.field("author")).ifPresent(value -> names(value, authors));
    if (authors.isEmpty()) {
      Stream.concat(meta(page, "author"), meta(page, "article:author"))
          .filter(name -> !name.contains("://"))
          .forEach(authors::add);
    }
    return authors.stream().map(String::strip).filter(n -> !n.isEmpty()).distinct().toList();
  }

  private static void names(Json value, List<String> names) {
    if (value instanceof Json.Items list) {
      list.items().forEach(item -> name(item).ifPresent(names::add));
    } else {
      name(value).ifPresent(names::add);
    }
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

  /** Broken JSON in a page is as good as none. */
  private static Optional<Json> json(String text) {
    try {
      return Optional.of(JsonReader.read(text));
    } catch (Unfit e) {
      return Optional.empty();
    }
  }

  /** The JSON-LD object that is an article. */
  private static Optional<Json.Fields> linked(Document page) {
    List<Json.Fields> objects = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      json(script.data()).ifPresent(value -> collect(value, objects));
    }
    return objects.stream()
        .filter(object -> object.field("@type").map(Metadata::isArticle).orElse(false))
        .findFirst();
  }

  private static boolean isArticle(Json type) {
    return switch (type) {
      case Json.Words words ->
          words.text().endsWith("Article") || words.text().endsWith("BlogPosting");
      case Json.Items items -> items.items().stream().anyMatch(Metadata::isArticle);
      default -> false;
    };
  }

  private static void collect(Json value, List<Json.Fields> objects) {
    if (value instanceof Json.Items list) {
      list.items().forEach(item -> collect(item, objects));
    } else if (value instanceof Json.Fields fields) {
      objects.add(fields);
      fields.field("@graph").ifPresent(graph -> collect(graph, objects));
    }
  }
}
