package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.waqai.graph.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Articles into a store. */
@Command(
    name = "build",
    header = "Put what articles tell into a store; articles that are there are replaced.",
    description = "Unchanged articles are skipped. A build that was stopped goes on where it was.",
    footer = {
      "",
      "Examples:",
      "  waqai build --store kg samples/",
      "  waqai build --store kg --published 2022-05-11 article.txt",
      "  zcat articles.jsonl.gz | waqai build --store kg -"
    })
final class Build implements Callable<Integer> {
  @Mixin Inputs inputs = new Inputs();

  @Mixin Filling filling = new Filling();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description =
          "Articles written at once (${DEFAULT-VALUE}; 100 into a new store); fewer are on disk"
              + " sooner, more are faster.")
  int batch = Store.BATCH;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    inputs.check(spec.commandLine());
    if (batch < 1) {
      throw new ParameterException(spec.commandLine(), "--batch is 1 or more, not " + batch);
    }
    Kept.demandPlace(filling.store);
    PrintWriter err = spec.commandLine().getErr();
    return new Workshop(inputs).build(filling.store, batch, filling.progress(err));
  }
}
