package org.waqai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.waqai.model.Details;

/** What a web page says about the article on it. */
record Metadata(
    String title,
    Optional<String> url,
    Optional<LocalDate> published,
    Optional<String> language,
    Optional<String> publisher,
    List<String> authors,
    String description,
    String body,
    Updates updates,
    Details details) {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,2000}");
  private static final Pattern HOME = Pattern.compile("/|https?://[^/]+/?|/?index\\.\\w+");

  static Metadata of(Document page) {
    Tags tags = Tags.of(page);
    Metas metas = Metas.of(tags.metas);
    Optional<Json.Fields> linked = Linked.of(tags.data);
    Optional<String> publisher = metas.named("og:site_name").or(() -> metas.first("dc.publisher"));
    Optional<String> outlet =
        publisher.or(() -> linked.flatMap(data -> data.field("publisher")).flatMap(Metadata::name));
    Optional<String> url = url(tags, metas);
    Published published = Published.of(page, tags, metas, linked, url);
    return new Metadata(
        title(page, tags, metas, linked, publisher),
        url,
        published.day(),
        tags.languages().stream().filter(tag -> !tag.isBlank()).findFirst(),
        outlet,
        new Authors(outlet).of(page, metas, linked),
        metas.named("og:description").or(() -> metas.named("description")).orElse(""),
        linked.flatMap(data -> data.words("articleBody")).orElse(""),
        Updates.of(linked),
        new Described(tags, metas, linked).of(published));
  }

  /** The address as the page gives it; only one that says where it is. */
  private static Optional<String> url(Tags tags, Metas metas) {
    return Stream.concat(
            Stream.of(tags.link("canonical")),
            metas.named().getOrDefault("og:url", List.of()).stream())
        .map(String::strip)
        .filter(url -> ADDRESS.matcher(url).matches())
        .findFirst();
  }

  private static String title(
      Document page,
      Tags tags,
      Metas metas,
      Optional<Json.Fields> linked,
      Optional<String> publisher) {
    List<String> headings =
        tags.headings.stream()
            .filter(heading -> !leadsHome(heading))
            .map(Element::text)
            .filter(text -> !text.isBlank())
            .toList();
    Optional<String> given =
        metas
            .named("og:title")
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
    return heading.getElementsByTag("a").stream()
        .anyMatch(link -> HOME.matcher(link.attr("href")).matches());
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
    return Pattern.quote(words);
  }

  private static Optional<String> name(Json value) {
    return switch (value) {
      case Json.Words words -> Optional.of(words.text());
      case Json.Fields fields -> fields.words("name");
      default -> Optional.empty();
    };
  }
}
