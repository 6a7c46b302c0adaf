package org.waqai.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that list articles elsewhere: RSS, Atom and JSON feeds, sitemaps and their indexes.
 *
 * @param links the articles, in the order of the file
 * @param further other listings that it names
 */
record Listing(List<Link> links, List<URI> further) {

  /**
   * An article that is listed.
   *
   * @param published the day that the listing gives
   * @param changed when it was last changed, as far as the listing says
   */
  record Link(URI address, Optional<LocalDate> published, Optional<Instant> changed) {}

  private static final Pattern FEED =
      Pattern.compile("<([a-z0-9]+:)?(rss|feed|rdf)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern SITEMAP =
      Pattern.compile("<([a-z0-9]+:)?(urlset|sitemapindex)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH_LINE = Pattern.compile("\\S+\\.warc(\\.gz)?");

  /** The forms of listings. */
  enum Kind {
    FEED,
    JSON_FEED,
    SITEMAP,
    ROBOTS,
    /** A path of a WARC file a line, as Common Crawl publishes them. */
    PATHS
  }

  /** What a file is by how it begins; empty where it is no listing. */
  static Optional<Kind> kind(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
            .stripLeading();
    if (head.startsWith("<")) {
      String lower = head.toLowerCase(Locale.ROOT);
      if (lower.contains("<html")) {
        return Optional.empty();
      }
      return SITEMAP.matcher(head).find()
          ? Optional.of(Kind.SITEMAP)
          : FEED.matcher(head).find() ? Optional.of(Kind.FEED) : Optional.empty();
    }
    if (head.startsWith("{") && head.contains("jsonfeed.org/version")) {
      return Optional.of(Kind.JSON_FEED);
    }
    int line = head.indexOf('\n');
    String first = (line < 0 ? head : head.substring(0, line)).strip();
    return PATH_LINE.matcher(first).matches() ? Optional.of(Kind.PATHS) : Optional.empty();
  }

  /**
   * Reads a listing. Nothing that it names is fetched, entities and document types included.
   *
   * @param base against which links are resolved
   * @throws IOException where it can't be read, in words that go on after its address
   */
  static Listing read(Kind kind, byte[] bytes, URI base) throws IOException {
    return switch (kind) {
      case FEED -> Feed.read(bytes, base);
      case JSON_FEED -> jsonFeed(bytes, base);
      case SITEMAP -> sitemap(bytes, base);
      case ROBOTS -> robots(bytes, base);
      case PATHS -> paths(bytes, base);
    };
  }

  static String oneLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static Optional<Instant> instant(@org.jspecify.annotations.Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  /** JSON Feed 1.1, jsonfeed.org. */
  private static Listing jsonFeed(byte[] bytes, URI base) throws IOException {
    List<Link> links = new ArrayList<>();
    try {
      JsonObject feed =
          JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
      for (JsonElement item : feed.getAsJsonArray("items")) {
        JsonObject fields = item.getAsJsonObject();
        Optional<String> published = field(fields, "date_published");
        Optional<Instant> changed =
            field(fields, "date_modified").or(() -> published).flatMap(Listing::moment);
        field(fields, "url")
            .filter(link -> !link.isBlank())
            .flatMap(link -> Addresses.resolve(base, link))
            .ifPresent(a -> links.add(new Link(a, published.flatMap(Feed::day), changed)));
      }
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException e) {
      throw new IOException("is a JSON feed that cannot be read (" + oneLine(e) + ")", e);
    }
    return new Listing(links, List.of());
  }

  private static Optional<String> field(JsonObject fields, String name) {
    JsonElement value = fields.get(name);
    return value == null || !value.isJsonPrimitive()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  private static Optional<Instant> moment(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Listing sitemap(byte[] bytes, URI base) throws IOException {
    SiteMapParser parser = new SiteMapParser(false);
    parser.setAllowDocTypeDefinitions(false);
    parser.enableExtension(Extension.NEWS);
    AbstractSiteMap map;
    try {
      map = parser.parseSiteMap("text/xml", bytes, base.toURL());
    } catch (UnknownFormatException | RuntimeException e) {
      throw new IOException("is a sitemap that cannot be read (" + oneLine(e) + ")", e);
    }
    List<Link> links = new ArrayList<>();
    List<URI> further = new ArrayList<>();
    if (map instanceof SiteMapIndex index) {
      index
          .getSitemaps()
          .forEach(m -> Addresses.parse(m.getUrl().toString()).ifPresent(further::add));
    } else if (map instanceof SiteMap pages) {
      for (SiteMapURL url : pages.getSiteMapUrls()) {
        Addresses.parse(url.getUrl().toString())
            .ifPresent(a -> links.add(new Link(a, news(url), instant(url.getLastModified()))));
      }
    }
    return new Listing(links, further);
  }

  /** The day of publication of a news sitemap. */
  private static Optional<LocalDate> news(SiteMapURL url) {
    ExtensionMetadata[] all = url.getAttributesForExtension(Extension.NEWS);
    if (all != null && all.length > 0 && all[0] instanceof NewsAttributes news) {
      return Optional.ofNullable(news.getPublicationDateTime()).map(d -> d.toLocalDate());
    }
    return Optional.empty();
  }

  private static Listing robots(byte[] bytes, URI base) {
    List<URI> further = new ArrayList<>();
    Robots.rules(base, bytes)
        .getSitemaps()
        .forEach(link -> Addresses.resolve(base, link).ifPresent(further::add));
    return new Listing(List.of(), further);
  }

  private static Listing paths(byte[] bytes, URI base) {
    List<URI> further = new ArrayList<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> PATH_LINE.matcher(line).matches())
        .forEach(
            line ->
                Addresses.resolve(
                        base, Addresses.is(line) ? line : "/" + line.replaceFirst("^/+", ""))
                    .ifPresent(further::add));
    return new Listing(List.of(), further);
  }
}
