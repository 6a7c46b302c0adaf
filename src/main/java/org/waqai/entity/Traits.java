package org.waqai.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waqai.model.Normal;

/** What the word lists say of a word, as a set of bits. */
final class Traits {
  static final int CLOSED = 1;
  static final int COMMON = 1 << 1;
  static final int ADJECTIVE = 1 << 2;
  static final int SAY = 1 << 3;
  static final int TOPIC = 1 << 4;
  static final int DIRECTION = 1 << 5;
  static final int TIME = 1 << 6;
  static final int SURNAME = 1 << 7;
  static final int RISKY = 1 << 8;
  static final int FIRST = 1 << 9;
  static final int WEAK = 1 << 10;
  static final int LINK = 1 << 11;
  static final int NISBA = 1 << 12;
  static final int TITLE = 1 << 13;
  static final int HEAD = 1 << 14;
  static final int FORMER = 1 << 15;
  static final int VERB = 1 << 16;
  static final int ALIAS = 1 << 17;
  static final int EPITHET = 1 << 18;
  static final int VAGUE = 1 << 19;
  static final int TREATY = 1 << 20;

  /** The classes of {@code words.tsv}, by the names that they have there. */
  static final Map<String, Integer> CLASSES =
      Map.ofEntries(
          Map.entry("closed", CLOSED),
          Map.entry("common", COMMON),
          Map.entry("adjective", ADJECTIVE),
          Map.entry("say", SAY),
          Map.entry("topic", TOPIC),
          Map.entry("direction", DIRECTION),
          Map.entry("time", TIME),
          Map.entry("surname", SURNAME),
          Map.entry("risky", RISKY),
          Map.entry("link", LINK),
          Map.entry("former", FORMER),
          Map.entry("verb", VERB),
          Map.entry("alias", ALIAS),
          Map.entry("epithet", EPITHET),
          Map.entry("vague", VAGUE),
          Map.entry("treaty", TREATY),
          Map.entry("standing", 0));

  private static final int NOT_WITH_ARTICLE = CLOSED | FIRST | WEAK | LINK | SAY | VERB | ALIAS;

  private static final int BELOW = CLOSED | COMMON | SAY | VERB | ADJECTIVE | TIME | DIRECTION;

  private static final List<String> PRONOUNS = List.of("ه", "ها", "هم", "هما", "نا", "ا");

  private final Map<String, Integer> bits = new HashMap<>();

  private final Set<String> closedEndings = new HashSet<>();

  Traits(WordLists lists) {
    for (WordLists.Plain word : lists.words()) {
      if (word.sort().equals("closed")) {
        closedEndings.add(ending(word.form()));
      }
      add(word.form(), CLASSES.getOrDefault(word.sort(), COMMON));
    }
    for (WordLists.Plain name : lists.firstNames()) {
      add(name.form(), name.sort().equals("weak") ? WEAK : FIRST);
    }
    for (WordLists.Title title : lists.titles()) {
      for (String form : title.forms()) {
        String normal = Normal.of(form);
        if (normal.indexOf(' ') < 0) {
          add(normal, TITLE);
        }
      }
    }
    for (WordLists.Head head : lists.heads()) {
      add(head.form(), HEAD);
    }
  }

  void adjectives(Set<String> normals) {
    normals.forEach(n -> add(n, NISBA));
  }

  private void add(String form, int bit) {
    bits.merge(Normal.of(form), bit, (a, b) -> a | b);
  }

  /** Whether a word as it stands, without particles, is in any list. */
  boolean listed(String normal) {
    return bits.containsKey(normal);
  }

  int of(Spelling word, String text) {
    int found = bits.getOrDefault(word.normal(), 0);
    if (word.article()) {
      found |= bits.getOrDefault(word.stem(), 0) & ~NOT_WITH_ARTICLE;
    }
    if ((found & CLOSED) != 0 && (found & (FIRST | WEAK)) != 0) {
      // «علي» and «على», «وحدة» and «وحده» have one normal form each.
      boolean closed = closedEndings.contains(ending(word.bare().in(text)));
      return closed ? found & ~(FIRST | WEAK) : found & ~CLOSED;
    }
    if ((found & LINK) != 0 && word.bare().in(text).indexOf('إ') >= 0) {
      // «فإن» is not «فان»
      return CLOSED;
    }
    return found != 0 ? found : hidden(word);
  }

  /** What the word is below particles and pronouns that the tokenizer left on: «وتعزيزها». */
  private int hidden(Spelling word) {
    int found = 0;
    for (Word.Reading reading : word.readings()) {
      found |= plain(reading.normal());
    }
    return found;
  }

  private int plain(String normal) {
    int found = bits.getOrDefault(normal, 0);
    if (normal.startsWith("ال")) {
      found |= bits.getOrDefault(normal.substring(2), 0) & ~NOT_WITH_ARTICLE;
    }
    for (String pronoun : PRONOUNS) {
      if (normal.endsWith(pronoun) && normal.length() > pronoun.length() + 2) {
        String stem = normal.substring(0, normal.length() - pronoun.length());
        found |= bits.getOrDefault(stem, 0);
        found |= stem.endsWith("ت") ? noun(stem) : 0;
      }
    }
    return found & BELOW;
  }

  /** The normal form, but with the last letter as written. */
  private static String ending(String form) {
    String normal = Normal.of(form);
    int last = form.length() - 1;
    while (last > 0 && Normal.isSilent(form.charAt(last))) {
      last--; // «أنّ»
    }
    return normal.isEmpty() ? normal : normal + form.charAt(last);
  }

  private int noun(String stem) {
    return bits.getOrDefault(stem.substring(0, stem.length() - 1) + "ه", 0);
  }
}
