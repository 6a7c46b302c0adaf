package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Normal;
import org.waqai.model.Token.Kind;

/** Words that a list cuts against the rules: «فقد» is ف and قد more often than a verb. */
final class Exceptions {
  private Exceptions() {}

  /**
   * The tokens of such a word.
   *
   * @param parts its parts as the list gives them: particles, the word, and a pronoun after +
   */
  static List<Piece> of(Dictionary dictionary, Word word, List<String> parts) {
    List<Piece> pieces = new ArrayList<>(parts.size());
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean pronoun = part.charAt(0) == '+';
      int to = at + part.length() - (pronoun ? 1 : 0);
      if (pronoun) {
        pieces.add(Particles.enclitic(word, at));
      } else if (part.equals("ال")) {
        pieces.add(Particles.article(word, at, to));
      } else if (part.length() == 1) {
        pieces.add(Particles.proclitic(word, at));
      } else {
        String key = word.key(at, to);
        pieces.add(
            new Piece(
                word.place(at),
                word.place(to),
                Kind.WORD,
                Normal.of(key),
                dictionary.find(key).analyses()));
      }
      at = to;
    }
    return pieces;
  }
}
