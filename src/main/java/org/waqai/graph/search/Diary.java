package org.waqai.graph.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has changed in the store since the index was last written to disk. An entry is on disk
 * before the store commits the change that it names; so whatever a kill leaves behind, the index
 * lacks at most what is named here.
 */
final class Diary implements AutoCloseable {
  /** Marks that open a line: what the store was before, what is touched, what the store is now. */
  private static final char BEFORE = '<';

  /** Which files the store lies in. */
  private static final char PLACE = '@';

  private static final char GRAPH = 'g';
  private static final char SUBJECT = 's';
  private static final char SEALED = '.';
  private static final char AFTER = '>';

  /**
   * What is to be looked at anew.
   *
   * @param states all states that the store may have been left in
   * @param places all files that it lay in
   * @param open whether the last change may or may not have been made
   * @param graphs that were written to
   * @param subjects that lost some of their words
   */
  record Entries(
      Set<String> states,
      Set<String> places,
      boolean open,
      Set<String> graphs,
      Set<String> subjects) {}

  private final FileChannel file;
  private int count;

  private Diary(FileChannel file) {
    this.file = file;
  }

  static Diary open(Path path) throws IOException {
    return new Diary(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  /** What a diary that was left behind says; a last entry that was not finished says nothing. */
  static Entries read(Path path) throws IOException {
    Set<String> states = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    Set<String> graphs = new TreeSet<>();
    Set<String> subjects = new TreeSet<>();
    List<String> pending = new ArrayList<>();
    boolean open = false;
    if (Files.exists(path)) {
      for (String line : Files.readString(path).split("\n", -1)) {
        if (line.isEmpty()) {
          continue;
        }
        pending.add(line);
        if (line.charAt(0) == SEALED || line.charAt(0) == AFTER) {
          for (String told : pending) {
            Optional<Set<String>> to =
                switch (told.charAt(0)) {
                  case BEFORE, AFTER -> Optional.of(states);
                  case PLACE -> Optional.of(places);
                  case GRAPH -> Optional.of(graphs);
                  case SUBJECT -> Optional.of(subjects);
                  default -> Optional.empty();
                };
            to.ifPresent(set -> set.add(told.substring(1)));
          }
          open = line.charAt(0) == SEALED;
          pending.clear();
        }
      }
    }
    return new Entries(states, places, open, graphs, subjects);
  }

  /** Names a change, on disk when this returns. */
  void announce(String before, String place, Collection<String> graphs, Collection<String> subjects)
      throws IOException {
    StringBuilder out = new StringBuilder();
    line(out, BEFORE, before);
    line(out, PLACE, place);
    graphs.forEach(g -> line(out, GRAPH, g));
    subjects.forEach(s -> line(out, SUBJECT, s));
    line(out, SEALED, "");
    write(out);
    file.force(false);
    count += graphs.size() + subjects.size() + 1;
  }

  /** Notes that the change was made. */
  void made(String after) throws IOException {
    StringBuilder out = new StringBuilder();
    line(out, AFTER, after);
    write(out);
  }

  /** About how many things it names. */
  int size() {
    return count;
  }

  /** Begins anew: the index is on disk with all that was named. */
  void clear() throws IOException {
    file.truncate(0);
    count = 0;
  }

  private void write(StringBuilder lines) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private static void line(StringBuilder out, char mark, String text) {
    out.append(mark).append(text.replace('\n', ' ')).append('\n');
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
