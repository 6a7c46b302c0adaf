package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JSON;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Reading;
import org.waqai.pipeline.JsonLines;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;
import org.waqai.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores an extraction against gold. */
@Command(
    name = "evaluate",
    header =
        "Score an extraction against gold articles (JSON Lines with \"events\" and \"entities\").",
    description = {
      "Reads each gold record's title and text, extracts, and compares. With --predicted the",
      "extraction is read from a file instead."
    },
    footer = {
      "",
      "Examples:",
      "  waqai evaluate gold.jsonl --by-type",
      "  waqai evaluate gold.jsonl --errors=20",
      "  waqai evaluate gold.jsonl --calibration"
    })
final class Evaluate implements Callable<Integer> {
  @Parameters(paramLabel = "GOLD.jsonl", description = "Annotated articles, one a line.")
  Path gold = Path.of("");

  @Option(
      names = "--predicted",
      paramLabel = "FILE",
      description = "An extraction to score, as `waqai extract --format jsonl` writes it.")
  Optional<Path> predicted = Optional.empty();

  @Option(names = "--by-type", description = "Also a line for each class of events.")
  boolean byType;

  @Option(
      names = "--calibration",
      description = "Instead: how often events and facts of each tenth of confidence are right.")
  boolean calibration;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "Of --errors and --calibration: text, or jsonl for a line a mistake, or an event or fact"
              + " with the signs of its confidence (${DEFAULT-VALUE}).")
  String format = "";

  @Option(
      names = "--errors",
      arity = "0..1",
      fallbackValue = "2147483647",
      paramLabel = "N",
      description =
          "Also misses, false alarms and wrong arguments with their sentences, grouped by cause;"
              + " with =N so many of each cause.")
  Optional<Integer> errors = Optional.empty();

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Folder with events/ and names/; the project's own where none is given.")
  Optional<Path> ontology = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!format.equals("text") && !format.equals("jsonl")) {
      throw new ParameterException(spec.commandLine(), "--format is text or jsonl, not " + format);
    }
    Map<String, Told> right = told(gold);
    Map<String, Traced> traces = new HashMap<>();
    Map<String, Told> found = predicted.isPresent() ? told(predicted.get()) : extracted(traces);
    PrintWriter out = spec.commandLine().getOut();
    boolean json = format.equals("jsonl");
    if (calibration) {
      calibrate(right, found, traces, json);
      return Main.DONE;
    }
    Score score = new Score();
    Errors mistakes = new Errors();
    right.forEach(
        (id, g) ->
            mistakes.add(
                g, Optional.ofNullable(found.get(id)), Optional.ofNullable(traces.get(id)), score));
    if (errors.isPresent() && json) {
      mistakes.lines(out);
      return Main.DONE;
    }
    Figures.print(score, byType, out);
    errors.ifPresent(n -> mistakes.text(out, n));
    return Main.DONE;
  }

  private void calibrate(
      Map<String, Told> right, Map<String, Told> found, Map<String, Traced> traces, boolean json) {
    Score score = new Score();
    Calibration claims = new Calibration();
    right.forEach((id, g) -> score.add(g, Optional.ofNullable(found.get(id)), claims));
    if (json) {
      claims.lines(spec.commandLine().getOut(), traces);
    } else {
      claims.table(spec.commandLine().getOut());
    }
  }

  private static Map<String, Told> told(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Problem("there is no file " + file + ": check the name");
    }
    Map<String, Told> out = new LinkedHashMap<>();
    int line = 0;
    try {
      for (String record : Files.readAllLines(file)) {
        line++;
        if (!record.isBlank()) {
          Told told = told(file + ":" + line, record);
          out.put(told.id(), told);
        }
      }
    } catch (CharacterCodingException e) {
      throw new Problem("the file " + file + " is not UTF-8: save it as UTF-8");
    }
    return out;
  }

  private static Told told(String place, String record) {
    try {
      return Told.of(JSON.parse(record));
    } catch (RuntimeException e) {
      // half a line ends in Jena's parser with any of several exceptions
      throw new Problem(place + " is no annotated article in JSON");
    }
  }

  private Map<String, Told> extracted(Map<String, Traced> traces) throws IOException {
    Path folder = ontology.orElseGet(() -> Home.folder("ontology"));
    Pipeline pipeline =
        Pipeline.of(Lexicon.read(folder), folder, Optional.empty(), Optional.empty());
    JsonLines lines = new JsonLines(key -> key, false);
    Map<String, Told> out = new LinkedHashMap<>();
    try (var found = Sources.once(List.of(gold.toString()), System.in).stream()) {
      found.forEach(
          f -> {
            Traced traced = new Traced();
            if (pipeline.read(f, traced) instanceof Outcome.Read read) {
              Reading reading = read.reading();
              String id = reading.article().id();
              out.put(id, Told.of(JSON.parse(lines.line(reading))));
              traces.put(id, traced);
            }
          });
    }
    return out;
  }
}
