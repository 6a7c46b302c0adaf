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
import org.jspecify.annotations.Nullable;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Lexicon;
import org.waqai.lexicon.LightVerb;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Normal;
import org.waqai.model.Noun;
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
   * @param form the form that the word has
   * @param end one past the last word of the trigger
   * @param passive whether the word must be a passive: a passive participle
   */
  record Fired(Frame frame, Form form, int end, boolean passive) {}

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

  private record Phrase<T>(T entry, List<String> words) {}

  private final Map<String, List<Entry<Frame>>> verbs = new HashMap<>();
  private final Map<String, List<Phrase<Frame>>> nouns = new HashMap<>();
  private final Map<String, List<Entry<LightVerb>>> lightVerbs = new HashMap<>();
  private final Map<String, List<Phrase<LightVerb>>> lightNouns = new HashMap<>();
  private final IdentityHashMap<Frame, Bearing> bearings = new IdentityHashMap<>();

  Triggers(Lexicon lexicon) {
    bearings.put(Governing.BARE, Bearing.of(Governing.BARE, lexicon));
    for (Frame frame : lexicon.frames()) {
      bearings.put(frame, Bearing.of(frame, lexicon));
      frame.verbs().forEach(v -> add(verbs, frame, v));
      frame.nouns().forEach(n -> add(nouns, frame, n));
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
    for (String form : List.copyOf(forms)) {
      if (!form.contains(" ")) {
        forms.add(form + "ا");
      }
    }
    String singular = Normal.of(noun.singular());
    if (!singular.contains(" ")) {
      String base =
          singular.endsWith("ه") ? singular.substring(0, singular.length() - 1) + "ت" : singular;
      forms.addAll(List.of(base + "ان", base + "ين", base + "ا", base + "ي", base));
    }
    for (String form : forms.stream().sorted().toList()) {
      List<String> words = List.of(form.split(" "));
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

  /** For each word of a line every entry that it may fire, in the order of the lexicon. */
  List<List<Fired>> of(Line line) {
    List<List<Fired>> out = new ArrayList<>(line.size());
    for (int i = 0; i < line.size(); i++) {
      out.add(line.word(i).isPunctuation() ? List.of() : at(line, i));
    }
    return out;
  }

  private List<Fired> at(Line line, int i) {
    List<Fired> out = new ArrayList<>();
    Word word = line.word(i);
    if (line.sorts[i] == Sort.VERB) {
      for (Analysis a : word.stem().analyses()) {
        if (a.isVerb()) {
          for (Entry<Frame> e : verbs.getOrDefault(a.lemma(), List.of())) {
            add(out, new Fired(e.entry, Form.VERB, i + 1, a.voice() == Analysis.Voice.PASSIVE));
          }
        }
      }
      return out;
    }
    if (line.named0[i] && line.mentionAt[i] < 0) {
      return out;
    }
    for (Analysis a : word.stem().analyses()) {
      boolean name = line.named0[i] && a.pos() != Pos.MASDAR; // «منظمة أوبك» organises nothing
      if (name) {
        continue;
      }
      if (a.pos() == Pos.MASDAR
          || a.pos() == Pos.ACTIVE_PARTICIPLE
          || a.pos() == Pos.PASSIVE_PARTICIPLE) {
        verbal(out, verbs.getOrDefault(a.lemma(), List.of()), a.pos(), word, i);
      }
    }
    phrases(nouns, line, i)
        .forEach(
            p ->
                add(
                    out,
                    new Fired(
                        p.entry,
                        Form.NOUN,
                        i + p.words.size() - (joined(p.words) ? 1 : 0),
                        false)));
    return out;
  }

  private static void verbal(
      List<Fired> out, List<Entry<Frame>> entries, Pos pos, Word word, int i) {
    for (Entry<Frame> e : entries) {
      if (pos == Pos.MASDAR && e.masdars.contains(root(word.normal()))) {
        add(out, new Fired(e.entry, Form.MASDAR, i + 1, false));
      } else if (e.has(pos, word.normal())) {
        add(out, new Fired(e.entry, Form.PARTICIPLE, i + 1, pos == Pos.PASSIVE_PARTICIPLE));
      }
    }
  }

  private static void add(List<Fired> out, Fired fired) {
    for (Fired f : out) {
      if (f.frame().iri().equals(fired.frame().iri())) {
        return;
      }
    }
    out.add(fired);
  }

  /** Whether a phrase ends in a preposition that is joined to what follows: «بيان لـ». */
  static boolean joined(List<String> words) {
    return words.size() > 1 && words.getLast().length() == 1;
  }

  private static <T> List<Phrase<T>> phrases(Map<String, List<Phrase<T>>> nouns, Line line, int i) {
    Word word = line.word(i);
    List<Phrase<T>> plain = phrases(nouns.get(word.normal()), line, i);
    if (word.preposition().isEmpty()) {
      return plain;
    }
    List<Phrase<T>> joined = phrases(nouns.get(word.flat()), line, i);
    if (plain.isEmpty() || joined.isEmpty()) {
      return plain.isEmpty() ? joined : plain;
    }
    List<Phrase<T>> out = new ArrayList<>(plain);
    out.addAll(joined);
    return out;
  }

  private static <T> List<Phrase<T>> phrases(@Nullable List<Phrase<T>> all, Line line, int i) {
    if (all == null) {
      return List.of(); // as for most words
    }
    List<Phrase<T>> out = new ArrayList<>();
    for (Phrase<T> phrase : all) {
      if (continues(line, i, phrase.words)) {
        out.add(phrase);
      }
    }
    return out;
  }

  private static boolean continues(Line line, int i, List<String> words) {
    for (int k = 1; k < words.size(); k++) {
      if (i + k >= line.size()) {
        return false;
      }
      Word word = line.word(i + k);
      String wanted = words.get(k);
      boolean joined = k == words.size() - 1 && joined(words);
      if (joined
          ? !word.preposition().equals(wanted)
          : !word.flat().equals(wanted) && !word.is(wanted)) {
        return false;
      }
    }
    return true;
  }

  /** The light verbs that the word may be. */
  List<LightVerb> lights(Line line, int i) {
    List<LightVerb> out = new ArrayList<>();
    for (Analysis a : line.word(i).stem().analyses()) {
      boolean verb = a.isVerb() && line.sorts[i] == Sort.VERB;
      for (Entry<LightVerb> e :
          verb || a.isVerbal()
              ? lightVerbs.getOrDefault(a.lemma(), List.<Entry<LightVerb>>of())
              : List.<Entry<LightVerb>>of()) {
        boolean fits =
            verb
                || (line.sorts[i] != Sort.VERB
                    && a.pos() == Pos.MASDAR
                    && e.masdars.contains(root(line.word(i).normal())))
                || (line.sorts[i] != Sort.VERB && e.has(a.pos(), line.word(i).normal()));
        if (fits && !out.contains(e.entry)) {
          out.add(e.entry);
        }
      }
    }
    phrases(lightNouns, line, i).forEach(p -> out.add(p.entry));
    return out;
  }
}
