package org.waqai.article;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days that a page shows its readers between headline and text. A page that was written anew
 * and shows only the day of that is an article of that day: «اليوم» in it means that day, whatever
 * day its data call the first.
 */
final class ShownDays {
  /** As many pieces above the headline and below the first of the text may hold a date. */
  private static final int AROUND = 4;

  /** Where no headline is found, as many pieces above the text do. */
  private static final int ABOVE = 15;

  private final Set<LocalDate> days = new HashSet<>();

  private ShownDays(Layout layout, String title, List<Integer> body) {
    int text = body.isEmpty() ? layout.pieces().size() : body.getFirst();
    int from = text - ABOVE;
    for (int i = Math.min(text, layout.pieces().size()) - 1; i >= 0; i--) {
      if (layout.pieces().get(i).text().equals(title)) {
        from = i - AROUND;
        break;
      }
    }
    int to = Math.min(layout.pieces().size(), text + AROUND);
    for (int i = Math.max(0, from); i < to; i++) {
      Stamp.of(Line.of(layout.pieces().get(i).text())).flatMap(Stamp::day).ifPresent(days::add);
    }
  }

  /**
   * Whether a page shows the day of its last change, and not that of its first publication, which
   * its data may tell in another zone.
   *
   * @param body the pieces that are its text, in order
   */
  static boolean onlyChanged(Metadata page, Layout layout, String title, List<Integer> body) {
    if (page.published().isEmpty() || page.details().modified().isEmpty()) {
      return false;
    }
    LocalDate published = page.published().get();
    LocalDate changed = page.details().modified().get();
    if (!changed.isAfter(published)) {
      return false;
    }
    Set<LocalDate> days = new ShownDays(layout, title, body).days;
    return days.contains(changed)
        && !days.contains(published.minusDays(1))
        && !days.contains(published)
        && (changed.equals(published.plusDays(1)) || !days.contains(published.plusDays(1)));
  }
}
