package org.waqai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waqai.model.Analysis;
import org.waqai.model.Normal;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Writing;

/** The words of one article, which may show how to take one another apart. */
final class Words {
  private static final int LONGEST_PARTICLES = 4;

  private final Cuts cuts;
  private final Map<String, Parts> shown = new HashMap<>();

  /** What each run is taken apart into, by its paragraph: looked up once. */
  private final IdentityHashMap<Runs, Parts[]> cut = new IdentityHashMap<>();

  private final Set<String> seen = new HashSet<>();

  Words(Cuts cuts) {
    this.cuts = cuts;
  }

  /** Notes which unknown words stand by themselves, before any is cut. */
  void see(String text, Runs runs) {
    Parts[] all = new Parts[runs.size()];
    for (int i = 0; i < runs.size(); i++) {
      if (runs.kind(i) == Runs.WORD) {
        Parts parts = cuts.of(text, runs.start(i), runs.end(i));
        if (parts.doubt().isPresent()) {
          seen.add(parts.doubt().get().letters());
        }
        all[i] = parts;
      }
    }
    cut.put(runs, all);
  }

  /** The tokens of the runs from {@code from} to {@code to}; the runs were seen. */
  List<Token> tokens(String text, Runs runs, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) * 3 / 2);
    Parts[] all = Objects.requireNonNull(cut.get(runs));
    boolean governed = false;
    for (int i = from; i < to; i++) {
      int start = runs.start(i);
      if (runs.kind(i) == Runs.WORD) {
        Parts parts = parts(text, runs, i, all[i]);
        add(tokens, parts, start, text, governed);
        governed = parts.governs();
      } else if (runs.kind(i) != Runs.BREAK) {
        Span span = new Span(start, runs.end(i));
        String normal = text.charAt(start) == 'ـ' ? "-" : Normal.of(span.in(text));
        tokens.add(new Token(span, normal, Runs.token(runs.kind(i)), List.of()));
        governed = false;
      }
    }
    return tokens;
  }

  private void add(List<Token> tokens, Parts parts, int start, String text, boolean governed) {
    int first = tokens.size();
    Row<Piece> pieces = parts.pieces();
    Writing writing = parts.writing();
    for (int k = 0; k < pieces.size(); k++) {
      Piece piece = pieces.get(k);
      Span span = new Span(start + piece.from(), start + piece.to());
      Row<Analysis> analyses = piece.analyses();
      boolean after =
          k == 0 ? governed : parts.governed() && Parts.governs(pieces.get(k - 1).normal());
      if (after && piece.kind() == Token.Kind.WORD) {
        List<Analysis> more = after(tokens.getLast(), piece, span.in(text));
        if (!more.isEmpty()) {
          Set<Analysis> all = new LinkedHashSet<>(more);
          all.addAll(analyses);
          analyses = Row.copyOf(all);
          writing = Writing.NONE; // it is read otherwise than elsewhere
          tokens.subList(first, tokens.size()).replaceAll(Words::alone);
        }
      }
      tokens.add(new Token(span, piece.normal(), piece.kind(), analyses, writing, k));
    }
  }

  private static Token alone(Token token) {
    return new Token(token.span(), token.normal(), token.kind(), token.analyses());
  }

  /** Further readings after another word: «نقل» is of «قال» after لم, «تقل» after لا too. */
  private List<Analysis> after(Token before, Piece piece, String written) {
    String normal = before.normal();
    boolean lam = normal.endsWith("لم") || normal.equals("لما");
    boolean la = normal.equals("لا") && piece.normal().startsWith("ت");
    return lam || la ? cuts.jussives(written) : List.of();
  }

  private Parts parts(String text, Runs runs, int i, Parts parts) {
    if (runs.end(i) - runs.start(i) <= LONGEST_PARTICLES + 1 && mayLean(text, runs, i)) {
      List<Piece> alone = Particles.alone(Word.of(written(text, runs, i)));
      if (!alone.isEmpty()) {
        return Parts.alone(alone);
      }
    }
    return parts.isShown(seen)
        ? shown.computeIfAbsent(written(text, runs, i), w -> cuts.of(Word.of(w), seen))
        : parts;
  }

  /** Whether a word so short may be a particle whose own word is none of ours. */
  private static boolean mayLean(String text, Runs runs, int i) {
    int end = runs.end(i);
    boolean and = runs.start(i) == end - 1 && text.charAt(end - 1) == 'و';
    return and || text.charAt(end - 1) == 'ـ' || leansOn(text, runs, i);
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
