package org.waqai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waqai.model.Span;
import org.waqai.model.Token;

/** The words of one article, each cut once however often it stands there. */
final class Words {
  private final Dictionary dictionary;
  private final Map<String, List<String>> exceptions;
  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, List<Piece>> pieces = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  Words(Dictionary dictionary, Map<String, List<String>> exceptions) {
    this.dictionary = dictionary;
    this.exceptions = exceptions;
  }

  /** Notes which words stand by themselves, before any is cut. */
  void see(String text, Runs runs) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.kind(i) == Runs.WORD) {
        Word word = words.computeIfAbsent(written(text, runs, i), Word::of);
        if (word.length() > 2) {
          seen.add(word.key(0, word.length()));
        }
      }
    }
  }

  /** The tokens of the runs from {@code from} to {@code to}. */
  List<Token> tokens(String text, Runs runs, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) * 3 / 2);
    for (int i = from; i < to; i++) {
      int start = runs.start(i);
      if (runs.kind(i) == Runs.WORD) {
        for (Piece piece : pieces(text, runs, i)) {
          Span span = new Span(start + piece.from(), start + piece.to());
          tokens.add(new Token(span, piece.normal(), piece.kind(), piece.analyses()));
        }
      } else if (runs.kind(i) != Runs.BREAK) {
        Span span = new Span(start, runs.end(i));
        String normal = Normal.of(span.in(text));
        tokens.add(new Token(span, normal, Runs.token(runs.kind(i)), List.of()));
      }
    }
    return tokens;
  }

  private List<Piece> pieces(String text, Runs runs, int i) {
    String written = written(text, runs, i);
    Word word = words.computeIfAbsent(written, Word::of);
    if (word.length() <= 4 && (isParticle(word) || leansOn(text, runs, i))) {
      List<Piece> alone = Particles.alone(word);
      if (!alone.isEmpty()) {
        return alone;
      }
    }
    return pieces.computeIfAbsent(written, w -> cut(word, w));
  }

  private static boolean isParticle(Word word) {
    return word.isOpen() || (word.length() == 1 && word.letter(0) == 'و');
  }

  /** Whether a number, a foreign word or an opening mark follows without a space. */
  private static boolean leansOn(String text, Runs runs, int i) {
    if (i + 1 >= runs.size() || runs.start(i + 1) != runs.end(i)) {
      return false;
    }
    char next = text.charAt(runs.start(i + 1));
    return runs.kind(i + 1) != Runs.MARK || "«“\"('[‹".indexOf(next) >= 0;
  }

  private List<Piece> cut(Word word, String written) {
    if (word.length() == 0 || !Letters.isArabic(written.charAt(0))) {
      String normal = Normal.of(written);
      return List.of(new Piece(0, written.length(), Token.Kind.WORD, normal, List.of()));
    }
    List<String> exception = exceptions.getOrDefault(word.bare(), List.of());
    if (exception.isEmpty() && written.endsWith("ى")) {
      String maqsura = word.bare().substring(0, word.length() - 1) + "ى";
      exception = exceptions.getOrDefault(maqsura, List.of());
    }
    return exception.isEmpty()
        ? Particles.of(word, Cutting.of(dictionary, word, seen))
        : Exceptions.of(dictionary, word, exception);
  }

  private static String written(String text, Runs runs, int i) {
    return text.substring(runs.start(i), runs.end(i));
  }
}
