package org.waqai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A store as a SPARQL endpoint. */
@Command(
    name = "serve",
    header = "Serve a store as a SPARQL endpoint, read-only.",
    footer = {"", "Example:", "  waqai serve --store kg --port 3030"})
final class Serve implements Callable<Integer> {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store.")
  Path folder = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "Port to listen on (${DEFAULT-VALUE}); 0 for any that is free.")
  int port;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port is 0 to 65535, not " + port);
    }
    try (Store store = Kept.open(folder, new Iris(Iris.BASE));
        Server server =
            Server.start(store.dataset(), Question.readAll(Home.folder("queries")), port)) {
      spec.commandLine()
          .getErr()
          .println(
              "waqai: serving "
                  + folder
                  + " at http://localhost:"
                  + server.port()
                  + "/ (Ctrl-C ends it)");
      server.join();
    }
    return Main.DONE;
  }
}
