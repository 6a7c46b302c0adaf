package org.waqai.entity;

import java.util.List;
import java.util.Optional;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Span;

/**
 * A mention before it is known of whom.
 *
 * @param kind what it names
 * @param sentence which sentence
 * @param span the name or description
 * @param full with title, head and apposition
 * @param name as written
 * @param parts its words, normal
 * @param entry the entry of the lists, where known
 * @param category what definite words point back to it; empty for none
 * @param others more names that the passage gives it
 * @param sort how it is spoken of
 */
record Found(
    Kind kind,
    int sentence,
    Span span,
    Span full,
    String name,
    List<String> parts,
    Optional<Name> entry,
    String category,
    List<String> others,
    Mention.Sort sort) {
  Found {
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  Found withFull(Span wider) {
    return new Found(
        kind, sentence, span, full.join(wider), name, parts, entry, category, others, sort);
  }

  Found with(List<String> more) {
    return new Found(kind, sentence, span, full, name, parts, entry, category, more, sort);
  }

  String normal() {
    return String.join(" ", parts);
  }
}
