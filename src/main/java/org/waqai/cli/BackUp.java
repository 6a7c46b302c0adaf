package org.waqai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waqai.graph.Backup;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All that a store says, into a file. */
@Command(
    name = "backup",
    header = "Write all that a store says to a file of gzipped N-Quads.",
    description = {
      "Of a store that rests (--store) or is being served (--endpoint), which goes on meanwhile:",
      "the file holds one state of it. It is there whole or not at all."
    },
    footer = {
      "",
      "Examples:",
      "  waqai backup --store kg kg.nq.gz",
      "  WAQAI_TOKEN=… waqai backup --endpoint http://localhost:3030 kg.nq.gz"
    })
final class BackUp implements Callable<Integer> {
  @Option(names = "--store", paramLabel = "DIR", description = "Folder of a store that rests.")
  Optional<Path> store = Optional.empty();

  @Mixin Remote remote = new Remote();

  @Parameters(paramLabel = "FILE.nq.gz", description = "File to write; replaced where it is there.")
  Path file = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (store.isPresent() == remote.endpoint.isPresent()) {
      throw new ParameterException(spec.commandLine(), "give --store or --endpoint, one of them");
    }
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    Path part = Files.createTempFile(folder, ".backup", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        if (store.isPresent()) {
          try (Store open = Kept.open(store.get(), new Iris(Iris.BASE))) {
            Backup.write(open, out);
          }
        } else {
          try (InputStream in = remote.send("GET", "/$/backup").body()) {
            in.transferTo(out);
          }
        }
      }
      Backup.demandWhole(part); // a connection that broke leaves one that is cut off
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return Main.DONE;
  }
}
