package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waqai.graph.Dumps;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.pipeline.Intake;

/**
 * What all doors have in common.
 *
 * @param store open
 * @param questions that are stored
 * @param settings how it is served
 * @param turns who is answered when
 * @param courses that are under way
 * @param functions that a query may call
 * @param guard who may come in
 * @param intake the way in for articles, where there is one
 * @param metrics what is counted
 * @param recent what was answered lately
 * @param started milliseconds that mark this run: versions count from its beginning
 */
record Served(
    Store store,
    List<Question> questions,
    Settings settings,
    Turns turns,
    Courses courses,
    Functions functions,
    Guard guard,
    Optional<Intake> intake,
    Metrics metrics,
    Recent recent,
    long started) {
  Served {
    questions = List.copyOf(questions);
  }

  /**
   * Does a piece of work when its turn has come, unless whoever asked goes away. What was asked
   * before, word for word, is expected to take as long as it did then.
   *
   * @throws Problem where its turn does not come, or it is stopped
   */
  <T> T turn(HttpServletRequest request, Courses.Work<T> work) throws Problem {
    Optional<String> asked =
        Optional.of(request)
            .filter(r -> List.of("GET", "HEAD").contains(r.getMethod()))
            .map(r -> r.getRequestURI() + "?" + r.getQueryString());
    return courses.run(request, course -> turns.take(course, asked, () -> work.answer(course)));
  }

  DatasetGraph dataset() {
    return store.dataset();
  }

  Iris iris() {
    return settings.iris();
  }

  Dumps dumps() {
    return new Dumps(
        settings.published().dumps().orElseGet(() -> store.folder().resolve(Dumps.FOLDER)));
  }

  Limits limits() {
    return settings.limits();
  }

  /** Another after each change of the data. */
  String version() {
    return Long.toString(started, 36) + "-" + store.state();
  }
}
