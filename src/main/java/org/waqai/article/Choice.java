package org.waqai.article;

import java.util.List;
import java.util.Set;

/** Which box of a page holds the article's body. */
final class Choice {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

  private final Layout layout;
  private final Pruning.Left left;

  Choice(Layout layout, Pruning.Left left) {
    this.layout = layout;
    this.left = left;
  }

  /** The box; the whole page where nothing is better. */
  int best() {
    int top = densest();
    int marked = marked(top);
    return wider(marked >= 0 ? marked : top);
  }

  /** Where paragraphs stand closest together: each counts for its parent, and half above. */
  private int densest() {
    double[] scores = new double[layout.boxes().size()];
    List<Piece> pieces = layout.pieces();
    for (int i = left.kept().nextSetBit(0); i >= 0; i = left.kept().nextSetBit(i + 1)) {
      Piece piece = pieces.get(i);
      int running = piece.running();
      if (running == 0) {
        continue;
      }
      double score = (1 + piece.stops() + Math.min(3, running / 100.0)) * (1 - piece.links());
      int box = piece.box();
      boolean paragraph = PARAGRAPHS.contains(layout.boxes().get(box).element().normalName());
      int up = paragraph ? layout.boxes().get(box).parent() : box;
      for (int level = 0; level < 5 && up >= 0; level++) {
        scores[up] += score / (level == 0 ? 1 : level == 1 ? 1.6 : level * 3);
        up = layout.boxes().get(up).parent();
      }
    }
    int best = 0;
    for (int b = 0; b < scores.length; b++) {
      Box box = layout.boxes().get(b);
      double score = scores[b] * (1 - left.links(box));
      scores[b] = score;
      if (score > scores[best]) {
        best = b;
      }
    }
    return best;
  }

  /** A box that its author calls the body, if it agrees with where the text stands. */
  private int marked(int top) {
    Box dense = layout.boxes().get(top);
    int running = left.running(dense);
    int best = -1;
    int most = 0;
    for (int b = 0; b < layout.boxes().size(); b++) {
      Box box = layout.boxes().get(b);
      boolean own = box.marks().contains("articlebody") || box.marks().contains("article-body");
      if (!own && !box.marked(Marks.BODY)) {
        continue;
      }
      int held = left.running(box);
      boolean near = box.covers(dense) || dense.covers(box);
      if (near && held * 10 >= running * (own ? 5 : 7) && held <= running * 1.7 && held > most) {
        best = b;
        most = held;
      }
    }
    return best;
  }

  /** Goes up while that brings more running text than other things. */
  private int wider(int top) {
    int best = top;
    for (int up = layout.boxes().get(top).parent(); up >= 0; up = layout.boxes().get(up).parent()) {
      Box now = layout.boxes().get(best);
      Box wide = layout.boxes().get(up);
      int gain = left.running(wide) - left.running(now);
      int other = left.other(wide) - left.other(now);
      if (wide.named("body") || (gain > 0 && gain < other * 2)) {
        return best;
      }
      if (gain > 0) {
        best = up;
      }
    }
    return best;
  }
}
