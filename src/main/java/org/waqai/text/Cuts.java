package org.waqai.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waqai.model.Analysis;
import org.waqai.model.Normal;
import org.waqai.model.Row;
import org.waqai.model.Token;

/**
 * Takes words apart, and remembers how: news uses the same words over and over.
 *
 * <p>Only what does not depend on the article is remembered, so what was read before changes
 * nothing but the time it takes.
 */
final class Cuts {
  /** Of words that are too long for the shelf, or no Arabic ones. */
  private static final int MOST_REMEMBERED = 10_000;

  private static final int LONGEST = 32;

  private final Dictionary dictionary;
  private final Map<String, List<String>> exceptions;
  private final Shelf shelf = new Shelf();
  private final Map<String, Parts> remembered = new ConcurrentHashMap<>();

  Cuts(Dictionary dictionary, Map<String, List<String>> exceptions) {
    this.dictionary = dictionary;
    this.exceptions = exceptions;
  }

  /** The tokens of a word, as far as nothing in its article shows otherwise. */
  Parts of(String text, int start, int end) {
    long key = Shelf.key(text, start, end);
    if (key == 0) {
      return of(text.substring(start, end));
    }
    Parts known = shelf.of(key);
    if (known == null) {
      known = cut(key, text.substring(start, end));
      shelf.keep(known);
    }
    return known;
  }

  private Parts of(String written) {
    Parts known = remembered.get(written);
    if (known != null) {
      return known;
    }
    Parts parts = cut(0, written);
    if (written.length() <= LONGEST) {
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(written, parts);
    }
    return parts;
  }

  /**
   * The tokens of a word that no list knows.
   *
   * @param seen words that stand by themselves in the article
   */
  Parts of(Word word, Set<String> seen) {
    Cut cut = Cutting.of(dictionary, word, seen::contains);
    return Parts.of(0, Particles.of(word, cut), Optional.empty());
  }

  /** What a word may be after لم beside what it is elsewhere. */
  List<Analysis> jussives(String written) {
    return dictionary.jussives(Word.key(written));
  }

  private Parts cut(long key, String written) {
    if (!Letters.isArabic(written.charAt(0)) || written.length() > LONGEST) {
      return Parts.of(key, whole(written), Optional.empty());
    }
    Word word = Word.of(written);
    if (word.length() == 0) {
      return Parts.of(key, whole(written), Optional.empty());
    }
    List<String> exception = exceptions.getOrDefault(word.bare(), List.of());
    if (exception.isEmpty() && written.endsWith("ى")) {
      String maqsura = word.bare().substring(0, word.length() - 1) + "ى";
      exception = exceptions.getOrDefault(maqsura, List.of());
    }
    if (!exception.isEmpty()) {
      return Parts.of(key, Exceptions.of(dictionary, word, exception), Optional.empty());
    }
    Set<String> rests = new LinkedHashSet<>();
    Cut cut =
        Cutting.of(
            dictionary,
            word,
            rest -> {
              rests.add(rest);
              return false;
            });
    List<Piece> pieces = Particles.of(word, cut);
    if (!cut.isSettled()) {
      Parts.Doubt doubt = new Parts.Doubt(word.key(0, word.length()), Row.copyOf(rests));
      return Parts.of(key, pieces, Optional.of(doubt));
    }
    return Parts.of(
        key,
        written.indexOf('ّ') < 0 ? pieces : pieces.stream().map(Cuts::doubled).toList(),
        Optional.empty());
  }

  /** «بيّن» with its mark is the verb alone. */
  private static Piece doubled(Piece piece) {
    if (piece.analyses().stream().noneMatch(Analysis::isVerb)) {
      return piece;
    }
    return new Piece(
        piece.from(),
        piece.to(),
        piece.kind(),
        piece.normal(),
        piece.analyses().stream().filter(a -> a.pos() != Analysis.Pos.PREPOSITION).toList());
  }

  private static List<Piece> whole(String written) {
    String normal = Normal.of(written);
    return List.of(new Piece(0, written.length(), Token.Kind.WORD, normal, List.of()));
  }
}
