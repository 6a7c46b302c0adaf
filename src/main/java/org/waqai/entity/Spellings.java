package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Normal;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Token.Kind;

/** How the tokens of a word spell it, and what else its letters can be read as. */
final class Spellings {
  /** What a word begins with that something may be joined to, which the tokenizer left on. */
  private static final String JOINABLE = "اوفبلك";

  /** Whether a word as it stands is in a list: «كمال» is not ك and «مال», nor is «وزير» و. */
  private final Predicate<String> listed;

  Spellings(Predicate<String> listed) {
    this.listed = listed;
  }

  /** The spelling of a word of the text by its tokens; spans still count in the text. */
  Spelling of(List<Token> tokens, String raw) {
    Token core = tokens.get(core(tokens));
    Span whole = tokens.getFirst().span().join(tokens.getLast().span());
    String text = together(tokens);
    boolean word = core.kind() == Kind.WORD;
    boolean bare = tokens.size() == 1 && (text.isEmpty() || JOINABLE.indexOf(text.charAt(0)) < 0);
    // «وإلى» is no «والي», «وأدى» no «وادي»; but «فدوى»
    boolean to = raw.charAt(whole.end() - 1) == 'ى' && !text.endsWith("وي");
    if (!word || bare || !to && whole(tokens, text)) {
      return plain(whole, text, core, raw);
    }
    Start start = Start.of(tokens, whole);
    StringBuilder normal = new StringBuilder(start.article() ? "ال" : "");
    boolean pronoun = false;
    for (Token token : tokens) {
      if (token.kind() == Kind.WORD || token.kind() == Kind.ENCLITIC) {
        normal.append(token.normal());
        pronoun |= token.kind() == Kind.ENCLITIC;
      }
    }
    if (!start.article() && open(core)) {
      boolean article = normal.indexOf("ال") == 0;
      start =
          !article && listed.test(normal.toString()) ? start : start.further(normal, raw, listed);
    }
    String form = normal.toString();
    Span letters = new Span(Math.min(start.at(), whole.end()), whole.end());
    List<Reading> readings = new ArrayList<>(3);
    readings.add(new Reading(form, letters, start.clipped(), start.joined(), start.governed()));
    if (!text.equals(form)) {
      readings.add(new Reading(text, whole, false, false, ' '));
    }
    splits(text, whole, raw, readings);
    return new Spelling(
        whole,
        letters,
        text,
        form,
        start.article() ? form.substring(2) : form,
        start.article(),
        start.clipped(),
        start.joined(),
        start.governed(),
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

  /** Which of a word's tokens is its stem: the first that is neither particle nor article. */
  static int core(List<Token> tokens) {
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
      if (none(out, left)) {
        out.add(new Reading(left, rest, false, joined, governed));
      }
      if (governed == 'ل' && left.startsWith("ل") && left.length() > 3) {
        String full = "ال" + left.substring(1);
        if (none(out, full)) {
          out.add(new Reading(full, rest, true, joined, governed));
        }
        return;
      }
    }
  }

  private static boolean none(List<Reading> readings, String normal) {
    for (Reading reading : readings) {
      if (reading.normal().equals(normal)) {
        return false;
      }
    }
    return true;
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
