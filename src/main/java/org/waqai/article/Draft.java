package org.waqai.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Details;

/**
 * What one of the readers found in a page, before it is put together.
 *
 * @param body the paragraphs, or the one text that is kept as it is
 * @param language as the page states it
 * @param dated those of the paragraphs that say when they were added
 */
record Draft(
    Optional<String> id,
    Optional<String> url,
    Optional<LocalDate> published,
    Optional<String> language,
    Optional<String> publisher,
    List<String> authors,
    Optional<String> dateline,
    String title,
    List<String> body,
    List<String> kickers,
    List<String> captions,
    Details details,
    List<Dated> dated) {

  /** A paragraph of the body that says when it was added. */
  record Dated(String text, OffsetDateTime at) {}

  Draft {
    authors = List.copyOf(authors);
    body = List.copyOf(body);
    kickers = List.copyOf(kickers);
    captions = List.copyOf(captions);
    dated = List.copyOf(dated);
  }

  /** Of a page that says no more of its article. */
  Draft(
      Optional<String> id,
      Optional<String> url,
      Optional<LocalDate> published,
      Optional<String> language,
      Optional<String> publisher,
      List<String> authors,
      Optional<String> dateline,
      String title,
      List<String> body,
      List<String> kickers,
      List<String> captions) {
    this(
        id,
        url,
        published,
        language,
        publisher,
        authors,
        dateline,
        title,
        body,
        kickers,
        captions,
        Details.NONE,
        List.of());
  }
}
