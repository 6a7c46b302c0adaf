package org.waqai.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Sense.Beginning;
import org.waqai.event.Sense.Firing;
import org.waqai.event.Sense.Phrase;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Lexicon;
import org.waqai.lexicon.LightVerb;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Normal;
import org.waqai.model.Noun;
import org.waqai.model.Row;
import org.waqai.model.Token;
import org.waqai.model.Verb;

/** The words of the lexicon, found by what a word may be. Compiled once, shared by all threads. */
final class Triggers {
  /** By what form of its entry a word fires. */
  enum Form {
    VERB,
    MASDAR,
    PARTICIPLE,
    NOUN
  }

  /**
   * An entry that a word may fire.
   *
   * @param frame the entry
   * @param bearing what is known of it
   * @param form the form that the word has
   * @param end one past the last word of the trigger
   * @param passive whether the word must be a passive: a passive participle
   */
  record Fired(Frame frame, Bearing bearing, Form form, int end, boolean passive) {}

  /** An entry by one of its verbs, with the beginnings of the verb's participles. */
  private record Entry<T>(
      T entry, Set<String> masdars, Optional<String> active, Optional<String> passive) {

    /** Whether a word that is a participle of a verb so written is one of this verb. */
    boolean has(Pos pos, String word) {
      return (pos == Pos.ACTIVE_PARTICIPLE && active.filter(word::startsWith).isPresent())
          || (pos == Pos.PASSIVE_PARTICIPLE && passive.filter(word::startsWith).isPresent());
    }
  }

  /** So many letters of a participle no ending changes. */
  private static final int BEGINNING = 3;

  private final Map<String, List<Entry<Frame>>> verbs = new HashMap<>();
  private final Map<String, List<Phrase<Firing>>> nouns = new HashMap<>();
  private final Map<String, List<Entry<LightVerb>>> lightVerbs = new HashMap<>();
  private final Map<String, List<Phrase<LightVerb>>> lightNouns = new HashMap<>();
  private final IdentityHashMap<Frame, Bearing> bearings = new IdentityHashMap<>();

  Triggers(Lexicon lexicon) {
    bearings.put(Skeleton.BARE, Bearing.of(Skeleton.BARE, lexicon));
    bearings.put(Skeleton.DOES, Bearing.of(Skeleton.DOES, lexicon));
    for (Frame frame : lexicon.frames()) {
      Bearing bearing = Bearing.of(frame, lexicon);
      bearings.put(frame, bearing);
      Firing noun = new Firing(frame, bearing, Form.NOUN, false);
      frame.verbs().forEach(v -> add(verbs, frame, v));
      frame.nouns().forEach(n -> add(nouns, noun, n));
    }
    for (LightVerb light : lexicon.lights()) {
      light.verbs().forEach(v -> add(lightVerbs, light, v));
      light.nouns().forEach(n -> add(lightNouns, light, n));
    }
  }

  private static <T> void add(Map<String, List<Entry<T>>> verbs, T entry, Verb verb) {
    Set<String> masdars = new HashSet<>();
    verb.masdars().forEach(m -> masdars.add(root(Normal.of(m))));
    verbs
        .computeIfAbsent(Normal.of(verb.past()), k -> new ArrayList<>())
        .add(
            new Entry<>(
                entry,
                masdars,
                verb.active().map(Triggers::beginning),
                verb.passive().map(Triggers::beginning)));
  }

  /** «بالغ» is of «بَلَغ», «مبلغ» of «بلّغ» and «أبلغ»: without its marks the past is the same. */
  private static String beginning(String participle) {
    String normal = Normal.of(participle);
    return normal.substring(0, Math.min(BEGINNING, normal.length()));
  }

  private static <T> void add(Map<String, List<Phrase<T>>> nouns, T entry, Noun noun) {
    Set<String> forms = new HashSet<>();
    forms.add(Normal.of(noun.singular()));
    noun.plurals().forEach(p -> forms.add(Normal.of(p)));
    List.copyOf(forms)
        .forEach(f -> forms.add(f.replaceAll("(?<!ه)(?= |$)", "ا"))); // «حادثا مروريا»
    String singular = Normal.of(noun.singular());
    if (!singular.contains(" ")) {
      String base =
          singular.endsWith("ه") ? singular.substring(0, singular.length() - 1) + "ت" : singular;
      forms.addAll(List.of(base + "ا", base + "ي", base));
      if (base.length() > 2) { // «ضمان» is no dual of «ضم»
        forms.addAll(List.of(base + "ان", base + "ين"));
      }
    }
    for (String form : forms.stream().sorted().toList()) {
      List<String> words = Row.copyOf(List.of(form.split(" ")));
      nouns
          .computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
          .add(new Phrase<>(entry, words));
    }
  }

  /** A verbal noun without what its endings change: «استضافة», «استضافته», «استضافات». */
  private static String root(String masdar) {
    if (masdar.endsWith("ات") && masdar.length() > 4) {
      return masdar.substring(0, masdar.length() - 2);
    }
    return masdar.endsWith("ه")
            || masdar.endsWith("ت")
            || (masdar.endsWith("ا") && masdar.length() > 4)
        ? masdar.substring(0, masdar.length() - 1)
        : masdar;
  }

  /** What is known of an entry of the lexicon. */
  Bearing bearing(Frame frame) {
    return Objects.requireNonNull(bearings.get(frame));
  }

  /** What a word may fire, whatever stands beside it. */
  Sense sense(Token stem, String preposition, String flat) {
    List<Firing> fromVerbs = new ArrayList<>();
    List<Firing> fromNouns = new ArrayList<>();
    List<Firing> named = new ArrayList<>();
    List<LightVerb> lights = new ArrayList<>();
    List<LightVerb> lightForms = new ArrayList<>();
    boolean third = Alone.third(stem);
    for (Analysis a : stem.analyses()) {
      if (third && a.isVerb() && a.person() != 3) {
        continue; // «استقلت البلاد»: nobody says that he resigned
      }
      List<Entry<Frame>> entries = verbs.getOrDefault(a.lemma(), List.of());
      List<Entry<LightVerb>> light = lightVerbs.getOrDefault(a.lemma(), List.of());
      if (a.isVerb()) {
        boolean passive = a.voice() == Analysis.Voice.PASSIVE;
        entries.forEach(
            e -> add(fromVerbs, new Firing(e.entry, bearing(e.entry), Form.VERB, passive)));
        light.forEach(e -> addLight(lights, e.entry));
      } else if (a.isVerbal()) {
        if (preposition.isEmpty() || a.pos() == Pos.MASDAR || !masdar(stem, a.lemma())) {
          verbal(fromNouns, entries, a.pos(), stem.normal()); // «للمطالبة»: no woman who demands
        }
        if (a.pos() == Pos.MASDAR) {
          verbal(named, entries, a.pos(), stem.normal());
        }
        for (Entry<LightVerb> e : light) {
          if (a.pos() == Pos.MASDAR && e.masdars.contains(root(stem.normal()))
              || e.has(a.pos(), stem.normal())) {
            addLight(lightForms, e.entry);
          }
        }
      }
    }
    return new Sense(
        Row.copyOf(fromVerbs),
        Row.copyOf(fromNouns),
        Row.copyOf(named),
        beginning(nouns, stem.normal(), preposition, flat),
        Row.copyOf(lights),
        Row.copyOf(lightForms),
        beginning(lightNouns, stem.normal(), preposition, flat));
  }

  private static boolean masdar(Token stem, String lemma) {
    return stem.analyses().stream().anyMatch(a -> a.pos() == Pos.MASDAR && a.lemma().equals(lemma));
  }

  private static <T> Beginning<T> beginning(
      Map<String, List<Phrase<T>>> nouns, String normal, String preposition, String flat) {
    return new Beginning<>(
        Row.copyOf(nouns.getOrDefault(normal, List.of())),
        Row.copyOf(preposition.isEmpty() ? List.of() : nouns.getOrDefault(flat, List.of())));
  }

  private void verbal(List<Firing> out, List<Entry<Frame>> entries, Pos pos, String word) {
    for (Entry<Frame> e : entries) {
      if (pos == Pos.MASDAR && e.masdars.contains(root(word))) {
        add(out, new Firing(e.entry, bearing(e.entry), Form.MASDAR, false));
      } else if (e.has(pos, word)) {
        add(
            out,
            new Firing(e.entry, bearing(e.entry), Form.PARTICIPLE, pos == Pos.PASSIVE_PARTICIPLE));
      }
    }
  }

  private static void add(List<Firing> out, Firing firing) {
    for (Firing f : out) {
      if (f.frame().iri().equals(firing.frame().iri())) {
        return;
      }
    }
    out.add(firing);
  }

  private static void addLight(List<LightVerb> out, LightVerb light) {
    if (!out.contains(light)) {
      out.add(light);
    }
  }
}
