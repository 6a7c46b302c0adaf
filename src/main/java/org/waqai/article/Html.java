package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads an article from a web page, as far as the page's own marks show where it is. */
final class Html {
  private final Outlet outlet;
  private final Top top;
  private final Dateline dateline;

  Html(Outlet outlet, Top top, Dateline dateline) {
    this.outlet = outlet;
    this.top = top;
    this.dateline = dateline;
  }

  Draft read(String text) {
    Document page = Jsoup.parse(text);
    Layout layout = Layout.of(page.body());
    Pruning.Left left = Pruning.of(layout);
    Metadata metadata = Metadata.of(page);
    String title = Characters.trim(metadata.title());
    List<String> captions = new ArrayList<>();
    left.captions().stream().mapToObj(i -> layout.pieces().get(i).text()).forEach(captions::add);
    List<Line> lines =
        new Body(layout, left, title, metadata.description(), Stated.of(metadata.body()))
            .pieces().stream().map(i -> Line.of(layout.pieces().get(i).text())).toList();
    List<String> body = new ArrayList<>();
    for (Line line : outlet.without(lines)) {
      boolean above = body.isEmpty() && !line.paragraph();
      if (line.text().equals(title)
          || Stamp.labelled(line).isPresent()
          || (above && beside(line))) {
        continue;
      }
      if (top.pictured(line)) {
        captions.add(line.text());
      } else {
        body.add(line.text());
      }
    }
    return new Draft(
        Optional.empty(),
        metadata.url(),
        metadata.published(),
        metadata.language(),
        metadata.publisher(),
        metadata.authors(),
        body.isEmpty() ? Optional.empty() : dateline.in(body.getFirst()),
        title,
        body,
        List.of(),
        captions.stream().distinct().filter(caption -> !body.contains(caption)).toList(),
        metadata.details());
  }

  /** A date or a name above the text: the page's own data say it better. */
  private static boolean beside(Line line) {
    return Stamp.of(line).isPresent() || Byline.near(line.text()).isPresent();
  }
}
