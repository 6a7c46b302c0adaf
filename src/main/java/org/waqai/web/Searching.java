package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.waqai.graph.Vocabulary;
import org.waqai.graph.search.Completion;
import org.waqai.graph.search.Hit;
import org.waqai.graph.search.Search;
import org.waqai.graph.search.TextQueries;

/** Searches the store that is served, and says where each thing that is found belongs. */
final class Searching {
  private final Served served;
  private final HttpServletRequest request;

  /**
   * For a request.
   *
   * @param request whose client may go away
   */
  Searching(Served served, HttpServletRequest request) {
    this.served = served;
    this.request = request;
  }

  /**
   * Something that was found.
   *
   * @param hit where and how
   * @param name of the thing, if it has one
   * @param article that says it, of a passage or an event
   * @param headline of that article
   */
  record Shown(Hit hit, Optional<Node> name, Optional<Node> article, Optional<Node> headline) {}

  /**
   * An answer.
   *
   * @param total how many there are
   * @param least whether there may be more than that
   */
  record Answer(List<Shown> shown, long total, boolean least) {
    Answer {
      shown = List.copyOf(shown);
    }
  }

  Answer find(Sought sought) throws Problem {
    return asked(
        (search, course) -> {
          Search.Found found = search.find(sought.asked(), sought.offset(), sought.limit());
          List<Shown> shown = new ArrayList<>();
          for (Hit hit : found.hits()) {
            course.proceed();
            shown.add(shown(search, hit));
          }
          return new Answer(shown, found.total(), found.least());
        });
  }

  /** Things whose names begin so; where none does, those that sound like it. */
  List<Shown> complete(Sought sought, List<String> kinds) throws Problem {
    return asked(
        (search, course) -> {
          Completion completion = search.completion();
          List<Hit> hits = completion.of(sought.words(), kinds, sought.limit());
          if (hits.isEmpty() && !sought.words().isEmpty()) {
            List<String> named =
                kinds.isEmpty() ? List.of("person", "organization", "place", "office") : kinds;
            hits = search.find(sought.asked().among(named), 0, sought.limit()).hits();
          }
          List<Shown> shown = new ArrayList<>();
          for (Hit hit : hits) {
            course.proceed();
            Optional<Node> name = search.label(hit.subject());
            shown.add(new Shown(hit, name, Optional.empty(), Optional.empty()));
          }
          return List.copyOf(shown);
        });
  }

  /** Things that are called so. */
  List<Shown> named(String words, List<String> kinds, int limit) throws Problem {
    return asked(
        (search, course) -> {
          List<Shown> shown = new ArrayList<>();
          for (Hit hit :
              search
                  .find(org.waqai.graph.search.Asked.of(words).among(kinds).named(), 0, limit)
                  .hits()) {
            Optional<Node> name = search.label(hit.subject());
            shown.add(new Shown(hit, name, Optional.empty(), Optional.empty()));
          }
          return List.copyOf(shown);
        });
  }

  /** A question to the index. */
  private interface Question<T> {
    T ask(Search search, Course course) throws Problem, IOException;
  }

  private <T> T asked(Question<T> question) throws Problem {
    Search search =
        TextQueries.of(served.dataset())
            .orElseThrow(() -> Problem.missing("This store has no text index"));
    return served.turn(
        request,
        course -> {
          served.dataset().begin(ReadWrite.READ);
          try {
            return question.ask(search, course);
          } catch (IOException e) {
            throw Problem.later(503, "Not now", "The text index cannot be read at the moment", 5);
          } finally {
            served.dataset().end();
          }
        });
  }

  private Shown shown(Search search, Hit hit) throws IOException {
    Optional<Node> article =
        one(hit.subject(), Vocabulary.HAS_SOURCE)
            .or(() -> one(hit.subject(), Vocabulary.REPORTED_IN));
    Optional<Node> headline = article.flatMap(a -> one(a, Vocabulary.HEADLINE));
    boolean named = !hit.kinds().contains("passage") && !hit.kinds().contains("newsarticle");
    return new Shown(
        hit, named ? search.label(hit.subject()) : Optional.empty(), article, headline);
  }

  private Optional<Node> one(Node subject, Node property) {
    Iterator<Quad> found = served.dataset().find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
