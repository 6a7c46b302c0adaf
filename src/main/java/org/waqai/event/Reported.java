package org.waqai.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/**
 * Times in what is said that are counted from when it is said: «أعلن الجيش أمس مقتل خمسة خلال
 * الساعات الـ24 الماضية» tells of the day before yesterday.
 */
final class Reported {
  private static final WordSet COUNTED = WordSet.of("ساعه", "ساعات", "ليله");
  private static final WordSet LAST = WordSet.of("ماضي", "ماضيه", "اخيره", "فائته");
  private static final int DAY = 10;

  private final Line line;

  Reported(Line line) {
    this.line = line;
  }

  /** The mentions of the line, what is said moved back by as much as the saying is. */
  List<Draft> dated(List<Draft> drafts) {
    Optional<LocalDate> published = line.document.article().published();
    if (published.isEmpty()) {
      return drafts;
    }
    return drafts.stream().map(d -> counted(d) ? moved(d, drafts, published.get()) : d).toList();
  }

  /** «الليلة الماضية», «الساعات الـ24 الماضية». */
  private boolean counted(Draft draft) {
    if (draft.time().isEmpty()) {
      return false;
    }
    boolean unit = false;
    boolean last = false;
    int at = line.wordAt(draft.time().get().span().start()); // none where told before
    for (int i = at; at >= 0 && i < line.size() && line.time[i] == line.time[at]; i++) {
      unit |= COUNTED.contains(line.word(i).normal());
      last |= LAST.contains(line.word(i).normal());
    }
    return unit && last;
  }

  private Draft moved(Draft draft, List<Draft> drafts, LocalDate published) {
    for (Draft saying : drafts) {
      boolean words =
          saying.arguments().stream()
              .anyMatch(
                  a ->
                      a.value() instanceof Value.Words && a.value().span().covers(draft.trigger()));
      Optional<String> day =
          saying
              .time()
              .map(Value.Period::edtf)
              .filter(e -> e.length() == DAY && !e.startsWith("-"));
      boolean own = saying.frame().tells().equals(draft.frame().tells()); // «زلزال عنيف»
      if (words && !own && day.isPresent()) {
        long days = published.toEpochDay() - LocalDate.parse(day.get()).toEpochDay();
        return draft.at(Optional.of(draft.status()), Optional.of(back(draft.time().get(), days)));
      }
    }
    return draft;
  }

  private static Value.Period back(Value.Period time, long days) {
    StringBuilder out = new StringBuilder();
    for (String part : time.edtf().split("/", -1)) {
      boolean day = part.length() == DAY && !part.startsWith("-");
      out.append(out.isEmpty() ? "" : "/");
      out.append(day ? LocalDate.parse(part).minusDays(days).toString() : part);
    }
    return new Value.Period(out.toString(), time.span());
  }
}
