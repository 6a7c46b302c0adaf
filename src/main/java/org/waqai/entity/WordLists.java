package org.waqai.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Entity;

/**
 * The words around names that tell what a name names.
 *
 * @param heads nouns that head the names of bodies and places: «وزارة», «مدينة»
 * @param titles what stands before a person's name: «وزير», «الشيخ»
 * @param firstNames people's first names
 * @param words words that no name is made of, and those that join or bound names
 */
public record WordLists(
    List<Head> heads, List<Title> titles, List<Plain> firstNames, List<Plain> words) {
  public WordLists {
    heads = List.copyOf(heads);
    titles = List.copyOf(titles);
    firstNames = List.copyOf(firstNames);
    words = List.copyOf(words);
  }

  /**
   * A noun that heads names.
   *
   * @param form without article
   * @param kind organization or place
   * @param category what definite words point back to it: «التنظيم»
   * @param style how much of the phrase is the name
   */
  public record Head(String form, Entity.Kind kind, String category, Style style) {}

  /** How a head and what follows it make a name. */
  public enum Style {
    /** The head is part of the name, and any definite phrase is one: «وزارة العدل». */
    NAME,
    /** The head is part of the name if what follows is one: «شركة النفط» is none. */
    WEAK,
    /** A name only with the article and an adjective: «الخارجية الروسية». */
    DEFINITE,
    /** The name is what follows: «مدينة مراكش». */
    APART,
    /** The name is what follows, often quoted: «صحيفة "الشعب"». */
    MEDIA
  }

  /**
   * A title.
   *
   * @param forms masculine, feminine; without article
   * @param sort office, honorific, work or kin
   */
  public record Title(List<String> forms, Sort sort) {
    public Title {
      forms = List.copyOf(forms);
    }
  }

  /** Sorts of title. */
  public enum Sort {
    /** Held: «وزير». */
    OFFICE,
    /** Directly before the name: «الشيخ». */
    HONORIFIC,
    /** «المحامي», «الباحث». */
    WORK,
    /** «شقيقه», «زوجته». */
    KIN
  }

  /**
   * A word and its class.
   *
   * @param form as written
   * @param sort its class, lower case
   */
  public record Plain(String form, String sort) {}

  /** Reads the four lists of a folder. */
  public static WordLists read(Path folder) {
    List<Head> heads = new ArrayList<>();
    for (Row row : rows(folder.resolve("heads.tsv"), 4)) {
      heads.add(
          new Head(
              row.cell(0),
              row.choice(1, Entity.Kind.class),
              row.cell(2),
              row.choice(3, Style.class)));
    }
    List<Title> titles = new ArrayList<>();
    for (Row row : rows(folder.resolve("titles.tsv"), 2)) {
      titles.add(new Title(List.of(row.cell(0).split("\\|")), row.choice(1, Sort.class)));
    }
    List<Plain> words = new ArrayList<>();
    for (Row row : rows(folder.resolve("words.tsv"), 2)) {
      if (!Traits.CLASSES.containsKey(row.cell(1))) {
        throw row.wrong("one of " + Traits.CLASSES.keySet().stream().sorted().toList());
      }
      words.add(new Plain(row.cell(0), row.cell(1)));
    }
    List<Plain> first = new ArrayList<>();
    for (Row row : rows(folder.resolve("firstnames.tsv"), 2)) {
      first.add(new Plain(row.cell(0), row.cell(1)));
    }
    return new WordLists(heads, titles, first, words);
  }

  private static List<Row> rows(Path file, int columns) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith("# source: ")) {
      throw new IllegalArgumentException(file + ":1: \"# source: …\" was expected");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row(file, i + 1, line.split("\t", -1));
      if (row.cells.length != columns || row.cells[0].isBlank()) {
        throw row.wrong(columns + " columns with a tab between them");
      }
      rows.add(row);
    }
    return rows;
  }

  @SuppressWarnings("ArrayRecordComponent") // private, never compared
  private record Row(Path file, int line, String[] cells) {
    String cell(int i) {
      return cells[i].strip();
    }

    <E extends Enum<E>> E choice(int i, Class<E> of) {
      for (E choice : of.getEnumConstants()) {
        if (choice.name().equalsIgnoreCase(cell(i))) {
          return choice;
        }
      }
      throw wrong("one of " + List.of(of.getEnumConstants()));
    }

    IllegalArgumentException wrong(String expected) {
      return new IllegalArgumentException(file + ":" + line + ": " + expected + " was expected");
    }
  }
}
