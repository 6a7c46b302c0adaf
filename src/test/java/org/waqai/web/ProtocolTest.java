package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;

/**
 * The SPARQL 1.1 protocol, for queries and updates, and its service description, request by
 * request: each case of {@code cases/protocol} holds requests as they go over the wire, and after
 * {@code >} what must come back. What is written goes to one graph, which is empty again for the
 * next case.
 */
class ProtocolTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases", "protocol");

  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      :one { :a :in 1 . }
      :two { :a :in 2 . }
      :three { :a :in 3 . }
      """;

  private static final String EDITOR = Secret.draw();
  private static final String READER = Secret.draw();

  /** What stands in {@code ⟨⟩} is percent-encoded, so that cases can be read. */
  private static final Pattern ENCODED = Pattern.compile("⟨([^⟩]*)⟩");

  private static final Limits LIMITS =
      new Limits(1000, 1 << 20, Duration.ofSeconds(20), 8, 8, Duration.ofSeconds(5), 1 << 16);

  @TempDir private static Path folder;
  private static final List<Scratch> OPEN = new ArrayList<>();

  @BeforeAll
  static void serve() throws IOException {
    Path users = folder.resolve("users.txt");
    new Users(
            List.of(
                new User("sara", Role.EDITOR, Secret.ofToken(EDITOR)),
                new User("adam", Role.READER, Secret.ofToken(READER))))
        .write(users);
    OPEN.add(Scratch.of(folder.resolve("kg"), DATA, List.of(), LIMITS, Optional.of(users)));
  }

  @AfterAll
  static void close() {
    OPEN.forEach(Scratch::close);
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private void check(Path file) throws IOException {
    Scratch scratch = OPEN.getFirst();
    int steps = 0;
    for (String step :
        Pattern.compile("(?m)^---\n").splitAsStream(Files.readString(file)).toList()) {
      Answer answer = ask(scratch, step.substring(0, step.indexOf("\n>") + 1));
      List<String> expected = step.lines().filter(l -> l.startsWith("> ")).toList();
      assertThat(expected).as(file + " says what must come").isNotEmpty();
      expected.forEach(e -> holds(answer, e.substring(2)));
      steps++;
    }
    assertThat(steps).isPositive();
    scratch.forget(Iris.BASE + "graph/edited/n");
  }

  private record Answer(int status, String head, String body) {}

  private static void holds(Answer answer, String expected) {
    String said = answer.head() + "\n" + answer.body();
    switch (expected.substring(0, expected.indexOf(' '))) {
      case "status" ->
          assertThat(Integer.toString(answer.status()))
              .as(said)
              .matches(expected.substring("status ".length()).replace("x", "[0-9]"));
      case "type" ->
          assertThat(answer.head().toLowerCase(Locale.ROOT))
              .containsPattern("content-type: *(" + expected.substring("type ".length()) + ")");
      case "has" ->
          assertThat(answer.body().replaceAll("\\s+", ""))
              .as(said)
              .contains(expected.substring("has ".length()).replaceAll("\\s+", ""));
      case "not" ->
          assertThat(answer.body().replaceAll("\\s+", ""))
              .as(said)
              .doesNotContain(expected.substring("not ".length()).replaceAll("\\s+", ""));
      default -> throw new AssertionError("not known: " + expected);
    }
  }

  /** Over a socket: a client library would mend what is meant to be broken. */
  private static Answer ask(Scratch scratch, String request) throws IOException {
    int blank = request.indexOf("\n\n");
    String head = (blank < 0 ? request : request.substring(0, blank)).strip();
    byte[] body = bytes(blank < 0 ? "" : request.substring(blank + 2).replaceFirst("\n$", ""));
    List<String> lines =
        new ArrayList<>(head.lines().map(ProtocolTest::encoded).map(ProtocolTest::known).toList());
    lines.set(0, lines.getFirst() + " HTTP/1.1");
    lines.add("Host: localhost");
    lines.add("Connection: close");
    if (body.length > 0) {
      lines.add("Content-Length: " + body.length);
    }
    try (Socket socket = new Socket("localhost", scratch.port())) {
      socket.setSoTimeout(20_000);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      all.writeBytes(body);
      all.writeTo(socket.getOutputStream());
      InputStream in = socket.getInputStream();
      String told = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = told.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(told.substring(9, 12)), told.substring(0, end), told.substring(end + 4));
    }
  }

  /** The tokens are drawn anew for each run. */
  private static String known(String line) {
    return line.replaceFirst("Bearer EDITOR$", "Bearer " + EDITOR)
        .replaceFirst("Bearer READER$", "Bearer " + READER);
  }

  /** {@code \xff} is a byte that no UTF-8 has. */
  private static byte[] bytes(String body) {
    return encoded(body).replace("\\xff", "\u00ff").contains("\u00ff")
        ? encoded(body).replace("\\xff", "\u00ff").getBytes(StandardCharsets.ISO_8859_1)
        : encoded(body).getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String line) {
    return ENCODED
        .matcher(line)
        .replaceAll(m -> Matcher.quoteReplacement(Scratch.encoded(m.group(1))));
  }
}
