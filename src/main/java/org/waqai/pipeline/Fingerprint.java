package org.waqai.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.waqai.model.Article;

/**
 * A hash of all that an article's graph depends on: the article, the lexicon, the options and the
 * program. Where it is the same, the graph is the same.
 */
public final class Fingerprint {
  private final byte[] world;

  private Fingerprint(byte[] world) {
    this.world = world;
  }

  /**
   * Of the files below a folder and the options.
   *
   * @param ontology what experts have written
   * @param program the program's version and what else of it matters
   * @param options every option that changes a graph
   * @throws IOException where a file can't be read
   */
  public static Fingerprint of(Path ontology, String program, List<String> options)
      throws IOException {
    MessageDigest digest = sha256();
    digest.update(program.getBytes(StandardCharsets.UTF_8));
    options.forEach(o -> digest.update(("\0" + o).getBytes(StandardCharsets.UTF_8)));
    try (Stream<Path> files = Files.walk(ontology)) {
      for (Path file : files.filter(f -> isPart(ontology, f)).sorted().toList()) {
        digest.update(ontology.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return new Fingerprint(digest.digest());
  }

  /** What is counted of all articles together changes no article's graph. */
  private static boolean isPart(Path ontology, Path file) {
    return Files.isRegularFile(file) && !ontology.relativize(file).startsWith("world");
  }

  /** The hash for an article, in hexadecimal digits. */
  public String of(Article article) {
    MessageDigest digest = sha256();
    digest.update(world);
    digest.update(article.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
