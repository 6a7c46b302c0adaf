package org.waqai.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.graph.GraphFactory;

/** Asks a store here or an endpoint elsewhere, and writes the answer. */
public final class Asking {

  /** What an answer can be written as. */
  public enum Format {
    TABLE,
    CSV,
    JSON,
    /** Of queries that construct or describe; rows have no Turtle. */
    TURTLE;

    /** The format of that name. */
    public static Optional<Format> of(String name) {
      return Arrays.stream(values())
          .filter(f -> f.name().equals(name.toUpperCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /** Where the question goes. */
  @FunctionalInterface
  private interface Source {
    QueryExec prepare(Query query);
  }

  private final Source source;
  private final Optional<DatasetGraph> local;

  private Asking(Source source, Optional<DatasetGraph> local) {
    this.source = source;
    this.local = local;
  }

  /** Asks a dataset of this process, such as {@link Store#dataset()}. */
  public static Asking of(DatasetGraph dataset, Duration timeout) {
    return new Asking(
        query ->
            QueryExecDatasetBuilder.create()
                .dataset(dataset)
                .query(query)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(),
        Optional.of(dataset));
  }

  /** Asks a SPARQL endpoint. */
  public static Asking of(String endpoint, Duration timeout) {
    return new Asking(
        query ->
            QueryExecHTTPBuilder.service(endpoint)
                .query(query)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build(),
        Optional.empty());
  }

  /**
   * Asks and writes the answer.
   *
   * @throws IOException in one sentence, where there is no answer
   */
  public void ask(Query query, Format format, OutputStream out) throws IOException {
    try {
      if (local.isPresent()) {
        DatasetGraph dataset = local.get();
        dataset.begin();
        try {
          answer(query, format, out);
        } finally {
          dataset.end();
        }
      } else {
        answer(query, format, out);
      }
      out.flush();
    } catch (QueryCancelledException e) {
      throw new IOException("the question took too long and was stopped", e);
    } catch (HttpException e) {
      throw new IOException("the endpoint did not answer: " + e.getMessage(), e);
    } catch (JenaException e) {
      throw new IOException("there is no answer: " + e.getMessage(), e);
    }
  }

  private void answer(Query query, Format format, OutputStream out) throws IOException {
    try (QueryExec asked = source.prepare(query)) {
      if (query.isSelectType()) {
        rows(asked.select(), format, out);
      } else if (query.isAskType()) {
        yesOrNo(asked.ask(), format, out);
      } else {
        graph(query.isConstructType() ? asked.construct() : asked.describe(), format, out);
      }
    }
  }

  private static void rows(RowSet rows, Format format, OutputStream out) throws IOException {
    switch (format) {
      case TABLE -> Table.write(rows, out);
      case CSV -> ResultSetMgr.write(out, ResultSet.adapt(rows), ResultSetLang.RS_CSV);
      case JSON -> ResultSetMgr.write(out, ResultSet.adapt(rows), ResultSetLang.RS_JSON);
      case TURTLE ->
          throw new IllegalArgumentException(
              "rows can't be written as turtle; take table, csv or json");
    }
  }

  private static void yesOrNo(boolean yes, Format format, OutputStream out) throws IOException {
    switch (format) {
      case JSON -> ResultSetMgr.write(out, yes, ResultSetLang.RS_JSON);
      case CSV -> ResultSetMgr.write(out, yes, ResultSetLang.RS_CSV);
      case TABLE, TURTLE -> out.write((yes ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void graph(Graph answer, Format format, OutputStream out) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    answer.find().forEachRemaining(graph::add);
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
    graph.getPrefixMapping().setNsPrefixes(answer.getPrefixMapping());
    switch (format) {
      case TABLE, TURTLE -> RDFDataMgr.write(out, graph, Lang.TURTLE);
      case JSON -> RDFDataMgr.write(out, graph, Lang.JSONLD);
      case CSV ->
          throw new IllegalArgumentException("a graph can't be written as csv; take turtle");
    }
  }

  /** Every way to write an answer, for help texts. */
  public static List<String> formats() {
    return Arrays.stream(Format.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
  }
}
