package org.waqai.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Entity;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Holding;
import org.waqai.model.Label;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Named;
import org.waqai.model.Part;
import org.waqai.model.Span;
import org.waqai.text.Arabic;

/** Runs the cases: a text and everyone and everything that it names, no more and no less. */
class EntitiesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/entity");
  private static final Path NAMES = Path.of("ontology/names");
  private static final Entities ENTITIES = entities();

  private static final Arabic ARABIC = new Arabic(List.of(), List.of(), words());

  /** The words of names, before which a particle may be joined. */
  private static Set<String> words() {
    try {
      Set<String> words = new TreeSet<>();
      for (Name name : Lexicon.read(Path.of("ontology")).names()) {
        name.arabic().forEach(form -> words.addAll(List.of(form.split(" ", -1))));
      }
      return words;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Entities entities() {
    try {
      return new Entities(Lexicon.read(Path.of("ontology")).names(), WordLists.read(NAMES));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          String line = lines.get(i);
          if (!line.startsWith("#") && !line.isBlank()) {
            String[] cells = line.split("\t", -1);
            String name = file.getFileName() + ":" + (i + 1);
            tests.add(DynamicTest.dynamicTest(name, () -> check(cells[0], cells[1])));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(80);
    return tests.stream();
  }

  private static void check(String text, String expected) {
    Named named = ENTITIES.read(read(article("خبر\n" + text)));
    Set<String> want = new TreeSet<>();
    for (String part : List.of(expected.split(";", -1))) {
      if (!part.isBlank()) {
        want.add(part.strip());
      }
    }
    assertThat(shown(text, named)).as(text).isEqualTo(want);
    assertThat(ENTITIES.read(read(article("خبر\n" + text)))).isEqualTo(named);
  }

  private static Set<String> shown(String text, Named named) {
    Set<String> shown = new TreeSet<>();
    for (Entity entity : named.entities()) {
      if (entity.named() && entity.kind() != Kind.OFFICE) {
        String sort = entity.kind().isPlace() ? "L" : entity.kind() == Kind.PERSON ? "P" : "O";
        shown.add(sort + " " + entity.name() + aliases(text, entity));
      }
    }
    for (Holding holding : named.holdings()) {
      shown.add(
          "H "
              + named.entities().get(holding.person()).name()
              + " = "
              + named.entities().get(holding.office()).name());
    }
    return shown;
  }

  /** The other names that stand in the text. */
  private static String aliases(String text, Entity entity) {
    String plain = text.replace("\"", "");
    String rest = plain.replace(entity.name(), "");
    List<String> aliases = new ArrayList<>();
    for (Label label : entity.labels()) {
      String form = label.text();
      boolean wider = plain.contains(form) && form.contains(entity.name());
      if (!form.equals(entity.name()) && (wider || rest.contains(form))) {
        aliases.add(form);
      }
    }
    return aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")";
  }

  @Test
  void mentionsStandInTheOrderOfTheTextAndSpansHoldTheirNames() {
    String text = "خبر\nاستقبل وزير الخارجية المغربي ناصر بوريطة وزيرا من السودان في مدينة مراكش.";
    Named named = ENTITIES.read(read(article(text)));
    assertThat(named.mentions()).isNotEmpty();
    int last = 0;
    for (Mention mention : named.mentions()) {
      assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(mention.full().covers(mention.span())).isTrue();
      last = mention.span().start();
    }
    assertThat(named.mentions())
        .anySatisfy(
            m -> {
              assertThat(m.sort()).isEqualTo(Mention.Sort.NISBA);
              assertThat(m.span().in(text)).isEqualTo("المغربي");
              assertThat(named.entities().get(m.entity()).named()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\n\n", "\ud800 وزير \udc00", "😀 رئيس 😀", "北京 وزير", "((((((«««\"\"\"", "وزير",
            "ال ال ال",
        "لل", "بن بن بن بن بن بن", "وزير وزير وزير وزير", "د.", "(", "وزارة «", "وزارة «»", "مدينة",
            "عبد"
      })
  void oddTextBreaksNothing(String text) {
    Named named = ENTITIES.read(read(article(text)));
    for (Mention mention : named.mentions()) {
      assertThat(mention.entity()).isLessThan(named.entities().size());
    }
  }

  @Test
  void timeGrowsWithTheTextAndNoFaster() {
    String text = "قال وزير الخارجية ناصر بوريطة إن وزارة الصحة (WHO) في مدينة مراكش ".repeat(4000);
    Named named = ENTITIES.read(read(article(text)));
    assertThat(named.entities()).hasSizeLessThan(50);
  }

  @Test
  void aWrongListNamesItsLine(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("heads.tsv"), "# source: test\nوزارة\torganisation\tx\tname\n");
    assertThatThrownBy(() -> WordLists.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("heads.tsv:2: one of");
    Files.writeString(folder.resolve("heads.tsv"), "وزارة\n");
    assertThatThrownBy(() -> WordLists.read(folder)).hasMessageContaining("heads.tsv:1:");
  }

  private static Document read(Article article) {
    return ARABIC.read(article);
  }

  private static Article article(String text) {
    int end = Math.max(0, text.indexOf('\n'));
    return new Article(
        "a",
        Optional.empty(),
        Optional.empty(),
        "ar",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        text,
        List.of(
            new Part(Part.Kind.TITLE, new Span(0, end)),
            new Part(Part.Kind.BODY, new Span(Math.min(end + 1, text.length()), text.length()))));
  }
}
