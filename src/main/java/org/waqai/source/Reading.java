package org.waqai.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.waqai.model.Page;
import org.waqai.model.Page.Format;

/** Opens one file after the other and hands out its pages. */
final class Reading implements Iterator<Found>, AutoCloseable {
  /** Against which links of a local listing are resolved: they should be whole. */
  private static final URI NOWHERE = URI.create("http://relative-link.invalid/");

  /** Against which the paths of archives are: Common Crawl's lists are the ones in use. */
  private static final URI COMMON_CRAWL = URI.create("https://data.commoncrawl.org/");

  private final Walk walk;
  private final InputStream stdin;
  private final int limit;
  private final Consumer<Listing> listings;

  private Optional<Found> found = Optional.empty();
  private Optional<InputStream> open = Optional.empty();
  private Optional<Records> records = Optional.empty();
  private Optional<Archive> archive = Optional.empty();
  private String location = "";

  /**
   * Reads what a walk comes to.
   *
   * @param listings takes files that list articles elsewhere
   */
  Reading(Walk walk, InputStream stdin, int limit, Consumer<Listing> listings) {
    this.walk = walk;
    this.stdin = stdin;
    this.limit = limit;
    this.listings = listings;
  }

  @Override
  public boolean hasNext() {
    while (found.isEmpty()) {
      if (open.isPresent()) {
        found = fromFile();
      } else {
        Optional<Walk.Step> step = walk.next();
        if (step.isEmpty()) {
          return false;
        }
        found = take(step.get());
      }
    }
    return true;
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found next = found.orElseThrow();
    found = Optional.empty();
    return next;
  }

  private Optional<Found> take(Walk.Step step) {
    try {
      return switch (step) {
        case Walk.Told told -> Optional.of(told.found());
        case Walk.File file -> {
          location = file.path().toString();
          open = Optional.of(Files.newInputStream(file.path()));
          yield begin(Suffix.of(file.name()));
        }
        case Walk.Stdin ignored -> {
          location = "standard input";
          open = Optional.of(new Borrowed(stdin));
          yield begin(Suffix.of("stdin"));
        }
      };
    } catch (IOException e) {
      return broken(e);
    }
  }

  /** A page, or the start of a file of many; nothing found yet then. */
  private Optional<Found> begin(Suffix suffix) throws IOException {
    Input in = Input.of(open.orElseThrow());
    open = Optional.of(in);
    byte[] head = in.head();
    Optional<Format> format = Sniff.surely(head).or(suffix::format).or(() -> Sniff.guess(head));
    if (head.length == 0) {
      return end("is empty: nothing to read");
    }
    if (Archive.is(head)) {
      archive = Optional.of(new Archive(in, location, limit));
      return Optional.empty();
    }
    Optional<Listing.Kind> kind = Listing.kind(head);
    if (kind.isPresent()) {
      return listing(kind.get(), in.readNBytes(limit));
    }
    if (format.isEmpty()) {
      return end("is neither text, HTML nor JSON: give files that end in .txt, .html or .jsonl");
    }
    if (format.get() == Format.JSON) {
      if (Sniff.utf16(head)) {
        return end("is JSON in UTF-16: save it as UTF-8");
      }
      boolean lines = suffix.lines() || !Sniff.spread(head);
      in.skipNBytes(Sniff.mark(head));
      records = Optional.of(new Records(in, location, suffix.stem(), lines, suffix.whole(), limit));
      return Optional.empty();
    }
    byte[] content = in.readNBytes(limit + 1);
    return content.length > limit
        ? end("is larger than " + Records.size(limit) + ": that is no article")
        : end(new Found.Got(new Page(location, suffix.stem(), format.get(), content)));
  }

  /** A feed or sitemap on disk: what it lists is fetched after all files are read. */
  private Optional<Found> listing(Listing.Kind kind, byte[] content) throws IOException {
    try {
      URI base = kind == Listing.Kind.PATHS ? COMMON_CRAWL : NOWHERE;
      listings.accept(Listing.read(kind, content, base));
    } catch (IOException e) {
      return end(String.valueOf(e.getMessage()));
    }
    close();
    return Optional.empty();
  }

  private Optional<Found> fromFile() {
    try {
      Optional<Found> next =
          records.isPresent()
              ? records.get().next()
              : archive.isPresent() ? archive.get().next() : Optional.empty();
      if (next.isEmpty()) {
        close();
      }
      return next;
    } catch (IOException e) {
      return broken(e);
    }
  }

  private Optional<Found> end(String reason) throws IOException {
    return end(new Found.Unreadable(location, location + " " + reason));
  }

  private Optional<Found> end(Found last) throws IOException {
    close();
    return Optional.of(last);
  }

  /** What went wrong, in words of the reader of the message; the run goes on. */
  private Optional<Found> broken(IOException e) {
    String reason =
        switch (e) {
          case AccessDeniedException denied -> "may not be read: allow it (chmod u+r)";
          case EOFException cut -> "is cut off: its gzip data ends too early; fetch it again";
          case ZipException damaged ->
              "is damaged gzip data (" + damaged.getMessage() + "): fetch it again";
          default -> "cannot be read (" + e.getMessage() + ")";
        };
    try {
      close();
    } catch (IOException again) {
      e.addSuppressed(again);
    }
    return Optional.of(new Found.Unreadable(location, location + " " + reason));
  }

  /** Standard input, which is not ours to close. */
  private static final class Borrowed extends FilterInputStream {
    Borrowed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  @Override
  public void close() throws IOException {
    Optional<InputStream> closing = open;
    open = Optional.empty();
    records = Optional.empty();
    archive = Optional.empty();
    if (closing.isPresent()) {
      closing.get().close();
    }
  }
}
