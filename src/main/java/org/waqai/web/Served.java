package org.waqai.web;

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
 * @param started milliseconds that mark this run: versions count from its beginning
 */
record Served(
    DatasetGraph dataset,
    List<Question> questions,
    Iris iris,
    Limits limits,
    Turns turns,
    Courses courses,
    long started) {
  Served {
    questions = List.copyOf(questions);
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
