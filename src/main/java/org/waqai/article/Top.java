package org.waqai.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the short lines above an article apart: headline, kickers, captions, dates and names. */
final class Top {
  private static final Pattern AT =
      Pattern.compile("(?:^|\\s)(?:خلال|أثناء|لدى|عقب|بعيد|قبيل|أمام)\\s");
  private static final Pattern ON_A_DAY =
      Pattern.compile("(?:في|يوم|on|le)\\s+[0-9٠-٩]{1,2}\\s+\\p{L}{3,}.*");
  private static final Pattern CREDIT =
      Pattern.compile(".*[(\\[]([^()\\[\\]]{2,40})[)\\]]\\s*\\.?");
  private static final Pattern SLASH = Pattern.compile(".*\\s[/|-]\\s*([^/|]{2,20})");

  /** What stands above the body. */
  record Headed(
      String title,
      List<String> kickers,
      List<String> captions,
      List<String> authors,
      Optional<LocalDate> published,
      Optional<String> dateline) {}

  private final Phrases sections = Phrases.read("sections");
  private final Phrases pictures = Phrases.read("captions");
  private final Phrases titles = Phrases.read("titles");
  private final Verbs verbs;
  private final Dateline dateline;
  private final Headline headline;

  Top(Verbs verbs, Dateline dateline) {
    this.verbs = verbs;
    this.dateline = dateline;
    this.headline = new Headline(verbs);
  }

  /** The line with which running text begins. */
  int bodyStart(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean more = i + 1 < lines.size();
      if (line.paragraph() && !(more && (pictured(line) || Stamp.of(line).isPresent()))) {
        return i;
      }
      if (dateline.in(line.text()).isPresent() && line.words().size() >= 8 && i > 0) {
        return i;
      }
    }
    // nothing but short lines: a headline and news in brief, or one line alone
    return lines.size() < 2 ? 0 : 1;
  }

  Headed read(List<Line> lines, List<Line> body) {
    List<Line> candidates = new ArrayList<>();
    List<String> kickers = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    Optional<String> place = Optional.empty();
    Optional<LocalDate> published = Optional.empty();
    Optional<LocalDate> changed = Optional.empty();
    for (Line line : lines) {
      Optional<List<String>> names = Byline.near(line.text());
      Optional<Stamp> stamp = Stamp.of(line);
      Optional<String> filed = dateline.alone(line.text());
      if (names.isPresent()) {
        authors.addAll(names.get());
      } else if (stamp.isPresent() && !picture(line, candidates)) {
        if (stamp.get().changed()) {
          changed = changed.or(stamp.get()::day);
        } else {
          published = published.or(stamp.get()::day);
        }
        place = place.or(() -> filed);
      } else if (!dateline.names(line.text()).isEmpty()) {
        authors.addAll(dateline.names(line.text()));
        place = place.or(() -> filed);
      } else if (filed.isPresent() || dateline.agency(strip(line.text()))) {
        place = place.or(() -> filed);
      } else if (sections.match(line.words())) {
        kickers.add(line.text());
      } else if (pictured(line) || picture(line, candidates)) {
        captions.add(line.text());
      } else {
        candidates.add(line);
      }
    }
    if (candidates.isEmpty() && !captions.isEmpty()) {
      candidates.add(Line.of(captions.removeFirst()));
    }
    int chosen = headline.of(candidates, body);
    for (Line line : candidates) {
      List<String> title = candidates.get(chosen).words();
      if (!line.words().equals(title) && !Headline.begins(line.words(), title)) {
        kickers.add(line.text());
      }
    }
    return new Headed(
        chosen < 0 ? "" : candidates.get(chosen).text(),
        kickers,
        captions,
        authors,
        published.isPresent() ? published : changed,
        place);
  }

  /** Words that say themselves that they stand under a picture: «صورة …», «… (أ ف ب)». */
  boolean pictured(Line line) {
    String text = line.text();
    if (text.length() > 300 || line.words().size() < 2) {
      return false;
    }
    var credit = CREDIT.matcher(text);
    var slash = SLASH.matcher(text);
    return (pictures.match(line.words()) && !line.stopped())
        || (credit.matches() && !line.stopped() && credits(credit.group(1)))
        || (slash.matches() && credits(slash.group(1)));
  }

  private boolean credits(String words) {
    return dateline.agency(words) || pictures.match("x " + words) || pictures.match(words);
  }

  /** «وزيرة الصحة خلال مؤتمر صحافي في تونس في 3 مارس»: it names who is seen, where and when. */
  private boolean picture(Line line, List<Line> before) {
    boolean headed = before.stream().anyMatch(candidate -> candidate.words().size() >= 3);
    if (!headed || line.stopped() || line.words().isEmpty()) {
      return false;
    }
    int cues = 0;
    cues += AT.matcher(line.text()).find() ? 1 : 0;
    cues += ON_A_DAY.matcher(line.text()).find() ? 1 : 0;
    cues += titles.whole().contains(line.words().getFirst()) ? 1 : 0;
    // «… (الوكالة)» and «…، 14 أبريل 2025»: a credit or a whole date ends what stands under a
    // picture
    boolean ended = line.words().size() >= 7 && (line.text().endsWith(")") || endsInYear(line));
    cues += ended ? 3 : 0;
    cues -= verbs.first(line.words()) >= 0 ? 2 : 0;
    return cues >= (ended ? 1 : 2);
  }

  private static boolean endsInYear(Line line) {
    String last = line.words().getLast();
    return last.length() == 4
        && (last.startsWith("19") || last.startsWith("20"))
        && last.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String strip(String line) {
    return line.replaceAll("^[\\s(\\[/-]+|[\\s)\\]/-]+$", "");
  }
}
