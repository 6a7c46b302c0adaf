package org.waqai.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waqai.model.Article;
import org.waqai.model.Digest;
import org.waqai.model.Entity;
import org.waqai.model.Label;
import org.waqai.model.Normal;

/**
 * Everyone that a document names, and after them those whom roles describe without a name: one for
 * the same words, whichever entry asked for them first.
 */
final class Described {
  private final Article article;
  private final List<Entity> entities;
  private final Map<String, Integer> known = new HashMap<>();
  private final Set<Integer> deeds = new HashSet<>();

  /** Whom an indefinite description has told of last, by its head. */
  private final Map<String, Introduced> introduced = new HashMap<>();

  /**
   * Somebody told of for the first time.
   *
   * @param origins the states of the adjectives: «أميركي»
   */
  private record Introduced(int entity, Set<Integer> origins) {}

  Described(Article article, List<Entity> named) {
    this.article = article;
    this.entities = new ArrayList<>(named);
  }

  List<Entity> entities() {
    return entities;
  }

  /** Whoever the words from a head on describe. */
  int of(String words, Line line, int from, int to) {
    int described = known(words);
    Word head = line.word(from);
    if (Somebody.deed(head)) {
      deeds.add(described);
    } else {
      tell(described, line, from, to);
    }
    return described;
  }

  /** Notes whom the words from a head on tell of, if for the first time: without the article. */
  void tell(int entity, Line line, int from, int to) {
    Word head = line.word(from);
    if (!head.definite() && head.pronoun().isEmpty() && !definite(line, from, to)) {
      introduced.put(key(head), new Introduced(entity, origins(line, from, to)));
    }
  }

  /**
   * Whom a description with the article points back to: «المسؤول» after «مسؤول أميركي»; of another
   * origin it is somebody else.
   */
  OptionalInt meant(Line line, int from, int to) {
    Word head = line.word(from);
    Introduced before = introduced.get(key(head));
    return before != null
            && head.definite()
            && head.pronoun().isEmpty()
            && !Somebody.deed(head)
            && before.origins.containsAll(origins(line, from, to))
        ? OptionalInt.of(before.entity)
        : OptionalInt.empty();
  }

  private static boolean definite(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.word(i).definite() || line.named0[i] || !line.word(i).pronoun().isEmpty()) {
        return true; // «سكان المدينة» are known by what they are joined to
      }
    }
    return false;
  }

  private static Set<Integer> origins(Line line, int from, int to) {
    Set<Integer> out = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (line.nisba[i] >= 0) {
        out.add(line.named.mentions().get(line.nisba[i]).entity());
      }
    }
    return out;
  }

  /** «مسلحون» and «المسلحين», «طالبا» and «الطالب» are the same noun. */
  private static String key(Word head) {
    String normal = head.normal();
    int n = normal.length();
    if (n > 4 && (normal.endsWith("ين") || normal.endsWith("ون"))) {
      return normal.substring(0, n - 2) + "ون";
    }
    return n > 3 && normal.endsWith("ا") ? normal.substring(0, n - 1) : normal;
  }

  /** The place that the words describe: «مقر الحزب». */
  int site(String words) {
    int described = known(words);
    Entity entity = entities.get(described);
    entities.set(
        described,
        new Entity(
            entity.key(),
            Entity.Kind.PLACE,
            entity.name(),
            entity.labels(),
            entity.wikidata(),
            entity.country(),
            entity.named()));
    return described;
  }

  /** Whether the words are rather what is done than somebody: «التصويت», «القصف». */
  boolean isDeed(int entity) {
    return deeds.contains(entity);
  }

  private int known(String words) {
    String key = Normal.of(words);
    Integer before = known.get(key);
    int described = before != null ? before : add(words, key);
    known.putIfAbsent(key, described);
    return described;
  }

  private int add(String words, String key) {
    entities.add(
        new Entity(
            "described/" + Digest.hex16(article.id() + "\n" + key),
            Entity.Kind.ORGANIZATION,
            words,
            List.of(new Label(words, article.language())),
            Optional.empty(),
            Optional.empty(),
            false));
    return entities.size() - 1;
  }
}
