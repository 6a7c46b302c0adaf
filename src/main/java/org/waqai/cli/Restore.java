package org.waqai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waqai.graph.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A store from a backup. */
@Command(
    name = "restore",
    header = "Make a store of a backup, whole or not at all.",
    footer = {"", "Example:", "  waqai restore --store kg2 kg.nq.gz"})
final class Restore implements Callable<Integer> {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store, which is new or empty.")
  Path store = Path.of("");

  @Parameters(paramLabel = "FILE.nq.gz", description = "What waqai backup has written.")
  Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Problem("there is no backup " + file + " that can be read: check the name");
    }
    Kept.demandFree(store);
    Backup.restore(file, store);
    return Main.DONE;
  }
}
