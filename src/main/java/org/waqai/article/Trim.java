package org.waqai.article;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Takes out of a body what is no part of it: lists of links, labels, what stands there twice. */
final class Trim {
  private final Layout layout;
  private final Pruning.Left left;
  private final BitSet kept;
  private final String title;

  Trim(Layout layout, Pruning.Left left, BitSet body, String title) {
    this.layout = layout;
    this.left = left;
    this.kept = (BitSet) body.clone();
    this.title = Fold.of(title);
  }

  /** The pieces of the body. */
  BitSet body() {
    if (kept.isEmpty()) {
      return kept;
    }
    lists();
    pieces();
    ends();
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
      }
    }
  }

  private void pieces() {
    Map<String, Integer> times = new HashMap<>();
    kept.stream().forEach(i -> times.merge(layout.pieces().get(i).text(), 1, Integer::sum));
    Set<String> seen = new HashSet<>();
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      boolean again =
          times.getOrDefault(piece.text(), 0) > 2
              || (piece.weight() > 30 && !seen.add(piece.text()));
      if (again || piece.links() > 0.8 || piece.text().chars().noneMatch(Character::isLetterOrDigit)) {
        kept.clear(i);
      }
    }
  }

  /** Labels before the first and after the last running text; headings over nothing. */
  private void ends() {
    int first = -1;
    int last = -1;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      if (layout.pieces().get(i).running() > 0) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      boolean titled = !title.isEmpty() && Fold.of(piece.text()).equals(title);
      if (titled || i < first || (i > last && !piece.ended() && piece.kind() != Piece.Kind.ITEM)) {
        kept.clear(i);
      }
    }
  }
}
