package org.waqai.text;

import java.util.List;
import org.waqai.model.Writing;

/**
 * What a written word is taken apart into.
 *
 * @param pieces its tokens; none where it depends on what else its article says
 * @param writing what stands for the word; {@link Writing#NONE} of particles without their word
 */
record Parts(List<Piece> pieces, Writing writing) {

  static Parts of(List<Piece> pieces) {
    return new Parts(List.copyOf(pieces), ends(pieces) ? new Writing(pieces.size()) : Writing.NONE);
  }

  private static boolean ends(List<Piece> pieces) {
    return !pieces.isEmpty()
        && switch (pieces.getLast().kind()) {
          case WORD, ENCLITIC -> true;
          default -> false;
        };
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }
}
