package org.waqai.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads text as a browser copies it: the article amid what its page shows around it. */
final class PlainText {
  /** No article has more lines. */
  private static final int MANY = 100_000;

  private final Outlet outlet;
  private final Top top;
  private final Dateline dateline;

  PlainText(Outlet outlet, Top top, Dateline dateline) {
    this.outlet = outlet;
    this.top = top;
    this.dateline = dateline;
  }

  Draft read(String text) throws Unfit {
    List<Line> lines = outlet.without(lines(text));
    int start = top.bodyStart(lines);
    Top.Headed headed = top.read(lines.subList(0, start), lines.subList(start, lines.size()));
    List<String> body = new ArrayList<>();
    List<String> captions = new ArrayList<>(headed.captions());
    List<String> authors = new ArrayList<>(headed.authors());
    Optional<LocalDate> published = headed.published();
    for (Line line : lines.subList(start, lines.size())) {
      Optional<Stamp> stamp = Stamp.labelled(line);
      if (stamp.isPresent()) {
        published = published.or(stamp.get()::day);
      } else if (!body.isEmpty() && Byline.labelled(line.text()).isPresent()) {
        Byline.labelled(line.text()).ifPresent(authors::addAll);
      } else if (top.pictured(line)) {
        captions.add(line.text());
      } else {
        body.add(line.text());
      }
    }
    if (body.isEmpty()) {
      body.addAll(captions);
      captions.clear();
    }
    Optional<String> place =
        body.isEmpty() ? Optional.empty() : dateline.in(body.getFirst()).or(headed::dateline);
    return new Draft(
        Optional.empty(),
        Optional.empty(),
        published,
        Optional.empty(),
        Optional.empty(),
        authors.stream().distinct().toList(),
        place,
        headed.title(),
        body,
        headed.kickers(),
        captions);
  }

  private static List<Line> lines(String text) throws Unfit {
    List<String> lines = Characters.shown(text).lines().map(Characters::trim).toList();
    if (lines.size() > MANY) {
      throw new Unfit("has " + lines.size() + " lines: that is a list or a log, no article");
    }
    return Wrapped.joined(lines).stream().filter(line -> !line.isEmpty()).map(Line::of).toList();
  }
}
