package org.waqai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.waqai.graph.Store;
import org.waqai.pipeline.Outcome;
import org.waqai.source.Ledger;
import org.waqai.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps a store up to date. */
@Command(
    name = "watch",
    header = "Keep a store up to date with feeds and sitemaps.",
    description = {
      "Asks feeds and sitemaps again and again, and stores what is new or has changed. Pages that",
      "changed are replaced, their earlier state is named; those that are gone are marked. Stopped",
      "and started again it goes on where it was."
    },
    footer = {
      "",
      "Examples:",
      "  waqai watch --store kg --every 15m https://news.example/rss.xml",
      "  waqai watch --store kg --rounds 1 --contact me@example.org feeds.opml.xml sitemap.xml"
    })
final class Watch implements Callable<Integer> {
  /** The file in the store's folder that remembers what was asked. */
  static final String LEDGER = "watch.tsv";

  @Mixin Inputs inputs = new Inputs();

  @Mixin Filling filling = new Filling();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Fetching.Time.class,
      defaultValue = "15m",
      description = "Pause between two rounds (15m).")
  Duration every = Duration.ZERO;

  @Option(
      names = "--recheck",
      paramLabel = "TIME",
      converter = Fetching.Time.class,
      defaultValue = "6h",
      description = "How long a known article is not asked for again, for a week (6h).")
  Duration recheck = Duration.ZERO;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Stop after so many rounds; else go on until stopped.")
  int rounds = Integer.MAX_VALUE;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    inputs.check(spec.commandLine());
    Kept.demandPlace(filling.store);
    PrintWriter err = spec.commandLine().getErr();
    Workshop workshop = new Workshop(inputs);
    Path file = filling.store.resolve(LEDGER);
    int code = Main.DONE;
    for (int round = 1; round <= rounds; round++) {
      Ledger ledger = Ledger.read(file, recheck, Clock.systemUTC());
      Sources sources = inputs.pages.sources(ledger);
      code =
          workshop.build(
              filling.store, Store.BATCH, filling.progress(err), sources, new Round(ledger, err));
      ledger.save(file);
      if (round < rounds && !paused()) {
        return code;
      }
    }
    return code;
  }

  /** Tells the ledger what was stored, and the store which pages are gone. */
  private record Round(Ledger ledger, PrintWriter err) implements Workshop.Company {
    @Override
    public void hear(Outcome outcome) {
      switch (outcome) {
        case Outcome.Read r -> ledger.stored(r.location(), r.reading().article().id());
        case Outcome.Unchanged u -> ledger.stored(u.location(), u.articleId());
        default -> {}
      }
    }

    @Override
    public void end(Store store) throws IOException {
      for (String article : ledger.back()) {
        store.unmarkGone(article);
      }
      for (String article : ledger.gone()) {
        if (store.markGone(article, LocalDate.now(ZoneOffset.UTC))) {
          err.println("waqai: the page of " + article + " is gone; the article stays and says so");
        }
      }
    }
  }

  /** Waits for the next round; false where the program is to end. */
  private boolean paused() {
    try {
      Thread.sleep(every);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
