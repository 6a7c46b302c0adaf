package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.bench.Attack;
import org.waqai.graph.Question;

/** Whatever is sent, no answer is broken, none is a 500, and none tells of the machine. */
class AttackTest {
  private static final String DATA =
      """
      VERSION "1.2"
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX wq: <https://w3id.org/waqai/ontology#>
      PREFIX : <http://localhost:3030/>
      <http://localhost:3030/graph/a> {
        <http://localhost:3030/fact/a/f1> rdf:reifies <<( <http://localhost:3030/event/a/e1> wq:place
          <http://localhost:3030/entity/country/MA> )>> .
        <http://localhost:3030/event/a/e1> wq:place <http://localhost:3030/entity/country/MA> . }
      """;

  private static final Limits LIMITS =
      new Limits(1000, 1 << 20, Duration.ofSeconds(2), 8, 8, Duration.ofSeconds(5), 1 << 16);

  /** {@code org.waqai.bench.Attack} sends more. */
  private static final int REQUESTS = 2000;

  @TempDir private Path folder;

  @Test
  void nothingBreaks() throws IOException {
    try (Scratch scratch = Scratch.of(folder, DATA, Question.readAll(Path.of("queries")), LIMITS)) {
      Map<Integer, Integer> statuses = new TreeMap<>();
      List<String> wrong = new Attack("localhost", scratch.port(), 1).send(REQUESTS, statuses);
      assertThat(wrong).as(statuses.toString()).isEmpty();
      assertThat(statuses.keySet()).contains(200, 400, 404);
    }
  }
}
