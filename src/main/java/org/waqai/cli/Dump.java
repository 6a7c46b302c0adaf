package org.waqai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waqai.graph.Dumps;
import org.waqai.graph.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A dated dump that a server gives to everybody. */
@Command(
    name = "dump",
    header = "Write a dated dump, which a server offers at /dumps/.",
    description = {
      "Of a store that rests (--store) or is being served (--endpoint), which goes on meanwhile:",
      "all that it says as gzipped N-Quads, in RDF 1.2 and in RDF 1.1 (.rdf11.nq.gz), each with"
          + " its",
      "SHA-256 beside it. The newest five are kept."
    },
    footer = {
      "",
      "Examples:",
      "  waqai dump --store kg",
      "  WAQAI_TOKEN=… waqai dump --endpoint http://localhost:3030"
    })
final class Dump implements Callable<Integer> {
  @Mixin Tended tended = new Tended();

  @Option(
      names = "--dumps",
      paramLabel = "DIR",
      description = "Folder of the dumps; dumps in that of the store where none is given.")
  Optional<Path> dumps = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    boolean rests = tended.rests();
    if (!rests && dumps.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--dumps goes with --store: a server has a folder of its own");
    }
    if (rests) {
      Path folder = dumps.orElseGet(() -> tended.store.orElseThrow().resolve(Dumps.FOLDER));
      try (Store open = tended.open()) {
        spec.commandLine().getOut().println(new Dumps(folder).write(open).file());
      }
      return Main.DONE;
    }
    try (InputStream in = tended.send("POST", "/dumps/").body()) {
      spec.commandLine()
          .getOut()
          .println(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
    return Main.DONE;
  }
}
