package org.waqai.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;

/**
 * A list of facts and how many of them an extraction holds. A group's facts count only where one
 * event of the class holds them together; each event serves one group.
 */
final class Facts {
  private static final Set<String> FREE =
      Set.of(
          "topic",
          "purpose",
          "content",
          "charge",
          "indicator",
          "cause",
          "sentence",
          "rejected",
          "medium",
          "hazard",
          "weapon",
          "office");
  private static final Pattern QUANTITY = Pattern.compile("([\\d.]+)\\s*(\\S*)");

  record Fact(String id, String group, String type, String role, String accepted) {}

  /** How many of how many, and which not. */
  record Result(int found, int all, List<String> missed) {
    @Override
    public String toString() {
      return found + " of " + all + ", missed " + missed;
    }
  }

  private final List<Fact> facts = new ArrayList<>();

  Facts(String tsv) {
    for (String line : tsv.split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] c = line.split("\t", -1);
        facts.add(new Fact(c[0], c[1], c[2], c[3], c[4]));
      }
    }
  }

  Result check(String jsonl, String quads) {
    Told told = Told.of(JSON.parse(jsonl.lines().findFirst().orElse("{}")));
    Set<String> found = new LinkedHashSet<>();
    Map<String, List<Fact>> groups = new LinkedHashMap<>();
    for (Fact f : facts) {
      if (!f.type.equals("-")) {
        groups.computeIfAbsent(f.group + " " + f.type, k -> new ArrayList<>()).add(f);
      }
    }
    Set<String> used = new HashSet<>();
    groups.values().forEach(group -> found.addAll(best(group, told, used)));
    for (Fact f : facts) {
      if (f.type.equals("-") && inGraph(f, quads)) {
        found.add(f.id);
      }
    }
    List<String> missed =
        facts.stream().filter(f -> !found.contains(f.id)).map(f -> f.id + " " + f.role).toList();
    return new Result(found.size(), facts.size(), missed);
  }

  private static List<String> best(List<Fact> group, Told told, Set<String> used) {
    List<String> best = List.of();
    String holder = "";
    for (Told.Event e : told.events()) {
      if (e.type().equals(group.getFirst().type) && !used.contains(e.id())) {
        List<String> hits = group.stream().filter(f -> holds(e, f)).map(Fact::id).toList();
        if (hits.size() > best.size()) {
          best = hits;
          holder = e.id();
        }
      }
    }
    used.add(holder);
    return best;
  }

  private static boolean holds(Told.Event e, Fact f) {
    if (f.role.equals("time")) {
      return e.time().equals(f.accepted);
    }
    if (f.role.equals("status")) {
      return e.status().equalsIgnoreCase(f.accepted);
    }
    Matcher m = QUANTITY.matcher(f.accepted);
    if (m.matches()) {
      return e.fillers().stream()
          .anyMatch(
              x ->
                  x.role().equals(f.role)
                      && x.number().isPresent()
                      && Math.abs(x.number().get().doubleValue() - Double.parseDouble(m.group(1)))
                          < 1e-6
                      && x.unit().equalsIgnoreCase(m.group(2)));
    }
    // hostedIn is derived, so scoring leaves it out of the fillers; host names it
    String role = f.role.equals("hostedIn") ? "host" : f.role;
    return e.fillers().stream()
        .filter(x -> x.role().equals(role))
        .flatMap(x -> x.words().stream())
        .anyMatch(w -> accepted(f).stream().anyMatch(a -> Same.words(a, w, FREE.contains(f.role))));
  }

  private static List<List<String>> accepted(Fact f) {
    List<List<String>> out = new ArrayList<>();
    for (String a : f.accepted.split("\\|", -1)) {
      out.add(Same.words(a));
    }
    return out;
  }

  private static boolean inGraph(Fact f, String quads) {
    return switch (f.role) {
      case "holdsOffice" -> holdsOffice(f, quads);
      case "dateline" -> literals(quads, "dateline").stream().anyMatch(x -> x.contains(f.accepted));
      case "headline" ->
          literals(quads, "headline").stream()
              .anyMatch(x -> Same.normal(x).equals(Same.normal(f.accepted)));
      default ->
          !literals(quads, "articleBody").isEmpty()
              && literals(quads, "articleBody").stream().noneMatch(x -> x.contains(f.accepted));
    };
  }

  private static boolean holdsOffice(Fact f, String quads) {
    String[] want = f.accepted.split(": ", 2);
    Map<String, List<String>> labels = new HashMap<>();
    Matcher l =
        Pattern.compile(
                "<([^>]+)> <[^>]*[#/](?:prefLabel|altLabel|label)> \"((?:[^\"\\\\]++|\\\\.)*+)\"")
            .matcher(quads);
    while (l.find()) {
      labels.computeIfAbsent(l.group(1), k -> new ArrayList<>()).add(l.group(2));
    }
    Matcher h = Pattern.compile("<([^>]+)> <[^>]*#holdsOffice> <([^>]+)>").matcher(quads);
    while (h.find()) {
      boolean person =
          labels.getOrDefault(h.group(1), List.of()).stream()
              .anyMatch(x -> Same.words(Same.words(want[0]), Same.words(x), false));
      boolean office =
          labels.getOrDefault(h.group(2), List.of()).stream()
              .anyMatch(x -> Same.words(x).containsAll(Same.words(want[1])));
      if (person && office) {
        return true;
      }
    }
    return false;
  }

  private static List<String> literals(String quads, String property) {
    List<String> out = new ArrayList<>();
    Matcher m =
        Pattern.compile("[#/]" + property + "> \"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(quads);
    while (m.find()) {
      out.add(m.group(1));
    }
    return out;
  }
}
