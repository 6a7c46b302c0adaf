package org.waqai.article;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of a body what is no part of it: lists of links, labels, what stands there twice. */
final class Trim {
  /** More of them are no quotations drawn out of the text. */
  private static final int QUOTES = 20;

  /** How many lines it may have. */
  private static final int SIGNATURE = 3;

  private static final Pattern ACCOUNT = Pattern.compile("(?:^|[\\s(:])@\\w{3,30}|\\w@\\w+\\.\\w");

  private static final Pattern DIGITS = Pattern.compile("[0-9٠-٩]+");

  private static final int LONGEST_QUOTE = 400;

  private final Layout layout;
  private final Pruning.Left left;
  private final BitSet kept;
  private final String title;
  private final int[] headlines;
  private final int[] paragraphs;

  Trim(Layout layout, Pruning.Left left, BitSet body, String title) {
    this.layout = layout;
    this.left = left;
    this.kept = (BitSet) body.clone();
    this.title = Fold.of(title);
    int size = layout.pieces().size();
    this.headlines = new int[size + 1];
    this.paragraphs = new int[size + 1];
    for (int i = 0; i < size; i++) {
      Piece piece = layout.pieces().get(i);
      boolean leads = piece.links() > 0.8 && piece.weight() >= 25;
      headlines[i + 1] = headlines[i] + (leads ? 1 : 0);
      paragraphs[i + 1] = paragraphs[i] + (piece.running() > 0 ? 1 : 0);
    }
  }

  /** The pieces of the body. */
  BitSet body() {
    if (kept.isEmpty()) {
      return kept;
    }
    above();
    next();
    lists();
    pieces();
    quotes();
    ends();
    signature();
    return kept;
  }

  /** Boxes in the body that do little but lead elsewhere. */
  private void lists() {
    int from = kept.nextSetBit(0);
    int to = kept.length();
    int all = 0;
    for (int i = from; i >= 0; i = kept.nextSetBit(i + 1)) {
      all += layout.pieces().get(i).running();
    }
    for (Box inner : layout.boxes()) {
      boolean within = inner.from() >= from && inner.to() <= to && inner.from() < inner.to();
      boolean whole = inner.from() == from && inner.to() == to;
      if (within && !whole && left.links(inner) > 0.5 && left.running(inner) * 10 < all) {
        kept.clear(inner.from(), inner.to());
      } else if (within && !whole && left.running(inner) * 5 < all * 3 && teasers(inner)) {
        kept.clear(inner.from(), inner.to());
      }
    }
  }

  /** Beginnings of other articles under their headlines, which lead there. */
  private boolean teasers(Box box) {
    int leading = headlines[box.to()] - headlines[box.from()];
    int said = paragraphs[box.to()] - paragraphs[box.from()];
    return leading >= 2 && leading >= said && left.running(box) < 260 * leading;
  }

  /** Whether it is the headline; folding a long paragraph to know that it is none is dear. */
  private boolean titled(Piece piece) {
    return !title.isEmpty()
        && piece.text().length() < 2 * title.length() + 20
        && Fold.of(piece.text()).equals(title);
  }

  /** The body begins below its headline, where that stands in it. */
  private void above() {
    int all = running(0, layout.pieces().size());
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      if (piece.kind() == Piece.Kind.HEADING && titled(piece)) {
        if (running(i, layout.pieces().size()) * 2 > all) {
          kept.clear(0, i);
        }
        return;
      }
    }
  }

  /** The body ends where the next article on the same page begins. */
  private void next() {
    int own = -1;
    String shape = "";
    for (Box box : layout.boxes()) {
      if (!box.named("h1") || box.from() == box.to()) {
        continue;
      }
      Piece heading = layout.pieces().get(box.from());
      boolean titled = Fold.of(heading.text()).equals(title);
      if (own < 0 && titled) {
        own = box.from();
        shape = box.element().className();
      } else if (own >= 0
          && !titled
          && box.element().className().equals(shape)
          && heading.links() <= layout.pieces().get(own).links() + 0.5) { // else it leads there
        if (running(own, box.from()) > 300) {
          kept.clear(box.from(), layout.pieces().size());
        }
        return;
      }
    }
  }

  private int running(int from, int to) {
    int sum = 0;
    for (int i = kept.nextSetBit(from); i >= 0 && i < to; i = kept.nextSetBit(i + 1)) {
      sum += layout.pieces().get(i).running();
    }
    return sum;
  }

  private void pieces() {
    Map<String, Integer> times = new HashMap<>();
    kept.stream().forEach(i -> times.merge(counted(layout.pieces().get(i)), 1, Integer::sum));
    Set<String> seen = new HashSet<>();
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      boolean again =
          (times.getOrDefault(counted(piece), 0) > 2 && !cell(piece))
              || (piece.weight() > 30 && !seen.add(beginning(piece.text())));
      if (again
          || (piece.links() > 0.8 && !piece.address())
          || piece.text().chars().noneMatch(c -> c != 'ـ' && Character.isLetterOrDigit(c))) {
        kept.clear(i);
      }
    }
  }

  /** What is the same again but for a number: «صورة 3 من 12». */
  private static String counted(Piece piece) {
    boolean label = piece.kind() == Piece.Kind.TEXT && piece.weight() < 30 && !piece.ended();
    return label && piece.text().chars().anyMatch(Character::isLetter)
        ? DIGITS.matcher(piece.text()).replaceAll("0")
        : piece.text();
  }

  /** One of several cells of a row: columns repeat what they say. */
  private boolean cell(Piece piece) {
    Box box = layout.boxes().get(piece.box());
    if (box.named("p") && box.parent() >= 0) {
      box = layout.boxes().get(box.parent());
    }
    if (!(box.named("td") || box.named("th")) || box.parent() < 0) {
      return false;
    }
    Box row = layout.boxes().get(box.parent());
    return row.named("tr") && row.to() - row.from() > 1;
  }

  /** A quotation drawn out of the text, which says it too. */
  private void quotes() {
    int read = 0;
    for (int i = kept.nextSetBit(0); i >= 0 && read < QUOTES; i = kept.nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      if (piece.text().length() > LONGEST_QUOTE || !drawn(layout.boxes().get(piece.box()))) {
        continue;
      }
      read++;
      String letters = Stated.letters(piece.text());
      int own = i;
      if (letters.length() >= 20
          && kept.stream()
              .filter(j -> j != own && layout.pieces().get(j).text().length() > letters.length())
              .anyMatch(j -> Stated.letters(layout.pieces().get(j).text()).contains(letters))) {
        kept.clear(i);
      }
    }
  }

  private boolean drawn(Box box) {
    Box around = box.parent() < 0 ? box : layout.boxes().get(box.parent());
    return Stream.of(box, around)
        .anyMatch(b -> b.named("blockquote") || b.named("q") || b.marked(Marks.DRAWN));
  }

  /** What is told twice begins alike, as a summary for machines does. */
  private static String beginning(String text) {
    String letters = Stated.letters(text.substring(0, Math.min(80, text.length())));
    boolean again = text.length() > 1500 || text.length() < 60;
    return letters.length() < 40 || !again ? text : letters.substring(0, 40);
  }

  /** Below the text, where else to read or to reach its author: addresses and names of accounts. */
  private void signature() {
    for (int n = 0, i = kept.length() - 1;
        n < SIGNATURE && i > 0;
        n++, i = kept.previousSetBit(i - 1)) {
      Piece piece = layout.pieces().get(i);
      boolean account = ACCOUNT.matcher(piece.text()).find();
      if (account && piece.linked() > 0 && piece.weight() < 400 && running(0, i) > 600) {
        kept.clear(i, layout.pieces().size());
      }
    }
  }

  /** Labels before the first and after the last running text; headings over nothing. */
  private void ends() {
    int first = -1;
    int last = -1;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      if (layout.pieces().get(i).running() > 0 || layout.pieces().get(i).address()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      boolean titled = titled(piece);
      if (titled || i < first || (i > last && !piece.ended() && piece.kind() != Piece.Kind.ITEM)) {
        kept.clear(i);
      }
    }
  }
}
