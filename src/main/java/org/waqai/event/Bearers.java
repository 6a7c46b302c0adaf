package org.waqai.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Part;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/**
 * Who bears which title, so that a description leads to a name: after «وزير الخارجية الألماني فلان»
 * both «الوزير الألماني» and «وزير الخارجية» are he.
 */
final class Bearers {
  /** What says nothing of whom: «الوزير نفسه», «السيد». */
  private static final WordSet EMPTY =
      WordSet.of("نفس", "ذات", "عين", "مذكور", "سيد", "معالي", "سمو", "جلاله", "سعاده", "فخامه");

  /** As many words before a name and a comma may be its title. */
  private static final int TITLE = 9;

  /**
   * Whoever bears a title.
   *
   * @param woman whether the title is a woman's
   */
  private record Bearer(int person, Span name, Set<String> title, boolean woman) {}

  private final Map<String, List<Bearer>> byHead = new HashMap<>();

  Bearers(List<Line> lines, Named named) {
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (line.mentionAt[i] >= 0) {
          Mention mention = named.mentions().get(line.mentionAt[i]);
          Entity entity = named.entities().get(mention.entity());
          if (entity.kind() == Entity.Kind.PERSON && mention.sort() == Mention.Sort.NAME) {
            bears(line, mention);
          }
        }
      }
    }
  }

  private void bears(Line line, Mention mention) {
    int name = line.wordAt(mention.span().start());
    int full = line.wordAt(mention.full().start());
    int after = line.wordAt(mention.span().end() - 1) + 1;
    int end = line.wordAt(mention.full().end() - 1) + 1;
    if (full >= 0 && full < name) {
      add(line, mention, full, name);
    } else if (name > 1 && line.word(name - 1).is("،")) {
      int from = name - 1;
      while (from > 0
          && name - from < TITLE
          && !line.word(from - 1).isPunctuation()
          && !line.is(from - 1, Sort.VERB)
          && !line.is(from - 1, Sort.COMPLEMENTIZER)) {
        from--;
      }
      add(line, mention, from, name - 1);
    }
    int apposed = after;
    while (apposed < end && line.word(apposed).isPunctuation()) {
      apposed++;
    }
    if (apposed < end) {
      add(line, mention, apposed, end);
    }
  }

  private void add(Line line, Mention mention, int from, int to) {
    if (from >= to || line.is(from, Sort.PREPOSITION)) {
      return;
    }
    byHead
        .computeIfAbsent(key(line, from), k -> new ArrayList<>())
        .add(
            new Bearer(mention.entity(), mention.span(), words(line, from, to), woman(line, from)));
  }

  /**
   * The person whose title holds every word of a description: the last one named before it, else
   * the first after it; in the body «الوزير» alone is none who has not been named.
   */
  OptionalInt of(Line line, int from, int to) {
    List<Bearer> all = byHead.getOrDefault(key(line, from), List.of());
    if (all.isEmpty() || !known(line, from, to)) {
      return OptionalInt.empty();
    }
    Set<String> words = words(line, from, to);
    int at = line.word(from).span().start();
    boolean ahead = words.size() > 1 || line.sentence.part() != Part.Kind.BODY;
    OptionalInt found = OptionalInt.empty();
    for (Bearer bearer : all) {
      boolean before = bearer.name.start() < at;
      if (bearer.woman == woman(line, from)
          && bearer.title.containsAll(words)
          && (before || ahead && found.isEmpty())) {
        found = OptionalInt.of(bearer.person);
      }
    }
    return found;
  }

  private static boolean woman(Line line, int head) {
    return line.word(head).normal().endsWith("ه")
        || !line.word(head).pronoun().isEmpty() && line.word(head).normal().endsWith("ت");
  }

  /** Whether the description is definite: by ال, or by what it is joined to. */
  private static boolean known(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.word(i).definite() || line.named0[i]) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(Line line, int from, int to) {
    Set<String> out = new HashSet<>();
    for (int i = from; i < to; i++) {
      boolean counts = !line.word(i).isPunctuation() && !line.is(i, Sort.PREPOSITION);
      if (counts && !EMPTY.contains(line.word(i).normal())) {
        out.add(key(line, i));
      }
    }
    return out;
  }

  /** A state by its name and by its adjective is one; feminine and masculine are. */
  private static String key(Line line, int i) {
    if (line.nisba[i] >= 0) {
      return "#" + line.named.mentions().get(line.nisba[i]).entity();
    }
    if (line.mentionAt[i] >= 0 && line.kind(i) == Entity.Kind.COUNTRY) {
      return "#" + line.named.mentions().get(line.mentionAt[i]).entity();
    }
    String normal = line.word(i).normal();
    return normal.endsWith("ه") ? normal.substring(0, normal.length() - 1) : normal;
  }
}
