package org.waqai.graph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Quad;
import org.waqai.model.Reading;

/** Prints what this room costs: quads, bytes and seconds. Run by hand. */
final class Measuring {
  /** Time of this thread alone, so that neighbours do not count; TDB2 works in it. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private Measuring() {}

  public static void main(String[] args) throws Exception {
    Iris iris = new Iris(Iris.BASE);
    Path ontology = Path.of("ontology");
    Triples triples = new Triples(iris, Wording.of(Ontology.read(ontology), List.of()), true);
    Shapes shapes = Shapes.read(ontology);
    List<Reading> readings = IntStream.range(0, 2000).mapToObj(Readings::synthetic).toList();
    System.out.println("quads an article " + triples.of(readings.get(7)).size());
    System.out.println(shapes.violations(triples.of(readings.get(7))));
    List<Graphed> graphs = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      graphs.clear();
      long start = CPU.getCurrentThreadCpuTime();
      for (Reading reading : readings) {
        graphs.add(new Graphed(reading.article().id(), "k", triples.of(reading)));
      }
      say("graphs/s", readings.size(), start);
      start = CPU.getCurrentThreadCpuTime();
      long bytes = 0;
      for (Graphed g : graphs) {
        for (byte[] line : Rdf.lines(g.quads())) {
          bytes += line.length;
        }
      }
      say("sorted N-Quads/s (" + bytes / graphs.size() + " bytes)", graphs.size(), start);
      start = CPU.getCurrentThreadCpuTime();
      for (Graphed g : graphs) {
        shapes.violations(g.quads());
      }
      say("SHACL/s", graphs.size(), start);
    }
    if (args.length > 0) {
      return;
    }
    List<Quad> quads = graphs.stream().flatMap(g -> g.quads().stream()).toList();
    for (int batch : new int[] {100, 500, 1000}) {
      Path folder = Files.createTempDirectory("store");
      try (Store store = Store.open(folder, iris)) {
        long start = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < graphs.size(); i += batch) {
          store.put(graphs.subList(i, Math.min(graphs.size(), i + batch)));
        }
        say("put at " + batch + ", articles/s", graphs.size(), start);
        System.out.println("  bytes a quad " + du(folder) / quads.size());
        start = CPU.getCurrentThreadCpuTime();
        store.known();
        say("  known", graphs.size(), start);
        start = CPU.getCurrentThreadCpuTime();
        store.compact();
        say("  compact", graphs.size(), start);
        System.out.println("  bytes a quad " + du(folder) / quads.size());
        start = CPU.getCurrentThreadCpuTime();
        store.put(graphs.subList(0, 500));
        say("  replace 500", 500, start);
      }
    }
  }

  private static long du(Path folder) throws Exception {
    Process du = new ProcessBuilder("du", "-sk", folder.toString()).start();
    String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(said.substring(0, said.indexOf('\t'))) * 1024;
  }

  private static void say(String what, int count, long start) {
    double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%s %.0f (%.2f s)%n", what, count / seconds, seconds);
  }
}
