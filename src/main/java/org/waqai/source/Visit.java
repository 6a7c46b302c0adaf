package org.waqai.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waqai.source.Fetched.Validators;

/**
 * What is known of an address that was asked; a line of the ledger's file.
 *
 * @param published the day that a listing gave for it
 * @param first when it was first asked for
 * @param checked when it last answered
 * @param article the id of the article that came of it
 */
record Visit(
    URI address,
    State state,
    Validators validators,
    Optional<LocalDate> published,
    Instant first,
    Instant checked,
    Optional<String> article) {

  /** What it is. */
  enum State {
    PAGE,
    LISTING,
    /** Listed, but it has not answered yet. */
    OPEN,
    GONE
  }

  private static final Pattern TAB = Pattern.compile("\t");
  private static final int COLUMNS = 8;

  static Visit parse(String line) {
    String[] columns = TAB.split(line, -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(columns.length + " columns");
    }
    try {
      return new Visit(
          new URI(columns[0]),
          State.valueOf(columns[1]),
          new Validators(filled(columns[2]), filled(columns[3])),
          filled(columns[4]).map(LocalDate::parse),
          Instant.parse(columns[5]),
          Instant.parse(columns[6]),
          filled(columns[7]));
    } catch (URISyntaxException | DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Optional<String> filled(String column) {
    return column.isEmpty() ? Optional.empty() : Optional.of(column);
  }

  String line() {
    return String.join(
        "\t",
        address.toString(),
        state.name(),
        plain(validators.etag()),
        plain(validators.modified()),
        published.map(LocalDate::toString).orElse(""),
        first.toString(),
        checked.toString(),
        plain(article));
  }

  private static String plain(Optional<String> header) {
    return header.orElse("").replaceAll("\\p{Cntrl}", " ");
  }

  Visit article(String id) {
    return new Visit(address, state, validators, published, first, checked, Optional.of(id));
  }
}
