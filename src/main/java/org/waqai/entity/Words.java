package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Token.Kind;

/** Puts tokens together again into written words. */
final class Words {
  private final Predicate<String> first;

  /**
   * @param first whether a written word is a first name as it stands: «كمال» is not ك and «مال»
   */
  Words(Predicate<String> first) {
    this.first = first;
  }

  List<Word> of(List<Token> tokens, String text) {
    List<Word> words = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int end = end(tokens, i);
      words.add(word(tokens.subList(i, end), text));
      i = end;
    }
    return words;
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

  private Word word(List<Token> tokens, String raw) {
    Token core = core(tokens);
    Span whole = tokens.getFirst().span().join(tokens.getLast().span());
    String text = together(tokens);
    boolean joined = false;
    boolean article = false;
    boolean clipped = false;
    boolean pronoun = false;
    char governed = ' ';
    int start = whole.start();
    StringBuilder normal = new StringBuilder();
    for (Token token : tokens) {
      switch (token.kind()) {
        case PROCLITIC -> {
          String p = token.normal();
          boolean and = p.equals("و") || p.equals("ف");
          joined |= and;
          governed = and || p.isEmpty() ? governed : p.charAt(0);
          start = token.span().end();
        }
        case ARTICLE -> {
          article = true;
          clipped = token.span().length() == 1;
          normal.append("ال");
        }
        default -> {
          pronoun |= token.kind() == Kind.ENCLITIC;
          normal.append(token.normal());
        }
      }
    }
    String stem = article ? normal.substring(2) : normal.toString();
    if (core.kind() == Kind.WORD && tokens.size() > 1 && first.test(text)) {
      Reading reading = new Reading(text, whole, false, false, ' ');
      return new Word(
          whole,
          whole,
          text,
          text,
          text,
          false,
          false,
          false,
          ' ',
          false,
          false,
          core,
          List.of(reading));
    }
    Span bare = new Span(Math.min(start, whole.end()), whole.end());
    List<Reading> readings = new ArrayList<>(3);
    if (core.kind() == Kind.WORD) {
      readings.add(new Reading(normal.toString(), bare, clipped, joined, governed));
      if (!text.contentEquals(normal)) {
        readings.add(new Reading(text, whole, false, false, ' '));
      }
      splits(text, whole, raw, readings);
    }
    return new Word(
        whole,
        bare,
        text,
        normal.toString(),
        stem,
        article,
        clipped,
        joined,
        governed,
        pronoun,
        accusative(whole, raw),
        core,
        readings);
  }

  private static Token core(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() != Kind.PROCLITIC && token.kind() != Kind.ARTICLE) {
        return token;
      }
    }
    return tokens.getLast();
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
    while (whole.start() + i < whole.end() && Normal.isMark(raw.charAt(whole.start() + i))) {
      i++;
    }
    return Math.min(i, whole.length());
  }
}
