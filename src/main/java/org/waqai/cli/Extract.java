package org.waqai.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.waqai.graph.Rdf;
import org.waqai.pipeline.Extraction;
import org.waqai.pipeline.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Articles in, what they tell out; no store. */
@Command(
    name = "extract",
    header = "Write what articles tell, without a store.",
    footer = {
      "",
      "Examples:",
      "  waqai extract samples/ --format jsonl",
      "  waqai extract article.txt --published 2022-05-11 --format turtle",
      "  zcat articles.jsonl.gz | waqai extract - --format nquads"
    })
final class Extract implements Callable<Integer> {
  @Mixin Inputs inputs = new Inputs();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, turtle, trig or nquads (${DEFAULT-VALUE}).",
      defaultValue = "jsonl")
  String format = "";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    inputs.check(spec.commandLine());
    var rdf = Rdf.Format.of(format);
    if (rdf.isEmpty() && !format.equals("jsonl")) {
      throw new ParameterException(
          spec.commandLine(), "--format is jsonl, turtle, trig or nquads, not " + format);
    }
    Workshop workshop = new Workshop(inputs);
    Progress progress = new Progress(spec.commandLine().getErr(), false);
    Extraction extraction = new Extraction(workshop.pipeline(), inputs.threads, progress);
    try (var found = inputs.pages.sources().stream()) {
      if (rdf.isPresent()) {
        try (Rdf out = new Rdf(new Stdout(), rdf.get(), workshop.iris)) {
          extraction.rdf(found, workshop.graphs(), out);
        }
      } else {
        JsonLines lines = new JsonLines(key -> workshop.iris.entity(key).getURI(), !inputs.noText);
        extraction.json(found, lines, new Stdout());
      }
    }
    return progress.end("read");
  }
}
