package org.waqai.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.waqai.model.Name;
import org.waqai.model.Noun;
import org.waqai.model.Row;
import org.waqai.model.Verb;

/**
 * All that experts have written.
 *
 * @param types the classes of events, in the order of their files
 * @param frames the entries
 * @param lights the light verbs
 * @param names the lists of names
 */
public record Lexicon(
    List<EventType> types, List<Frame> frames, List<LightVerb> lights, List<Name> names) {
  public Lexicon {
    types = Row.copyOf(types);
    frames = List.copyOf(frames);
    lights = List.copyOf(lights);
    names = List.copyOf(names);
  }

  /**
   * Reads {@code events/*.ttl}, {@code lists/*.txt} and {@code names/*.tsv} below a folder.
   *
   * @throws Misspelt on the first mistake, naming file, line and what was expected
   * @throws IOException where a file can't be read
   */
  public static Lexicon read(Path ontology) throws IOException {
    // every start waits for both: the names are read beside the entries
    FutureTask<List<Name>> names = new FutureTask<>(() -> Names.readAll(ontology.resolve("names")));
    Thread.ofPlatform().daemon().start(names);
    List<Entries> files = Entries.readAll(ontology);
    Map<String, EventType> types = new HashMap<>();
    List<EventType> ordered = new ArrayList<>();
    for (Entries file : files) {
      for (EventType type : file.types()) {
        types.put(type.name(), type);
        ordered.add(type);
      }
    }
    List<Frame> frames = new ArrayList<>();
    List<LightVerb> lights = new ArrayList<>();
    for (Entries file : files) {
      frames.addAll(file.frames(types));
      lights.addAll(file.lights());
    }
    return new Lexicon(ordered, frames, lights, done(names));
  }

  private static List<Name> done(FutureTask<List<Name>> names) throws IOException {
    try {
      return names.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException told) {
        throw told;
      }
      throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
    }
  }

  /**
   * Where each entry stands: file and line by its IRI.
   *
   * @throws IOException where a file can't be read
   */
  public static Map<String, String> places(Path ontology) throws IOException {
    Map<String, String> out = new HashMap<>();
    for (Entries file : Entries.readAll(ontology)) {
      out.putAll(file.places());
    }
    return out;
  }

  /** The class of that name. */
  public Optional<EventType> type(String name) {
    Row<EventType> all = Row.copyOf(types); // it is one already
    int hash = name.hashCode();
    for (int i = 0; i < all.size(); i++) {
      EventType type = all.get(i);
      if (type.name().hashCode() == hash && type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Every verb of every entry. */
  public List<Verb> verbs() {
    List<Verb> out = new ArrayList<>();
    frames.forEach(f -> out.addAll(f.verbs()));
    lights.forEach(l -> out.addAll(l.verbs()));
    return out.stream().distinct().toList();
  }

  /** Every noun of every entry. */
  public List<Noun> nouns() {
    List<Noun> out = new ArrayList<>();
    frames.forEach(f -> out.addAll(f.nouns()));
    lights.forEach(l -> out.addAll(l.nouns()));
    return out.stream().distinct().toList();
  }
}
