package org.waqai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.waqai.article.Cleaner;
import org.waqai.model.Page;

/**
 * From pages to articles on one thread, beside readability4j on the same pages. The score is runs
 * over all pages of a folder of {@code *.html.gz} a second; {@code -p folder=…} names it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MINUTES)
@Fork(1)
@Warmup(iterations = 2, time = 8)
@Measurement(iterations = 3, time = 8)
public class Pages {
  @Param("src/test/resources/cases/page")
  private String folder = "";

  private final Cleaner cleaner = new Cleaner();
  private final List<Page> pages = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Reads the pages. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of(folder))) {
      for (Path file :
          walk.filter(f -> f.toString().matches(".*\\.html(\\.gz)?")).sorted().toList()) {
        byte[] content = content(file);
        pages.add(new Page(file.toString(), "page", Page.Format.HTML, content));
        texts.add(new String(content, StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] content(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }

  /** This program. */
  @Benchmark
  public void waqai(Blackhole hole) {
    pages.forEach(page -> hole.consume(cleaner.read(page)));
  }

  /** Readability for the JVM. */
  @Benchmark
  public void readability4j(Blackhole hole) {
    texts.forEach(
        text ->
            hole.consume(new Readability4J("https://example.org/", text).parse().getTextContent()));
  }
}
