package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;

/**
 * What all doors have in common.
 *
 * @param dataset the store, open
 * @param questions that are stored
 * @param iris names of the data
 * @param limits of what may be taken
 * @param turns who is answered when
 * @param courses that are under way
 * @param functions that a query may call
 * @param started milliseconds that mark this run: versions count from its beginning
 */
record Served(
    DatasetGraph dataset,
    List<Question> questions,
    Iris iris,
    Limits limits,
    Turns turns,
    Courses courses,
    Functions functions,
    long started) {
  Served {
    questions = List.copyOf(questions);
  }

  /**
   * Does a piece of work when its turn has come, unless whoever asked goes away.
   *
   * @throws Problem where its turn does not come, or it is stopped
   */
  <T> T turn(HttpServletRequest request, Courses.Work<T> work) throws Problem {
    return courses.run(request, course -> turns.take(course, () -> work.answer(course)));
  }

  /** Another after each change of the data; none while one is under way. */
  Optional<String> version() {
    if (!TDBInternal.isTDB2(dataset)) {
      return Optional.empty();
    }
    TransactionCoordinator writing = TDBInternal.getTransactionCoordinator(dataset);
    String version = Long.toString(started, 36) + "-" + writing.countBeginWrite();
    return writing.countActiveWriter() > 0 ? Optional.empty() : Optional.of(version);
  }
}
