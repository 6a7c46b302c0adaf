package org.waqai.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Article;
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

  Described(Article article, List<Entity> named) {
    this.article = article;
    this.entities = new ArrayList<>(named);
  }

  List<Entity> entities() {
    return entities;
  }

  /** Whoever the words describe, which the word heads. */
  int of(String words, Word head) {
    int described = known.computeIfAbsent(Normal.of(words), key -> add(words, key));
    if (Somebody.deed(head)) {
      deeds.add(described);
    }
    return described;
  }

  /** The place that the words describe: «مقر الحزب». */
  int site(String words) {
    int described = known.computeIfAbsent(Normal.of(words), key -> add(words, key));
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

  private int add(String words, String key) {
    entities.add(
        new Entity(
            "described/" + hash(article.id() + "\n" + key),
            Entity.Kind.ORGANIZATION,
            words,
            List.of(new Label(words, article.language())),
            Optional.empty(),
            Optional.empty(),
            false));
    return entities.size() - 1;
  }

  private static String hash(String of) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
