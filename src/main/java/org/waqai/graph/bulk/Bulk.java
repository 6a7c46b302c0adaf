package org.waqai.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/**
 * A new store in the making. Graphs are written to a ledger, on disk when {@link #write} returns;
 * {@link #end} makes the store of it. A store that is opened makes itself of what was left behind.
 */
public final class Bulk implements Closeable {
  /** Its place in the folder of the store. */
  public static final String FOLDER = "bulk";

  private static final String LEDGER = "ledger";
  private static final String FIRST = "Data-0001";

  private final Path store;
  private final ProcessFileLock lock;
  private final Room room;
  private final Ledger ledger;
  private final Set<Long> graphs = new HashSet<>();
  private final Set<Long> states = new HashSet<>();
  private final Terms terms;
  private final Tuples tuples = new Tuples();
  private final Longs marks = new Longs();
  private long quads;
  private boolean closed;

  private Bulk(Path store, ProcessFileLock lock, Room room) throws IOException {
    this.store = store;
    this.lock = lock;
    this.room = room;
    this.ledger = Ledger.open(Files.createDirectories(folder(store)).resolve(LEDGER));
    Hashes hashes = new Hashes(room.hashes());
    long[] end = {0};
    ledger.read(
        block -> {
          for (int i = 0; i < block.entries().length; i += 3) {
            hashes.put(block.entries()[i], block.entries()[i + 1], block.entries()[i + 2]);
          }
          for (int i = 0; i < block.marks().length; i += 2) {
            graphs.add(block.marks()[i]);
            states.add(block.marks()[i + 1]);
          }
          end[0] += block.terms().length;
          quads += block.quads().length / 4;
        });
    this.terms = new Terms(hashes, end[0]);
  }

  private static Path folder(Path store) {
    return store.resolve(FOLDER);
  }

  /** Whether there is one in the folder of a store. */
  public static boolean isIn(Path store) {
    return Files.isDirectory(folder(store));
  }

  /**
   * Begins one, or goes on with what was left behind.
   *
   * @param store the folder, where no store is yet
   */
  public static Bulk open(Path store) throws IOException {
    return open(store, Room.here());
  }

  static Bulk open(Path store, Room room) throws IOException {
    ProcessFileLock lock = lock(store);
    try {
      return new Bulk(store, lock, room);
    } catch (IOException | RuntimeException e) {
      ProcessFileLock.release(lock);
      throw e;
    }
  }

  /** Whether a graph is here; it can't be written a second time. */
  public boolean holds(long graph) {
    return graphs.contains(graph);
  }

  /** Whether a graph is here that was made from this. */
  public boolean knows(long state) {
    return states.contains(state);
  }

  /** How many quads are here. */
  public long size() {
    return quads;
  }

  /** The states of all graphs. */
  public long[] states() {
    return states.stream().mapToLong(s -> s).toArray();
  }

  /**
   * Begins a graph, of which nothing is here.
   *
   * @param graph a hash of its name
   * @param state a hash of what it was made from
   */
  public void begin(long graph, long state) {
    marks.add(graph);
    marks.add(state);
    graphs.add(graph);
    states.add(state);
  }

  /** Adds a quad to a graph that has begun. */
  public void add(Node g, Node s, Node p, Node o) {
    tuples.add(terms.number(g), terms.number(s), terms.number(p), terms.number(o));
    quads++;
  }

  /** Writes all that was added; on disk when this returns. */
  public void write() throws IOException {
    long[] ids = tuples.rank(terms.ids());
    ledger.add(new Block(terms.written(), terms.entries(), ids, marks.toArray(), tuples.numbers()));
    terms.next();
    tuples.clear();
    marks.clear();
  }

  /**
   * Makes the store, and takes away what it was made of.
   *
   * @throws IOException where it can't be made; all that was written is still here
   */
  public void end() throws IOException {
    Path made = folder(store).resolve(FIRST);
    delete(made);
    Files.createDirectory(made);
    new Packing(ledger, folder(store), room).pack(Location.create(made));
    Files.move(made, store.resolve(FIRST), StandardCopyOption.ATOMIC_MOVE);
    delete(folder(store));
    close();
  }

  /** Takes away what a store was made of, where a kill came between. */
  public static void forget(Path store) throws IOException {
    ProcessFileLock lock = lock(store);
    try {
      delete(folder(store));
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  private static ProcessFileLock lock(Path store) {
    ProcessFileLock lock =
        DatabaseConnection.lockForLocation(Location.create(store)); // that of TDB2
    lock.lockEx();
    return lock;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What was written stays, to be gone on with. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      ledger.close();
      ProcessFileLock.release(lock);
    }
  }
}
