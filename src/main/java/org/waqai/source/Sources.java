package org.waqai.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Pages from wherever they are, one after the other and never all at once: files, folders (walked
 * in the order of names), archives and standard input ({@code -}) first, then what is on the web.
 * Text, HTML and JSON are known by their suffix and by how they begin; each may be gzipped; a file
 * of JSON Lines is a page a line. An argument that begins with http:// or https:// is a page, a
 * feed, a sitemap, a robots.txt, an archive or a list of archives; a feed or sitemap on disk lists
 * pages of the web too.
 */
public final class Sources {
  /** The longest page on disk, or line of JSON, that is read. */
  private static final int PAGE_LIMIT = 64 << 20;

  private final List<String> arguments;
  private final InputStream stdin;
  private final Manners manners;
  private final Ledger ledger;
  private final int limit;

  /**
   * Sources.
   *
   * @param manners how to behave towards servers
   * @param ledger what earlier runs know
   */
  public Sources(List<String> arguments, InputStream stdin, Manners manners, Ledger ledger) {
    this(arguments, stdin, manners, ledger, PAGE_LIMIT);
  }

  /** With another limit, in bytes, for one page on disk. */
  Sources(List<String> arguments, InputStream stdin, Manners manners, Ledger ledger, int limit) {
    this.arguments = List.copyOf(arguments);
    this.stdin = stdin;
    this.manners = manners;
    this.ledger = ledger;
    this.limit = limit;
  }

  /** The same for one run, which behaves as usual and remembers nothing. */
  public static Sources once(List<String> arguments, InputStream stdin) {
    return new Sources(arguments, stdin, Manners.USUAL, Ledger.none());
  }

  /** Everything found; lazy. Files come in order, pages of the web as they arrive. */
  public Stream<Found> stream() {
    Pages pages = new Pages();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                pages, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(pages::close);
  }

  private final class Pages implements Iterator<Found>, AutoCloseable {
    private final List<URI> starts = new ArrayList<>();
    private final List<Listing.Link> links = new ArrayList<>();
    private final List<Found> wrong = new ArrayList<>();
    private final Reading local;
    private Optional<Crawl> crawl = Optional.empty();
    private boolean localOver;

    Pages() {
      List<String> files = new ArrayList<>();
      for (String argument : arguments) {
        if (!Addresses.is(argument)) {
          files.add(argument);
          continue;
        }
        Addresses.parse(argument)
            .ifPresentOrElse(
                starts::add,
                () ->
                    wrong.add(
                        new Found.Unreadable(
                            argument,
                            Trouble.ADDRESS.label(),
                            argument + " is no address: check how it is written")));
      }
      local =
          new Reading(
              new Walk(files),
              stdin,
              limit,
              listing -> {
                links.addAll(listing.links());
                starts.addAll(listing.further());
              });
    }

    @Override
    public boolean hasNext() {
      if (!wrong.isEmpty()) {
        return true;
      }
      if (!localOver) {
        if (local.hasNext()) {
          return true;
        }
        localOver = true;
        links.addAll(ledger.due());
        if (!starts.isEmpty() || !links.isEmpty()) {
          crawl = Optional.of(new Crawl(manners, starts, links, ledger));
        }
      }
      return crawl.isPresent() && crawl.get().found().hasNext();
    }

    @Override
    public Found next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (!wrong.isEmpty()) {
        return wrong.removeFirst();
      }
      return localOver ? crawl.orElseThrow().found().next() : local.next();
    }

    @Override
    public void close() {
      try {
        local.close();
        if (crawl.isPresent()) {
          crawl.get().close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
