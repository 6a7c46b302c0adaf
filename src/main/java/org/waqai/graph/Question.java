package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * A stored question: a SPARQL query with its title and description in comments at its head, {@code
 * # title: ...}, {@code # title-ar: ...}, {@code # description: ...}, {@code # description-ar:
 * ...}. A line {@code # param: NAME ...} names a variable that stands in a {@code VALUES ?NAME {
 * UNDEF }}, in one or more places: whoever asks may put a value there.
 *
 * @param name of its file, without suffix
 * @param title in English
 * @param titleArabic in Arabic
 * @param description in English
 * @param descriptionArabic in Arabic
 * @param parameters variables that may be given a value
 * @param sparql the query as written
 */
public record Question(
    String name,
    String title,
    String titleArabic,
    String description,
    String descriptionArabic,
    List<Parameter> parameters,
    String sparql) {
  private static final Pattern HEADER = Pattern.compile("#\\s*([a-z-]+):\\s*(.*)");

  public Question {
    parameters = List.copyOf(parameters);
  }

  /** Reads a question from its file. */
  public static Question read(Path file) throws IOException {
    String sparql = Files.readString(file);
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    return of(name, sparql);
  }

  static Question of(String name, String sparql) {
    String[] heads = {name, name, "", ""};
    List<Parameter> parameters = new ArrayList<>();
    sparql
        .lines()
        .takeWhile(l -> l.startsWith("#") || l.isBlank())
        .forEach(
            l -> {
              Matcher m = HEADER.matcher(l);
              if (m.matches()) {
                switch (m.group(1)) {
                  case "title" -> heads[0] = m.group(2);
                  case "title-ar" -> heads[1] = m.group(2);
                  case "description" -> heads[2] = m.group(2);
                  case "description-ar" -> heads[3] = m.group(2);
                  case "param" -> parameters.add(Parameter.of(m.group(2)));
                  default -> {}
                }
              }
            });
    return new Question(name, heads[0], heads[1], heads[2], heads[3], parameters, sparql);
  }

  /** All questions of a folder, by name. */
  public static List<Question> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files =
          found
              .filter(p -> p.toString().endsWith(".rq"))
              .sorted(Comparator.comparing(Path::getFileName))
              .toList();
    }
    List<Question> out = new ArrayList<>();
    for (Path file : files) {
      out.add(read(file));
    }
    return out;
  }

  /**
   * The terms that are meant by values as somebody writes them; one that is empty is not given.
   *
   * @param values by the parameter's name
   * @throws IllegalArgumentException where the question has no such parameter, or the value is of
   *     another kind
   */
  public Map<String, Node> terms(Map<String, String> values) {
    Map<String, Node> out = new TreeMap<>();
    values.forEach(
        (given, value) -> {
          Parameter parameter =
              parameters.stream()
                  .filter(p -> p.name().equals(given))
                  .findFirst()
                  .orElseThrow(() -> unknown(given));
          if (!value.isBlank()) {
            out.put(given, parameter.term(value));
          }
        });
    return out;
  }

  private IllegalArgumentException unknown(String given) {
    List<String> names = parameters.stream().map(Parameter::name).toList();
    return new IllegalArgumentException(
        "the question %s has no parameter %s; it has %s".formatted(name, given, names));
  }

  /**
   * The query with values put in the place of parameters, as terms, so that no value can change
   * what is asked.
   *
   * @param values by the parameter's name, see {@link Parameter}
   * @throws IllegalArgumentException where the question has no such parameter, or the value is of
   *     another kind
   */
  public String with(Map<String, String> values) {
    String out = sparql;
    for (Map.Entry<String, Node> value : terms(values).entrySet()) {
      String head = "VALUES ?" + value.getKey() + " { ";
      Matcher block =
          Pattern.compile("VALUES\\s+\\?" + Pattern.quote(value.getKey()) + "\\s*\\{[^}]*}")
              .matcher(out);
      out =
          block.replaceAll(
              Matcher.quoteReplacement(head + FmtUtils.stringForNode(value.getValue()) + " }"));
    }
    return out;
  }
}
