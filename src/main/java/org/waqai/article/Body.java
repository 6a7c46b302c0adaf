package org.waqai.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The pieces of a page that are its article's body. */
final class Body {
  /** So many letters alike are no chance. */
  private static final int LEAD = 40;

  private final Layout layout;
  private final Pruning.Left left;
  private final String title;
  private final Stated stated;
  private final String description;

  Body(Layout layout, Pruning.Left left, String title, String description, Stated stated) {
    this.layout = layout;
    this.left = left;
    this.title = title;
    this.stated = stated;
    this.description = Stated.letters(description);
  }

  /** In the order of the page. */
  List<Integer> pieces() {
    int best = new Choice(layout, left).best();
    BitSet body = new Spread(layout, left).from(best);
    BitSet trimmed = new Trim(layout, left, body, title).body();
    List<Integer> pieces = new ArrayList<>();
    BitSet agreed = agreed(trimmed);
    lead(agreed);
    agreed.stream().forEach(pieces::add);
    return pieces;
  }

  /** A lead above the body: a sentence that the page's data give as its description. */
  private void lead(BitSet body) {
    int first = body.nextSetBit(0);
    if (body.stream().anyMatch(i -> alike(Stated.letters(layout.pieces().get(i).text())))) {
      return;
    }
    for (int i = first - 1; i >= 0 && description.length() >= LEAD; i--) {
      Piece piece = layout.pieces().get(i);
      boolean says = piece.ended() && piece.links() < 0.5 && piece.kind() == Piece.Kind.TEXT;
      if (says && alike(Stated.letters(piece.text()))) {
        body.set(i);
        return;
      }
    }
  }

  private boolean alike(String letters) {
    return letters.length() >= LEAD
        && description.length() >= LEAD
        && letters.substring(0, LEAD).equals(description.substring(0, LEAD));
  }

  /** What the page's data state decides, where most of it is on the page. */
  private BitSet agreed(BitSet trimmed) {
    if (!stated.whole()) {
      return trimmed;
    }
    BitSet confirmed = new BitSet();
    Stated.Said said = new Stated.Said();
    int letters = 0;
    for (int i = 0; i < layout.pieces().size(); i++) {
      Piece piece = layout.pieces().get(i);
      boolean here = left.kept().get(i) || trimmed.get(i);
      if (here && stated.share(piece.text()) >= 0.6 && !said.again(piece.text())) {
        confirmed.set(i);
        letters += Stated.letters(piece.text()).length();
      }
    }
    if (letters < stated.letters() * 0.8 || letters > stated.letters() * 1.3) {
      return trimmed;
    }
    if (running(confirmed) * 5 < running(trimmed) * 2) {
      return trimmed; // a body that is stated in part, or another article's
    }
    int last = confirmed.length();
    for (int i = confirmed.nextSetBit(0); i >= 0 && i < last; i++) {
      if (trimmed.get(i) && layout.pieces().get(i).running() == 0) {
        confirmed.set(i);
      }
    }
    return confirmed;
  }

  private int running(BitSet pieces) {
    return pieces.stream().map(i -> layout.pieces().get(i).running()).sum();
  }
}
