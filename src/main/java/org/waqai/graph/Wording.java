package org.waqai.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Label;
import org.waqai.model.Name;

/** What classes of events, and the things that lists know, are called. */
public final class Wording {
  private final Map<String, List<Label>> types;
  private final Map<String, Name> names;

  private Wording(Map<String, List<Label>> types, Map<String, Name> names) {
    this.types = types;
    this.names = names;
  }

  /** Of nothing at all. */
  public static Wording none() {
    return new Wording(Map.of(), Map.of());
  }

  /** What the ontology and the lists of names say. */
  public static Wording of(Ontology ontology, List<Name> names) {
    Map<String, Name> byKey = new HashMap<>();
    names.forEach(name -> byKey.putIfAbsent(name.key(), name));
    return new Wording(ontology.labels(), byKey);
  }

  /** What a class is called, if possible in that language. */
  Optional<String> type(String local, String language) {
    List<Label> labels = types.getOrDefault(local, List.of());
    return labels.stream().filter(l -> l.language().equals(language)).findFirst().map(Label::text);
  }

  /** The preferred name in each language, Arabic first; none of what no list knows. */
  List<Label> preferred(String key) {
    Name name = names.get(key);
    List<Label> out = new ArrayList<>(3);
    if (name != null) {
      first(out, name.arabic(), "ar");
      first(out, name.english(), "en");
      first(out, name.french(), "fr");
    }
    return out;
  }

  private static void first(List<Label> out, List<String> forms, String language) {
    if (!forms.isEmpty()) {
      out.add(new Label(forms.getFirst(), language));
    }
  }
}
