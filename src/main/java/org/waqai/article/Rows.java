package org.waqai.article;

import java.util.ArrayList;
import java.util.List;

/** Puts the cells of a table's row back together: «السكر 0.90 0.95» says more than three lines. */
final class Rows {
  /** What is longer in a cell is a paragraph of a page that tables hold together. */
  private static final int CELL = 60;

  private final Layout layout;

  Rows(Layout layout) {
    this.layout = layout;
  }

  /** The texts of some pieces, a row as one. */
  List<String> of(List<Integer> pieces) {
    List<String> texts = new ArrayList<>();
    int last = -1;
    for (int i : pieces) {
      Piece piece = layout.pieces().get(i);
      int row = row(piece);
      if (row >= 0 && row == last) {
        texts.add(texts.removeLast() + " " + piece.text());
      } else {
        texts.add(piece.text());
      }
      last = row;
    }
    return texts;
  }

  /** The row in which a piece is a cell; -1 of none. */
  private int row(Piece piece) {
    int cell = piece.box();
    if (layout.boxes().get(cell).named("p")) {
      cell = layout.boxes().get(cell).parent();
    }
    if (cell < 0 || piece.text().length() > CELL) {
      return -1;
    }
    Box box = layout.boxes().get(cell);
    boolean row = box.parent() >= 0 && layout.boxes().get(box.parent()).named("tr");
    return row && (box.named("td") || box.named("th")) ? box.parent() : -1;
  }
}
