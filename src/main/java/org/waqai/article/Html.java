package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an article from a web page, as far as the page's own marks show where it is. */
final class Html {
  /** A body that the page marks itself is believed from this length on. */
  private static final int MARKED = 200;

  /** A page has few such places; one with thousands, in one another, should not cost hours. */
  private static final int MANY = 30;

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
    Metadata metadata = Metadata.of(page);
    String title = Characters.trim(metadata.title());
    List<String> captions = new ArrayList<>();
    page.select("figcaption").stream()
        .map(caption -> Characters.trim(Characters.shown(caption.text())))
        .filter(caption -> !caption.isEmpty())
        .distinct()
        .forEach(captions::add);
    List<String> body = new ArrayList<>();
    for (Line line : outlet.without(Blocks.lines(root(page)))) {
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
        captions.stream().distinct().filter(caption -> !body.contains(caption)).toList());
  }

  /** A date or a name above the text: the page's own data say it better. */
  private static boolean beside(Line line) {
    return Stamp.of(line).isPresent() || Byline.near(line.text()).isPresent();
  }

  /** The element that holds the article. */
  private static Element root(Document page) {
    return most(page, "[itemprop=articleBody]")
        .orElseGet(
            () -> Blocks.densest(most(page, "article, main, [role=main]").orElseGet(page::body)));
  }

  /** The one with the most running text among the elements that a page marks so. */
  private static Optional<Element> most(Document page, String marked) {
    long most = MARKED - 1;
    Optional<Element> best = Optional.empty();
    for (Element element : page.select(marked).stream().limit(MANY).toList()) {
      long running = Blocks.running(element);
      if (running > most) {
        most = running;
        best = Optional.of(element);
      }
    }
    return best;
  }
}
