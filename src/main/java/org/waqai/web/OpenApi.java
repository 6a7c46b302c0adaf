package org.waqai.web;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.waqai.graph.Parameter;
import org.waqai.graph.Question;

/** The stored questions as OpenAPI 3.1 describes an API. */
record OpenApi(List<Question> questions) {
  OpenApi {
    questions = List.copyOf(questions);
  }

  JsonObject json() {
    JsonObject paths = new JsonObject();
    for (Question question : questions) {
      paths.put("/q/" + question.name(), object("get", operation(question)));
    }
    JsonObject info = new JsonObject();
    info.put("title", "Waqai: stored questions");
    info.put("version", "1");
    JsonObject out = new JsonObject();
    out.put("openapi", "3.1.0");
    out.put("info", info);
    out.put("paths", paths);
    return out;
  }

  private static JsonObject operation(Question question) {
    JsonArray parameters = new JsonArray();
    for (Parameter bound : question.parameters()) {
      JsonObject schema = object("type", new JsonString(bound.isNumber() ? "number" : "string"));
      if (bound.isIri()) {
        schema.put("format", "iri");
      }
      JsonObject parameter = object("schema", schema);
      parameter.put("name", bound.name());
      parameter.put("in", "query");
      parameter.put("required", false);
      parameter.put("description", bound.hint());
      parameters.add(parameter);
    }
    JsonObject ok = object("description", new JsonString("The answer"));
    JsonObject content = new JsonObject();
    content.put("application/sparql-results+json", new JsonObject());
    content.put("text/csv", new JsonObject());
    ok.put("content", content);
    JsonObject responses = object("200", ok);
    responses.put("400", problem("A parameter is wrong"));
    responses.put("429", problem("Too many ask at once: see Retry-After"));
    responses.put("503", problem("It took too long, or there is no place: see Retry-After"));
    JsonObject out = object("responses", responses);
    out.put("operationId", question.name());
    out.put("summary", question.title());
    out.put("description", question.description());
    out.put("parameters", parameters);
    return out;
  }

  private static JsonObject problem(String description) {
    JsonObject out = object("description", new JsonString(description));
    out.put("content", object("application/problem+json", new JsonObject()));
    return out;
  }

  private static JsonObject object(String name, JsonValue value) {
    JsonObject out = new JsonObject();
    out.put(name, value);
    return out;
  }
}
