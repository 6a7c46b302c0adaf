package org.waqai.text;

import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Row;
import org.waqai.model.Token;

/**
 * A token before it has a place in the text.
 *
 * @param from where it begins in its run
 * @param to where it ends in its run
 */
record Piece(int from, int to, Token.Kind kind, String normal, Row<Analysis> analyses) {
  Piece(int from, int to, Token.Kind kind, String normal, List<Analysis> analyses) {
    this(from, to, kind, normal, Row.copyOf(analyses));
  }
}
