package org.waqai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Page;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;
import org.waqai.source.Found;

/**
 * Shows that the time to read a text grows with its length and no faster: the same text once, ten
 * and a hundred times over. Give it a text; see the README for the command.
 */
public final class Lengths {
  private static final int ROUNDS = 5;

  private Lengths() {}

  /** Prints the milliseconds for each length, and those for a thousand characters. */
  public static void main(String... args) throws IOException {
    Path ontology = Path.of("ontology");
    Pipeline pipeline =
        Pipeline.of(Lexicon.read(ontology), ontology, Optional.empty(), Optional.of("ar"));
    String text = Files.readString(Path.of(args[0]));
    String body = text.substring(text.indexOf('\n') + 1);
    for (int warm = 0; warm < 200; warm++) {
      read(pipeline, text);
    }
    for (int times : new int[] {1, 10, 100}) {
      String longer = text.substring(0, text.indexOf('\n') + 1) + (body + "\n").repeat(times);
      long best = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        read(pipeline, longer);
        best = Math.min(best, System.nanoTime() - start);
      }
      System.out.printf(
          Locale.ROOT,
          "%4dx %9d characters %10.2f ms %8.3f ms/1000 characters%n",
          times,
          longer.length(),
          best / 1e6,
          best / 1e3 / longer.length());
    }
  }

  private static void read(Pipeline pipeline, String text) {
    Page page = new Page("text", "text", Page.Format.TEXT, text.getBytes(StandardCharsets.UTF_8));
    Outcome outcome = pipeline.read(new Found.Got(page), a -> false);
    if (!(outcome instanceof Outcome.Read)) {
      throw new IllegalStateException(outcome.toString());
    }
  }
}
