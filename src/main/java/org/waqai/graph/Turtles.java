package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;

/** The Turtle files that experts write. */
final class Turtles {
  private Turtles() {}

  /** The named file of a folder, if there, and all of its {@code events/*.ttl}, by name. */
  static List<Path> files(Path ontology, String first) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.exists(ontology.resolve(first))) {
      files.add(ontology.resolve(first));
    }
    Path events = ontology.resolve("events");
    if (Files.isDirectory(events)) {
      try (Stream<Path> all = Files.list(events)) {
        all.filter(f -> f.getFileName().toString().endsWith(".ttl")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  /**
   * Reads one file.
   *
   * @throws BadFile with file and line where it is no Turtle
   */
  static Graph read(Path file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (var in = Files.newInputStream(file)) {
      RDFParser.source(in)
          .lang(Lang.TURTLE)
          .base(Vocabulary.WQ)
          .errorHandler(new Strict(file))
          .parse(graph);
    } catch (RiotException e) {
      throw new BadFile(file + ": " + e.getMessage());
    }
    return graph;
  }

  /** Takes no warning for an answer. */
  private record Strict(Path file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw new BadFile(file, line, message);
    }

    @Override
    public void error(String message, long line, long column) {
      throw new BadFile(file, line, message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new BadFile(file, line, message);
    }
  }
}
