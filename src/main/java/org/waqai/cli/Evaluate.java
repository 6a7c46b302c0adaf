package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JSON;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Reading;
import org.waqai.pipeline.JsonLines;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;
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
      "  waqai evaluate gold.jsonl --predicted extracted.jsonl --errors 20"
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
      description = "Instead: how often events of each tenth of confidence are right.")
  boolean calibration;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "Of --calibration: text, or jsonl for a line an event with the signs of its"
              + " confidence (${DEFAULT-VALUE}).")
  String format = "";

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "List the first N misses and false alarms on stderr.")
  int errors;

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
    Map<String, Map<String, Double>> signs = new HashMap<>();
    Map<String, Told> found = predicted.isPresent() ? told(predicted.get()) : extracted(signs);
    Score score = new Score();
    if (calibration) {
      Calibration claims = new Calibration();
      right.forEach((id, g) -> score.add(g, Optional.ofNullable(found.get(id)), claims));
      if (format.equals("jsonl")) {
        claims.lines(spec.commandLine().getOut(), signs);
      } else {
        claims.table(spec.commandLine().getOut());
      }
      return Main.DONE;
    }
    Listing listing = new Listing(spec.commandLine().getErr(), errors);
    right.forEach((id, g) -> score.add(g, Optional.ofNullable(found.get(id)), listing));
    print(score, spec.commandLine().getOut());
    return Main.DONE;
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

  private Map<String, Told> extracted(Map<String, Map<String, Double>> signs) throws IOException {
    Path folder = ontology.orElseGet(() -> Home.folder("ontology"));
    Pipeline pipeline =
        Pipeline.of(Lexicon.read(folder), folder, Optional.empty(), Optional.empty());
    JsonLines lines = new JsonLines(key -> key, false);
    Map<String, Told> out = new LinkedHashMap<>();
    try (var found = new org.waqai.source.Files(List.of(gold.toString()), System.in).stream()) {
      found.forEach(
          f -> {
            Traced traced = new Traced();
            if (pipeline.read(f, traced) instanceof Outcome.Read read) {
              Reading reading = read.reading();
              String id = reading.article().id();
              out.put(id, Told.of(JSON.parse(lines.line(reading))));
              traced.signs().forEach((event, by) -> signs.put(id + "\n" + event, by));
            }
          });
    }
    return out;
  }

  private void print(Score score, PrintWriter out) {
    Score.Tally t = score.total();
    out.println(line("events", t.right, t.found, t.gold));
    out.println(line("arguments", t.rightArguments, t.foundArguments, t.goldArguments));
    out.println(line("entities", score.rightEntities, score.foundEntities, score.goldEntities));
    out.println(
        "time "
            + share(t.timeRight, t.timed)
            + "  status "
            + share(t.statusRight, t.right)
            + "  macro event F1 "
            + plain(macro(score))
            + "  articles "
            + score.answered
            + "/"
            + score.articles);
    if (byType) {
      List<String> types = new ArrayList<>(score.types.keySet());
      types.sort(Comparator.comparingInt((String k) -> -tally(score, k).gold));
      for (String type : types) {
        Score.Tally y = tally(score, type);
        out.println(
            String.format(
                Locale.ROOT,
                "%-13s gold %4d pred %4d  event F1 %s  args F1 %s",
                type,
                y.gold,
                y.found,
                three(f1(y.right, y.found, y.gold)),
                three(f1(y.rightArguments, y.foundArguments, y.goldArguments))));
      }
    }
    out.flush();
  }

  private static Score.Tally tally(Score score, String type) {
    return score.types.getOrDefault(type, new Score.Tally());
  }

  private static double macro(Score score) {
    double sum = 0;
    int seen = 0;
    for (Score.Tally t : score.types.values()) {
      if (t.gold > 0) {
        sum += rounded(f1(t.right, t.found, t.gold));
        seen++;
      }
    }
    return seen == 0 ? 0 : sum / seen;
  }

  private static String line(String name, int right, int found, int gold) {
    double p = found == 0 ? 0 : (double) right / found;
    double r = gold == 0 ? 0 : (double) right / gold;
    return String.format(
        Locale.ROOT,
        "%-10s P %s  R %s  F1 %s  (gold %d, predicted %d)",
        name,
        three(p),
        three(r),
        three(f1(right, found, gold)),
        gold,
        found);
  }

  private static double f1(int right, int found, int gold) {
    double p = found == 0 ? 0 : (double) right / found;
    double r = gold == 0 ? 0 : (double) right / gold;
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static double rounded(double x) {
    return new BigDecimal(x).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static String three(double x) {
    return new BigDecimal(rounded(x)).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "None" : plain((double) part / whole);
  }

  private static String plain(double x) {
    double r = rounded(x);
    String s = new BigDecimal(Double.toString(r)).stripTrailingZeros().toPlainString();
    return s.contains(".") ? s : r == 0 && x == 0 ? "0.0" : s + ".0";
  }

  /** Tells mistakes up to a number. */
  private static final class Listing implements Score.Mistakes {
    private final PrintWriter err;
    private int left;

    Listing(PrintWriter err, int left) {
      this.err = err;
      this.left = left;
    }

    @Override
    public void missed(String article, Told.Event gold) {
      tell("missed", article, gold, gold.quote());
    }

    @Override
    public void spurious(String article, Told.Event found) {
      tell(
          "spurious",
          article,
          found,
          found.evidence().isEmpty() ? "" : found.evidence().getFirst().quote());
    }

    private void tell(String kind, String article, Told.Event event, String quote) {
      if (left-- > 0) {
        err.println(
            kind + " " + article + " " + event.type() + " «" + event.trigger() + "» " + quote);
        err.flush();
      }
    }
  }
}
