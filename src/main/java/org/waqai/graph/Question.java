package org.waqai.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * A question that people ask: a SPARQL query whose first comments say what it is for.
 *
 * <pre>
 * # title: Meetings by host
 * # title-ar: الاجتماعات بحسب المضيف
 * # description: ...
 * # description-ar: ...
 * # param: year "2022"
 * </pre>
 *
 * @param name of the file, without {@code .rq}
 * @param title in English
 * @param titleArabic in Arabic
 * @param description in English
 * @param descriptionArabic in Arabic
 * @param parameters variables of the query that the asker may bind
 * @param sparql the text, comments and all
 */
public record Question(
    String name,
    String title,
    String titleArabic,
    String description,
    String descriptionArabic,
    List<Parameter> parameters,
    String sparql) {

  private static final Pattern HEADER =
      Pattern.compile("^#\\s*([a-z]+(?:-ar)?):\\s*(.*?)\\s*$", Pattern.MULTILINE);
  private static final Pattern PARAMETER = Pattern.compile("\\??([A-Za-z][A-Za-z0-9_]*)\\s*(.*)");

  public Question {
    parameters = List.copyOf(parameters);
  }

  /**
   * A variable that the asker may bind.
   *
   * @param name without question mark
   * @param standard the value where none is given, as SPARQL writes terms; where empty the variable
   *     stays free, and the query asks about all
   */
  public record Parameter(String name, String standard) {}

  /** Reads the header of a query. */
  static Question parse(String name, String sparql) {
    Map<String, String> header = new HashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    Matcher line = HEADER.matcher(sparql);
    while (line.find()) {
      Matcher parameter = PARAMETER.matcher(line.group(2));
      if (line.group(1).equals("param") && parameter.matches()) {
        parameters.add(new Parameter(parameter.group(1), parameter.group(2)));
      } else {
        header.merge(line.group(1), line.group(2), (old, more) -> old + " " + more);
      }
    }
    return new Question(
        name,
        header.getOrDefault("title", name),
        header.getOrDefault("title-ar", ""),
        header.getOrDefault("description", ""),
        header.getOrDefault("description-ar", ""),
        parameters,
        sparql);
  }

  /** The query with its standard values. */
  public Query query() {
    return query(Map.of());
  }

  /**
   * The query with these values in the place of variables: terms as SPARQL writes them, or plain
   * text, which becomes a term of the sort of the standard value.
   *
   * @throws IllegalArgumentException in one sentence, where the query or a value can't be read
   */
  public Query query(Map<String, String> values) {
    for (String given : values.keySet()) {
      if (parameters.stream().noneMatch(p -> p.name().equals(given))) {
        throw new IllegalArgumentException("the question " + name + " has no parameter " + given);
      }
    }
    Query query = parsed(name, sparql);
    ElementGroup pattern = new ElementGroup();
    for (Parameter parameter : parameters) {
      String value = values.getOrDefault(parameter.name(), parameter.standard());
      if (!value.isBlank()) {
        Var variable = Var.alloc(parameter.name());
        ElementData data = new ElementData();
        data.add(variable);
        data.add(BindingFactory.binding(variable, term(query, parameter, value.strip())));
        pattern.addElement(data);
      }
    }
    if (pattern.isEmpty()) {
      return query;
    }
    // VALUES before all else: a person can read it, and ORDER BY and GROUP BY keep their variable
    if (query.getQueryPattern() instanceof ElementGroup group) {
      group.getElements().forEach(pattern::addElement);
    } else if (query.getQueryPattern() != null) {
      pattern.addElement(query.getQueryPattern());
    }
    query.setQueryPattern(pattern);
    return parsed(name, query.serialize());
  }

  /** A query, or one sentence that says why it is none. */
  public static Query parsed(String name, String sparql) {
    try {
      return QueryFactory.create(sparql);
    } catch (QueryException e) {
      String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new IllegalArgumentException(name + " is no SPARQL query: " + message, e);
    }
  }

  private static Node term(Query query, Parameter parameter, String value) {
    PrefixMap prefixes = Prefixes.adapt(query.getPrefixMapping());
    Optional<Node> standard = node(parameter.standard(), prefixes);
    if (value.matches("(?s)[\"'<].*") || standard.filter(Node::isURI).isPresent()) {
      return node(value, prefixes)
          .filter(Node::isConcrete)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "the value of %s is no term of RDF: %s".formatted(parameter.name(), value)));
    }
    return standard
        .filter(Node::isLiteral)
        .map(
            like ->
                like.getLiteralLanguage().isEmpty()
                    ? NodeFactory.createLiteralDT(value, like.getLiteralDatatype())
                    : NodeFactory.createLiteralLang(value, like.getLiteralLanguage()))
        .orElseGet(() -> NodeFactory.createLiteralString(value));
  }

  private static Optional<Node> node(String written, PrefixMap prefixes) {
    try {
      return written.isBlank()
          ? Optional.empty()
          : Optional.of(NodeFactoryExtra.parseNode(written, prefixes));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
