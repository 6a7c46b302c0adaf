package org.waqai.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waqai.model.Article;
import org.waqai.model.Page;
import org.waqai.model.Page.Format;
import org.waqai.model.Part;

/** Reads every page below {@code cases/article} and compares what it became. */
class CleanerTest {
  private static final Cleaner CLEANER = new Cleaner();

  @Test
  void everyPageHasItsExpectation() throws Exception {
    TreeSet<String> pages = new TreeSet<>();
    TreeSet<String> expectations = new TreeSet<>();
    for (Path file : files()) {
      (suffix(file).equals("expected") ? expectations : pages).add(stem(file));
    }
    assertThat(pages).isEqualTo(expectations).hasSizeGreaterThan(60);
  }

  @TestFactory
  Stream<DynamicTest> cases() throws Exception {
    return files().stream()
        .filter(file -> !suffix(file).equals("expected"))
        .map(file -> DynamicTest.dynamicTest(stem(file), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    Page page = new Page(file.toString(), name, format(file), Files.readAllBytes(file));
    Cleaned cleaned = CLEANER.read(page);
    String expected = Files.readString(Path.of(stem(file) + ".expected"));
    switch (cleaned) {
      case Cleaned.Rejected rejected -> {
        assertThat("rejected: " + rejected.reason()).startsWith("rejected: " + file);
        assertThat(expected).startsWith("rejected: ");
        assertThat(rejected.reason()).contains(expected.strip().substring("rejected: ".length()));
      }
      case Cleaned.Clean clean -> {
        assertThat(shown(clean.article())).isEqualTo(expected);
        holdsTogether(clean.article());
        assertThat(CLEANER.read(page)).isEqualTo(cleaned);
      }
    }
  }

  private static String shown(Article article) {
    List<String> lines = new ArrayList<>();
    lines.add("id: " + article.id());
    article.url().ifPresent(url -> lines.add("url: " + url));
    article.published().ifPresent(day -> lines.add("published: " + day));
    lines.add("language: " + article.language());
    article.publisher().ifPresent(publisher -> lines.add("publisher: " + publisher));
    if (!article.authors().isEmpty()) {
      lines.add("authors: " + String.join(" | ", article.authors()));
    }
    article.dateline().ifPresent(place -> lines.add("dateline: " + place));
    for (Part part : article.parts()) {
      String words = part.span().in(article.text());
      if (part.kind() != Part.Kind.TITLE || !words.isEmpty()) {
        lines.add(part.kind().name().toLowerCase(java.util.Locale.ROOT) + ": " + words);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** What {@link Article} promises of every article, whatever it was read from. */
  static void holdsTogether(Article article) {
    String text = article.text();
    assertThat(text).startsWith(article.title() + "\n");
    int end = -1;
    boolean aside = false;
    for (Part part : article.parts()) {
      assertThat(part.span().start()).isGreaterThan(end);
      end = part.span().end();
      boolean beside = part.kind() == Part.Kind.KICKER || part.kind() == Part.Kind.CAPTION;
      assertThat(aside && !beside).isFalse();
      aside |= beside;
    }
    assertThat(end).isEqualTo(text.length());
    String rebuilt = article.title() + "\n" + article.body();
    assertThat(article.aside().isEmpty() ? rebuilt : rebuilt + "\n\n" + article.aside())
        .isEqualTo(text);
  }

  private static Format format(Path file) {
    return switch (suffix(file)) {
      case "html" -> Format.HTML;
      case "json" -> Format.JSON;
      default -> Format.TEXT;
    };
  }

  private static String suffix(Path file) {
    return file.toString().substring(file.toString().lastIndexOf('.') + 1);
  }

  private static String stem(Path file) {
    return file.toString().substring(0, file.toString().lastIndexOf('.'));
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    Path cases =
        Path.of(Objects.requireNonNull(CleanerTest.class.getResource("/cases/article")).toURI());
    try (Stream<Path> walk = Files.walk(cases)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
