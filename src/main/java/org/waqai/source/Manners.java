package org.waqai.source;

import java.time.Duration;

/**
 * How to behave towards servers.
 *
 * @param agent the {@code User-Agent}, which says who asks and how to reach them
 * @param delay between two requests to one host; a robots.txt may ask for more
 * @param timeout for one answer, from its first to its last byte
 * @param pageLimit the most bytes of one page, unpacked
 * @param pages the most pages that one run fetches
 * @param allowPrivate whether addresses inside the machine and its network may be asked
 */
public record Manners(
    String agent,
    Duration delay,
    Duration timeout,
    int pageLimit,
    int pages,
    boolean allowPrivate) {
  /** The name by which robots.txt files know this program. */
  public static final String NAME = "waqai";

  /** Patient and honest. */
  public static final Manners USUAL =
      new Manners(
          NAME + "/0.1 (news knowledge graph builder; no contact given)",
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          10 << 20,
          100_000,
          false);

  /** The same, saying how its user can be reached: a mail address or a page. */
  public Manners contact(String contact) {
    String said = NAME + "/0.1 (news knowledge graph builder; " + contact + ")";
    return new Manners(said, delay, timeout, pageLimit, pages, allowPrivate);
  }

  /** The same with another pause between requests to one host. */
  public Manners delay(Duration other) {
    return new Manners(agent, other, timeout, pageLimit, pages, allowPrivate);
  }

  /** The same with another time for one answer. */
  public Manners timeout(Duration other) {
    return new Manners(agent, delay, other, pageLimit, pages, allowPrivate);
  }

  /** The same with another limit of pages. */
  public Manners pages(int other) {
    return new Manners(agent, delay, timeout, pageLimit, other, allowPrivate);
  }

  /** The same, asking private addresses too. */
  public Manners allowPrivate(boolean allow) {
    return new Manners(agent, delay, timeout, pageLimit, pages, allow);
  }
}
