package org.waqai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waqai.model.Analysis;
import org.waqai.model.Normal;
import org.waqai.model.Span;
import org.waqai.model.Token;

/** The words of one article, which may show how to take one another apart. */
final class Words {
  private static final int LONGEST_PARTICLES = 4;

  private final Cuts cuts;
  private final Map<String, List<Piece>> unsettled = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  Words(Cuts cuts) {
    this.cuts = cuts;
  }

  /** Notes which unknown words stand by themselves, before any is cut. */
  void see(String text, Runs runs) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.kind(i) == Runs.WORD) {
        String written = written(text, runs, i);
        if (cuts.of(written).isEmpty()) {
          Word word = Word.of(written);
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
          List<Analysis> analyses = piece.analyses();
          if (!tokens.isEmpty() && piece.kind() == Token.Kind.WORD) {
            analyses = after(tokens.getLast(), piece, span.in(text));
          }
          tokens.add(new Token(span, piece.normal(), piece.kind(), analyses));
        }
      } else if (runs.kind(i) != Runs.BREAK) {
        Span span = new Span(start, runs.end(i));
        String normal = text.charAt(start) == 'ـ' ? "-" : Normal.of(span.in(text));
        tokens.add(new Token(span, normal, Runs.token(runs.kind(i)), List.of()));
      }
    }
    return tokens;
  }

  /** The readings after another word: «نقل» is of «قال» after لم, «تقل» after لا too. */
  private List<Analysis> after(Token before, Piece piece, String written) {
    String normal = before.normal();
    if (normal.length() > 3 || !normal.startsWith("ل") && !normal.endsWith("لم")) {
      return piece.analyses();
    }
    boolean lam = normal.endsWith("لم") || normal.equals("لما");
    boolean la = normal.equals("لا") && piece.normal().startsWith("ت");
    List<Analysis> more = lam || la ? cuts.jussives(written) : List.of();
    if (more.isEmpty()) {
      return piece.analyses();
    }
    Set<Analysis> all = new LinkedHashSet<>(more);
    all.addAll(piece.analyses());
    return List.copyOf(all);
  }

  private List<Piece> pieces(String text, Runs runs, int i) {
    String written = written(text, runs, i);
    if (written.length() <= LONGEST_PARTICLES + 1 && mayLean(text, runs, i, written)) {
      List<Piece> alone = Particles.alone(Word.of(written));
      if (!alone.isEmpty()) {
        return alone;
      }
    }
    List<Piece> pieces = cuts.of(written);
    return pieces.isEmpty()
        ? unsettled.computeIfAbsent(written, w -> cuts.of(Word.of(w), seen))
        : pieces;
  }

  /** Whether a word so short may be a particle whose own word is none of ours. */
  private static boolean mayLean(String text, Runs runs, int i, String written) {
    return written.equals("و") || written.endsWith("ـ") || leansOn(text, runs, i);
  }

  /** Whether a number, a foreign word or an opening mark follows without a space. */
  private static boolean leansOn(String text, Runs runs, int i) {
    if (i + 1 >= runs.size() || runs.start(i + 1) != runs.end(i)) {
      return false;
    }
    char next = text.charAt(runs.start(i + 1));
    return runs.kind(i + 1) != Runs.MARK || "«“\"('[‹".indexOf(next) >= 0;
  }

  private static String written(String text, Runs runs, int i) {
    return text.substring(runs.start(i), runs.end(i));
  }
}
