package org.waqai.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.waqai.source.Fetched.Failed;

/** What sites ask of robots (RFC 9309); each robots.txt is read once a run. */
final class Robots {
  /** RFC 9309, 2.5: what comes after may be left out. */
  private static final int LIMIT = 512 << 10;

  private static final Duration SLOWEST = Duration.ofSeconds(30);

  /**
   * What is known of a site.
   *
   * @param rules what it asks
   * @param unreachable why that could not be read: then nothing else is asked for
   */
  private record Site(BaseRobotRules rules, Optional<Failed> unreachable) {}

  private final Web web;
  private final Patience patience;
  private final Map<String, CompletableFuture<Site>> known = new ConcurrentHashMap<>();

  Robots(Web web, Patience patience) {
    this.web = web;
    this.patience = patience;
  }

  /** Why an address is not asked for, in words that go on after it; empty where it may be. */
  Optional<Failed> objection(URI address) {
    if (address.getPath().equals("/robots.txt")) {
      return Optional.empty();
    }
    Site site = of(address);
    if (site.unreachable.isPresent()) {
      return site.unreachable;
    }
    return site.rules.isAllowed(address.toString())
        ? Optional.empty()
        : Optional.of(
            Failed.of(Trouble.ROBOTS, "is an address that the site's robots.txt asks to leave"));
  }

  /** The pause that the site asks for between two requests, within reason. */
  Duration delay(URI address) {
    long asked = of(address).rules.getCrawlDelay();
    if (asked <= 0) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofMillis(asked);
    return delay.compareTo(SLOWEST) > 0 ? SLOWEST : delay;
  }

  /** Whoever is first fetches it, the others wait for them. */
  private Site of(URI address) {
    String origin = Addresses.origin(address);
    CompletableFuture<Site> mine = new CompletableFuture<>();
    CompletableFuture<Site> before = known.putIfAbsent(origin, mine);
    if (before != null) {
      return before.join();
    }
    Site site = read(URI.create(origin + "/robots.txt"));
    mine.complete(site);
    return site;
  }

  private Site read(URI address) {
    return switch (fetched(address)) {
      case Fetched.Content content ->
          new Site(rules(address, whole(content.bytes())), Optional.empty());
      case Fetched.Same same -> open(Optional.empty());
      // RFC 9309, 2.3.1: what is not there forbids nothing, a server that fails is left alone
      case Failed failed ->
          switch (failed.trouble()) {
            case GONE, STATUS, REDIRECTS, TYPE, LARGE, ADDRESS -> open(Optional.empty());
            default ->
                open(
                    Optional.of(
                        new Failed(
                            failed.trouble(),
                            "is on a site whose robots.txt " + failed.reason(),
                            failed.again())));
          };
    };
  }

  private static Site open(Optional<Failed> unreachable) {
    return new Site(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), unreachable);
  }

  private Fetched fetched(URI address) {
    try {
      return patience.ask(() -> web.start(address, LIMIT));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failed.of(Trouble.TIMEOUT, "was not waited for");
    } catch (RuntimeException e) {
      return Verdict.of(e);
    }
  }

  /** Without a last line that was cut: half of a path forbids more than the whole. */
  private static byte[] whole(byte[] bytes) {
    int end = bytes.length;
    if (end == LIMIT) {
      while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
        end--;
      }
    }
    return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
  }

  static BaseRobotRules rules(URI address, byte[] bytes) {
    return new SimpleRobotRulesParser()
        .parseContent(address.toString(), bytes, "text/plain", List.of(Manners.NAME));
  }
}
