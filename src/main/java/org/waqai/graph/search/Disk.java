package org.waqai.graph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** The files of the index: Lucene's, and the diary of what is not in them yet. */
final class Disk {
  private static final String DIARY = "diary";
  private static final String STATE = "state";

  /** Another after each change of what documents hold: an index of another form is made anew. */
  private static final String FORM = "form";

  private static final String FORM_NOW = "1";

  /** So much may be left to mend after a kill: a second's work. */
  private static final int DIARY_MOST = 1_500;

  private static final double BUFFER_MB = 48;

  private final DatasetGraph store;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Pages pages;
  private final Diary diary;
  private boolean ahead;

  private Disk(DatasetGraph store, FSDirectory directory, IndexWriter writer, Diary diary) {
    this.store = store;
    this.directory = directory;
    this.writer = writer;
    this.pages = new Pages(writer);
    this.diary = diary;
  }

  static Disk open(Path folder, DatasetGraph store) throws IOException {
    Files.createDirectories(folder);
    Diary.Entries left = Diary.read(folder.resolve(DIARY));
    FSDirectory directory = FSDirectory.open(folder);
    try {
      boolean fits = fits(directory, left, store);
      if (!fits) {
        empty(folder);
      }
      Disk disk = new Disk(store, directory, writer(directory), Diary.open(folder.resolve(DIARY)));
      disk.mend(fits ? Optional.of(left) : Optional.empty());
      return disk;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriter writer(FSDirectory directory) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(new KeywordAnalyzer())
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false));
  }

  /** Whether the index is of this store, and lacks no more than its diary says. */
  private static boolean fits(FSDirectory directory, Diary.Entries left, DatasetGraph store)
      throws IOException {
    String state = State.of(store);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> said = reader.getIndexCommit().getUserData();
      Set<String> states = new TreeSet<>(left.states());
      states.add(said.getOrDefault(STATE, ""));
      return FORM_NOW.equals(said.get(FORM))
          && (states.contains(state) || mayHaveCome(left, store));
    } catch (IndexNotFoundException e) {
      return false;
    } catch (IOException e) {
      return false; // cut or damaged: it can always be made anew
    }
  }

  /**
   * Whether this is a state that nobody has noted: that after a change which was announced. Another
   * store that was put in the place of this one lies in other files.
   */
  private static boolean mayHaveCome(Diary.Entries left, DatasetGraph store) throws IOException {
    return left.open() && left.places().contains(State.place(store));
  }

  private static void empty(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private void mend(Optional<Diary.Entries> left) throws IOException {
    boolean whole = left.isEmpty();
    if (whole || !left.get().graphs().isEmpty() || !left.get().subjects().isEmpty()) {
      Latest.of(
          store,
          () -> {
            try {
              if (whole) {
                Whole.write(store, pages);
              } else {
                some(left.get());
              }
              return true;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    save();
  }

  private void some(Diary.Entries left) throws IOException {
    Reading now = new Reading(store);
    Set<String> subjects = new TreeSet<>(left.subjects());
    for (String name : left.graphs()) {
      Node graph = NodeFactory.createURI(name);
      now.subjects(graph).stream().filter(Node::isURI).forEach(s -> subjects.add(s.getURI()));
      pages.mention(graph, now.mentioned(graph));
    }
    for (String subject : subjects) {
      pages.anew(NodeFactory.createURI(subject), now);
    }
  }

  IndexWriter writer() {
    return writer;
  }

  /** Announces a change and makes it, to be seen when it is published. */
  void apply(Change change) throws IOException {
    diary.announce(
        State.of(store), State.place(store), iris(change.graphs()), iris(change.subjects()));
    ahead = true;
    change.apply(pages);
  }

  /** Whether it holds what the store has not committed. */
  boolean isAhead() {
    return ahead;
  }

  private static List<String> iris(Set<Node> nodes) {
    return nodes.stream().filter(Node::isURI).map(Node::getURI).toList();
  }

  /** The files of the store are about to change, and nothing else. */
  void announceRewrite() throws IOException {
    diary.announce(State.of(store), State.place(store), List.of(), List.of());
  }

  /** The store has committed. */
  void made() throws IOException {
    ahead = false;
    diary.made(State.of(store));
    if (diary.size() > DIARY_MOST) {
      save();
    }
  }

  /** Writes all to disk: the diary can begin anew. */
  void save() throws IOException {
    writer.setLiveCommitData(Map.of(STATE, State.of(store), FORM, FORM_NOW).entrySet());
    writer.commit();
    diary.clear();
  }

  void close() throws IOException {
    save();
    drop();
  }

  /** Closes without writing what was not written. */
  void drop() throws IOException {
    diary.close();
    writer.rollback();
    directory.close();
  }
}
