package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Question;

/** A browser makes of the pages what they mean. */
class BrowserTest {
  private static final String DATA =
      """
      VERSION "1.2"
      PREFIX : <http://localhost:3030/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX wq: <https://w3id.org/waqai/ontology#>
      <http://localhost:3030/graph/a> {
        <http://localhost:3030/entity/country/MA> a wq:Country ; skos:prefLabel "المغرب"@ar ;
          rdfs:label "المغرب"@ar .
        <http://localhost:3030/entity/city/MA-fes> wq:countryOf <http://localhost:3030/entity/country/MA> ;
          rdfs:label "فاس"@ar .
        <http://localhost:3030/event/a/e1> a wq:Event ; rdfs:label "لقاء <b>19</b>"@ar ;
          wq:place <http://localhost:3030/entity/country/MA> . }
      """;

  @TempDir private Path folder;

  @Test
  void pagesAreReadFromRightToLeftAndNothingRuns() throws Exception {
    Optional<String> browser =
        Stream.of("chromium", "chromium-browser", "google-chrome").filter(this::runs).findFirst();
    assumeTrue(browser.isPresent(), "skipped: there is no Chromium");
    List<Question> questions = Question.readAll(Path.of("queries"));
    try (Scratch scratch = Scratch.of(folder.resolve("kg"), DATA, questions, Limits.USUAL)) {
      String country = shown(browser.get(), scratch.address() + "/page/entity/country/MA");
      assertThat(country)
          .contains("<html lang=\"ar\" dir=\"rtl\">", "<h1><bdi dir=\"rtl\">المغرب</bdi></h1>")
          .contains("النوع", "الاسم", "لقاء &lt;b&gt;19&lt;/b&gt;")
          .doesNotContain("التسمية");
      assertThat(country.indexOf("لقاء")).isLessThan(country.indexOf("فاس"));
      assertThat(shown(browser.get(), scratch.address() + "/"))
          .contains("<a href=\"/question/who-hosted\">", "dir=\"rtl\"");
    }
  }

  private String shown(String browser, String address) throws Exception {
    Path page = folder.resolve("page");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("user"),
                "--dump-dom",
                address)
            .redirectOutput(page.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log, StandardCharsets.UTF_8))
        .doesNotContain("Refused to", "violates the following Content Security Policy");
    return Files.readString(page, StandardCharsets.UTF_8);
  }

  private boolean runs(String program) {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // it is not here
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
