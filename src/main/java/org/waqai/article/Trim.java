package org.waqai.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of a body what is no part of it: lists of links, labels, what stands there twice. */
final class Trim {
  private final Layout layout;
  private final Pruning.Left left;
  private final Box box;
  private final String title;

  Trim(Layout layout, Pruning.Left left, Box box, String title) {
    this.layout = layout;
    this.left = left;
    this.box = box;
    this.title = Fold.of(title);
  }

  /** The pieces of the body, in order. */
  List<Integer> body() {
    BitSet kept = new BitSet();
    for (int i = left.kept().nextSetBit(box.from());
        i >= 0 && i < box.to();
        i = left.kept().nextSetBit(i + 1)) {
      kept.set(i);
    }
    lists(kept);
    pieces(kept);
    ends(kept);
    List<Integer> body = new ArrayList<>();
    kept.stream().forEach(body::add);
    return body;
  }

  /** Boxes in the body that do little but lead elsewhere. */
  private void lists(BitSet kept) {
    int all = left.running(box);
    for (Box inner : layout.boxes()) {
      if (inner.from() < box.from() || inner.to() > box.to() || inner.from() == inner.to()) {
        continue;
      }
      boolean whole = inner.from() == box.from() && inner.to() == box.to();
      if (!whole && left.links(inner) > 0.5 && left.running(inner) * 10 < all) {
        kept.clear(inner.from(), inner.to());
      }
    }
  }

  private void pieces(BitSet kept) {
    Set<String> seen = new HashSet<>();
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      boolean again = piece.weight() > 30 && !seen.add(piece.text());
      if (again || piece.links() > 0.8 || piece.text().chars().noneMatch(Character::isLetterOrDigit)) {
        kept.clear(i);
      }
    }
  }

  /** Labels before the first and after the last running text; headings over nothing. */
  private void ends(BitSet kept) {
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
      if (titled || i < first || (i > last && !piece.ended())) {
        kept.clear(i);
      }
    }
  }
}
