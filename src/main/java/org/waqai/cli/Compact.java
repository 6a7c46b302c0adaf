package org.waqai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.waqai.graph.Advice;
import org.waqai.graph.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives back the space of what was replaced. */
@Command(
    name = "compact",
    header = "Give back the space of what was replaced and removed.",
    description = {
      "Of a store that rests (--store) or is being served (--endpoint): queries go on meanwhile,",
      "and what editors bring waits. A server does it by itself when its store takes more than",
      "three times what it has to, nine times while many articles wait to be written."
    },
    footer = {
      "",
      "Examples:",
      "  waqai compact --store kg",
      "  WAQAI_TOKEN=… waqai compact --endpoint http://localhost:3030"
    })
final class Compact implements Callable<Integer> {
  @Mixin Tended tended = new Tended();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (tended.rests()) {
      try (Store open = tended.open()) {
        open.compact();
      }
      return Main.DONE;
    }
    try (InputStream in = tended.send("POST", "/$/compact").body()) {
      spec.commandLine()
          .getErr()
          .println("waqai: " + Advice.line(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
    return Main.DONE;
  }
}
