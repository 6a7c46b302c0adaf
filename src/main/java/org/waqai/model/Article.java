package org.waqai.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The text that a reader would read, and what is known about it.
 *
 * <p>The text never changes, and every span counts in it. It is the title, a line break, the body,
 * and after an empty line each kicker and caption, with an empty line between them. A client can so
 * build it again from {@code schema:headline}, {@code schema:articleBody} and {@code wq:aside}.
 *
 * @param id a function of content: the given id, else the address, else the name of the file
 * @param url the address where it was published
 * @param published the day of publication at the publisher
 * @param language BCP 47, such as {@code ar}
 * @param publisher the outlet
 * @param authors as the byline writes them
 * @param dateline the place in which the report was filed, as written: «مراكش (المغرب)»
 * @param text title, body and what stands around them
 * @param parts the paragraphs in the order of the text, the title first
 * @param details what else the page says
 */
public record Article(
    String id,
    Optional<String> url,
    Optional<LocalDate> published,
    String language,
    Optional<String> publisher,
    List<String> authors,
    Optional<String> dateline,
    String text,
    List<Part> parts,
    Details details) {
  public Article {
    authors = List.copyOf(authors);
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.getFirst().kind() != Part.Kind.TITLE) {
      throw new IllegalArgumentException("the first part of an article is its title");
    }
  }

  /** An article of which no more is known. */
  public Article(
      String id,
      Optional<String> url,
      Optional<LocalDate> published,
      String language,
      Optional<String> publisher,
      List<String> authors,
      Optional<String> dateline,
      String text,
      List<Part> parts) {
    this(id, url, published, language, publisher, authors, dateline, text, parts, Details.NONE);
  }

  /**
   * The day on which what stands at a place was published: in a live blog each entry has its own.
   */
  public Optional<LocalDate> dayAt(int place) {
    for (Part part : parts) {
      if (part.span().start() <= place && place < part.span().end() && part.at().isPresent()) {
        return part.at().map(OffsetDateTime::toLocalDate);
      }
    }
    return published;
  }

  /** The headline, empty where there is none. */
  public String title() {
    return parts.getFirst().span().in(text);
  }

  /**
   * From the first paragraph of the body to the last; empty after the title where there is none.
   */
  public Span bodySpan() {
    int start = parts.getFirst().span().end() + 1;
    int end = Math.min(start, text.length());
    for (Part part : parts) {
      if (part.kind() == Part.Kind.BODY) {
        end = Math.max(end, part.span().end());
      }
    }
    return new Span(Math.min(start, text.length()), end);
  }

  /** The body, verbatim. */
  public String body() {
    return bodySpan().in(text);
  }

  /** Kickers and captions, verbatim; empty where there are none. */
  public String aside() {
    int end = bodySpan().end();
    return end + 2 <= text.length() ? text.substring(end + 2) : "";
  }
}
