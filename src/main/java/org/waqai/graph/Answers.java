package org.waqai.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecutionAdapter;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;

/** Asks a query of a store or an endpoint and writes the answer. */
public final class Answers {
  private static final long TIMEOUT_SECONDS = 60;

  /** Forms of an answer. */
  public enum Format {
    TABLE,
    CSV,
    JSON,
    TURTLE;

    /** The format of that name. */
    public static Optional<Format> of(String name) {
      for (Format format : values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }
  }

  private Answers() {}

  /**
   * Asks a store.
   *
   * @throws IOException in one sentence, where the query is wrong or took too long
   */
  public static void of(
      DatasetGraph dataset, String name, String sparql, Format format, OutputStream out)
      throws IOException {
    Near.serve();
    Query query = parse(name, sparql, format);
    dataset.begin(ReadWrite.READ);
    try (QueryExecution exec =
        QueryExecutionAdapter.adapt(
            QueryExec.dataset(dataset)
                .query(query)
                .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build())) {
      write(query, exec, name, format, out);
    } finally {
      dataset.end();
    }
  }

  /**
   * Asks an endpoint.
   *
   * @throws IOException in one sentence, where it can't be reached or refuses
   */
  public static void of(
      String endpoint, String name, String sparql, Format format, OutputStream out)
      throws IOException {
    Query query = parse(name, sparql, format);
    try (QueryExecution exec =
        QueryExecutionAdapter.adapt(
            QueryExecHTTP.service(endpoint)
                .query(query)
                .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build())) {
      write(query, exec, name, format, out);
    } catch (QueryExceptionHTTP | HttpException e) {
      throw new IOException("the endpoint " + endpoint + " did not answer: " + reason(e), e);
    } catch (QueryException | RiotException e) {
      throw new IOException(
          "the endpoint " + endpoint + " answers, but not as SPARQL does: is that its address?", e);
    }
  }

  /** What lies below: nobody listens, nobody knows the host; else what the endpoint said. */
  private static String reason(RuntimeException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof ConnectException) {
        return "nothing listens there";
      }
      if (t instanceof HttpTimeoutException) {
        return "it took longer than " + TIMEOUT_SECONDS + " s";
      }
    }
    String status = String.valueOf(e.getMessage());
    String advice = e instanceof QueryExceptionHTTP http ? Advice.in(http.getResponse()) : "";
    return Advice.line(advice.isEmpty() ? status : status + ": " + advice);
  }

  /** The rows of a SELECT on a store, each a value a variable as a reader would see it. */
  public static List<List<String>> rows(DatasetGraph dataset, String sparql) {
    dataset.begin(ReadWrite.READ);
    try (QueryExecution exec =
        QueryExecutionAdapter.adapt(
            QueryExec.dataset(dataset).query(QueryFactory.create(sparql)).build())) {
      ResultSet rows = exec.execSelect();
      List<String> names = rows.getResultVars();
      List<List<String>> out = new java.util.ArrayList<>();
      rows.forEachRemaining(
          row ->
              out.add(
                  names.stream()
                      .map(n -> row.get(n) == null ? "" : plain(row.get(n).asNode()))
                      .toList()));
      return List.copyOf(out);
    } finally {
      dataset.end();
    }
  }

  private static String plain(org.apache.jena.graph.Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static Query parse(String name, String sparql, Format format) throws IOException {
    Query query;
    try {
      query = new Query();
      Vocabulary.QUERY_PREFIXES.forEach(query::setPrefix);
      QueryFactory.parse(query, sparql, null, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      Mistake mistake = Mistake.of(e, sparql);
      String place = mistake.line() > 0 ? name + ":" + mistake.line() : name;
      throw new IOException(place + " is no SPARQL query: " + mistake.sentence(), e);
    }
    boolean graph = query.isConstructType() || query.isDescribeType();
    if (graph && format != Format.TURTLE && format != Format.TABLE) {
      throw new IOException(name + " answers with a graph: ask for --format turtle");
    }
    if (!graph && format == Format.TURTLE) {
      throw new IOException(name + " answers with rows: ask for --format table, csv or json");
    }
    return query;
  }

  private static void write(
      Query query, QueryExecution exec, String name, Format format, OutputStream out)
      throws IOException {
    try {
      if (query.isAskType()) {
        ask(exec.execAsk(), format, out);
      } else if (query.isSelectType()) {
        select(exec.execSelect(), query, format, out);
      } else {
        RDFDataMgr.write(
            out, query.isConstructType() ? exec.execConstruct() : exec.execDescribe(), Lang.TURTLE);
      }
      out.flush();
    } catch (QueryCancelledException e) {
      throw new IOException(
          name + " took longer than " + TIMEOUT_SECONDS + " s: narrow it or add a LIMIT", e);
    }
  }

  private static void ask(boolean yes, Format format, OutputStream out) throws IOException {
    if (format == Format.JSON) {
      ResultSetFormatter.outputAsJSON(out, yes);
    } else {
      out.write((yes ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void select(ResultSet rows, Query query, Format format, OutputStream out) {
    switch (format) {
      case CSV -> ResultSetFormatter.outputAsCSV(out, rows);
      case JSON -> ResultSetFormatter.outputAsJSON(out, rows);
      default -> ResultSetFormatter.out(out, rows, query);
    }
  }
}
