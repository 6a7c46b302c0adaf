package org.waqai.text;

import java.util.List;
import org.waqai.model.Row;
import org.waqai.model.Token;
import org.waqai.model.Writing;

/**
 * What a written word is taken apart into.
 *
 * @param key what it is found by, see {@link Shelf}; 0 where by nothing
 * @param pieces its tokens; none where it depends on what else its article says
 * @param writing what stands for the word; {@link Writing#NONE} of particles without their word
 * @param governs whether it ends in لم or لا, after which a verb is read otherwise
 */
record Parts(long key, Row<Piece> pieces, Writing writing, boolean governs) {

  static Parts of(long key, List<Piece> pieces) {
    boolean ends = !pieces.isEmpty() && ends(pieces.getLast().kind());
    return new Parts(
        key,
        Row.copyOf(pieces),
        ends ? new Writing(pieces.size()) : Writing.NONE,
        ends && governs(pieces.getLast().normal()));
  }

  private static boolean ends(Token.Kind kind) {
    return kind == Token.Kind.WORD || kind == Token.Kind.ENCLITIC;
  }

  /** Whether a token may be لم or لا, as few are. */
  static boolean governs(String normal) {
    return normal.length() <= 3
        && (normal.endsWith("لم") || normal.equals("لما") || normal.equals("لا"));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }
}
