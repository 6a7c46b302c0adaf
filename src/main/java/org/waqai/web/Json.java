package org.waqai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** JSON that a stranger sent: whatever is not as it should be is said so. */
final class Json {
  private Json() {}

  static JsonObject object(String text, String name) throws Problem {
    try {
      return object(JSON.parseAny(text), name);
    } catch (RuntimeException | StackOverflowError e) {
      throw Problem.bad("No JSON", name + " must be a JSON object");
    }
  }

  static JsonObject object(JsonValue value, String name) throws Problem {
    if (!value.isObject()) {
      throw Problem.bad("No object", name + " must be a JSON object");
    }
    return value.getAsObject();
  }

  static Optional<JsonValue> of(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name)).filter(v -> !v.isNull());
  }

  static Optional<String> text(JsonObject object, String name) throws Problem {
    Optional<JsonValue> value = of(object, name);
    if (value.filter(v -> !v.isString()).isPresent()) {
      throw Problem.bad("No text", name + " must be a string");
    }
    return value.map(v -> v.getAsString().value());
  }

  static Optional<Integer> number(JsonObject object, String name) throws Problem {
    Optional<JsonValue> value = of(object, name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.get().isNumber() || !value.get().toString().matches("[0-9]{1,6}")) {
      throw Problem.bad("No number", name + " must be a positive whole number");
    }
    return Optional.of(value.get().getAsNumber().value().intValue());
  }

  /** One or several: {@code "a"} and {@code ["a", "b"]}. */
  static List<JsonValue> list(JsonObject object, String name, int most) throws Problem {
    Optional<JsonValue> value = of(object, name);
    List<JsonValue> out = new ArrayList<>();
    if (value.filter(JsonValue::isArray).isPresent()) {
      value.get().getAsArray().forEach(out::add);
    } else {
      value.ifPresent(out::add);
    }
    if (out.size() > most) {
      throw Problem.bad("Too many", name + " may have " + most + " members");
    }
    return out;
  }

  static List<String> texts(JsonObject object, String name, int most) throws Problem {
    List<String> out = new ArrayList<>();
    for (JsonValue each : list(object, name, most)) {
      if (!each.isString()) {
        throw Problem.bad("No text", name + " must hold strings");
      }
      out.add(each.getAsString().value());
    }
    return out;
  }
}
