package org.waqai.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Makes many articles of few, always the same ones: {@code Vary in.jsonl 2000 out.jsonl}. Names,
 * places, numbers, days and the order of paragraphs differ, and a few words are exchanged, so that
 * no table of words read before helps more than it would with news.
 */
public final class Vary {
  private static final long SEED = 20220511;
  private static final Pattern WORD = Pattern.compile("[\\p{IsArabic}&&\\p{L}]{3,}|[0-9]+");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
  private static final String LETTERS = "ابتجحخدرزسشصطعغفقكلمنهوي";
  private static final List<String> JOINED = List.of("و", "ب", "ل", "وب", "ف");
  private static final double EXCHANGED = 0.02;
  private static final double INVENTED = 0.005;

  /** Names that may stand for one another, and which of these lists a name is on. */
  private final List<List<String>> lists = new ArrayList<>();

  private final Map<String, Integer> listOf = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Random random = new Random(SEED);

  private Vary() throws IOException {
    for (String file : List.of("cities", "countries", "regions")) {
      names(Path.of("ontology", "names", file + ".tsv"), 2);
    }
    names(Path.of("ontology", "names", "firstnames.tsv"), 0);
    for (String file : List.of("nouns", "adjectives", "verbs")) {
      Path path = Path.of("src", "main", "resources", "org", "waqai", "text", file + ".tsv");
      rows(path).forEach(row -> words.add(row[0].replaceAll("[\u064b-\u0652]", "")));
    }
  }

  /** Reads articles, and writes as many as are asked for. */
  public static void main(String[] arguments) throws IOException {
    List<String> articles = Files.readAllLines(Path.of(arguments[0]));
    int number = Integer.parseInt(arguments[1]);
    Vary vary = new Vary();
    try (Writer out = Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8)) {
      for (int i = 0; i < number; i++) {
        out.write(vary.article(articles.get(i % articles.size()), i) + "\n");
      }
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("key\t"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private void names(Path file, int column) throws IOException {
    List<String> names =
        rows(file).stream()
            .map(row -> row[column].split("\\|", 2)[0])
            .filter(name -> name.length() > 2 && name.indexOf(' ') < 0)
            .toList();
    names.forEach(name -> listOf.putIfAbsent(name, lists.size()));
    lists.add(names);
  }

  private String article(String line, int number) {
    JsonObject article = JSON.parse(line);
    Map<String, String> changed = new HashMap<>();
    JsonObject out = new JsonObject();
    out.put("id", string(article, "id") + "-" + number);
    out.put("title", vary(string(article, "title"), changed));
    String published = string(article, "published");
    if (published.length() >= 10) {
      LocalDate day = LocalDate.parse(published.substring(0, 10));
      out.put("published", day.plusDays(random.nextInt(400)).toString());
    }
    out.put("language", "ar");
    List<String> paragraphs = new ArrayList<>(List.of(string(article, "text").split("\n", -1)));
    Collections.shuffle(paragraphs.subList(1, paragraphs.size()), random);
    out.put("text", vary(String.join("\n", paragraphs), changed));
    return JSON.toStringFlat(out);
  }

  private static String string(JsonObject of, String field) {
    return of.hasKey(field) && of.get(field).isString() ? of.getString(field) : "";
  }

  private String vary(String text, Map<String, String> changed) {
    Matcher matcher = WORD.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String word = matcher.group();
      String other =
          Character.isDigit(word.charAt(0))
              ? number(word)
              : changed.computeIfAbsent(word, this::word);
      matcher.appendReplacement(out, other);
    }
    return matcher.appendTail(out).toString();
  }

  private String number(String digits) {
    if (YEAR.matcher(digits).matches() || digits.length() > 8) {
      return digits;
    }
    int least = digits.length() == 1 ? 1 : (int) Math.pow(10, digits.length() - 1);
    return Integer.toString(digits.length() == 2 ? 10 + random.nextInt(20) : drawn(least));
  }

  private int drawn(int least) {
    return least + random.nextInt(9 * least);
  }

  private String word(String word) {
    Integer list = listOf.get(word);
    if (list != null) {
      return any(lists.get(list));
    }
    for (String joined : JOINED) {
      Integer rest = word.startsWith(joined) ? listOf.get(word.substring(joined.length())) : null;
      if (rest != null) {
        return joined + any(lists.get(rest));
      }
    }
    double drawn = random.nextDouble();
    if (drawn < INVENTED) {
      StringBuilder invented = new StringBuilder();
      for (int i = 4 + random.nextInt(4); i > 0; i--) {
        invented.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      return invented.toString();
    }
    return drawn < EXCHANGED ? any(words) : word;
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
