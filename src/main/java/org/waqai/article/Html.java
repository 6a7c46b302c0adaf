package org.waqai.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.waqai.model.Details;

/** Reads an article from a web page, as far as the page's own marks show where it is. */
final class Html {
  /** A shorter line may be a label with which the headline begins. */
  private static final int SHORTEST = 15;

  /** A page that shows fewer letters of a text leaves the showing to its scripts. */
  private static final int LEAST = 150;

  private final Outlet outlet;
  private final Top top;
  private final Dateline dateline;

  Html(Outlet outlet, Top top, Dateline dateline) {
    this.outlet = outlet;
    this.top = top;
    this.dateline = dateline;
  }

  /** Reads an article that may go on in further pages, as one. */
  Draft read(String text, List<String> further) {
    Draft whole = read(text);
    for (String page : further) {
      whole = joined(whole, read(page));
    }
    return whole;
  }

  /** What each of the pages has, such as a lead or a box, is there once. */
  private static Draft joined(Draft first, Draft next) {
    Set<String> body = new LinkedHashSet<>(first.body());
    body.addAll(next.body());
    Set<String> captions = new LinkedHashSet<>(first.captions());
    captions.addAll(next.captions());
    return new Draft(
        first.id(),
        first.url(),
        first.published(),
        first.language(),
        first.publisher(),
        first.authors(),
        first.dateline(),
        first.title(),
        List.copyOf(body),
        first.kickers(),
        List.copyOf(captions),
        first.details(),
        Stream.concat(first.dated().stream(), next.dated().stream()).toList());
  }

  private Draft read(String text) {
    Document page = Jsoup.parse(text);
    Layout layout = Layout.of(page.body());
    Pruning.Left left = Pruning.of(layout);
    Metadata metadata = Metadata.of(page);
    String title = shown(Characters.trim(metadata.title()), layout);
    Stated stated = Stated.of(metadata.body());
    List<String> captions = new ArrayList<>();
    left.captions().stream().mapToObj(i -> layout.pieces().get(i).text()).forEach(captions::add);
    List<Integer> found = new Body(layout, left, title, metadata.description(), stated).pieces();
    Entries entries = new Entries(layout, found);
    List<Integer> pieces = entries.whole(found);
    List<Line> lines = new Rows(layout).of(pieces).stream().map(Line::of).toList();
    List<String> body = new ArrayList<>();
    List<Line> own = outlet.without(lines);
    for (Line line : own) {
      boolean above = body.isEmpty() && !line.paragraph();
      if (line.text().equals(title)
          || Stamp.labelled(line).isPresent()
          || (above && beside(line))) {
        continue;
      }
      if (top.pictured(line) && !(line.equals(own.getLast()) && signed(line))) {
        captions.add(line.text());
      } else {
        body.add(line.text());
      }
    }
    boolean free = metadata.details().free().orElse(true);
    if (free
        && stated.whole()
        && Stated.letters(String.join("", body)).length() * 3 < stated.letters()) {
      body.clear(); // a page that is put together by scripts shows its data only
      body.addAll(stated.paragraphs());
    } else if (free && Stated.letters(String.join("", body)).length() < LEAST) {
      List<String> hidden = hidden(page, metadata);
      if (!hidden.isEmpty()) {
        body.clear();
        body.addAll(hidden);
      }
    }
    List<Draft.Dated> dated = dated(layout, entries, pieces);
    boolean renewed = ShownDays.onlyChanged(metadata, layout, title, pieces);
    Details details = renewed ? metadata.details().renewed() : metadata.details();
    return new Draft(
        Optional.empty(),
        metadata.url(),
        renewed ? details.modified() : metadata.published(),
        metadata.language(),
        metadata.publisher(),
        metadata.authors(),
        body.isEmpty() ? Optional.empty() : dateline.in(body.getFirst()),
        title,
        body,
        List.of(),
        captions.stream().distinct().filter(caption -> !body.contains(caption)).toList(),
        details,
        dated.isEmpty() ? metadata.updates().dated(body) : dated);
  }

  /** The paragraphs of a page that shows none, from what its scripts would show. */
  private static List<String> hidden(Document page, Metadata metadata) {
    String updates = metadata.updates().text();
    return Stated.paragraphs(updates.isEmpty() ? ScriptState.body(page) : updates);
  }

  private static List<Draft.Dated> dated(Layout layout, Entries entries, List<Integer> pieces) {
    return pieces.stream()
        .flatMap(
            piece ->
                entries
                    .at(piece)
                    .map(at -> new Draft.Dated(layout.pieces().get(piece).text(), at))
                    .stream())
        .toList();
  }

  /** «… في محافظتين أخريين. (أ ف ب)»: a whole sentence, then the agency that sent the article. */
  private static boolean signed(Line line) {
    String text = line.text();
    int bracket = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    return bracket > 0 && Line.of(text.substring(0, bracket).strip()).paragraph();
  }

  /** «العنوان - الموقع»: what stands on the page as a line of its own is the headline alone. */
  private static String shown(String title, Layout layout) {
    for (Piece piece : layout.pieces()) {
      int length = piece.text().length();
      if (length < SHORTEST || length >= title.length() || length * 2 < title.length()) {
        continue;
      }
      boolean before = title.startsWith(piece.text());
      boolean after = piece.kind() == Piece.Kind.HEADING && title.endsWith(piece.text());
      String rest = before ? title.substring(length) : title.substring(0, title.length() - length);
      String bare = rest.strip();
      char next = bare.isEmpty() ? ' ' : bare.charAt(before ? 0 : bare.length() - 1);
      if ((before || after) && "|-–—:".indexOf(next) >= 0) {
        return piece.text();
      }
    }
    return title;
  }

  /** A date or a name above the text: the page's own data say it better. */
  private static boolean beside(Line line) {
    return Stamp.of(line).isPresent() || Byline.near(line.text()).isPresent();
  }
}
