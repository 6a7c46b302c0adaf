package org.waqai.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Normal;
import org.waqai.model.Noun;
import org.waqai.model.Row;
import org.waqai.model.Verb;
import org.waqai.model.WordSet;

/**
 * Reads the short strings of the notation that {@code ontology/lexicon.ttl} defines. Every method
 * throws {@link IllegalArgumentException} with a sentence that says what was expected.
 */
final class Notation {
  private Notation() {}

  static Role role(String written) {
    List<String> parts = words(written);
    if (parts.size() < 2
        || parts.size() > 3
        || (parts.size() == 3 && !parts.get(2).equals("many"))) {
      throw new IllegalArgumentException(
          "expected \"NAME KIND|KIND [many]\", such as \"attendee actor many\", found \""
              + written
              + "\"");
    }
    return new Role(parts.get(0), kinds(parts.get(1)), parts.size() == 3);
  }

  static Verb verb(String written) {
    List<String> parts = words(written);
    if (parts.size() < 2 || parts.size() > 5) {
      throw new IllegalArgumentException(
          "expected \"PAST PRESENT [MASDAR [ACTIVE [PASSIVE]]]\", found \"" + written + "\"");
    }
    if (!"يتأان".contains(parts.get(1).substring(0, 1))) {
      throw new IllegalArgumentException(
          "expected a present tense that begins with ي as the second part, found \""
              + parts.get(1)
              + "\" in \""
              + written
              + "\"");
    }
    return new Verb(
        parts.get(0),
        parts.get(1),
        part(parts, 2).map(p -> List.of(p.split("/", -1))).orElse(List.of()),
        part(parts, 3),
        part(parts, 4));
  }

  static Noun noun(String written) {
    List<String> parts = words(written);
    if (parts.isEmpty() || parts.size() > 2) {
      throw new IllegalArgumentException(
          "expected \"SINGULAR [PLURAL/PLURAL]\", found \"" + written + "\"");
    }
    return new Noun(
        parts.get(0).replace('_', ' '),
        part(parts, 1).map(p -> List.of(p.replace('_', ' ').split("/", -1))).orElse(List.of()));
  }

  /** A slot whose kinds are empty where the notation leaves them to the role. */
  static Slot slot(String written, Lists lists) {
    List<String> parts = words(written);
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          "expected \"WHERE ROLE [KIND] [required] [new] [several]\", found \"" + written + "\"");
    }
    Set<Filler> kinds = EnumSet.noneOf(Filler.class);
    Set<String> heads = new HashSet<>();
    Set<String> barred = new HashSet<>();
    boolean event = false;
    boolean required = false;
    boolean fresh = false;
    boolean several = false;
    for (String part : parts.subList(2, parts.size())) {
      if (part.equals("required")) {
        required = true;
      } else if (part.equals("new")) {
        fresh = true;
      } else if (part.equals("several")) {
        several = true;
      } else if (part.equals("@event")) {
        event = true;
      } else if (part.startsWith("=") || part.startsWith("!")) {
        Arrays.stream(part.substring(1).split("/", -1))
            .flatMap(word -> lists.of(word).stream())
            .forEach((part.startsWith("=") ? heads : barred)::add);
      } else {
        kinds.addAll(kinds(part));
      }
    }
    return new Slot(
        Row.copyOf(where(parts.get(0))),
        parts.get(1).equals("-") ? "" : parts.get(1),
        kinds,
        WordSet.copyOf(heads),
        WordSet.copyOf(barred),
        event,
        required,
        fresh,
        several);
  }

  static List<Where> where(String written) {
    List<Where> out = new ArrayList<>();
    for (String one : written.split("\\|", -1)) {
      out.add(
          switch (one) {
            case "subject" -> new Where(Where.Position.SUBJECT);
            case "object" -> new Where(Where.Position.OBJECT);
            case "of" -> new Where(Where.Position.OF);
            case "adjective" -> new Where(Where.Position.ADJECTIVE);
            case "said" -> new Where(Where.Position.SAID);
            case "clause" -> new Where(Where.Position.CLAUSE);
            case "self" -> new Where(Where.Position.SELF);
            case "number" -> new Where(Where.Position.NUMBER);
            case "doer" -> new Where(Where.Position.DOER);
            case "speaker" -> new Where(Where.Position.SPEAKER);
            default -> phrase(one, written);
          });
    }
    return out;
  }

  private static Where phrase(String one, String written) {
    if (one.isEmpty() || one.codePoints().anyMatch(c -> c < 128 && c != '_')) {
      throw new IllegalArgumentException(
          "expected subject, object, of, adjective, said, clause, self, number, speaker, doer or an"
              + " Arabic preposition, found \""
              + one
              + "\" in \""
              + written
              + "\"");
    }
    return new Where(
        Where.Position.PHRASE,
        Row.copyOf(Arrays.stream(one.split("_", -1)).map(Normal::of).toList()));
  }

  static int count(String written) {
    if (written.length() != 1 || written.charAt(0) < '0' || written.charAt(0) > '9') {
      throw new IllegalArgumentException(
          "expected a number of one digit, such as \"2\", found \"" + written + "\"");
    }
    return written.charAt(0) - '0';
  }

  static boolean yes(String written) {
    if (!written.equals("true")) {
      throw new IllegalArgumentException("expected \"true\", found \"" + written + "\"");
    }
    return true;
  }

  static boolean sited(String written) {
    if (!written.equals("sentence")) {
      throw new IllegalArgumentException("expected \"sentence\", found \"" + written + "\"");
    }
    return true;
  }

  static List<String> words(String written) {
    return written.isBlank() ? List.of() : List.of(written.strip().split("\\s+"));
  }

  private static Optional<String> part(List<String> parts, int i) {
    return i < parts.size() && !parts.get(i).equals("-")
        ? Optional.of(parts.get(i))
        : Optional.empty();
  }

  private static Set<Filler> kinds(String written) {
    Set<Filler> out = EnumSet.noneOf(Filler.class);
    for (String kind : written.split("\\|", -1)) {
      try {
        out.add(Filler.valueOf(kind.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "expected a kind of filler ("
                + String.join(
                    ", ",
                    Arrays.stream(Filler.values())
                        .map(f -> f.name().toLowerCase(Locale.ROOT))
                        .toList())
                + "), found \""
                + kind
                + "\"",
            e);
      }
    }
    return out;
  }
}
