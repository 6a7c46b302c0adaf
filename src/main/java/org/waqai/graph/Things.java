package org.waqai.graph;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.model.Entity;
import org.waqai.model.Label;
import org.waqai.model.Named;

/** Who and what an article names, as nodes. */
final class Things {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

  private final Draft draft;
  private final Named named;
  private final Wording wording;
  private final BitSet used = new BitSet();

  Things(Draft draft, Named named, Wording wording) {
    this.draft = draft;
    this.named = named;
    this.wording = wording;
  }

  /** The node of an entity, which is thereby used. */
  Node of(int entity) {
    used.set(entity);
    return draft.iris().entity(named.entities().get(entity).key());
  }

  /** Describes all that have a name, and all that were used. */
  void describe() {
    for (int i = 0; i < named.entities().size(); i++) {
      Entity entity = named.entities().get(i);
      if (entity.named() || used.get(i)) {
        describe(entity);
      }
    }
  }

  private void describe(Entity entity) {
    Node node = draft.iris().entity(entity.key());
    draft.add(draft.subject(), Vocabulary.MENTIONS, node);
    draft.add(node, RDF.Nodes.type, Vocabulary.of(entity.kind()));
    if (entity.kind().isPlace()) {
      draft.add(node, RDF.Nodes.type, Vocabulary.of(Entity.Kind.PLACE));
    }
    names(entity, node);
    entity
        .wikidata()
        .filter(q -> WIKIDATA.matcher(q).matches())
        .ifPresent(
            q ->
                draft.add(
                    node, Vocabulary.EXACT_MATCH, NodeFactory.createURI(Vocabulary.WIKIDATA + q)));
    entity
        .country()
        .map(c -> c.toUpperCase(Locale.ROOT))
        .filter(c -> STATE.matcher(c).matches())
        .map(c -> draft.iris().entity("country/" + c))
        .filter(country -> !country.equals(node))
        .ifPresent(country -> draft.add(node, Vocabulary.COUNTRY_OF, country));
  }

  /**
   * One preferred name a language: that of the list of names, else the fullest of the article; all
   * others beside it.
   */
  private void names(Entity entity, Node node) {
    Set<Label> labels = new LinkedHashSet<>(wording.preferred(entity.key()));
    boolean listed = !labels.isEmpty();
    if (!listed) {
      String language = draft.article().language();
      labels.add(
          entity.labels().stream()
              .filter(l -> l.text().equals(entity.name()))
              .findFirst()
              .orElse(new Label(entity.name(), language)));
    }
    labels.addAll(entity.labels());
    Set<String> languages = new HashSet<>();
    Set<Node> preferred = new HashSet<>();
    for (Label label : labels) {
      if (label.text().isBlank()) {
        continue;
      }
      Node literal = Literals.words(label.text(), label.language());
      if (languages.add(literal.getLiteralLanguage())) {
        if (preferred.isEmpty()) {
          draft.add(node, RDFS.Nodes.label, literal);
        }
        preferred.add(literal);
        draft.add(node, Vocabulary.PREF_LABEL, literal);
      } else if (!preferred.contains(literal)) {
        draft.add(node, Vocabulary.ALT_LABEL, literal);
      }
    }
  }
}
