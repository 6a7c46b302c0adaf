package org.waqai.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text in the state that the scripts of a page begin with, of a page that shows none before
 * they run. The state is written in ways of its own on every site, JSON, JSON within strings or
 * JavaScript; common to them are strings in double quotes and the names before them.
 */
final class ScriptState {
  /** No page begins with more; what follows is not read. */
  private static final int LONGEST = 4_000_000;

  /** Strings hold JSON that holds strings. */
  private static final int DEEP = 3;

  /** A shorter string is a label or a headline. */
  private static final int SHORTEST = 60;

  /** No text of an article has fewer letters. */
  private static final int WHOLE = 200;

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
  private static final Pattern SENTENCE = Pattern.compile("[.!?؟。…][\\s\"”»)]|[.!?؟。…][\"”»)]*$");

  /** No paragraph of a text comes with more names of its own. */
  private static final int NAMES = 30;

  /** Texts under one name that follow each other in the same way. */
  private static final class Run {
    final List<String> texts = new ArrayList<>();
    final Set<String> between = new HashSet<>();
    int last;
  }

  /** The names of the state, in their order. */
  private final List<String> names = new ArrayList<>();

  private final List<Run> runs = new ArrayList<>();

  /** The run that goes on under each name. */
  private final Map<String, Run> open = new HashMap<>();

  private int left = LONGEST;

  private ScriptState() {}

  /** The text; empty where no script holds one. */
  static String body(Document page) {
    ScriptState state = new ScriptState();
    for (Element script : page.getElementsByTag("script")) {
      boolean linked = script.attr("type").contains("ld+json");
      if (!linked && state.left > 0) {
        state.strings(script.data(), 0);
      }
    }
    return state.best();
  }

  /**
   * The longest text in one string; the paragraphs under one name where they are a good deal longer
   * and so no summary of it.
   */
  private String best() {
    String whole = "";
    String parts = "";
    for (Run run : runs) {
      for (String text : run.texts) {
        whole = longer(text, whole);
      }
      if (run.texts.size() > 1) {
        parts = longer(String.join("\n", run.texts.stream().distinct().toList()), parts);
      }
    }
    String best = letters(parts) > 2 * letters(whole) ? parts : whole;
    return letters(best) < WHOLE ? "" : best;
  }

  private static String longer(String one, String other) {
    return letters(one) > letters(other) ? one : other;
  }

  private static int letters(String text) {
    return Stated.letters(TAG.matcher(text).replaceAll(" ")).length();
  }

  private void strings(String text, int depth) {
    String name = "";
    int at = text.indexOf('"');
    while (at >= 0 && left > 0) {
      StringBuilder words = new StringBuilder();
      int end = string(text, at + 1, words);
      if (end < 0) {
        return;
      }
      left -= end - at;
      if (colon(text, end + 1)) {
        name = words.toString();
        names.add(name);
      } else if (words.length() >= SHORTEST) {
        value(name, words.toString(), depth);
      }
      at = text.indexOf('"', end + 1);
    }
  }

  private void value(String name, String words, int depth) {
    if (depth < DEEP && (words.contains("\":") || words.contains("\\\":"))) {
      strings(words, depth + 1);
    } else if (SENTENCE.matcher(TAG.matcher(words).replaceAll(" ").strip()).find()) {
      goOn(name, words);
    }
  }

  /** A paragraph follows the one before it as that followed its own; else a new text begins. */
  private void goOn(String name, String words) {
    Run run = open.computeIfAbsent(name, key -> begun());
    List<String> between = names.subList(run.last, names.size());
    boolean second = run.texts.size() == 1;
    if (second && between.size() <= NAMES) {
      run.between.addAll(between);
    } else if (!run.texts.isEmpty() && !run.between.containsAll(between)) {
      run = begun();
      open.put(name, run);
    }
    run.texts.add(words);
    run.last = names.size();
  }

  private Run begun() {
    Run run = new Run();
    runs.add(run);
    return run;
  }

  private static boolean colon(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i < text.length() && text.charAt(i) == ':';
  }

  /** Reads a string up to its closing quote, which it returns; -1 where there is none. */
  private static int string(String text, int from, StringBuilder words) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == '"') {
        return i - 1;
      }
      if (c != '\\' || i == text.length()) {
        words.append(c);
        continue;
      }
      char escaped = text.charAt(i++);
      switch (escaped) {
        case 'n' -> words.append('\n');
        case 't', 'r', 'b', 'f' -> words.append(' ');
        case 'u' -> i += code(text, i, words);
        default -> words.append(escaped);
      }
    }
    return -1;
  }

  private static int code(String text, int from, StringBuilder words) {
    if (from + 4 > text.length()) {
      return 0;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return 0;
      }
      code = 16 * code + digit;
    }
    words.append((char) code);
    return 4;
  }
}
