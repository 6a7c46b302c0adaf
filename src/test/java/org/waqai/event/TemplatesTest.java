package org.waqai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences made by program, of the templates in cases/template: every filler in every place tells
 * what the template says. A file holds lists, «@name» and then a filler a line, «phrase = name»
 * where the text shortens it, and templates, a sentence with {name} for each list and the events
 * that it tells after «> », as {@link Case} has them.
 */
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/test/resources/cases/template");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

  /** What stands in the sentence and what it is called in what is told. */
  private record Filler(String phrase, String name) {
    static Filler of(String line) {
      String[] parts = line.split(" = ", 2);
      return new Filler(parts[0].strip(), parts[parts.length - 1].strip());
    }
  }

  private record Template(String place, String sentence, List<String> told) {}

  @TestFactory
  Stream<DynamicNode> everySentenceTellsWhatItsTemplateSays() throws IOException {
    List<DynamicNode> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.sorted().toList()) {
        Map<String, List<Filler>> lists = new HashMap<>();
        for (Template template : read(file, lists)) {
          out.add(DynamicTest.dynamicTest(template.place(), () -> check(template, lists)));
        }
      }
    }
    assertThat(out).as("templates").hasSizeGreaterThan(20);
    return out.stream();
  }

  private static List<Template> read(Path file, Map<String, List<Filler>> lists)
      throws IOException {
    List<Template> out = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    List<Filler> list = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        list = new ArrayList<>();
      } else if (line.startsWith("@")) {
        list = lists.computeIfAbsent(line.substring(1), name -> new ArrayList<>());
      } else if (line.startsWith("> ")) {
        out.getLast().told().add(line.substring(2));
      } else if (SLOT.matcher(line).find()) {
        out.add(new Template(file.getFileName() + ":" + (i + 1), line, new ArrayList<>()));
      } else if (!line.startsWith("#")) {
        list.add(Filler.of(line));
      }
    }
    return out;
  }

  private static void check(Template template, Map<String, List<Filler>> lists) {
    TreeSet<String> names = new TreeSet<>();
    Matcher slots = SLOT.matcher(template.sentence());
    while (slots.find()) {
      names.add(slots.group(1));
    }
    assertThat(lists.keySet()).as(template.place()).containsAll(names);
    List<String> wrong = new ArrayList<>();
    fill(template, List.copyOf(names), lists, new HashMap<>(), wrong);
    assertThat(wrong).as(template.place() + " " + template.sentence()).isEmpty();
  }

  private static void fill(
      Template template,
      List<String> left,
      Map<String, List<Filler>> lists,
      Map<String, Filler> fillers,
      List<String> wrong) {
    if (left.isEmpty()) {
      compare(template, fillers, wrong);
      return;
    }
    for (Filler filler : lists.getOrDefault(left.getFirst(), List.of())) {
      fillers.put(left.getFirst(), filler);
      fill(template, left.subList(1, left.size()), lists, fillers, wrong);
    }
  }

  private static void compare(Template template, Map<String, Filler> fillers, List<String> wrong) {
    String sentence =
        SLOT.matcher(template.sentence()).replaceAll(m -> of(fillers, m.group(1)).phrase());
    List<String> told =
        template.told().stream()
            .map(line -> SLOT.matcher(line).replaceAll(m -> of(fillers, m.group(1)).name()))
            .map(EventCasesTest::sorted)
            .sorted()
            .toList();
    Case made = new Case(template.place(), "template", "خبر", List.of(sentence), told);
    List<String> read = EventCasesTest.told(made).stream().sorted().toList();
    if (!read.equals(told)) {
      wrong.add(sentence + " tells " + read + " and not " + told);
    }
  }

  private static Filler of(Map<String, Filler> fillers, String name) {
    return Objects.requireNonNull(fillers.get(name));
  }
}
