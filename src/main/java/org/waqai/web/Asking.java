package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Asks the store a query and makes its answer whole, within the limits. */
final class Asking {
  private final Served served;
  private final HttpServletRequest request;

  Asking(Served served, HttpServletRequest request) {
    this.served = served;
    this.request = request;
  }

  Reply answer(Query query, Manner manner, Parameters parameters) throws Problem {
    Duration time = served.limits().time(request, parameters);
    return served.turn(request, course -> now(query, manner, time, course));
  }

  private Reply now(Query query, Manner manner, Duration time, Course course) throws Problem {
    Taken taken = new Taken(served.limits(), time, course);
    served.dataset().begin(ReadWrite.READ);
    try {
      if (query.isDescribeType()) {
        return described(query, manner, taken);
      }
      try (QueryExec exec = exec(query, taken)) {
        return answer(exec, query, manner, taken);
      }
    } catch (QueryCancelledException e) {
      course.proceed();
      throw tooLong(time);
    } catch (NoSuchElementException e) {
      // Jena's iterators may fall over when their time is up
      if (taken.isOver()) {
        throw tooLong(time);
      }
      throw e;
    } catch (QueryException e) {
      // Jena's own words name the switch with which an operator would allow it
      String why = String.valueOf(e.getMessage());
      throw Problem.bad(
          "Cannot be asked here",
          why.startsWith("SERVICE ") ? "SERVICE is off: ask each endpoint by itself" : why);
    } finally {
      served.dataset().end();
    }
  }

  private static Problem tooLong(Duration time) {
    return Problem.later(
        503,
        "The query took too long",
        "It may take %.1f s: narrow it by more triples of its own, or give a LIMIT"
            .formatted(time.toMillis() / 1000.0),
        30);
  }

  private static Reply answer(QueryExec exec, Query query, Manner manner, Taken taken)
      throws Problem {
    if (query.isAskType()) {
      return manner.yes(exec.ask());
    }
    if (query.isSelectType()) {
      return manner.rows(exec.select(), taken);
    }
    if (query.isConstructQuad()) {
      return manner.quads(exec.constructQuads(), taken);
    }
    if (query.isConstructType()) {
      return manner.triples(exec.constructTriples(), taken);
    }
    throw Problem.bad("Cannot be asked here", "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE");
  }

  private QueryExec exec(Query query, Taken taken) {
    DatasetGraph data = served.dataset();
    Query asked = query;
    if (query.hasDatasetDescription()) {
      // FROM names graphs of the store, never files or addresses elsewhere
      data = DynamicDatasets.dynamicDataset(query.getDatasetDescription(), data, false);
      asked = query.cloneQuery();
      asked.getGraphURIs().clear();
      asked.getNamedGraphURIs().clear();
    }
    QueryExec exec =
        QueryExec.dataset(data)
            .query(asked)
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.spillToDiskThreshold, (long) served.limits().rows())
            .set(ARQConstants.registryFunctions, served.functions())
            .timeout(taken.left(), TimeUnit.MILLISECONDS)
            .build();
    TimedExpressions.in(exec.getContext());
    taken.course().pace(served.store().hurry()).in(exec.getContext());
    taken.course().brake(exec::abort);
    return exec;
  }

  private Reply described(Query query, Manner manner, Taken taken) throws Problem {
    Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
    if (query.getQueryPattern() != null) {
      things.addAll(found(query, taken));
    }
    Graph data =
        query.hasDatasetDescription()
            ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), served.dataset(), false)
                .getDefaultGraph()
            : served.dataset().getUnionGraph();
    Described described = new Described(data, served.limits().rows());
    List<Triple> triples = new ArrayList<>();
    for (Node thing : things) {
      triples = described.of(thing);
    }
    return manner.triples(triples.iterator(), taken);
  }

  /** The things that the pattern of a DESCRIBE finds. */
  private Set<Node> found(Query query, Taken taken) {
    Query select = query.cloneQuery();
    select.setQuerySelectType();
    if (query.getProjectVars().isEmpty()) {
      select.setQueryResultStar(true);
    }
    select.resetResultVars();
    Set<Node> out = new LinkedHashSet<>();
    try (QueryExec exec = exec(select, taken)) {
      Iterator<Binding> rows = taken.some(exec.select(), b -> 0, () -> 0);
      while (rows.hasNext()) {
        Binding row = rows.next();
        for (Var column : select.getProjectVars()) {
          Optional.ofNullable(row.get(column)).filter(n -> !n.isLiteral()).ifPresent(out::add);
        }
      }
    }
    return out;
  }
}
