package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Graphed;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.User;
import org.waqai.web.Users;

/** How a store is opened to be served: by its own base, and from a copy where that must be. */
class OpenedTest {
  private static final Iris OTHER = new Iris("https://kg.example/data/");

  @TempDir private Path folder;
  private Path kg = Path.of("");
  private final StringWriter told = new StringWriter();

  @BeforeEach
  void store() throws IOException {
    kg = folder.resolve("kg");
    try (Store store = Store.open(kg, OTHER)) {
      Quad quad =
          Quad.create(
              OTHER.graph("a/b"),
              OTHER.article("a/b"),
              RDF.Nodes.type,
              NodeFactory.createURI("https://schema.org/NewsArticle"));
      store.put(List.of(new Graphed("a/b", "1", List.of(quad))));
    }
  }

  private Opened open(Optional<Iris> base) throws IOException {
    return Opened.open(kg, base, new PrintWriter(told, true));
  }

  @Test
  void theBaseIsThatOfTheStore() throws IOException {
    try (Opened opened = open(Optional.empty())) {
      assertThat(opened.iris()).isEqualTo(OTHER);
      assertThat(opened.store().ingestKey("a/b")).contains("1");
      assertThat(opened.copy()).isEmpty();
    }
    try (Opened opened = open(Optional.of(OTHER))) {
      assertThat(opened.iris()).isEqualTo(OTHER);
    }
    assertThatThrownBy(() -> open(Optional.of(new Iris("https://kg.example/"))))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("serve it with --base https://kg.example/data/");
    Run run =
        Run.waqai("serve", "--store", kg.toString(), "--port", "0", "--base", "http://x.example/");
    assertThat(run.code()).isEqualTo(Main.FAULT);
    assertThat(run.err()).contains("--base https://kg.example/data/");
  }

  /**
   * The words are read while questions are answered: what is wrong with them ends it all the same.
   */
  @Test
  void aServerEndsWhereItsWordsCannotBeRead() throws IOException {
    Path ontology = Ground.ontology(folder.resolve("ontology"));
    Files.writeString(ontology.resolve("events/odd.ttl"), "a b\nc");
    Path users = folder.resolve("users.txt");
    new Users(List.of(new User("sara", Role.EDITOR, Secret.ofToken(Secret.draw())))).write(users);
    Run run =
        Run.waqai(
            "serve",
            "--store",
            kg.toString(),
            "--port",
            "0",
            "--local",
            "--users",
            users.toString(),
            "--ontology",
            ontology.toString());
    assertThat(run.code()).isEqualTo(Main.FAULT);
    assertThat(run.err()).contains("odd.ttl:1");
  }

  @Test
  void anEmptyStoreHasAnyBase() throws IOException {
    kg = folder.resolve("empty");
    Store.open(kg, OTHER).close();
    try (Opened opened = open(Optional.of(new Iris("http://x.example/")))) {
      assertThat(opened.iris().base()).isEqualTo("http://x.example/");
    }
    try (Opened opened = open(Optional.empty())) {
      assertThat(opened.iris().base()).isEqualTo(Iris.BASE);
    }
  }

  @Test
  void aCopyHoldsAllThatIsServedAndGoesAgain() throws IOException {
    Files.createDirectories(kg.resolve("dumps"));
    Files.writeString(kg.resolve("dumps/large.nq.gz"), "x");
    Files.createDirectories(kg.resolve("intake"));
    Files.writeString(kg.resolve("intake/1.in"), "x");
    Files.createDirectories(kg.resolve("lost+found"));
    assertThat(Copied.isNeeded(kg)).isFalse();
    Path at;
    try (Copied copy = Copied.of(kg)) {
      at = copy.folder();
      assertThat(at.resolve("dumps")).doesNotExist();
      assertThat(at.resolve("intake")).doesNotExist();
      assertThat(at.resolve("lost+found")).doesNotExist();
      assertThat(at.resolve("changes/log")).hasSameBinaryContentAs(kg.resolve("changes/log"));
      assertThat(Ground.quads(at)).isEqualTo(Ground.quads(kg));
    }
    assertThat(at).doesNotExist();
  }

  @Test
  void whatAKilledOneLeftIsTakenAway() throws IOException {
    Path left = Files.createTempDirectory("waqai-store-");
    Files.writeString(Files.createDirectories(left.resolve("Data-1")).resolve("x.dat"), "x");
    Files.createFile(left.resolve("in-use"));
    Path begun = Files.createTempDirectory("waqai-store-");
    Path old = Files.createTempDirectory("waqai-store-");
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    try (Copied first = Copied.of(kg);
        Copied second = Copied.of(kg)) {
      assertThat(left).doesNotExist();
      assertThat(old).doesNotExist();
      assertThat(begun).exists();
      assertThat(first.folder()).exists();
      assertThat(second.folder()).exists();
    } finally {
      Files.delete(begun);
    }
  }

  @Test
  void whatIsWrittenIsNotCopied() throws IOException {
    try (Store open = Store.open(kg, OTHER)) {
      assertThatThrownBy(() -> Copied.of(kg))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("in use");
      assertThat(open.size().articles()).isEqualTo(1);
    }
  }

  @Test
  void aStoreThatMayNotBeWrittenIsServedFromACopy() throws IOException {
    permit("r-xr-xr-x", "r--r--r--");
    try {
      Assumptions.assumeFalse(
          Files.isWritable(kg.resolve("changes/log")), "skipped: this user may write everything");
      Path at;
      try (Opened opened = open(Optional.empty())) {
        at = opened.copy().orElseThrow().folder();
        assertThat(opened.store().ingestKey("a/b")).contains("1");
        assertThat(told.toString()).contains("may not be written to").contains(at.toString());
      }
      assertThat(at).doesNotExist();
    } finally {
      permit("rwxr-xr-x", "rw-r--r--");
    }
  }

  private void permit(String folders, String files) throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(kg)) {
      all = walked.toList();
    }
    for (Path file : all) {
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(Files.isDirectory(file) ? folders : files));
    }
  }
}
