package org.waqai.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/** Feeds in RSS and Atom; no document type of theirs is read, so no entity is. */
final class Feed {
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> DATES = Set.of("pubDate", "published", "issued", "date");

  private Feed() {}

  static Listing read(byte[] bytes, URI base) throws IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    SyndFeed feed;
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      feed = input.build(reader);
    } catch (FeedException | RuntimeException e) {
      throw new IOException("is a feed that cannot be read (" + Listing.oneLine(e) + ")", e);
    }
    List<Optional<LocalDate>> days = days(bytes);
    List<Listing.Link> links = new ArrayList<>();
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      Optional<Instant> published = instant(entry.getPublishedDate());
      Optional<LocalDate> utc = published.map(p -> LocalDate.ofInstant(p, ZoneOffset.UTC));
      Optional<LocalDate> day =
          days.size() == feed.getEntries().size() ? days.get(number).or(() -> utc) : utc;
      Optional<Instant> changed = instant(entry.getUpdatedDate()).or(() -> published);
      Optional.ofNullable(entry.getLink())
          .or(() -> Optional.ofNullable(entry.getUri()))
          .filter(link -> !link.isBlank())
          .flatMap(link -> Addresses.resolve(base, link))
          .ifPresent(address -> links.add(new Listing.Link(address, day, changed)));
      number++;
    }
    return new Listing(links, List.of());
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  /**
   * The day of each entry at its publisher. Rome gives only the moment, and in Beirut it may be the
   * next day already. Empty where they can't be told.
   */
  private static List<Optional<LocalDate>> days(byte[] bytes) {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setExpandEntities(false);
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      Document document = builder.build(reader);
      List<Optional<LocalDate>> out = new ArrayList<>();
      for (Element element : document.getDescendants(Filters.element())) {
        if (ENTRIES.contains(element.getName())) {
          out.add(
              element.getChildren().stream()
                  .filter(child -> DATES.contains(child.getName()))
                  .findFirst()
                  .flatMap(child -> day(child.getTextTrim())));
        }
      }
      return out;
    } catch (JDOMException | IOException | RuntimeException e) {
      return List.of(); // what rome mended before it read
    }
  }

  /** The day as it is written (RFC 822 or ISO 8601), in its own zone. */
  static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(
          written.indexOf(',') >= 0
              ? ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate()
              : OffsetDateTime.parse(written).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
