package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.waqai.graph.Question;

/** The description of the stored questions keeps the constraints of the OpenAPI 3.1 schema. */
class OpenApiTest {
  @Test
  void holdsWhatTheSchemaDemands() throws IOException {
    List<Question> questions = Question.readAll(Path.of("queries"));
    JsonObject api = new OpenApi(questions).json();
    assertThat(api.getString("openapi")).matches("3\\.1\\.[0-9]+(-.+)?");
    assertThat(api.getObj("info").getString("title")).isNotBlank();
    assertThat(api.getObj("info").getString("version")).isNotBlank();
    JsonObject paths = api.getObj("paths");
    assertThat(paths.keys()).hasSameSizeAs(questions).allMatch(p -> p.startsWith("/"));
    Set<String> ids = new HashSet<>();
    for (String path : paths.keys()) {
      JsonObject operation = paths.getObj(path).getObj("get");
      assertThat(ids.add(operation.getString("operationId"))).as(path).isTrue();
      assertThat(operation.getString("summary")).isNotBlank();
      Set<String> names = new HashSet<>();
      for (JsonValue each : operation.getArray("parameters").toList()) {
        JsonObject parameter = each.getAsObject();
        assertThat(names.add(parameter.getString("name"))).as(path).isTrue();
        assertThat(parameter.getString("in")).isEqualTo("query");
        assertThat(parameter.getObj("schema").getString("type"))
            .isIn("string", "integer", "number", "boolean");
        assertThat(parameter.get("required").getAsBoolean().value()).isFalse();
      }
      JsonObject responses = operation.getObj("responses");
      assertThat(responses.keys()).isNotEmpty().allMatch(c -> c.matches("[1-5][0-9X]{2}|default"));
      for (String code : responses.keys()) {
        JsonObject response = responses.getObj(code);
        assertThat(response.getString("description")).isNotBlank();
        if (response.hasKey("content")) {
          assertThat(response.getObj("content").keys())
              .allMatch(t -> t.matches("[a-z-]+/[a-z+.-]+"));
        }
      }
    }
  }
}
