package org.waqai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.waqai.model.Page;
import org.waqai.source.Fetched.Content;
import org.waqai.source.Fetched.Failed;
import org.waqai.source.Host.Task;

/**
 * Fetches what is listed: one request at a time to a host, with pauses, and all hosts side by side.
 * Pages come in the order in which they arrive, so that a slow site holds up nobody.
 */
final class Crawl implements Host.Desk, AutoCloseable {
  /** Listings that name listings that name listings. */
  private static final int DEPTH = 4;

  /** What sitemaps.org allows a sitemap; it may be what an address turns out to be. */
  private static final int LISTING_LIMIT = 52_428_800;

  private static final int HEAD = 8192;
  private static final Fetched NOTHING = new Fetched.Same();

  private final Manners manners;
  private final Ledger ledger;
  private final Web web;
  private final Robots robots;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Set<URI> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger open = new AtomicInteger(1);
  private final AtomicInteger pages = new AtomicInteger();
  private final Ready ready = new Ready();
  private final Sequel sequel;

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
    this.robots = new Robots(web, new Patience(manners.delay()));
    this.sequel = new Sequel(manners, web, robots, seen, this);
    starts.forEach(start -> add(new Task(start, Page.Origin.UNKNOWN, 0, false)));
    links.forEach(link -> link(link, 0));
    closed();
  }

  private void link(Listing.Link link, int depth) {
    if (ledger.wants(link)) {
      Page.Origin origin = new Page.Origin(Optional.empty(), Optional.empty(), link.published());
      add(new Task(link.address(), origin, depth, true));
    }
  }

  private void add(Task task) {
    if (!seen.add(task.address())) {
      return;
    }
    open.incrementAndGet();
    hosts
        .computeIfAbsent(
            Addresses.origin(task.address()),
            origin -> new Host(origin, this, robots, manners.delay(), threads))
        .add(task);
  }

  /** One thing less to do; the last one says so. */
  @Override
  public void closed() {
    if (open.decrementAndGet() == 0) {
      ready.end();
    }
  }

  @Override
  public void tell(Task task, Failed failed) {
    ledger.failed(task.address(), failed.trouble(), task.listed(), task.origin().published());
    String location = task.address().toString();
    ready.put(
        new Found.Unreadable(location, failed.trouble().label(), location + " " + failed.reason()));
  }

  @Override
  public Optional<Failed> objection(Task task) {
    if (task.listed() && pages.incrementAndGet() > manners.pages()) {
      return Optional.of(
          Failed.of(Trouble.LIMIT, "is left out: --max-pages is " + manners.pages()));
    }
    return robots.objection(task.address());
  }

  @Override
  public Fetched fetch(Task task, Host.Pace pace) throws InterruptedException {
    URI address = task.address();
    String path = address.getPath().toLowerCase(Locale.ROOT);
    if (path.endsWith(".warc") || path.endsWith(".warc.gz")) {
      return ledger.knows(address)
          ? NOTHING
          : web.stream(address, robots::objection, body -> archive(address, body));
    }
    Fetched fetched =
        web.page(
            address,
            task.listed() ? manners.pageLimit() : LISTING_LIMIT,
            ledger.validators(address),
            robots::objection);
    return switch (fetched) {
      case Content content -> take(task, content, pace);
      case Failed failed -> failed;
      case Fetched.Same same -> {
        ledger.same(address);
        yield NOTHING;
      }
    };
  }

  /** Hands over an archive while it comes in; one that was there whole is not fetched again. */
  private Fetched archive(URI at, InputStream body) {
    try (Archive archive = new Archive(Input.of(body), at.toString(), manners.pageLimit())) {
      for (Optional<Found> found = archive.next(); found.isPresent(); found = archive.next()) {
        ready.put(found.get());
      }
      if (archive.whole()) {
        ledger.listing(at, Fetched.Validators.NONE);
      }
      return NOTHING;
    } catch (IOException e) {
      return Verdict.of(e);
    }
  }

  private Fetched take(Task task, Content content, Host.Pace pace) throws InterruptedException {
    URI at = content.address();
    if (!at.equals(task.address()) && !seen.add(at)) {
      ledger.read(task.address(), content.validators(), task.origin().published());
      return NOTHING; // several addresses lead to one page
    }
    byte[] bytes = content.bytes();
    if (Body.gzip(bytes)) {
      try {
        int limit = task.listed() ? manners.pageLimit() : LISTING_LIMIT;
        bytes = Body.whole(new ByteArrayInputStream(bytes), true, limit);
      } catch (IOException e) {
        Failed failed = Verdict.of(e);
        return Failed.of(failed.trouble(), failed.reason());
      }
    }
    Optional<Listing.Kind> kind =
        at.getPath().equals("/robots.txt") ? Optional.of(Listing.Kind.ROBOTS) : Listing.kind(bytes);
    return kind.isPresent()
        ? listing(task, content, kind.get(), bytes)
        : page(task, content, bytes, pace);
  }

  private Fetched page(Task task, Content content, byte[] bytes, Host.Pace pace)
      throws InterruptedException {
    byte[] head = bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes;
    if (bytes.length == 0) {
      return Failed.of(Trouble.EMPTY, "answers with nothing");
    }
    if (Sniff.guess(head).isEmpty()) {
      return Failed.of(Trouble.TYPE, "is no text: no article can be read from it");
    }
    boolean plain = content.type().equals("text/plain") && Sniff.surely(head).isEmpty();
    String address = content.address().toString();
    Sequel.Rest rest = plain ? Sequel.Rest.NONE : sequel.rest(task, content.address(), bytes, pace);
    // a page that is as it was says nothing of those on which it goes on
    ledger.read(
        task.address(),
        rest.all() ? content.validators() : Fetched.Validators.NONE,
        task.origin().published());
    ready.put(
        new Found.Got(
            new Page(
                task.address().toString(),
                address,
                plain ? Page.Format.TEXT : Page.Format.HTML,
                bytes,
                new Page.Origin(Optional.of(address), content.charset(), task.origin().published()),
                rest.pages())));
    return NOTHING;
  }

  private Fetched listing(Task task, Content content, Listing.Kind kind, byte[] bytes) {
    if (task.depth() >= DEPTH) {
      return Failed.of(Trouble.LISTING, "is a listing too many below the first one");
    }
    try {
      Listing listing = Listing.read(kind, bytes, content.address());
      // whether an index has changed says nothing of the listings that it names
      boolean ends = listing.further().isEmpty();
      ledger.listing(task.address(), ends ? content.validators() : Fetched.Validators.NONE);
      int depth = task.depth() + 1;
      listing.further().forEach(f -> add(new Task(f, Page.Origin.UNKNOWN, depth, false)));
      listing.links().forEach(link -> link(link, depth));
      return NOTHING;
    } catch (IOException e) {
      return Failed.of(Trouble.LISTING, String.valueOf(e.getMessage()));
    }
  }

  /** What arrives, in that order, until nothing is left to fetch. */
  Iterator<Found> found() {
    return ready;
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    web.close();
  }
}
