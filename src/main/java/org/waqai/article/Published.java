package org.waqai.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When an article was published, by its page: the data, the tags, the address, the page itself.
 *
 * @param day at its publisher
 * @param at the moment, where the page tells the zone too
 */
record Published(Optional<LocalDate> day, Optional<OffsetDateTime> at) {
  private static final Pattern ISO = Pattern.compile("^(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:\\D.*)?$");
  private static final Pattern ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2]|[1-9])[/-]?([0-3]?\\d)(?=[/_-]|$)");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:datePublished|publishedAt|published_at|publishDate|publish_date|pubDate|"
              + "publicationDate|publishedDate|published_date|firstPublished|date_published|"
              + "first_publish_date|display_date)\\\\?\"\\s*:\\s*\\\\?\"(\\d{4}-\\d\\d-\\d\\d[^\"\\\\]{0,30})");

  private static final String[] METAS = {
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "dcterms.date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "article.published",
    "article:publicationdate",
    "shareaholic:article_published_time",
    "citation_publication_date",
    "citation_date",
    "article_date_original",
    "originalpublicationdate",
    "published_time",
    "displaydate",
    "dcsext.pubdate",
    "iso-8601-publish-date",
    "release_date",
    "date.release",
    "created"
  };

  static Published of(
      Document page, Tags tags, Metas metas, Optional<Json.Fields> linked, Optional<String> url) {
    List<String> stated =
        Stream.concat(
                linked
                    .flatMap(
                        data -> data.words("datePublished").or(() -> data.words("dateCreated")))
                    .stream(),
                Stream.of(METAS).flatMap(metas::of))
            .filter(text -> day(text).isPresent())
            .toList();
    if (stated.isEmpty()) {
      return new Published(shown(page, linked, url), Optional.empty());
    }
    Optional<LocalDate> day = day(stated.getFirst());
    Optional<OffsetDateTime> at =
        stated.stream()
            .limit(2)
            .flatMap(text -> Moment.of(text).stream())
            .filter(moment -> day.equals(Optional.of(moment.toLocalDate())))
            .findFirst()
            .map(moment -> Moment.local(moment, Stream.concat(stated.stream(), told(tags))));
    return new Published(at.map(OffsetDateTime::toLocalDate).or(() -> day), at);
  }

  /** The times that the page tells, as machines and as people write them. */
  private static Stream<String> told(Tags tags) {
    return tags.times.stream()
        .flatMap(e -> Stream.of(e.attr("datetime"), e.attr("content"), e.ownText()));
  }

  private static Optional<LocalDate> shown(
      Document page, Optional<Json.Fields> linked, Optional<String> url) {
    return marked(page, "[itemprop=datePublished]")
        .or(() -> marked(page, "time[pubdate], time.published, time.entry-date, .dt-published"))
        .or(() -> script(page))
        .or(() -> url.flatMap(Published::address))
        .or(() -> marked(page, "time[datetime]"))
        .or(() -> linked.flatMap(data -> data.words("dateModified")).flatMap(Published::day))
        .or(() -> shown(page));
  }

  private static Optional<LocalDate> marked(Document page, String marks) {
    return page.select(marks).stream()
        .limit(20)
        .flatMap(
            e -> Stream.of(e.attr("datetime"), e.attr("content"), e.attr("title"), e.ownText()))
        .flatMap(value -> day(value).stream())
        .findFirst();
  }

  private static Optional<LocalDate> script(Document page) {
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      Matcher found = IN_SCRIPT.matcher(data.substring(0, Math.min(300_000, data.length())));
      if (found.find()) {
        return day(found.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> address(String url) {
    Matcher found = ADDRESS.matcher(url);
    return found.find() ? date(found.group(1), found.group(2), found.group(3)) : Optional.empty();
  }

  /** A short line that is a date, from the headline on. */
  private static Optional<LocalDate> shown(Document page) {
    for (String marks :
        List.of(
            "[class*=date], [class*=Date], [class*=time], [class*=publish], [id*=date]",
            "time, span, p, div, li, td, small, h4, h5, h6, em, i, b, font")) {
      for (Element element : page.select(marks).stream().limit(1500).toList()) {
        String text = element.ownText();
        if (text.length() >= 8 && text.length() <= 90) {
          Optional<LocalDate> day = day(text);
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A date as machines or people write it. */
  static Optional<LocalDate> day(String stated) {
    String text = stated.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    if (text.length() < 6 || text.length() > 120) {
      return Optional.empty();
    }
    return Dates.in(text).stream().flatMap(found -> found.day().stream()).findFirst();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean fits = y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1;
    return fits && d <= java.time.YearMonth.of(y, m).lengthOfMonth()
        ? Optional.of(LocalDate.of(y, m, d))
        : Optional.empty();
  }
}
