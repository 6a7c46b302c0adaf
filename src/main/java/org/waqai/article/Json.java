package org.waqai.article;

import java.util.List;
import java.util.Optional;

/** A JSON value, as RFC 8259 has it. */
sealed interface Json {

  /** A string; a lone surrogate, which is no character, is U+FFFD. */
  record Words(String text) implements Json {}

  /** A number, as it is written. */
  record Figure(String text) implements Json {}

  /** {@code true}, {@code false} or {@code null}. */
  record Literal(String text) implements Json {}

  /** An array. */
  record Items(List<Json> items) implements Json {}

  /** An object, its fields in their order. */
  record Fields(List<Field> fields) implements Json {

    /** The value of a name; of the last one where a name stands twice. */
    Optional<Json> field(String name) {
      return fields.reversed().stream()
          .filter(field -> field.name.equals(name))
          .map(Field::value)
          .findFirst();
    }

    /** A string that says something, without the white space around it. */
    Optional<String> words(String name) {
      return field(name)
          .filter(Words.class::isInstance)
          .map(value -> ((Words) value).text.strip())
          .filter(text -> !text.isEmpty());
    }
  }

  /** A name and its value. */
  record Field(String name, Json value) {}

  /** What kind of value it is, for messages. */
  default String kind() {
    return switch (this) {
      case Words ignored -> "a string";
      case Figure ignored -> "a number";
      case Literal literal -> literal.text;
      case Items ignored -> "an array";
      case Fields ignored -> "an object";
    };
  }
}
