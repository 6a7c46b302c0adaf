package org.waqai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came in, before anyone has read it.
 *
 * @param location where it is, for messages: a path, {@code path:line} or an address
 * @param name what its article is called when nothing better is known: the path below the folder
 *     that was given, without suffixes
 * @param format how to read {@code content}
 * @param content the bytes; never changed by who reads them
 * @param origin what is known from where it was fetched
 * @param further the pages on which its article goes on, in order, in the same format
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that nobody compares: a page is read once
public record Page(
    String location,
    String name,
    Format format,
    byte[] content,
    Origin origin,
    List<byte[]> further) {
  public Page {
    further = List.copyOf(further);
  }

  /** A page that holds the whole of its article. */
  public Page(String location, String name, Format format, byte[] content, Origin origin) {
    this(location, name, format, content, origin, List.of());
  }

  /** A page of which nothing is known but its bytes: a file. */
  public Page(String location, String name, Format format, byte[] content) {
    this(location, name, format, content, Origin.UNKNOWN);
  }

  /**
   * What a web server, a feed or an archive says about a page. The day of a feed counts more than
   * one that the page's text may only mention; else the page's own word counts more.
   *
   * @param address where it was fetched, after redirects
   * @param charset of the {@code Content-Type}
   * @param published the day that a feed or a news sitemap gives
   */
  public record Origin(
      Optional<String> address, Optional<String> charset, Optional<LocalDate> published) {
    /** Nothing known. */
    public static final Origin UNKNOWN =
        new Origin(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The forms in which an article can come. */
  public enum Format {
    /** Text as a browser copies it. */
    TEXT,
    HTML,
    /** One JSON object: id, url, title, published, language, source, text. */
    JSON
  }
}
