package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Reading;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is read in each sentence, and which entries were tried on it. */
@Command(
    name = "explain",
    header =
        "Show sentence by sentence what was read, which entries fired, and why others did not.",
    description = "For who writes the next entry: entries are named by their file and line.",
    footer = {
      "",
      "Examples:",
      "  waqai explain article.txt --published 2022-05-11",
      "  waqai explain article.txt --sentence 3",
      "  zcat articles.jsonl.gz | waqai explain - --type Attack --format jsonl"
    })
final class Explain implements Callable<Integer> {
  @Mixin Inputs inputs = new Inputs();

  @Option(
      names = "--sentence",
      paramLabel = "N",
      description = "Only this sentence; the headline is 1.")
  Optional<Integer> sentence = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only entries of this class of events, and sentences that they were tried on.")
  Optional<String> type = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or jsonl for a line a sentence (${DEFAULT-VALUE}).")
  String format = "";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    inputs.check(spec.commandLine());
    if (!format.equals("text") && !format.equals("jsonl")) {
      throw new ParameterException(spec.commandLine(), "--format is text or jsonl, not " + format);
    }
    if (sentence.filter(n -> n < 1).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--sentence is 1 or more, not " + sentence.get());
    }
    Workshop workshop = new Workshop(inputs);
    if (type.filter(t -> workshop.lexicon.type(t).isEmpty()).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--type is a class of events such as Attack, not " + type.get());
    }
    PrintWriter out = spec.commandLine().getOut();
    Asked asked = new Asked(sentence, type);
    Wording wording = new Wording(places(inputs.ontology()), inputs.least);
    BiConsumer<Reading, Traced> explained =
        format.equals("jsonl")
            ? new ExplainedJson(out, asked, wording)::write
            : new ExplainedText(out, Ansi.AUTO.enabled(), asked, wording)::write;
    // the pipeline leaves nothing out, so that what is below the threshold can be shown
    Pipeline pipeline = workshop.pipeline().atLeast(0);
    boolean setAside = false;
    try (var found = inputs.pages.sources().stream()) {
      for (var one : (Iterable<org.waqai.source.Found>) found::iterator) {
        Traced traced = new Traced();
        switch (pipeline.read(one, traced)) {
          case Outcome.Read read -> explained.accept(read.reading(), traced);
          case Outcome.SetAside aside -> {
            setAside = true;
            spec.commandLine().getErr().println("waqai: " + aside.reason());
          }
          case Outcome.Unchanged same -> {}
          case Outcome.PassedOver over -> {}
        }
        out.flush();
      }
    }
    return setAside ? Main.SET_ASIDE : Main.DONE;
  }

  /** Of each entry file and line, seen from here where the folder is below. */
  static Map<String, String> places(Path ontology) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path folder = ontology.toAbsolutePath().normalize();
    return Lexicon.places(folder.startsWith(here) ? here.relativize(folder) : folder);
  }
}
