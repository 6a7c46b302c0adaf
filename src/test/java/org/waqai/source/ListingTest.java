package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Feeds, sitemaps and lists, each in a file with the lines that it must give beside it: «link
 * ADDRESS DAY CHANGED», «more ADDRESS», or «wrong» and words of the reason.
 */
class ListingTest {
  private static final Path CASES = Path.of("src/test/resources/cases/listing");
  private static final URI BASE = URI.create("https://news.example/feeds/this");

  @TestFactory
  Stream<DynamicTest> listings() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.list(CASES)) {
      cases = files.filter(f -> !f.toString().endsWith(".lines")).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThan(8);
    return cases.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<String> lines = new ArrayList<>();
    boolean robots = file.endsWith("robots.txt");
    Listing.Kind kind = robots ? Listing.Kind.ROBOTS : Listing.kind(bytes).orElseThrow();
    try {
      Listing listing = Listing.read(kind, bytes, BASE);
      for (Listing.Link link : listing.links()) {
        lines.add(
            "link %s %s %s"
                .formatted(
                    link.address(),
                    link.published().map(LocalDate::toString).orElse("-"),
                    link.changed().map(Instant::toString).orElse("-")));
      }
      listing.further().forEach(further -> lines.add("more " + further));
    } catch (IOException e) {
      lines.add("wrong " + e.getMessage());
    }
    List<String> expected = Files.readAllLines(file.resolveSibling(file.getFileName() + ".lines"));
    if (expected.getFirst().startsWith("wrong ")) {
      assertThat(lines).singleElement().asString().startsWith(expected.getFirst());
    } else {
      assertThat(lines).isEqualTo(expected);
    }
  }
}
