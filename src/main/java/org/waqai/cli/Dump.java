package org.waqai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waqai.graph.Dumps;
import org.waqai.graph.Iris;
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
  @Option(names = "--store", paramLabel = "DIR", description = "Folder of a store that rests.")
  Optional<Path> store = Optional.empty();

  @Option(
      names = "--dumps",
      paramLabel = "DIR",
      description = "Folder of the dumps; dumps in that of the store where none is given.")
  Optional<Path> dumps = Optional.empty();

  @Mixin Remote remote = new Remote();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (store.isPresent() == remote.endpoint.isPresent()) {
      throw new ParameterException(spec.commandLine(), "give --store or --endpoint, one of them");
    }
    if (remote.endpoint.isPresent() && dumps.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--dumps goes with --store: a server has a folder of its own");
    }
    if (store.isPresent()) {
      Path folder = dumps.orElseGet(() -> store.get().resolve(Dumps.FOLDER));
      try (Store open = Kept.open(store.get(), new Iris(Iris.BASE))) {
        spec.commandLine().getOut().println(new Dumps(folder).write(open).file());
      }
      return Main.DONE;
    }
    try (InputStream in = remote.send("POST", "/dumps/").body()) {
      spec.commandLine()
          .getOut()
          .println(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
    return Main.DONE;
  }
}
