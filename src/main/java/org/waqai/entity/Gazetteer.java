package org.waqai.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Name;
import org.waqai.model.Normal;
import org.waqai.model.WordSet;

/** The lists of names, compiled: finds the longest known name that begins at a word. */
final class Gazetteer {
  /** What a word may end in when it is an adjective of origin: number, gender and case. */
  private static final List<String> ENDINGS =
      List.of("", "ه", "ون", "ين", "ات", "ان", "تان", "تين", "ا");

  private static final WordSet DAYS =
      WordSet.of("الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت");

  private final Trie<Name> names = new Trie<>();

  /** What may stand between the words of a name. */
  private static final Pattern PARTS = Pattern.compile("[ -]+");

  private final Map<String, Name> adjectives = new HashMap<>();
  private final Map<String, Name> byKey = new HashMap<>();

  Gazetteer(List<Name> list) {
    for (Name name : list) {
      byKey.putIfAbsent(name.key(), name);
      for (String form : name.arabic()) {
        add(form, name);
      }
      for (String form : name.english()) {
        add(form, name);
      }
    }
    for (Name name : list) {
      for (String adjective : name.adjectives()) {
        String stem = Normal.of(adjective);
        for (String ending : ENDINGS) {
          if (!isName(stem + ending)) {
            adjectives.putIfAbsent(stem + ending, name);
          }
        }
      }
    }
  }

  private void add(String form, Name name) {
    String normal = Normal.of(form);
    if (normal.isEmpty()) {
      return;
    }
    names.add(PARTS.split(normal), name);
    if (normal.endsWith("ون") && normal.length() > 5) {
      // «الحوثيون» after a preposition is «الحوثيين».
      names.add((normal.substring(0, normal.length() - 2) + "ين").split(" "), name);
    }
  }

  /** «سوريا» is a state, though «سوري» in the accusative is written so too. */
  private boolean isName(String form) {
    return names.root().to(form).flatMap(Trie.Node::value).isPresent();
  }

  /** Where the names go on that begin with a word. */
  Optional<Trie.Node<Name>> from(String word) {
    return names.root().to(word);
  }

  Set<String> adjectiveForms() {
    return new HashSet<>(adjectives.keySet());
  }

  Optional<Name> named(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The state that an adjective such as «مغربية» belongs to. */
  Optional<Name> origin(Word word) {
    return Optional.ofNullable(adjectives.get(word.stem()));
  }

  /** The longest name that begins at a word. */
  Optional<Match> at(List<Word> words, int from) {
    Word first = words.get(from);
    if (!first.form().named()) {
      return Optional.empty(); // as at most words
    }
    Optional<Match> best = Optional.empty();
    for (int r = 0; r < first.readings(); r++) {
      Optional<Trie.Node<Name>> node = first.names(r);
      int i = from;
      while (node.isPresent()) {
        Optional<Name> name = node.get().value();
        boolean longer = best.isEmpty() || best.get().to() < i + 1;
        if (name.isPresent() && longer && !today(words, i)) {
          best = Optional.of(new Match(name.get(), from, i + 1, first.reading(r)));
        }
        i++;
        if (i + 1 < words.size() && words.get(i).is("-")) {
          i++; // «غينيا-بيساو», «جهة فاس-مكناس»
        }
        if (i >= words.size() || !words.get(i).isWord()) {
          break;
        }
        node = node.get().to(words.get(i).text());
      }
    }
    return best;
  }

  /** «أعلنت روسيا اليوم الاثنين»: the day, and no part of a name such as «روسيا اليوم». */
  private static boolean today(List<Word> words, int i) {
    return words.get(i).normal().equals("اليوم")
        && i + 1 < words.size()
        && DAYS.contains(words.get(i + 1).normal());
  }

  /** The name that just these words write, in their normal forms. */
  Optional<Name> called(List<String> words) {
    Optional<Trie.Node<Name>> node = from(words.getFirst());
    for (int i = 1; i < words.size() && node.isPresent(); i++) {
      node = node.get().to(words.get(i));
    }
    return node.flatMap(Trie.Node::value);
  }

  /**
   * A known name.
   *
   * @param name the entry
   * @param from its first word
   * @param to one past its last word
   * @param reading how its first word is read
   */
  record Match(Name name, int from, int to, Reading reading) {}
}
