package org.waqai.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.waqai.model.Normal;
import org.waqai.model.Status;

/** One file of {@code ontology/events}, parsed. */
final class Entries {
  private static final String WQ = "https://w3id.org/waqai/ontology#";
  private static final String LEX = "https://w3id.org/waqai/lexicon#";
  private static final Set<String> KNOWN =
      Set.of(
          "role",
          "place",
          "tells",
          "adds",
          "verb",
          "noun",
          "slot",
          "unless",
          "status",
          "confidence",
          "hands",
          "details");

  private final String file;
  private final String text;
  private final Graph graph;
  private final Map<Node, Integer> places = new HashMap<>();

  private Entries(String file, String text, Graph graph) {
    this.file = file;
    this.text = text;
    this.graph = graph;
  }

  static List<Entries> readAll(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> found = Files.list(folder)) {
      paths =
          found
              .filter(p -> p.toString().endsWith(".ttl"))
              .sorted(Comparator.comparing(p -> p.getFileName().toString()))
              .toList();
    }
    List<Entries> out = new ArrayList<>();
    for (Path path : paths) {
      out.add(read(path));
    }
    return out;
  }

  static Entries read(Path path) throws IOException {
    String text = Files.readString(path);
    Graph graph = GraphFactory.createDefaultGraph();
    String file = path.toString();
    RDFParser.fromString(text, Lang.TURTLE)
        .base("https://w3id.org/waqai/lexicon/")
        .errorHandler(new Strict(file))
        .parse(graph);
    Entries entries = new Entries(file, text, graph);
    entries.checkWords();
    return entries;
  }

  private void checkWords() {
    graph
        .find(Node.ANY, Node.ANY, Node.ANY)
        .forEach(
            t -> {
              String p = t.getPredicate().getURI();
              if (p.startsWith(LEX) && !KNOWN.contains(p.substring(LEX.length()))) {
                throw wrong(
                    t.getSubject(),
                    p.substring(LEX.length()),
                    "expected one of lex:"
                        + String.join(", lex:", KNOWN.stream().sorted().toList())
                        + ", found lex:"
                        + p.substring(LEX.length()));
              }
            });
  }

  List<EventType> types() {
    List<EventType> out = new ArrayList<>();
    for (Node type : subjects(lex("role"), Node.ANY)) {
      out.add(
          new EventType(
              local(type, WQ, "a class wq:..."),
              each(type, "role", Notation::role),
              each(type, "place", Notation::sited).contains(true)));
    }
    return out;
  }

  List<Frame> frames(Map<String, EventType> types) {
    List<Frame> out = new ArrayList<>();
    for (Node entry : subjects(RDF.type.asNode(), lex("Frame"))) {
      out.add(frame(entry, types));
    }
    return out;
  }

  private Frame frame(Node entry, Map<String, EventType> types) {
    List<String> adds =
        objects(entry, "adds").stream().map(n -> local(n, WQ, "a class wq:...")).sorted().toList();
    Optional<String> tells =
        objects(entry, "tells").stream().map(n -> local(n, WQ, "a class wq:...")).findFirst();
    if (tells.isEmpty() && adds.isEmpty()) {
      throw wrong(entry, "", "expected lex:tells or lex:adds with a class of event");
    }
    List<String> classes = new ArrayList<>(adds);
    tells.ifPresent(classes::add);
    for (String name : classes) {
      if (!types.containsKey(name)) {
        throw wrong(
            entry,
            "wq:" + name,
            "expected a class that some file of events/ gives lex:role, found wq:" + name);
      }
    }
    Frame frame =
        new Frame(
            entry.getURI(),
            tells,
            adds,
            each(entry, "verb", Notation::verb),
            each(entry, "noun", Notation::noun),
            each(entry, "slot", s -> resolve(Notation.slot(s), classes, types)),
            unless(entry, false),
            unless(entry, true),
            status(entry),
            confidence(entry),
            each(entry, "details", Notation::count).stream().findFirst().orElse(0));
    if (frame.verbs().isEmpty() && frame.nouns().isEmpty()) {
      throw wrong(entry, "", "expected at least one lex:verb or lex:noun");
    }
    return frame;
  }

  List<LightVerb> lights() {
    List<LightVerb> out = new ArrayList<>();
    for (Node entry : subjects(RDF.type.asNode(), lex("LightVerb"))) {
      List<Slot> slots = each(entry, "slot", Notation::slot);
      List<Where> complement =
          slots.stream().filter(Slot::event).flatMap(s -> s.where().stream()).toList();
      if (complement.isEmpty()) {
        throw wrong(
            entry, "", "expected a lex:slot with @event: where the event of the light verb stands");
      }
      out.add(
          new LightVerb(
              entry.getURI(),
              each(entry, "verb", Notation::verb),
              each(entry, "noun", Notation::noun),
              complement,
              each(entry, "hands", Entries::hand),
              status(entry)));
    }
    return out;
  }

  private static LightVerb.Hand hand(String written) {
    List<String> parts = Notation.words(written);
    if (parts.size() != 2) {
      throw new IllegalArgumentException(
          "expected \"FROM TO\", such as \"subject object\", found \"" + written + "\"");
    }
    return new LightVerb.Hand(
        Notation.where(parts.get(0)).getFirst(), Notation.where(parts.get(1)).getFirst());
  }

  private static Slot resolve(Slot slot, List<String> classes, Map<String, EventType> types) {
    if (slot.role().isEmpty()) {
      return slot;
    }
    if (slot.role().equals("place")) {
      return slot.kinds().isEmpty() ? slot.with(Set.of(Filler.PLACE)) : slot;
    }
    for (String name : classes) {
      Optional<Role> role = Optional.ofNullable(types.get(name)).flatMap(t -> t.role(slot.role()));
      if (role.isPresent()) {
        return slot.kinds().isEmpty() ? slot.with(role.get().kinds()) : slot;
      }
    }
    throw new IllegalArgumentException(
        "expected a role of wq:"
            + String.join(" or wq:", classes)
            + ", found \""
            + slot.role()
            + "\"");
  }

  private List<List<String>> unless(Node entry, boolean before) {
    return each(entry, "unless", Function.identity()).stream()
        .filter(w -> w.endsWith("_") == before)
        .map(w -> List.of(Normal.of(w).replaceAll("_$", "").split("_")))
        .toList();
  }

  private Optional<Status> status(Node entry) {
    return objects(entry, "status").stream()
        .map(n -> local(n, WQ, "wq:Planned, wq:Denied, wq:Alleged, wq:Ongoing or wq:Happened"))
        .map(
            s -> {
              for (Status status : Status.values()) {
                if (status.name().equalsIgnoreCase(s)) {
                  return status;
                }
              }
              throw wrong(
                  entry,
                  "wq:" + s,
                  "expected wq:Planned, wq:Denied, wq:Alleged, wq:Ongoing or wq:Happened, found wq:"
                      + s);
            })
        .findFirst();
  }

  private double confidence(Node entry) {
    List<Double> given =
        each(
            entry,
            "confidence",
            s -> {
              try {
                double c = Double.parseDouble(s);
                if (c > 0 && c <= 1) {
                  return c;
                }
              } catch (NumberFormatException e) {
                // said below, with what was expected
              }
              throw new IllegalArgumentException(
                  "expected a confidence above 0 and up to 1, found \"" + s + "\"");
            });
    return given.isEmpty() ? 0.8 : given.getFirst();
  }

  private <T> List<T> each(Node entry, String property, Function<String, T> read) {
    List<T> out = new ArrayList<>();
    for (Node value : objects(entry, property)) {
      if (!value.isLiteral()) {
        throw wrong(entry, "lex:" + property, "expected a string after lex:" + property);
      }
      String written = value.getLiteralLexicalForm();
      try {
        out.add(read.apply(written));
      } catch (IllegalArgumentException e) {
        throw wrong(entry, written, e.getMessage() == null ? "can't be read" : e.getMessage());
      }
    }
    return out;
  }

  /** In the order of the file, so that the first of two slots counts first. */
  private List<Node> objects(Node subject, String property) {
    return GraphUtil.listObjects(graph, subject, lex(property)).toList().stream()
        .sorted(Comparator.comparingInt(n -> place(subject, n)))
        .toList();
  }

  private List<Node> subjects(Node property, Node object) {
    return GraphUtil.listSubjects(graph, property, object).toList().stream()
        .sorted(Comparator.comparingInt(this::place))
        .toList();
  }

  private int place(Node subject, Node value) {
    int from = place(subject);
    String needle = value.isLiteral() ? "\"" + value.getLiteralLexicalForm() + "\"" : local(value);
    int at = text.indexOf(needle, Math.max(0, from));
    return at < 0 ? text.length() : at;
  }

  /** Where the entry of a subject begins: its local name at the start of a line. */
  private int place(Node subject) {
    return places.computeIfAbsent(subject, this::find);
  }

  private int find(Node subject) {
    String name = ":" + local(subject);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int line = text.lastIndexOf('\n', at) + 1;
      int end = at + name.length();
      boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (whole && text.substring(line, at).matches("\\w*")) {
        return at;
      }
    }
    return -1;
  }

  private static String local(Node node) {
    String iri = node.isURI() ? node.getURI() : node.toString();
    return iri.substring(iri.lastIndexOf('#') + 1);
  }

  private String local(Node node, String namespace, String expected) {
    if (!node.isURI() || !node.getURI().startsWith(namespace)) {
      throw wrong(node, "", "expected " + expected + ", found " + node);
    }
    return node.getURI().substring(namespace.length());
  }

  /** Where each entry stands, by its IRI. */
  Map<String, String> places() {
    Map<String, String> out = new HashMap<>();
    for (Node entry : subjects(RDF.type.asNode(), lex("Frame"))) {
      out.put(entry.getURI(), file + ":" + line(Math.max(0, place(entry))));
    }
    return out;
  }

  private long line(int at) {
    return text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }

  private Misspelt wrong(Node entry, String needle, String message) {
    int from = Math.max(0, place(entry));
    int at = text.indexOf(needle, from);
    return new Misspelt(file, line(at < 0 ? from : at), message);
  }

  private static Node lex(String name) {
    return NodeFactory.createURI(LEX + name);
  }

  /** Turns the parser's complaints into ours. */
  private record Strict(String file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long col) {
      throw new Misspelt(file, line, message);
    }

    @Override
    public void error(String message, long line, long col) throws RiotException {
      throw new Misspelt(file, line, message);
    }

    @Override
    public void fatal(String message, long line, long col) throws RiotException {
      throw new Misspelt(file, line, message);
    }
  }
}
