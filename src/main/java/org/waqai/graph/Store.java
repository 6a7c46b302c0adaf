package org.waqai.graph;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.waqai.graph.bulk.Bulk;
import org.waqai.graph.change.Changes;
import org.waqai.graph.change.Version;
import org.waqai.graph.search.Agreement;
import org.waqai.graph.search.Generation;
import org.waqai.graph.search.Index;
import org.waqai.graph.search.TextQueries;

/**
 * The graphs on disk, in TDB2: one an article. Every change is one transaction; what {@link #put}
 * has returned from outlives the process.
 */
public final class Store implements Closeable {
  /** How many articles to put at once: fewer cost time and space, more only memory. */
  public static final int BATCH = 500;

  /** Measured: 700 bytes a quad in batches of this size, and as much in the journal meanwhile. */
  static final long BYTES_A_QUAD = 1_500;

  /** A store that takes more than so many times what it has to is worth a compaction. */
  public static final int WASTEFUL = 3;

  /** Measured: 400 to 420 bytes a quad in a store that was just compacted. */
  private static final long COMPACT_BYTES_A_QUAD = 420;

  private final Path folder;
  private final Iris iris;
  private final Steady dataset;
  private final Revisions revisions;
  private final Holdings holdings;
  private final Index index;
  private final Changes changes;
  private final Transactions transactions;
  private final OwnGraphs own;
  private final Hurry hurry = new Hurry();

  private Store(Path folder, Iris iris, Steady dataset) {
    this.folder = folder;
    this.iris = iris;
    this.dataset = dataset;
    this.revisions = new Revisions(iris);
    this.holdings = new Holdings(dataset, iris);
    this.index = new Index(folder, dataset);
    this.changes = new Changes(folder, dataset, () -> new Versions(dataset).all());
    this.transactions = new Transactions(folder, dataset, index, changes);
    this.own = new OwnGraphs(folder, iris, dataset, index, transactions, hurry);
    TextQueries.serve(index);
  }

  /**
   * Opens the store in a folder; makes both where they are not. One process has it open once.
   *
   * @throws IOException where it can't be opened, in one sentence
   */
  public static Store open(Path folder, Iris iris) throws IOException {
    return new Store(folder, iris, Opening.of(folder));
  }

  /** Whether a name in a folder tells that a store is there, or was begun. */
  public static boolean isPart(String name) {
    return name.startsWith("Data-") || name.equals(Bulk.FOLDER);
  }

  /** For queries; do not write to it. */
  public DatasetGraph dataset() {
    return dataset;
  }

  public Path folder() {
    return folder;
  }

  /** Its text index, which follows every change that is made here. */
  public Index index() {
    return index;
  }

  /** What became of its articles, which follows every change that is made here. */
  public Changes changes() {
    return changes;
  }

  /** Whether a graph is in the state that a version tells; within a transaction. */
  public boolean isNow(Version version) {
    Optional<Version> now = new Versions(dataset).of(NodeFactory.createURI(version.graph()));
    return version.kind() == Version.Kind.DELETED
        ? now.isEmpty()
        : now.filter(v -> v.key().equals(version.key())).isPresent();
  }

  /** The graphs that are no article's, but the program's own. */
  public OwnGraphs own() {
    return own;
  }

  /** Who is in a hurry here. */
  public Hurry hurry() {
    return hurry;
  }

  /** Which of its folders holds the data: another after each compaction. */
  public String generation() {
    Path data = Path.of(Generation.of(dataset).getLocation().getDirectoryPath());
    return data.getFileName().toString();
  }

  /** In which state its data are now: in another after each change, for as long as it is open. */
  public String state() {
    return dataset.calculateRead(() -> generation() + "-" + index.version());
  }

  /**
   * Stores these graphs in one transaction, each in the place of the one it had before.
   *
   * @throws IOException where nothing of it was stored
   */
  public void put(Collection<Graphed> articles) throws IOException {
    long quads = articles.stream().mapToLong(a -> a.quads().size()).sum();
    Transactions.demandSpace(folder, quads * BYTES_A_QUAD);
    transactions.write(
        (change, news) -> {
          new Putting(dataset, iris, revisions).put(articles, change, news);
          return true;
        });
  }

  /** Notes that the page of an article is gone; false where that is noted or no article is. */
  public boolean markGone(String article, LocalDate since) throws IOException {
    return transactions.write(
        (change, news) -> {
          news.touch(iris.graph(article));
          return revisions.markGone(dataset, article, since);
        });
  }

  /** Takes that back. */
  public boolean unmarkGone(String article) throws IOException {
    return transactions.write(
        (change, news) -> {
          news.touch(iris.graph(article));
          return revisions.unmarkGone(dataset, article);
        });
  }

  /** Removes an article and all that it says; false where it was not there. */
  public boolean remove(String article) throws IOException {
    Node graph = iris.graph(article);
    return transactions.write(
        (change, news) -> {
          news.touch(graph);
          boolean there = dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
          change.clear(graph);
          dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
          return there;
        });
  }

  /** From what the article's graph was made; empty where there is none. */
  public Optional<String> ingestKey(String article) throws IOException {
    return transactions.read(() -> holdings.ingestKey(article));
  }

  /** All articles that are there now. */
  public Known known() throws IOException {
    return transactions.read(holdings::known);
  }

  /** The quads of an article, empty where it is not there. */
  public List<Quad> article(String article) throws IOException {
    return transactions.read(() -> holdings.article(article));
  }

  /** Whether the text index holds what the store holds. */
  public Agreement compareIndex() throws IOException {
    dataset.begin(ReadWrite.READ);
    try {
      return index.compare();
    } finally {
      dataset.end();
    }
  }

  /** How much there is. */
  public Size size() throws IOException {
    return transactions.read(holdings::size);
  }

  /**
   * How much a store holds.
   *
   * @param articles graphs of articles
   * @param events in all of them
   * @param facts with their evidence
   * @param quads everything
   */
  public record Size(long articles, long events, long facts, long quads) {}

  /**
   * Changes what is stored in any way, in one transaction that the text index follows.
   *
   * @param work is given the data to change; it may hold on to nothing of it
   * @throws IOException where nothing was changed
   */
  public <T> T change(Function<DatasetGraph, T> work) throws IOException {
    return transactions.write(change -> work.apply(new Followed(dataset, change)));
  }

  /**
   * Changes graphs of editors, in one transaction that the text index follows.
   *
   * @param work what is done, to the store as they may write to it
   * @throws NotYours where it would change another graph; then nothing is changed
   * @throws IOException where nothing of it was stored
   */
  public void edit(Consumer<DatasetGraph> work) throws IOException {
    Transactions.demandSpace(folder, 0);
    try {
      change(
          data -> {
            work.accept(new Edited(data, iris.editedGraphs()));
            return true;
          });
    } catch (IOException e) {
      if (e.getCause() instanceof RuntimeException fault && !(fault instanceof TDBException)) {
        throw fault; // of the work, not of the store
      }
      throw e;
    }
  }

  /** About the bytes that the data take on disk. */
  public long bytes() throws IOException {
    return Generations.of(folder).bytes();
  }

  /** Whether it takes more than so many times what it would take when it is compacted. */
  public boolean isWasteful(int times) throws IOException {
    long bytes = bytes();
    return bytes > Transactions.SPARE
        && bytes
            > times * (COMPACT_BYTES_A_QUAD * Census.of(dataset).quads() + Transactions.SPARE / 3);
  }

  /**
   * Gives back the space of what was replaced. Who reads goes on reading; who writes waits until it
   * is done.
   */
  public void compact() throws IOException {
    Transactions.demandSpace(folder, 0);
    changes.enter();
    try {
      index.keep(
          () -> {
            DatabaseMgr.compact(dataset.whole(), true);
            dataset.spare().clear();
            changes.rewritten();
          });
    } catch (RuntimeException | InternalError e) {
      throw Broken.store(folder, e);
    }
  }

  @Override
  public void close() {
    for (Closeable each : List.of(index, changes)) {
      try {
        each.close();
      } catch (IOException | RuntimeException e) {
        // they are mended when they are opened again
        System.getLogger(Store.class.getName()).log(System.Logger.Level.WARNING, "closing", e);
      }
    }
    TDBInternal.expel(dataset.whole(), true);
  }
}
