package org.waqai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Argument;
import org.waqai.model.Event;
import org.waqai.model.Page;
import org.waqai.model.Reading;
import org.waqai.model.Status;
import org.waqai.model.Value;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;
import org.waqai.source.Found;

/**
 * Runs the cases of cases/event/TYPE: an article of 11 May 2022, and all events that it tells of
 * that class and of the classes that the case names, no more and no less.
 */
class EventCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/event");
  private static final Path ONTOLOGY = Path.of("ontology");

  /** How often all cases are mixed, and how many paragraphs make an article. */
  private static final int MIXTURES = 4;

  private static final int TOGETHER = 12;

  private static final Lexicon LEXICON = lexicon();
  private static final Pipeline PIPELINE = pipeline();

  private static Lexicon lexicon() {
    try {
      return Lexicon.read(ONTOLOGY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pipeline pipeline() {
    try {
      return Pipeline.of(LEXICON, ONTOLOGY, Optional.empty(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> out = new ArrayList<>();
    try (Stream<Path> folders = Files.list(CASES)) {
      for (Path folder : folders.sorted().toList()) {
        String type = type(CASES.relativize(folder).toString());
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.sorted().toList()) {
            out.addAll(Case.read(file, type));
          }
        }
      }
    }
    return out;
  }

  /** The class that a folder is named after; the folder's name where it is none. */
  private static String type(String folder) {
    return LEXICON.types().stream()
        .map(EventType::name)
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(folder))
        .findFirst()
        .orElse(folder);
  }

  @TestFactory
  Stream<DynamicNode> everyCaseTellsWhatItSays() throws IOException {
    return cases().stream()
        .collect(Collectors.groupingBy(Case::type, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            e ->
                DynamicContainer.dynamicContainer(
                    e.getKey(),
                    e.getValue().stream()
                        .map(c -> DynamicTest.dynamicTest(c.place(), () -> check(c)))));
  }

  @Test
  void everyClassHasCases() throws IOException {
    List<Case> cases = cases();
    for (EventType type : LEXICON.types()) {
      List<Case> own = cases.stream().filter(c -> c.type().equals(type.name())).toList();
      assertThat(own).as("cases of " + type.name()).hasSizeGreaterThanOrEqualTo(10);
      assertThat(own.stream().filter(c -> c.told().isEmpty()))
          .as("cases that tell no " + type.name())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void thereAreManyCases() throws IOException {
    assertThat(cases()).as("cases, told or expressly not").hasSizeGreaterThanOrEqualTo(400);
    assertThat(cases().stream().filter(c -> !c.told().isEmpty()))
        .as("cases that tell an event")
        .hasSizeGreaterThanOrEqualTo(350);
  }

  /** What no case has side by side: all of their sentences, dealt out to articles by a seed. */
  @Test
  void noMixtureOfThemStopsIt() throws IOException {
    for (int seed = 0; seed < MIXTURES; seed++) {
      List<String> lines = new ArrayList<>();
      cases().forEach(c -> lines.addAll(c.body()));
      Collections.shuffle(lines, new Random(seed));
      for (int i = 0; i < lines.size(); i += TOGETHER) {
        List<String> body = lines.subList(i, Math.min(lines.size(), i + TOGETHER));
        Reading reading = read(new Case("mixture " + seed + ":" + i, "", "خبر", body, List.of()));
        String text = reading.article().text();
        for (Event event : reading.events()) {
          event.evidence().forEach(e -> assertThat(e.span().in(text)).isEqualTo(e.quote()));
        }
      }
    }
  }

  /** The same sentences cut off after any word, as headlines and paragraphs without a full stop. */
  @Test
  void noCutStopsIt() throws IOException {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>();
    for (Case c : cases()) {
      for (String line : c.body()) {
        List<String> words = List.of(line.split(" ", -1));
        lines.add(String.join(" ", words.subList(0, 1 + random.nextInt(words.size()))));
      }
    }
    for (int i = 1; i < lines.size(); i += TOGETHER) {
      List<String> body = lines.subList(i, Math.min(lines.size(), i + TOGETHER));
      read(new Case("cut " + i, "", lines.get(i - 1), body, List.of()));
    }
  }

  /** What a case tells of the classes that it names, as it would write it. */
  static List<String> told(Case of) {
    Set<String> types = new TreeSet<>();
    of.told().forEach(line -> types.add(line.split(" ", 2)[0]));
    return told(read(of), types);
  }

  private static void check(Case of) {
    Reading reading = read(of);
    Set<String> types = new TreeSet<>(Set.of(of.type()));
    of.told().forEach(line -> types.add(line.split(" ", 2)[0]));
    assertThat(told(reading, types))
        .as(String.join("\n", of.body()))
        .containsExactlyInAnyOrderElementsOf(of.told().stream().map(l -> sorted(l)).toList());
    assertThat(read(of)).as("read again").isEqualTo(reading);
  }

  private static Reading read(Case of) {
    JsonObject record = new JsonObject();
    record.put("id", of.type() + of.place());
    record.put("title", of.title());
    record.put("text", String.join("\n", of.body()));
    record.put("language", "ar");
    record.put("published", "2022-05-11");
    byte[] content = record.toString().getBytes(StandardCharsets.UTF_8);
    Page page = new Page(of.place(), of.place(), Page.Format.JSON, content);
    Outcome outcome = PIPELINE.read(new Found.Got(page), article -> false);
    assertThat(outcome).as(String.join("\n", of.body())).isInstanceOf(Outcome.Read.class);
    return ((Outcome.Read) outcome).reading();
  }

  private static List<String> told(Reading reading, Set<String> types) {
    return reading.events().stream()
        .filter(e -> types.contains(e.type()))
        .map(e -> shown(e, reading))
        .toList();
  }

  /** An event as a case writes it: «Visit | visitor=الوزير | status=planned | time=2022-05-12». */
  private static String shown(Event event, Reading reading) {
    List<String> parts = new ArrayList<>();
    for (Argument a : event.arguments()) {
      parts.add(a.role() + "=" + shown(a.value(), reading));
    }
    if (event.status() != Status.HAPPENED) {
      parts.add("status=" + event.status().name().toLowerCase(Locale.ROOT));
    }
    event.time().ifPresent(t -> parts.add("time=" + t.edtf()));
    return sorted(event.type() + " | " + String.join(" | ", parts));
  }

  private static String shown(Value value, Reading reading) {
    return switch (value) {
      case Value.Reference r -> reading.named().entities().get(r.entity()).name();
      case Value.Quantity q ->
          (q.number().stripTrailingZeros().toPlainString() + " " + q.unit()).strip();
      case Value.Period p -> p.edtf();
      case Value.Words w -> w.span().in(reading.article().text());
    };
  }

  /** The line with its parts in the order of the letters. */
  static String sorted(String line) {
    List<String> parts =
        Stream.of(line.split("\\|", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
    return Stream.concat(
            Stream.of(parts.getFirst()), parts.subList(1, parts.size()).stream().sorted())
        .collect(Collectors.joining(" | "));
  }
}
