package org.waqai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.waqai.article.Cleaned;
import org.waqai.article.Cleaner;
import org.waqai.entity.Entities;
import org.waqai.entity.WordLists;
import org.waqai.event.Extractor;
import org.waqai.graph.Graphed;
import org.waqai.graph.Graphs;
import org.waqai.graph.Iris;
import org.waqai.graph.Ontology;
import org.waqai.graph.Shapes;
import org.waqai.graph.Store;
import org.waqai.graph.Triples;
import org.waqai.graph.Wording;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Named;
import org.waqai.model.Page;
import org.waqai.model.Reading;
import org.waqai.source.Found;
import org.waqai.text.Languages;

/**
 * What each stage costs: every method does one stage for all samples, on one thread. The score is
 * runs over all samples a second; times their number it is articles a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class Stages {
  private static final Path ONTOLOGY = Path.of("ontology");

  private final List<Page> pages = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Graphed> graphs = new ArrayList<>();
  private Optional<Tools> tools = Optional.empty();

  private record Tools(
      Cleaner cleaner,
      Languages languages,
      Entities entities,
      Extractor extractor,
      Graphs graphs,
      Shapes shapes,
      Path folder,
      Store store) {}

  /** Reads the samples through every stage once. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    Lexicon lexicon = Lexicon.read(ONTOLOGY);
    Iris iris = new Iris(Iris.BASE);
    Path folder = Files.createTempDirectory("waqai-bench");
    Tools t =
        new Tools(
            new Cleaner(),
            new Languages(lexicon.verbs(), lexicon.nouns(), List.of()),
            new Entities(lexicon.names(), WordLists.read(ONTOLOGY.resolve("names"))),
            new Extractor(lexicon),
            new Graphs(
                new Iris(Iris.BASE),
                new Triples(iris, Wording.of(Ontology.read(ONTOLOGY), lexicon.names()), true)),
            Shapes.read(ONTOLOGY),
            folder,
            Store.open(folder, iris));
    tools = Optional.of(t);
    try (Stream<Found> found =
        org.waqai.source.Sources.once(List.of("samples"), InputStream.nullInputStream()).stream()) {
      found.filter(Found.Got.class::isInstance).forEach(f -> pages.add(((Found.Got) f).page()));
    }
    for (Page page : pages) {
      if (t.cleaner.read(page) instanceof Cleaned.Clean clean) {
        articles.add(clean.article());
      }
    }
    articles.forEach(a -> documents.add(t.languages.read(a)));
    documents.forEach(d -> named.add(t.entities.read(d)));
    for (int i = 0; i < documents.size(); i++) {
      readings.add(t.extractor.read(documents.get(i), named.get(i)));
    }
    readings.forEach(r -> graphs.add(t.graphs.of(r, "bench")));
    System.out.println("samples: " + articles.size() + " articles");
  }

  /** Closes and removes the store. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    tools().store.close();
    try (Stream<Path> files = Files.walk(tools().folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Tools tools() {
    return tools.orElseThrow();
  }

  /** From pages to articles. */
  @Benchmark
  public void article(Blackhole out) {
    pages.forEach(p -> out.consume(tools().cleaner.read(p)));
  }

  /** Sentences, tokens, numbers and times. */
  @Benchmark
  public void text(Blackhole out) {
    articles.forEach(a -> out.consume(tools().languages.read(a)));
  }

  /** Who and what is named. */
  @Benchmark
  public void entity(Blackhole out) {
    documents.forEach(d -> out.consume(tools().entities.read(d)));
  }

  /** What happened. */
  @Benchmark
  public void event(Blackhole out) {
    for (int i = 0; i < documents.size(); i++) {
      out.consume(tools().extractor.read(documents.get(i), named.get(i)));
    }
  }

  /** From readings to quads. */
  @Benchmark
  public void graph(Blackhole out) {
    readings.forEach(r -> out.consume(tools().graphs.of(r, "bench")));
  }

  /** SHACL. */
  @Benchmark
  public void shapes(Blackhole out) {
    graphs.forEach(g -> out.consume(tools().shapes.violations(g.quads())));
  }

  /** One transaction that replaces all samples. */
  @Benchmark
  public void store() throws IOException {
    tools().store.put(graphs);
  }
}
