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
import org.waqai.graph.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
  @Mixin Tended tended = new Tended();

  @Parameters(paramLabel = "FILE.nq.gz", description = "File to write; replaced where it is there.")
  Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    boolean rests = tended.rests();
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    Path part = Files.createTempFile(folder, ".backup", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        if (rests) {
          try (Store open = tended.open()) {
            Backup.write(open, out);
          }
        } else {
          try (InputStream in = tended.send("GET", "/$/backup").body()) {
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
