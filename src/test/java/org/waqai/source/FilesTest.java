package org.waqai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Reads every folder {@code in} below {@code cases/source}, and what no folder can hold. */
class FilesTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> cases() throws Exception {
    List<Path> cases = folders();
    assertThat(cases).hasSizeGreaterThan(8);
    return cases.stream()
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
  }

  private static void check(Path path) throws IOException {
    Path in = path.resolve("in");
    List<String> expected = Files.readAllLines(path.resolve("expected.txt"));
    List<String> found = read(in);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      // a reason goes on and says what to do
      boolean reason = expected.get(i).startsWith("unreadable");
      assertThat(reason ? found.get(i).substring(0, expected.get(i).length()) : found.get(i))
          .isEqualTo(expected.get(i));
    }
    assertThat(read(in)).isEqualTo(found);
  }

  @Test
  void tellsWhatIsNotThere() {
    Path missing = folder.resolve("missing.txt");
    assertThat(read(missing, folder))
        .containsExactly("unreadable " + missing + " does not exist: check the name");
  }

  @Test
  void readsAFileThatIsNamedWhateverItsSuffix() throws Exception {
    Path text = write("article.news", "نص المقال".getBytes(StandardCharsets.UTF_8));
    Path page = write("page", "<p>نص المقال".getBytes(StandardCharsets.UTF_8));
    Path program = write("program.bin", new byte[] {1, 0, 2, 0, 3});
    assertThat(found(List.of(text.toString(), page.toString(), program.toString()), ""))
        .containsExactly(
            "TEXT article.news 17",
            "HTML page 20",
            "unreadable program.bin"
                + " is neither text, HTML nor JSON: give files that end in .txt, .html or .jsonl");
  }

  @Test
  void readsStandardInputByWhatItIs() throws Exception {
    assertThat(found(List.of("-"), "نص")).containsExactly("TEXT stdin 4");
    assertThat(found(List.of("-"), "<p>نص")).containsExactly("HTML stdin 7");
    assertThat(found(List.of("-"), "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\n"))
        .containsExactly("JSON stdin#1 12", "JSON stdin#3 12");
    assertThat(found(List.of("-"), ""))
        .containsExactly("unreadable standard input is empty: nothing to read");
    byte[] packed = gzip("{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(shown(Sources.once(List.of("-"), new ByteArrayInputStream(packed)), folder))
        .containsExactly("JSON stdin#1 12");
  }

  @Test
  void readsJoinedGzipFilesFromASlowPipe() throws Exception {
    InputStream first =
        new ByteArrayInputStream(gzip("{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8)));
    InputStream second =
        new ByteArrayInputStream(gzip("{\"text\":\"b\"}\n".getBytes(StandardCharsets.UTF_8)));
    InputStream pipe =
        new SequenceInputStream(first, second) {
          @Override
          public int available() {
            return 0;
          }
        };
    assertThat(shown(Sources.once(List.of("-"), pipe), folder))
        .containsExactly("JSON stdin#1 12", "JSON stdin#2 12");
  }

  @Test
  void doesNotFollowLinksRoundAndRound() throws Exception {
    write("a.txt", new byte[] {'x'});
    Files.createSymbolicLink(folder.resolve("b"), folder);
    Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("nowhere"));
    assertThat(read(folder))
        .containsExactly(
            "TEXT a 1",
            "unreadable b is a link to a folder that is read already: it is not read twice",
            "unreadable c.txt is a link to a file that does not exist: mend or remove the link");
  }

  @Test
  void tellsWhatMayNotBeRead() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read every file");
    Path secret = write("a.txt", new byte[] {'x'});
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    write("b.txt", new byte[] {'x'});
    assertThat(read(folder))
        .containsExactly("unreadable a.txt may not be read: allow it (chmod u+r)", "TEXT b 1");
  }

  @Test
  void passesAPageThatIsTooLongAndGoesOn() throws Exception {
    Path lines =
        write(
            "a.jsonl",
            ("{\"text\":\"" + "x".repeat(2000) + "\"}\n{\"text\":\"b\"}\n")
                .getBytes(StandardCharsets.UTF_8));
    Path text = write("b.txt", new byte[1001]);
    Path endless =
        write("c.jsonl", ("{\"text\":\"" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    Path bomb = write("d.txt.gz", gzip(new byte[10_000_000]));
    Sources files =
        new Sources(
            Stream.of(lines, text, endless, bomb).map(Path::toString).toList(),
            InputStream.nullInputStream(),
            Manners.USUAL,
            Ledger.none(),
            1000);
    assertThat(shown(files, folder))
        .containsExactly(
            "unreadable a.jsonl:1 is longer than 1000 bytes: cut it into articles",
            "JSON a#2 12",
            "unreadable b.txt is larger than 1000 bytes: that is no article",
            "unreadable c.jsonl:1 does not end within 65536 bytes: the rest is not read",
            "unreadable d.txt.gz is larger than 1000 bytes: that is no article");
  }

  @Test
  void readsNoMoreThanIsAskedFor() {
    AtomicLong read = new AtomicLong();
    AtomicBoolean closed = new AtomicBoolean();
    InputStream endless =
        new InputStream() {
          private final byte[] line = "{\"text\":\"a\"}\n".getBytes(StandardCharsets.UTF_8);

          @Override
          public int read() {
            return line[(int) (read.getAndIncrement() % line.length)];
          }

          @Override
          public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
              into[from + i] = (byte) read();
            }
            return length;
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (Stream<Found> stream = Sources.once(List.of("-"), endless).stream()) {
      Iterator<Found> pages = stream.iterator();
      for (int i = 0; i < 10_000; i++) {
        assertThat(pages.next()).isInstanceOf(Found.Got.class);
      }
    }
    assertThat(read.get()).isLessThan(600_000);
    assertThat(closed).as("standard input is not ours to close").isFalse();
  }

  private List<String> found(List<String> arguments, String stdin) throws IOException {
    return shown(
        Sources.once(arguments, new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8))),
        folder);
  }

  private static List<String> read(Path path) {
    return read(path, path);
  }

  private static List<String> read(Path path, Path ignored) {
    return shown(Sources.once(List.of(path.toString()), InputStream.nullInputStream()), path);
  }

  /** One line for each, with paths below the folder. */
  private static List<String> shown(Sources files, Path below) {
    try (Stream<Found> found = files.stream()) {
      return found
          .map(
              one ->
                  switch (one) {
                    case Found.Got got ->
                        got.page().format()
                            + " "
                            + got.page().name()
                            + " "
                            + got.page().content().length;
                    case Found.Unreadable told -> {
                      assertThat(told.reason()).startsWith(told.location() + " ");
                      yield "unreadable " + told.reason().replace(below + "/", "");
                    }
                    case Found.PassedOver passed ->
                        "passed over " + passed.location().replace(below + "/", "");
                  })
          .toList();
    }
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static List<Path> folders() throws IOException, URISyntaxException {
    Path cases =
        Path.of(Objects.requireNonNull(FilesTest.class.getResource("/cases/source")).toURI());
    try (Stream<Path> list = Files.list(cases)) {
      List<Path> all = list.sorted().toList();
      for (Path path : all) {
        assertThat(Arrays.asList(path.toFile().list()))
            .containsExactlyInAnyOrder("in", "expected.txt");
      }
      return all;
    }
  }
}
