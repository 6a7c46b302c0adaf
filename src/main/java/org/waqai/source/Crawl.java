package org.waqai.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.waqai.model.Page;
import org.waqai.source.Fetched.Content;
import org.waqai.source.Fetched.Failed;

/**
 * Fetches what is listed: one request at a time to a host, with pauses, and all hosts side by side.
 * Pages come in the order in which they arrive, so that a slow site holds up nobody.
 */
final class Crawl implements Iterator<Found>, AutoCloseable {
  /** Pages that wait to be read, at most; then the fetching waits. */
  private static final int READY = 32;

  private static final int TRIES = 3;

  /** A host that fails so often in a row is asked no more in this run. */
  private static final int DOWN = 5;

  /** Listings that name listings that name listings. */
  private static final int DEPTH = 4;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private record Task(URI address, Page.Origin origin, int depth, boolean listed) {}

  private final Manners manners;
  private final Ledger ledger;
  private final Web web;
  private final Robots robots;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Set<URI> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger open = new AtomicInteger(1);
  private final AtomicInteger pages = new AtomicInteger();
  private final BlockingQueue<Optional<Found>> ready = new ArrayBlockingQueue<>(READY);
  private Optional<Found> next = Optional.empty();
  private boolean over;

  /**
   * Begins to fetch.
   *
   * @param starts addresses of pages, feeds, sitemaps, robots.txt files or archives
   * @param links articles that local listings name
   * @param ledger what is known of earlier runs
   */
  Crawl(Manners manners, List<URI> starts, List<Listing.Link> links, Ledger ledger) {
    this.manners = manners;
    this.ledger = ledger;
    this.web = new Web(manners);
    this.robots = new Robots(web);
    starts.forEach(start -> add(new Task(start, Page.Origin.UNKNOWN, 0, false)));
    links.forEach(link -> link(link, 0));
    closed();
  }

  private void link(Listing.Link link, int depth) {
    if (ledger.wants(link)) {
      add(
          new Task(
              link.address(),
              new Page.Origin(Optional.empty(), Optional.empty(), link.published()),
              depth,
              true));
    }
  }

  private void add(Task task) {
    if (!seen.add(task.address)) {
      return;
    }
    open.incrementAndGet();
    hosts.computeIfAbsent(Addresses.origin(task.address), Host::new).add(task);
  }

  /** One thing less to do; the last one says so. */
  private void closed() {
    if (open.decrementAndGet() == 0) {
      put(Optional.empty());
    }
  }

  private void put(Optional<Found> found) {
    try {
      ready.put(found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(URI address, Trouble trouble, String reason) {
    put(
        Optional.of(
            new Found.Unreadable(address.toString(), trouble.label(), address + " " + reason)));
  }

  /** The queue of one host. */
  private final class Host {
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final String origin;
    private boolean working;
    private int failures;
    private long last;

    Host(String origin) {
      this.origin = origin;
    }

    synchronized void add(Task task) {
      tasks.add(task);
      if (!working) {
        working = true;
        threads.execute(this::work);
      }
    }

    private synchronized Optional<Task> poll() {
      Optional<Task> task = Optional.ofNullable(tasks.poll());
      working = task.isPresent();
      return task;
    }

    private void work() {
      for (Optional<Task> task = poll(); task.isPresent(); task = poll()) {
        try {
          turn(task.get());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        } catch (RuntimeException e) {
          tell(task.get().address, Trouble.ADDRESS, "could not be fetched (" + e + ")");
        } finally {
          closed();
        }
      }
    }

    private void turn(Task task) throws InterruptedException {
      if (failures >= DOWN) {
        tell(task.address, Trouble.DOWN, "is left out: " + origin + " does not answer");
        return;
      }
      if (!robots.allow(task.address)) {
        tell(task.address, Trouble.ROBOTS, "is left out, as the site's robots.txt asks");
        return;
      }
      for (int attempt = 1; ; attempt++) {
        pace(task.address);
        Optional<Failed> failed = fetch(task);
        boolean hopeless = failed.isEmpty() || failed.get().again().isEmpty() || attempt == TRIES;
        boolean dead =
            failed
                .filter(f -> f.trouble() == Trouble.TIMEOUT || f.trouble() == Trouble.CONNECTION)
                .isPresent();
        if (hopeless) {
          failures = dead ? failures + 1 : 0;
          failed.ifPresent(f -> tell(task.address, f.trouble(), f.reason()));
          return;
        }
        Duration pause = failed.get().again().orElse(Duration.ZERO);
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
          tell(
              task.address,
              failed.get().trouble(),
              failed.get().reason() + ", not before " + pause.toMinutes() + " minutes");
          return;
        }
        Duration backOff = manners.delay().multipliedBy(1L << attempt);
        Thread.sleep(pause.compareTo(backOff) > 0 ? pause : backOff);
      }
    }

    /** Waits until the host may be asked again. */
    private void pace(URI address) throws InterruptedException {
      Duration asked = robots.delay(address);
      Duration delay = asked.compareTo(manners.delay()) > 0 ? asked : manners.delay();
      long wait = last + delay.toMillis() - System.nanoTime() / 1_000_000;
      if (last != 0 && wait > 0) {
        Thread.sleep(wait);
      }
      last = System.nanoTime() / 1_000_000;
    }
  }

  /** Fetches and hands over; why not, where it could not. */
  private Optional<Failed> fetch(Task task) {
    String path = task.address.getPath().toLowerCase(Locale.ROOT);
    if (path.endsWith(".warc") || path.endsWith(".warc.gz")) {
      return failure(web.stream(task.address, (at, response, body) -> archive(at, body)));
    }
    if (task.listed && pages.incrementAndGet() > manners.pages()) {
      return Optional.of(
          Failed.of(Trouble.LIMIT, "is left out: --max-pages is " + manners.pages()));
    }
    Fetched fetched = web.page(task.address, ledger.validators(task.address), robots::allow);
    ledger.note(task.address, fetched);
    if (fetched instanceof Content content) {
      return take(task, content);
    }
    return failure(fetched);
  }

  private static Optional<Failed> failure(Fetched fetched) {
    return fetched instanceof Failed failed ? Optional.of(failed) : Optional.empty();
  }

  private Fetched archive(URI at, InputStream body) throws IOException {
    try (Archive archive = new Archive(Input.of(body), at.toString(), manners.pageLimit())) {
      for (Optional<Found> found = archive.next(); found.isPresent(); found = archive.next()) {
        put(found);
      }
    }
    return new Fetched.Same();
  }

  private Optional<Failed> take(Task task, Content content) {
    byte[] bytes = Packed.unpack(content.bytes(), manners.pageLimit());
    boolean robotsFile = content.address().getPath().equals("/robots.txt");
    Optional<Listing.Kind> kind =
        robotsFile ? Optional.of(Listing.Kind.ROBOTS) : Listing.kind(bytes);
    if (kind.isPresent()) {
      return listing(task, content.address(), kind.get(), bytes);
    }
    if (Sniff.guess(bytes.length > 8192 ? java.util.Arrays.copyOf(bytes, 8192) : bytes).isEmpty()) {
      return Optional.of(Failed.of(Trouble.TYPE, "is no text: no article can be read from it"));
    }
    String address = content.address().toString();
    boolean plain = content.type().equals("text/plain");
    put(
        Optional.of(
            new Found.Got(
                new Page(
                    task.address.toString(),
                    address,
                    plain ? Page.Format.TEXT : Page.Format.HTML,
                    bytes,
                    new Page.Origin(
                        Optional.of(address), content.charset(), task.origin.published())))));
    return Optional.empty();
  }

  private Optional<Failed> listing(Task task, URI at, Listing.Kind kind, byte[] bytes) {
    if (task.depth >= DEPTH) {
      return Optional.of(Failed.of(Trouble.LISTING, "is a listing too many below the first one"));
    }
    try {
      Listing listing = Listing.read(kind, bytes, at);
      listing.further().forEach(f -> add(new Task(f, Page.Origin.UNKNOWN, task.depth + 1, false)));
      listing.links().forEach(link -> link(link, task.depth + 1));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Failed.of(Trouble.LISTING, String.valueOf(e.getMessage())));
    }
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !over) {
      try {
        next = ready.take();
        over = next.isEmpty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        over = true;
      }
    }
    return next.isPresent();
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = next.orElseThrow();
    next = Optional.empty();
    return found;
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    web.close();
  }
}
