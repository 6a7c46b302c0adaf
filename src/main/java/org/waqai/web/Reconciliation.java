package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.waqai.graph.Vocabulary;

/** {@code /reconcile}: names of a table become things of the store, by Reconciliation 0.2. */
final class Reconciliation extends Door {
  private static final long serialVersionUID = 1;

  static final String PATH = "/reconcile";
  private static final int QUERIES = 50;
  private static final int IDS = 200;
  private static final int SUGGESTED = 10;
  private static final String FORM = "application/x-www-form-urlencoded";

  Reconciliation(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    Parameters parameters = parameters(request);
    String path = request.getRequestURI().substring(PATH.length());
    String id = parameters.first("id").orElse("");
    return switch (path) {
      case "", "/" -> service(request, parameters);
      case "/suggest/entity" -> json(entities(request, parameters));
      case "/suggest/type" -> json(entries(parameters, Catalogue.TYPES));
      case "/suggest/property" -> json(entries(parameters, Catalogue.PROPERTIES));
      case "/properties" -> json(proposed(parameters));
      case "/flyout/entity" -> flyout(id, things(request).shown(id));
      case "/flyout/type" -> flyout(id, named(id, Catalogue.TYPES));
      case "/flyout/property" -> flyout(id, named(id, Catalogue.PROPERTIES));
      // OpenRefine shows it within its own page
      case "/preview" -> Html.reply(preview(request, id)).with(Front.POLICY, Front.policy("*"));
      default -> throw Problem.missing("See " + PATH + " for what is here");
    };
  }

  private Things things(HttpServletRequest request) {
    return new Things(served(), request);
  }

  private Parameters parameters(HttpServletRequest request) throws Problem, IOException {
    Parameters parameters = Parameters.of(request);
    if (!request.getMethod().equals("POST")) {
      return parameters;
    }
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      throw Problem.of(415, "Not a form", "POST takes a form as " + FORM);
    }
    int most = served().limits().request();
    byte[] body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw Problem.of(413, "Too long", "A form may have %d bytes at most".formatted(most));
    }
    return parameters.and(Parameters.parse(Parameters.text(body)));
  }

  private Reply service(HttpServletRequest request, Parameters parameters)
      throws Problem, IOException {
    if (parameters.has("queries")) {
      return json(queries(request, Json.object(parameters.first("queries").orElse(""), "queries")));
    }
    if (parameters.has("extend")) {
      return json(extend(request, Json.object(parameters.first("extend").orElse(""), "extend")));
    }
    return json(manifest(host(request)));
  }

  private static Reply json(JsonObject object) {
    return Reply.of("application/json", object + "\n");
  }

  private JsonObject queries(HttpServletRequest request, JsonObject batch)
      throws Problem, IOException {
    if (batch.keys().size() > QUERIES) {
      throw Problem.bad("Too many", "queries may have %d members".formatted(QUERIES));
    }
    JsonObject out = new JsonObject();
    Candidates candidates = new Candidates(served(), request);
    for (Map.Entry<String, JsonValue> each : batch.entrySet()) {
      JsonObject answer = new JsonObject();
      JsonObject query = Json.object(each.getValue(), each.getKey());
      answer.put("result", candidates.of(Candidates.Query.read(query)));
      out.put(each.getKey(), answer);
    }
    return out;
  }

  private JsonObject extend(HttpServletRequest request, JsonObject asked) throws Problem {
    List<Catalogue.Entry> properties = new ArrayList<>();
    for (JsonValue each : Json.list(asked, "properties", Catalogue.PROPERTIES.size())) {
      String id = Json.text(Json.object(each, "a property"), "id").orElse("");
      properties.add(
          Catalogue.property(id)
              .orElseThrow(() -> Problem.bad("No such property", "See " + PATH + "/properties")));
    }
    JsonArray meta = new JsonArray();
    properties.forEach(p -> meta.add(entry(p)));
    JsonObject out = new JsonObject();
    out.put("meta", meta);
    out.put("rows", things(request).rows(Json.texts(asked, "ids", IDS), properties));
    return out;
  }

  private static JsonObject entry(Catalogue.Entry entry) {
    JsonObject out = new JsonObject();
    out.put("id", entry.id());
    out.put("name", entry.name());
    return out;
  }

  /** As the client reached us: behind a proxy we know no other name of ours. */
  private static String host(HttpServletRequest request) {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    return host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}")
        ? request.getScheme() + "://" + host
        : "http://localhost";
  }

  private JsonObject manifest(String host) {
    JsonObject out = new JsonObject();
    JsonArray versions = new JsonArray();
    versions.add("0.2");
    out.put("versions", versions);
    out.put("name", "وقائع · Waqai");
    out.put("identifierSpace", served().iris().base());
    out.put("schemaSpace", Vocabulary.WQ);
    JsonArray types = new JsonArray();
    Catalogue.TYPES.forEach(t -> types.add(entry(t)));
    out.put("defaultTypes", types);
    JsonObject view = new JsonObject();
    view.put("url", host + "/page/{{id}}");
    out.put("view", view);
    JsonObject preview = new JsonObject();
    preview.put("url", host + PATH + "/preview?id={{id}}");
    preview.put("width", 420);
    preview.put("height", 240);
    out.put("preview", preview);
    JsonObject suggest = new JsonObject();
    for (String kind : List.of("entity", "property", "type")) {
      JsonObject one = new JsonObject();
      one.put("service_url", host);
      one.put("service_path", PATH + "/suggest/" + kind);
      one.put("flyout_service_path", PATH + "/flyout/" + kind + "?id=${id}");
      suggest.put(kind, one);
    }
    out.put("suggest", suggest);
    JsonObject propose = new JsonObject();
    propose.put("service_url", host);
    propose.put("service_path", PATH + "/properties");
    JsonObject extend = new JsonObject();
    extend.put("propose_properties", propose);
    extend.put("property_settings", new JsonArray());
    out.put("extend", extend);
    return out;
  }

  private JsonObject entities(HttpServletRequest request, Parameters parameters) throws Problem {
    Sought sought = Sought.of(prefixed(parameters), SUGGESTED);
    JsonArray result = new JsonArray();
    List<String> kinds = List.of("person", "organization", "place", "office");
    for (Searching.Shown each : new Searching(served(), request).complete(sought, kinds)) {
      result.add(things(request).candidate(each.hit(), each.name()));
    }
    return result(result);
  }

  private static Parameters prefixed(Parameters parameters) throws Problem {
    if (parameters.first("prefix").isEmpty()) {
      throw Problem.bad("No prefix", "Say how it begins, as in ?prefix=mor");
    }
    return parameters;
  }

  private static JsonObject entries(Parameters parameters, List<Catalogue.Entry> all)
      throws Problem {
    String start = prefixed(parameters).first("prefix").orElse("").toLowerCase(Locale.ROOT);
    JsonArray result = new JsonArray();
    for (Catalogue.Entry each : all) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (each.id().toLowerCase(Locale.ROOT).startsWith(start)
          || name.startsWith(start)
          || name.contains(" " + start)) {
        result.add(entry(each));
      }
    }
    return result(result);
  }

  private static JsonObject result(JsonArray result) {
    JsonObject out = new JsonObject();
    out.put("result", result);
    return out;
  }

  private static JsonObject proposed(Parameters parameters) throws Problem {
    int limit = Sought.of(parameters, Catalogue.PROPERTIES.size()).limit();
    JsonArray properties = new JsonArray();
    Catalogue.PROPERTIES.stream().limit(limit).forEach(p -> properties.add(entry(p)));
    JsonObject out = new JsonObject();
    parameters.first("type").ifPresent(t -> out.put("type", t));
    out.put("limit", limit);
    out.put("properties", properties);
    return out;
  }

  private static String named(String id, List<Catalogue.Entry> all) throws Problem {
    return all.stream()
        .filter(e -> e.id().equals(id))
        .map(e -> "<p>" + Html.escaped(e.name()) + "</p>")
        .findFirst()
        .orElseThrow(() -> Problem.missing("Nothing of that id is known here"));
  }

  private static Reply flyout(String id, String html) {
    JsonObject out = new JsonObject();
    out.put("id", id);
    out.put("html", html);
    return json(out);
  }

  private String preview(HttpServletRequest request, String id) throws Problem {
    return Html.page("Waqai").append(things(request).shown(id)).toString();
  }
}
