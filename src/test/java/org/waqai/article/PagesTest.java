package org.waqai.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waqai.model.Article;
import org.waqai.model.Page;
import org.waqai.model.Page.Format;
import org.waqai.model.Part;

/**
 * Reads {@code page.html} of every folder below {@code cases/page} and compares what became of it
 * with {@code expected.json}; {@code page-2.html} and so on are those on which its article goes on.
 *
 * <p>Only the fields that {@code expected.json} has are compared: {@code title}, {@code published},
 * {@code modified}, {@code language}, {@code publisher}, {@code url}, {@code section}, {@code
 * licence}, {@code dateline} and {@code lead} are strings ("" where the page has none); {@code
 * authors}, {@code keywords}, {@code text} (the paragraphs of the body), {@code captions} and
 * {@code kickers} are lists of strings.
 */
class PagesTest {
  private static final Cleaner CLEANER = new Cleaner();

  @Test
  void everyPageHasItsExpectation() throws Exception {
    assertThat(folders()).isNotEmpty();
    for (Path folder : folders()) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .as(folder.toString())
            .contains("page.html", "expected.json")
            .allMatch(name -> name.matches("page(-\\d)?\\.html|expected\\.json"));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() throws Exception {
    return folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws Exception {
    Page page =
        new Page(
            folder.toString(),
            "page",
            Format.HTML,
            Files.readAllBytes(folder.resolve("page.html")),
            Page.Origin.UNKNOWN,
            further(folder));
    Cleaned cleaned = CLEANER.read(page);
    assertThat(cleaned).isInstanceOf(Cleaned.Clean.class);
    Article article = ((Cleaned.Clean) cleaned).article();
    CleanerTest.holdsTogether(article);
    assertThat(CLEANER.read(page)).as("the same again").isEqualTo(cleaned);
    String json = Files.readString(folder.resolve("expected.json"), StandardCharsets.UTF_8);
    for (Json.Field field : ((Json.Fields) JsonReader.read(json)).fields()) {
      assertThat(shown(article, field.name())).as(field.name()).isEqualTo(listed(field.value()));
    }
  }

  private static List<byte[]> further(Path folder) throws IOException {
    List<byte[]> further = new ArrayList<>();
    for (int i = 2; Files.exists(folder.resolve("page-" + i + ".html")); i++) {
      further.add(Files.readAllBytes(folder.resolve("page-" + i + ".html")));
    }
    return further;
  }

  private static List<String> shown(Article article, String field) {
    return switch (field) {
      case "title" -> List.of(article.title());
      case "published" -> List.of(article.published().map(Object::toString).orElse(""));
      case "language" -> List.of(article.language());
      case "publisher" -> List.of(article.publisher().orElse(""));
      case "url" -> List.of(article.url().orElse(""));
      case "dateline" -> List.of(article.dateline().orElse(""));
      case "authors" -> article.authors();
      case "publishedAt" -> shown(article.details().publishedAt());
      case "modified" -> shown(article.details().modified());
      case "modifiedAt" -> shown(article.details().modifiedAt());
      case "section" -> shown(article.details().section());
      case "keywords" -> article.details().keywords();
      case "licence" -> shown(article.details().licence());
      case "free" -> shown(article.details().free());
      case "text" -> parts(article, Part.Kind.BODY);
      case "entries" ->
          article.parts().stream()
              .flatMap(p -> p.at().map(at -> at + " " + p.span().in(article.text())).stream())
              .toList();
      case "captions" -> parts(article, Part.Kind.CAPTION);
      case "kickers" -> parts(article, Part.Kind.KICKER);
      default -> throw new IllegalArgumentException("no such field: " + field);
    };
  }

  private static List<String> shown(Optional<?> value) {
    return List.of(value.map(Object::toString).orElse(""));
  }

  private static List<String> parts(Article article, Part.Kind kind) {
    return article.parts().stream()
        .filter(part -> part.kind() == kind)
        .map(part -> part.span().in(article.text()))
        .toList();
  }

  private static List<String> listed(Json value) {
    return switch (value) {
      case Json.Words words -> List.of(words.text());
      case Json.Items items -> items.items().stream().flatMap(i -> listed(i).stream()).toList();
      default -> throw new IllegalArgumentException("a string or a list of strings: " + value);
    };
  }

  private static List<Path> folders() throws IOException, URISyntaxException {
    Path cases =
        Path.of(Objects.requireNonNull(PagesTest.class.getResource("/cases/page")).toURI());
    try (Stream<Path> list = Files.list(cases)) {
      return list.filter(Files::isDirectory).sorted().toList();
    }
  }
}
