package org.waqai.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sites ask of robots (RFC 9309); each robots.txt is read once a run. */
final class Robots {
  /** RFC 9309, 2.5: what comes after may be left out. */
  private static final int LIMIT = 512 << 10;

  private static final Duration SLOWEST = Duration.ofSeconds(30);

  private final Web web;
  private final Map<String, BaseRobotRules> known = new ConcurrentHashMap<>();

  Robots(Web web) {
    this.web = web;
  }

  boolean allow(URI address) {
    return address.getPath().equals("/robots.txt") || of(address).isAllowed(address.toString());
  }

  /** The pause that the site asks for between two requests, within reason. */
  Duration delay(URI address) {
    long asked = of(address).getCrawlDelay();
    if (asked <= 0) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofMillis(asked);
    return delay.compareTo(SLOWEST) > 0 ? SLOWEST : delay;
  }

  private BaseRobotRules of(URI address) {
    String origin = Addresses.origin(address);
    BaseRobotRules rules = known.get(origin);
    if (rules == null) {
      rules = fetch(URI.create(origin + "/robots.txt"));
      known.put(origin, rules);
    }
    return rules;
  }

  private BaseRobotRules fetch(URI address) {
    Fetched answer = web.head(address, LIMIT);
    if (answer instanceof Fetched.Content content) {
      return rules(address, content.bytes());
    }
    boolean down =
        answer instanceof Fetched.Failed failed
            && (failed.trouble() == Trouble.SERVER || failed.trouble() == Trouble.BUSY);
    // RFC 9309, 2.3.1.4: a server that fails is left alone
    return new SimpleRobotRules(down ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL);
  }

  static BaseRobotRules rules(URI address, byte[] bytes) {
    return new SimpleRobotRulesParser()
        .parseContent(address.toString(), bytes, "text/plain", List.of(Manners.NAME));
  }
}
