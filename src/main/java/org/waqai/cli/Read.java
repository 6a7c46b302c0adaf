package org.waqai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.waqai.article.Cleaned;
import org.waqai.article.Cleaner;
import org.waqai.model.Page;
import org.waqai.source.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Pages in, the articles on them out, as a reader would read them. */
@Command(
    name = "read",
    header = "Show what a reader would read of pages.",
    footer = {
      "",
      "Examples:",
      "  waqai read page.html",
      "  waqai read pages/ --format jsonl > articles.jsonl",
      "  waqai read https://example.org/news/1 --contact me@example.org --format text",
      "  curl -s https://example.org/news/1 | waqai read - --format html"
    })
final class Read implements Callable<Integer> {
  @Mixin Pages pages = new Pages();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, text or html (${DEFAULT-VALUE}).",
      defaultValue = "jsonl")
  String format = "";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    pages.check(spec.commandLine());
    Shown form =
        Shown.of(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--format is jsonl, text or html, not " + format));
    Cleaner cleaner = new Cleaner(pages.published, pages.language);
    boolean aside = false;
    PrintStream out = new PrintStream(new Stdout(), false, StandardCharsets.UTF_8);
    try (var found = pages.sources().stream()) {
      for (var all = found.iterator(); all.hasNext(); ) {
        switch (all.next()) {
          case Found.Got got -> aside |= !shown(cleaner, got.page(), form, out);
          case Found.Unreadable unreadable -> {
            spec.commandLine().getErr().println("set aside: " + unreadable.reason());
            aside = true;
          }
          case Found.PassedOver ignored -> {}
        }
      }
    }
    out.flush();
    return aside ? Main.SET_ASIDE : Main.DONE;
  }

  private boolean shown(Cleaner cleaner, Page page, Shown form, PrintStream out) {
    return switch (cleaner.read(page)) {
      case Cleaned.Clean clean -> {
        out.println(form.shown(name(page), clean.article()));
        yield true;
      }
      case Cleaned.Rejected rejected -> {
        spec.commandLine().getErr().println("set aside: " + rejected.reason());
        yield false;
      }
    };
  }

  private static String name(Page page) {
    return page.name().substring(page.name().lastIndexOf('/') + 1);
  }
}
