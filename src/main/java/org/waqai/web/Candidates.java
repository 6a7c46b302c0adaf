package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.waqai.graph.search.Hit;

/** The things that a name of a table may mean, each with how likely it is. */
final class Candidates {
  private static final int USUAL = 10;
  private static final int MOST = 50;
  private static final int CLUES = 10;
  private static final List<String> ALL = List.of("person", "organization", "place", "office");

  /** Points of a hundred that a clue from another column gives or takes. */
  private static final double CLUE = 10;

  private final Served served;
  private final HttpServletRequest request;
  private final Things things;

  /**
   * For a request.
   *
   * @param request whose client may go away
   */
  Candidates(Served served, HttpServletRequest request) {
    this.served = served;
    this.request = request;
    this.things = new Things(served, request);
  }

  /** What another column of the table says of the thing. */
  record Clue(Catalogue.Entry property, List<String> values) {}

  /**
   * A name to be reconciled.
   *
   * @param name as it stands in the table
   * @param kinds of which the thing must be one; none for all
   */
  record Query(String name, List<String> kinds, int limit, List<Clue> clues) {
    static Query read(JsonObject query) throws Problem {
      String name = Json.text(query, "query").orElse("").strip();
      if (name.length() > 300) {
        throw Problem.bad("Too long", "query may have 300 letters");
      }
      List<String> kinds = new ArrayList<>();
      for (String type : Json.texts(query, "type", 20)) {
        kinds.add(type.substring(type.lastIndexOf('#') + 1).toLowerCase(Locale.ROOT));
      }
      String strict = Json.text(query, "type_strict").orElse("any");
      if (!List.of("any", "should", "all").contains(strict)) {
        throw Problem.bad("No such strictness", "type_strict is any, should or all");
      }
      int limit = Math.min(MOST, Math.max(1, Json.number(query, "limit").orElse(USUAL)));
      List<Clue> clues = new ArrayList<>();
      for (JsonValue each : Json.list(query, "properties", CLUES)) {
        clue(Json.object(each, "a property")).ifPresent(clues::add);
      }
      return new Query(name, strict.equals("should") ? List.of() : kinds, limit, clues);
    }

    /** Properties that are not known here say nothing. */
    private static Optional<Clue> clue(JsonObject said) throws Problem {
      List<String> values = new ArrayList<>();
      for (JsonValue value : Json.list(said, "v", CLUES)) {
        if (value.isObject()) {
          Json.text(value.getAsObject(), "id").ifPresent(values::add);
        } else {
          values.add(value.isString() ? value.getAsString().value() : value.toString());
        }
      }
      return Json.text(said, "pid").flatMap(Catalogue::property).map(p -> new Clue(p, values));
    }
  }

  private record Likely(Searching.Shown shown, double score) {}

  /** The candidates for a name, the likeliest first. */
  JsonArray of(Query query) throws Problem, IOException {
    List<Likely> likely = new ArrayList<>();
    if (!query.name().isEmpty()) {
      List<Searching.Shown> found = found(query, query.name());
      if (found.isEmpty()) {
        // a name with a title, or in another order: whatever has some of its words
        found = found(query, String.join(" OR ", query.name().split("[\\s,،()]+", 12)));
      }
      served.dataset().begin(ReadWrite.READ);
      try {
        for (Searching.Shown each : found) {
          likely.add(new Likely(each, score(query, each)));
        }
      } finally {
        served.dataset().end();
      }
    }
    likely.sort(
        Comparator.comparingDouble(Likely::score)
            .reversed()
            .thenComparing(l -> l.shown().hit().mentions(), Comparator.reverseOrder())
            .thenComparing(l -> l.shown().hit().subject().getURI()));
    long sure = likely.stream().filter(l -> l.shown().hit().exact()).count();
    JsonArray out = new JsonArray();
    for (Likely each : likely.subList(0, Math.min(query.limit(), likely.size()))) {
      Hit hit = each.shown().hit();
      JsonObject one = things.candidate(hit, each.shown().name());
      one.put("score", JsonNumber.value(Math.round(each.score() * 10) / 10.0));
      one.put("match", sure == 1 && hit.exact() && each.score() >= 90);
      one.put("type", Things.types(hit));
      out.add(one);
    }
    return out;
  }

  private List<Searching.Shown> found(Query query, String words) throws Problem {
    List<String> kinds = query.kinds().isEmpty() ? ALL : query.kinds();
    return new Searching(served, request).named(words, kinds, Math.max(20, 2 * query.limit()));
  }

  private double score(Query query, Searching.Shown shown) {
    double score = shown.hit().exact() ? 100 : 90 * share(query.name(), shown.hit());
    Graph data = served.dataset().getUnionGraph();
    for (Clue clue : query.clues()) {
      Set<String> said = new HashSet<>();
      for (Node value : Things.values(data, shown.hit().subject(), clue.property().node())) {
        said.add(things.id(value));
        if (value.isURI()) {
          said.add(Things.LABELS.of(data, value));
          said.add(value.getURI().substring(value.getURI().lastIndexOf('/') + 1));
        } else {
          said.add(value.getLiteralLexicalForm());
        }
      }
      boolean fits = clue.values().stream().anyMatch(said::contains);
      score += fits ? CLUE : -CLUE;
    }
    return Math.max(0, Math.min(100, score));
  }

  /** How much of the name that was found is in what was looked for, and the other way round. */
  private static double share(String name, Hit hit) {
    int found = hit.marks().size();
    int words = hit.words().getLiteralLexicalForm().strip().split("\\s+", -1).length;
    int wanted = name.strip().split("\\s+", -1).length;
    return Math.min(1, 2.0 * found / (words + wanted));
  }
}
