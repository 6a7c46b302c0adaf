package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Normal;
import org.waqai.model.Token.Kind;

/** The tokens of joined particles and pronouns. */
final class Particles {
  private Particles() {}

  /**
   * The tokens of a word that was cut; the word as one token where a cut goes through a ligature.
   */
  static List<Piece> of(Word word, Cut cut) {
    int stem = cut.joints().length();
    int end = cut.stemEnd();
    for (int i = 1; i <= stem; i++) {
      if (!word.cuts(i)) {
        return whole(word);
      }
    }
    if (end < word.length() && !word.cuts(end)) {
      return whole(word);
    }
    List<Piece> pieces = new ArrayList<>(4);
    int i = 0;
    while (i < stem - cut.joints().article()) {
      pieces.add(proclitic(word, i));
      i++;
    }
    if (cut.joints().article() > 0) {
      pieces.add(article(word, i, stem));
    }
    String normal = Normal.of(cut.key());
    pieces.add(new Piece(word.place(stem), word.place(end), Kind.WORD, normal, cut.analyses()));
    if (end < word.length()) {
      pieces.add(enclitic(word, end));
    }
    return pieces;
  }

  /**
   * Particles without their word, as before a number or a quotation mark: «الـ15», «لـ«اليوم»».
   * Empty where the letters are something else.
   */
  static List<Piece> alone(Word word) {
    List<Piece> pieces = new ArrayList<>(3);
    int n = word.length();
    int i = 0;
    if (i < n && (word.letter(i) == 'و' || word.letter(i) == 'ف')) {
      pieces.add(proclitic(word, i++));
    }
    if (i < n && "بكلس".indexOf(word.letter(i)) >= 0) {
      pieces.add(proclitic(word, i++));
      if (i == n - 1 && word.letter(i) == 'ل' && word.letter(i - 1) == 'ل') {
        pieces.add(article(word, i++, n));
      }
    }
    if (i == n - 2 && word.letter(i) == 'ا' && word.letter(i + 1) == 'ل') {
      pieces.add(article(word, i, n));
      i = n;
    }
    boolean placed = i == n && (pieces.isEmpty() || pieces.getFirst().to() > 0);
    return placed ? pieces : List.of();
  }

  static Piece proclitic(Word word, int i) {
    char letter = word.letter(i);
    Pos pos =
        switch (letter) {
          case 'و', 'ف' -> Pos.CONJUNCTION;
          case 'س' -> Pos.PARTICLE;
          default -> Pos.PREPOSITION;
        };
    String normal = String.valueOf(letter);
    List<Analysis> analyses = List.of(Analysis.of(normal, pos));
    return new Piece(word.place(i), word.place(i + 1), Kind.PROCLITIC, normal, analyses);
  }

  static Piece article(Word word, int from, int to) {
    String normal = word.bare().substring(from, to);
    return new Piece(word.place(from), word.place(to), Kind.ARTICLE, normal, List.of());
  }

  static Piece enclitic(Word word, int from) {
    String normal = word.bare().substring(from);
    List<Analysis> analyses = List.of(Analysis.of(normal, Pos.PRONOUN));
    return new Piece(word.place(from), word.place(word.length()), Kind.ENCLITIC, normal, analyses);
  }

  private static List<Piece> whole(Word word) {
    String normal = Normal.of(word.bare());
    return List.of(new Piece(0, word.place(word.length()), Kind.WORD, normal, List.of()));
  }
}
