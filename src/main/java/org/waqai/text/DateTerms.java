package org.waqai.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Memory;
import org.waqai.model.Normal;

/** The words that tell times, read from the word lists, and how to find them in a written word. */
final class DateTerms {
  private static final int LETTERS = 3;

  private static final List<String> FILES =
      List.of("months", "numbers", "days", "units", "links", "context");

  private final Map<String, DateTerm> terms = new HashMap<>();
  private final Set<String> notFuture = new HashSet<>();

  /** How terms end, whatever is joined before them: most other words are told by this alone. */
  private final BitSet endings = new BitSet();

  private final Memory<DateWord> known = new Memory<>(Memory.Of.TIMES);

  private DateTerms() {}

  /** What was found of words, as if each began the text. */
  Memory<DateWord> known() {
    return known;
  }

  /**
   * A term within a written word.
   *
   * @param prefix how many letters of و ف ب ك ل stand before it
   * @param article whether ال stands before it
   */
  record Found(int prefix, boolean article, DateTerm term) {}

  /** Reads the lists; a line that is none stops the start. */
  static DateTerms read() {
    DateTerms all = new DateTerms();
    for (String file : FILES) {
      String path = "ar/dates/" + file + ".tsv";
      try (InputStream in = DateTerms.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException(path + ": missing");
        }
        all.read(path, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    }
    return all;
  }

  private void read(String path, BufferedReader lines) throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      try {
        add(cells.get(0), Integer.parseInt(cells.get(1)), Normal.of(cells.get(2)));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IllegalStateException(path + ":" + number + ": not a kind, a number, a word", e);
      }
    }
  }

  private void add(String kind, int value, String form) {
    if (kind.equals("NO_FUTURE")) {
      notFuture.add(form);
      return;
    }
    put(form, new DateTerm.Sense(DateTerm.Kind.valueOf(kind), value));
    int space = form.indexOf(' ');
    if (space > 0) {
      String tail = form.substring(space + 1);
      put(form.substring(0, space), new DateTerm.Sense(DateTerm.Kind.HEAD, 0));
      String bare = tail.startsWith("ال") ? tail.substring(2) : tail;
      put(bare, new DateTerm.Sense(DateTerm.Kind.TAIL, 0));
    }
  }

  private void put(String form, DateTerm.Sense sense) {
    List<DateTerm.Sense> senses = new ArrayList<>(terms.getOrDefault(form, DateTerm.NONE).senses());
    if (!senses.contains(sense)) {
      senses.add(sense);
    }
    terms.put(form, DateTerm.of(senses));
    endings.set(ending(form));
  }

  /** The last three letters, or as many as there are, as a number. */
  private static int ending(String form) {
    return ending(form, Math.min(LETTERS, form.length()));
  }

  private static int ending(String form, int letters) {
    int out = letters;
    for (int i = form.length() - letters; i < form.length(); i++) {
      out = out << 6 | (form.charAt(i) & 63);
    }
    return out;
  }

  private boolean mayEnd(String word) {
    for (int letters = 1; letters <= Math.min(LETTERS, word.length()); letters++) {
      if (endings.get(ending(word, letters))) {
        return true;
      }
    }
    return false;
  }

  /** The term of two words, «كانون الثاني». */
  Optional<DateTerm> pair(String head, String tail) {
    return Optional.ofNullable(terms.get(head + " " + tail));
  }

  /**
   * Finds the term in a written word. What is joined before it is taken off only where a known term
   * is left: «وفي» is و and في, but «فبراير» stays whole.
   */
  Optional<Found> find(String word) {
    if (!mayEnd(word)) {
      return Optional.empty();
    }
    for (int prefix = 0; prefix <= 2 && prefix < word.length(); prefix++) {
      if (prefix > 0 && !joins(word, prefix)) {
        break;
      }
      String rest = word.substring(prefix);
      DateTerm whole = terms.get(rest);
      if (whole != null && (prefix == 0 || fits(whole, word.charAt(prefix - 1)))) {
        return Optional.of(new Found(prefix, false, whole));
      }
      // «للعام» is ل and العام with its ا dropped
      boolean contracted = prefix > 0 && word.charAt(prefix - 1) == 'ل' && rest.startsWith("ل");
      int article = rest.startsWith("ال") ? 2 : contracted ? 1 : 0;
      DateTerm after = article == 0 ? null : terms.get(rest.substring(article));
      if (after != null && !isLink(after)) {
        return Optional.of(new Found(prefix, true, after));
      }
    }
    return Optional.empty();
  }

  private static boolean joins(String word, int prefix) {
    char last = word.charAt(prefix - 1);
    return prefix == 1
        ? "وفبكل".indexOf(last) >= 0
        : "وف".indexOf(word.charAt(0)) >= 0 && "بكل".indexOf(last) >= 0;
  }

  private static boolean fits(DateTerm term, char joined) {
    return joined == 'و' || joined == 'ف' || !isLink(term);
  }

  private static boolean isLink(DateTerm term) {
    for (DateTerm.Sense sense : term.senses()) {
      if (sense.kind().isLink()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a written word looks like س and a present: «سيعقد», «ستجري», but not «سياسة». Words
   * that only look so are listed, some by their beginnings («سياس*»).
   */
  boolean looksFuture(String word, boolean hamzated) {
    char first = word.charAt(0);
    if (first != 'س' && first != 'و' && first != 'ف') {
      return false;
    }
    String bare = first == 'س' ? word : word.substring(1);
    if (bare.length() < 5 || !(bare.startsWith("سي") || bare.startsWith("ست"))) {
      return false;
    }
    if (bare.charAt(2) == 'ا' && !hamzated) {
      return false; // «سيأتي», but «ستاندرد»
    }
    if (notFuture.contains(bare)) {
      return false;
    }
    for (int end = 3; end <= Math.min(bare.length(), 9); end++) {
      if (notFuture.contains(bare.substring(0, end) + "*")) {
        return false;
      }
    }
    return true;
  }
}
