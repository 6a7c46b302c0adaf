package org.waqai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.graph.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles out of a store. */
@Command(
    name = "remove",
    header = "Remove articles and all that they say from a store.",
    footer = {"", "Example:", "  waqai remove --store kg marrakesh-2022"})
final class Remove implements Callable<Integer> {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store.")
  Path folder = Path.of("");

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "http://localhost:3030/",
      description = "What the IRIs of the store's data begin with (${DEFAULT-VALUE}).")
  String base = "";

  @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "The article's id or IRI.")
  List<String> articles = new ArrayList<>();

  @Spec private CommandSpec spec;

  private Iris iris() {
    try {
      return new Iris(base);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage());
    }
  }

  @Override
  public Integer call() throws IOException {
    Iris iris = iris();
    int code = Main.DONE;
    try (Store store = Kept.open(folder, iris)) {
      for (String given : articles) {
        String prefix = base + "article/";
        String id =
            given.startsWith(prefix)
                ? java.net.URLDecoder.decode(
                    given.substring(prefix.length()).replace("+", "%2B"),
                    java.nio.charset.StandardCharsets.UTF_8)
                : given;
        if (!store.remove(id)) {
          spec.commandLine()
              .getErr()
              .println("waqai: the store " + folder + " holds no article " + id);
          code = Main.SET_ASIDE;
        }
      }
      store.own().putCopies();
      store.own().putWorld(World.read(Home.folder("ontology"), iris));
    }
    return code;
  }
}
