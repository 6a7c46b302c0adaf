package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Memory;
import org.waqai.model.Normal;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Token.Kind;
import org.waqai.model.Writing;

/** Puts tokens together again into written words. */
final class Words {
  /** What a word begins with that something may be joined to, which the tokenizer left on. */
  private static final String JOINABLE = "اوفبلك";

  /** Whether a word as it stands is in a list: «كمال» is not ك and «مال», nor is «وزير» و. */
  private final Predicate<String> listed;

  private final Forms forms;
  private final Memory<Row<Place>> known = new Memory<>(Memory.Of.NAMES);

  /** A word of a writing: its first token and its stem, counted from the writing's first. */
  private record Place(Form form, int first, int core) {}

  Words(Forms forms) {
    this.forms = forms;
    this.listed = forms::listed;
  }

  List<Word> of(List<Token> sentence, String text) {
    Row<Token> tokens = Row.copyOf(sentence);
    List<Word> words = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int length = Writing.length(tokens, i);
      int end = length > 0 ? i + length : end(tokens, i);
      if (length > 0) {
        Row<Place> places = known(tokens, i, end, text);
        for (int p = 0; p < places.size(); p++) {
          words.add(word(tokens, i, places.get(p)));
        }
      } else {
        words.add(word(tokens, i, place(tokens, i, end, text)));
      }
      i = end;
    }
    return words;
  }

  private static Word word(Row<Token> tokens, int at, Place place) {
    int start = tokens.get(at + place.first).span().start();
    return Word.at(start, place.form, tokens.get(at + place.core));
  }

  private Row<Place> known(Row<Token> tokens, int from, int end, String text) {
    Writing writing = tokens.get(from).writing();
    Row<Place> places = known.of(writing);
    return places != null ? places : known.keep(writing, places(tokens.subList(from, end), text));
  }

  private Row<Place> places(List<Token> tokens, String text) {
    List<Place> out = new ArrayList<>(1);
    for (int i = 0; i < tokens.size(); ) {
      int end = end(tokens, i);
      Place place = place(tokens, i, end, text);
      out.add(new Place(place.form, i, i + place.core));
      i = end;
    }
    return Row.copyOf(out);
  }

  /** The word of the tokens from one to another; its stem is counted from the first of them. */
  private Place place(List<Token> tokens, int from, int end, String text) {
    List<Token> own = tokens.subList(from, end);
    int core = core(own);
    return new Place(forms.of(spelling(own, text), own.get(core), text), 0, core);
  }

  private static int end(List<Token> tokens, int from) {
    int i = from;
    boolean stem = false;
    while (i < tokens.size() && (i == from || tokens.get(i).joins(tokens.get(i - 1)))) {
      Kind kind = tokens.get(i).kind();
      boolean before = kind == Kind.PROCLITIC || kind == Kind.ARTICLE;
      if (i > from && stem && kind != Kind.ENCLITIC) {
        break;
      }
      if (!before && kind != Kind.WORD && kind != Kind.ENCLITIC) {
        return i == from ? i + 1 : i;
      }
      stem |= !before;
      i++;
    }
    return Math.max(i, from + 1);
  }

  /** Spans still count in the text. */
  private Spelling spelling(List<Token> tokens, String raw) {
    Token core = tokens.get(core(tokens));
    Span whole = tokens.getFirst().span().join(tokens.getLast().span());
    String text = together(tokens);
    boolean word = core.kind() == Kind.WORD;
    boolean bare = tokens.size() == 1 && (text.isEmpty() || JOINABLE.indexOf(text.charAt(0)) < 0);
    boolean to = raw.charAt(whole.end() - 1) == 'ى'; // «وإلى» is no «والي»
    if (!word || bare || !to && whole(tokens, text)) {
      return plain(whole, text, core, raw);
    }
    Start start = start(tokens, whole);
    StringBuilder normal = new StringBuilder(start.article ? "ال" : "");
    boolean pronoun = false;
    for (Token token : tokens) {
      if (token.kind() == Kind.WORD || token.kind() == Kind.ENCLITIC) {
        normal.append(token.normal());
        pronoun |= token.kind() == Kind.ENCLITIC;
      }
    }
    if (!start.article && open(core)) {
      boolean article = normal.indexOf("ال") == 0;
      start =
          !article && listed.test(normal.toString()) ? start : start.further(normal, raw, listed);
    }
    String form = normal.toString();
    Span letters = new Span(Math.min(start.at, whole.end()), whole.end());
    List<Reading> readings = new ArrayList<>(3);
    readings.add(new Reading(form, letters, start.clipped, start.joined, start.governed));
    if (!text.equals(form)) {
      readings.add(new Reading(text, whole, false, false, ' '));
    }
    splits(text, whole, raw, readings);
    return new Spelling(
        whole,
        letters,
        text,
        form,
        start.article ? form.substring(2) : form,
        start.article,
        start.clipped,
        start.joined,
        start.governed,
        pronoun,
        accusative(whole, raw),
        Row.copyOf(readings));
  }

  private static Spelling plain(Span whole, String text, Token core, String raw) {
    Row<Reading> readings =
        Row.copyOf(
            core.kind() == Kind.WORD
                ? List.of(new Reading(text, whole, false, false, ' '))
                : List.<Reading>of());
    boolean accusative = accusative(whole, raw);
    return new Spelling(
        whole, whole, text, text, text, false, false, false, ' ', false, accusative, readings);
  }

  /** What stands joined before a word. */
  private record Start(int at, boolean joined, char governed, boolean article, boolean clipped) {

    /**
     * What the tokenizer left joined, since particles are split only before words that it knows.
     * The article is written with ا, never أ: «ألمانيا» has none.
     */
    Start further(StringBuilder normal, String raw, Predicate<String> listed) {
      int n = 0;
      boolean and = joined;
      char preposition = governed;
      while (n < 2 && normal.length() - n > 3 && normal.length() > 4) {
        String rest = normal.substring(n);
        if (rest.startsWith("لل") && preposition == ' ' && rest.length() > 4) {
          normal.replace(0, n + 2, "ال");
          return new Start(at + n + 1, and, 'ل', true, true);
        }
        if (rest.startsWith("ال") && rest.length() > 4 && raw.startsWith("ال", at + n)) {
          normal.delete(0, n);
          return new Start(at + n, and, preposition, true, false);
        }
        if (n > 0 && listed.test(rest)) {
          normal.delete(0, n);
          return new Start(at + n, and, preposition, false, false);
        }
        char c = rest.charAt(0);
        boolean particle =
            raw.charAt(at + n) == c && (n == 0 || "وف".indexOf(normal.charAt(0)) >= 0);
        if (particle && n == 0 && !and && preposition == ' ' && "وف".indexOf(c) >= 0) {
          and = true;
        } else if (particle && preposition == ' ' && "بلك".indexOf(c) >= 0) {
          preposition = c;
        } else {
          return this;
        }
        n++;
      }
      return this;
    }
  }

  /** Whether what was taken off as a particle is part of a word that a list knows. */
  private boolean whole(List<Token> tokens, String text) {
    boolean particle = tokens.size() > 1 && tokens.getFirst().kind() == Kind.PROCLITIC;
    return particle && listed.test(text);
  }

  /** Whether it may be a noun or a name. */
  private static boolean open(Token token) {
    for (Analysis a : token.analyses()) {
      boolean noun = a.pos() == Pos.NOUN || a.pos() == Pos.NISBA || a.pos() == Pos.ADJECTIVE;
      if (!noun && (a.isVerb() || !a.isVerbal())) {
        return false;
      }
    }
    return true;
  }

  private static Start start(List<Token> tokens, Span whole) {
    Start start = new Start(whole.start(), false, ' ', false, false);
    for (Token token : tokens) {
      String p = token.normal();
      int end = token.span().end();
      if (token.kind() == Kind.PROCLITIC) {
        boolean and = p.equals("و") || p.equals("ف");
        char governed = and || p.isEmpty() ? start.governed : p.charAt(0);
        start = new Start(end, start.joined || and, governed, false, false);
      } else if (token.kind() == Kind.ARTICLE) {
        boolean clipped = token.span().length() == 1;
        start = new Start(token.span().start(), start.joined, start.governed, true, clipped);
      }
    }
    return start;
  }

  private static int core(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Kind kind = tokens.get(i).kind();
      if (kind != Kind.PROCLITIC && kind != Kind.ARTICLE) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private static String together(List<Token> tokens) {
    if (tokens.size() == 1) {
      return tokens.getFirst().normal();
    }
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      boolean clipped = token.kind() == Kind.ARTICLE && token.span().length() == 1;
      text.append(clipped ? "ل" : token.normal());
    }
    return text.toString();
  }

  /** Particles that no list of words told the tokenizer to split: the و of «ونولاند». */
  private static void splits(String text, Span whole, String raw, List<Reading> out) {
    int at = 0;
    int letters = 0;
    boolean joined = false;
    char governed = ' ';
    while (letters < 2 && text.length() - letters > 3) {
      char c = text.charAt(letters);
      if (letters == 0 && (c == 'و' || c == 'ف')) {
        joined = true;
      } else if (governed == ' ' && (c == 'ب' || c == 'ل' || c == 'ك')) {
        governed = c;
      } else {
        return;
      }
      letters++;
      at = next(raw, whole, at);
      Span rest = new Span(whole.start() + at, whole.end());
      String left = text.substring(letters);
      if (out.stream().noneMatch(r -> r.normal().equals(left))) {
        out.add(new Reading(left, rest, false, joined, governed));
      }
      if (governed == 'ل' && left.startsWith("ل") && left.length() > 3) {
        String full = "ال" + left.substring(1);
        if (out.stream().noneMatch(r -> r.normal().equals(full))) {
          out.add(new Reading(full, rest, true, joined, governed));
        }
        return;
      }
    }
  }

  private static boolean accusative(Span whole, String raw) {
    int end = whole.end();
    return whole.length() > 2
        && (raw.charAt(end - 1) == '\u064b' || raw.charAt(end - 2) == '\u064b');
  }

  private static int next(String raw, Span whole, int at) {
    int i = at + 1;
    while (whole.start() + i < whole.end() && Normal.isSilent(raw.charAt(whole.start() + i))) {
      i++;
    }
    return Math.min(i, whole.length());
  }
}
