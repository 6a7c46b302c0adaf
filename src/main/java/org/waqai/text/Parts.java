package org.waqai.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Row;
import org.waqai.model.Token;
import org.waqai.model.Writing;

/**
 * What a written word is taken apart into.
 *
 * @param key what it is found by, see {@link Shelf}; 0 where by nothing
 * @param pieces its tokens
 * @param writing what stands for the word; {@link Writing#NONE} of particles without their word
 * @param governs whether it ends in لم or لا, after which a verb is read otherwise
 * @param governed whether one of its tokens stands after one that is لم or لا
 * @param doubt of a word that no list knows: what in its article would show otherwise
 */
record Parts(
    long key,
    Row<Piece> pieces,
    Writing writing,
    boolean governs,
    boolean governed,
    Optional<Doubt> doubt) {

  /**
   * What shows how to take apart a word that no list knows.
   *
   * @param letters its own, by which it may show others
   * @param rests what is left of it without what may be joined to it; each that stands by itself in
   *     the article shows that the rest is
   */
  record Doubt(String letters, Row<String> rests) {
    boolean isResolved(Set<String> seen) {
      for (int i = 0; i < rests.size(); i++) {
        if (seen.contains(rests.get(i))) {
          return true;
        }
      }
      return false;
    }
  }

  static Parts of(long key, List<Piece> pieces, Optional<Doubt> doubt) {
    boolean ends = !pieces.isEmpty() && ends(pieces.getLast().kind());
    return new Parts(
        key,
        Row.copyOf(pieces),
        ends ? new Writing(pieces.size()) : Writing.NONE,
        ends && governs(pieces.getLast().normal()),
        governed(pieces),
        doubt);
  }

  private static boolean governed(List<Piece> pieces) {
    for (int k = 1; k < pieces.size(); k++) {
      if (governs(pieces.get(k - 1).normal())) {
        return true;
      }
    }
    return false;
  }

  /** Particles whose own word is none of ours. */
  static Parts alone(List<Piece> pieces) {
    return new Parts(
        0, Row.copyOf(pieces), Writing.NONE, false, governed(pieces), Optional.empty());
  }

  private static boolean ends(Token.Kind kind) {
    return kind == Token.Kind.WORD || kind == Token.Kind.ENCLITIC;
  }

  /** Whether a token may be لم or لا, as few are. */
  static boolean governs(String normal) {
    return normal.length() <= 3
        && (normal.endsWith("لم") || normal.equals("لما") || normal.equals("لا"));
  }

  /** Whether its article shows that it is to be taken apart otherwise. */
  boolean isShown(Set<String> seen) {
    return doubt.isPresent() && doubt.get().isResolved(seen);
  }
}
