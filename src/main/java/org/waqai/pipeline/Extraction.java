package org.waqai.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waqai.graph.Iris;
import org.waqai.source.Found;

/** Articles in, what they tell out; no store. */
public final class Extraction {
  /** Forms of what is written. */
  public enum Format {
    JSONL,
    TURTLE,
    TRIG,
    NQUADS
  }

  private final Pipeline pipeline;
  private final Iris iris;
  private final boolean withText;
  private final int threads;
  private final Consumer<Outcome> progress;

  public Extraction(
      Pipeline pipeline, String base, boolean withText, int threads, Consumer<Outcome> progress) {
    this.pipeline = pipeline;
    this.iris = Iris.of(base);
    this.withText = withText;
    this.threads = threads;
    this.progress = progress;
  }
}
