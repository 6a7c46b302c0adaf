package org.waqai.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waqai.pipeline.Outcome;

/** Tells on stderr how far the work is, and at once what was set aside. */
final class Progress implements Consumer<Outcome> {
  private static final long EVERY = 2_000_000_000L;

  private final PrintWriter err;
  private final boolean verbose;
  private final long start = System.nanoTime();
  private long told = start;
  private int read;
  private int unchanged;
  private final Map<String, Integer> setAside = new TreeMap<>();
  private final Set<String> hosts = new HashSet<>();
  private int passedOver;
  private long events;

  /**
   * Tells.
   *
   * @param verbose whether to name each article
   */
  Progress(PrintWriter err, boolean verbose) {
    this.err = err;
    this.verbose = verbose;
  }

  @Override
  public void accept(Outcome outcome) {
    switch (outcome) {
      case Outcome.Read r -> {
        read++;
        host(r.location());
        events += r.reading().events().size();
        name("stored", r.reading().article().id());
      }
      case Outcome.Unchanged u -> {
        unchanged++;
        host(u.location());
        name("unchanged", u.articleId());
      }
      case Outcome.SetAside s -> {
        host(s.location());
        setAside.merge(s.stage(), 1, Integer::sum);
        err.println("waqai: " + s.reason());
      }
      case Outcome.PassedOver p -> passedOver++;
    }
    long now = System.nanoTime();
    if (now - told > EVERY && read + unchanged > 0) {
      told = now;
      err.println(
          String.format(
              Locale.ROOT,
              "waqai: %s%s, %s%s, %s articles/s",
              count(read + unchanged, "article"),
              fromHosts(),
              count(events, "event"),
              setAside.isEmpty() ? "" : ", " + aside() + " set aside" + reasons(),
              rate((read + unchanged) / seconds(now))));
      err.flush();
    }
  }

  /** Notes the host of an address; files have none. */
  private void host(String location) {
    if (!location.startsWith("http://") && !location.startsWith("https://")) {
      return;
    }
    try {
      String host = URI.create(location.split("#", 2)[0]).getAuthority();
      if (host != null) {
        hosts.add(host);
      }
    } catch (IllegalArgumentException e) {
      // an argument that was no address after all has no host
    }
  }

  private String fromHosts() {
    return hosts.isEmpty() ? "" : " from " + count(hosts.size(), "host");
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static String rate(double articles) {
    return String.format(Locale.ROOT, articles < 10 ? "%.1f" : "%.0f", articles);
  }

  private int aside() {
    return setAside.values().stream().mapToInt(n -> n).sum();
  }

  private void name(String what, String article) {
    if (verbose) {
      err.println(what + " " + article);
    }
  }

  private double seconds(long now) {
    return Math.max(1e-3, (now - start) / 1e9);
  }

  /** Says what was done, and gives the exit code. */
  int end(String verb) {
    StringBuilder out = new StringBuilder("waqai: ");
    out.append(count(read, "article")).append(' ').append(verb).append(fromHosts());
    out.append(", ").append(count(events, "event"));
    part(out, unchanged, " unchanged");
    int aside = aside();
    part(out, aside, " set aside" + reasons());
    part(out, passedOver, passedOver == 1 ? " file passed over" : " files passed over");
    out.append(String.format(Locale.ROOT, ", %.1f s", seconds(System.nanoTime())));
    err.println(out);
    err.flush();
    return aside > 0 ? Main.SET_ASIDE : Main.DONE;
  }

  /** «(2 timeout, 1 tls)»: by reason, where there is more to tell than the lines above. */
  private String reasons() {
    StringJoiner out = new StringJoiner(", ", " (", ")");
    setAside.forEach((stage, n) -> out.add(n + " " + stage));
    return out.toString();
  }

  private static void part(StringBuilder out, int n, String what) {
    if (n > 0) {
      out.append(", ").append(n).append(what);
    }
  }
}
