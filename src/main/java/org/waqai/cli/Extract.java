package org.waqai.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.waqai.pipeline.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
      defaultValue = "jsonl")
  Extraction.Format format = Extraction.Format.jsonl;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(spec.commandLine().getErr());
    Extraction extraction =
        new Extraction(inputs.pipeline(), inputs.base, !inputs.noText, inputs.threads, progress);
    try (var found = inputs.files().stream()) {
      extraction.run(found, format, System.out);
    }
    return progress.end("read");
  }
}
