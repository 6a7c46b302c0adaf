package org.waqai.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An article with other countries, people, sums and months, and its sentences in another order. */
final class Altered {
  static final int COPIES = 10;

  /** State, adjective (masculine), two cities of it. */
  private static final List<List<String>> HOSTS =
      List.of(
          List.of("الأردن", "الأردني", "العقبة", "عمان"),
          List.of("تونس", "التونسي", "سوسة", "صفاقس"),
          List.of("الجزائر", "الجزائري", "وهران", "قسنطينة"),
          List.of("لبنان", "اللبناني", "صيدا", "بيروت"),
          List.of("قطر", "القطري", "الدوحة", "الوكرة"));

  private static final List<List<String>> STATES =
      List.of(List.of("اليمن", "ليبيا"), List.of("السودان", "الصومال"), List.of("مالي", "النيجر"));

  /** Government's city, adjective. */
  private static final List<List<String>> POWERS =
      List.of(List.of("باريس", "فرنسي"), List.of("لندن", "بريطاني"), List.of("برلين", "ألماني"));

  private static final List<List<String>> PEOPLE =
      List.of(
          List.of(
              "سامي العلوي",
              "العلوي",
              "بيتر هانسن",
              "هانسن",
              "كارولين مايرز",
              "مايرز",
              "أبو خالد الشامي"),
          List.of(
              "كريم بنعيسى",
              "بنعيسى",
              "ريتشارد كولنز",
              "كولنز",
              "إليزابيث وارد",
              "وارد",
              "أبو سعد المهاجر"),
          List.of(
              "فؤاد الزهراني",
              "الزهراني",
              "مارك دوبوا",
              "دوبوا",
              "جوليا شنايدر",
              "شنايدر",
              "أبو عمر التميمي"));

  private static final List<String> MONTHS = List.of("آذار/مارس", "نيسان/أبريل");
  private static final List<String> MONTH_NUMBERS = List.of("2022-03", "2022-04");

  private final Map<String, String> words = new LinkedHashMap<>();
  private final Random random;
  private final Map<String, String> numbers = new LinkedHashMap<>();

  Altered(int copy) {
    random = new Random(copy);
    List<String> host = HOSTS.get(copy % HOSTS.size());
    List<String> states = STATES.get(copy % STATES.size());
    List<String> power = POWERS.get((copy / 2) % POWERS.size());
    List<String> people = PEOPLE.get(copy % PEOPLE.size());
    String month = MONTHS.get(copy % 2);
    put("ناصر بوريطة", people.get(0), "بوريطة", people.get(1));
    put("أنتوني بلينكن", people.get(2), "فيكتوريا نولاند", people.get(4), "نولاند", people.get(5));
    put("أبو إبراهيم القرشي", people.get(6));
    put(
        "للمغرب",
        "ل" + host.get(0),
        "المغربية",
        host.get(1) + "ة",
        "المغربي",
        host.get(1),
        "المغرب",
        host.get(0));
    put("مراكش", host.get(2), "الرباط", host.get(3));
    put("العراق", states.get(0), "سوريا", states.get(1));
    put("واشنطن", power.get(0), "الأميركي", "ال" + power.get(1), "أميركية", power.get(1) + "ة");
    put("شباط/فبراير", month, "2022-02", MONTH_NUMBERS.get(copy % 2));
    number("700", 100 + 10 * random.nextInt(80));
    number("120", 20 + random.nextInt(70));
    number("84", 30 + random.nextInt(60));
    number("27", 11 + random.nextInt(15));
    number("110", 101 + random.nextInt(90));
    number("43", 31 + random.nextInt(60));
  }

  private void put(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
  }

  private void number(String from, int to) {
    numbers.put(from, Integer.toString(to));
  }

  /** The article, its paragraphs but for the first two and the last in another order. */
  String text(String text) {
    int body = text.indexOf("مراكش (");
    int comments = text.indexOf("التعليقات");
    List<String> paragraphs =
        new ArrayList<>(List.of(text.substring(body, comments).strip().split("\n\n")));
    // paragraphs that go on with a speaker or a pronoun stay behind the one before them
    List<List<String>> runs = new ArrayList<>();
    for (String p : paragraphs) {
      boolean bound = runs.size() < 6 || Pattern.compile("^(و|كما|من جانب)").matcher(p).find();
      if (bound && !runs.isEmpty()) {
        runs.getLast().add(p);
      } else {
        runs.add(new ArrayList<>(List.of(p)));
      }
    }
    List<List<String>> tail = new ArrayList<>(runs.subList(1, runs.size()));
    Collections.shuffle(tail, random);
    List<String> all = new ArrayList<>(runs.getFirst());
    tail.forEach(all::addAll);
    return change(
        text.substring(0, body) + String.join("\n\n", all) + "\n\n" + text.substring(comments));
  }

  /** The facts, told of the copy. */
  String facts(String facts) {
    return facts
        .lines()
        .map(l -> l.startsWith("#") ? l : millions(change(l)))
        .collect(Collectors.joining("\n"));
  }

  private String millions(String line) {
    return line.replace("700000000", numbers.get("700") + "000000")
        .replace("120000000", numbers.get("120") + "000000")
        .replace("110000 ", numbers.get("110") + "000 ");
  }

  private String change(String text) {
    Map<String, String> all = new LinkedHashMap<>(words);
    Matcher m =
        Pattern.compile(
                all.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                    + "|(?<![\\d])("
                    + String.join("|", numbers.keySet())
                    + ")(?![\\d])")
            .matcher(text);
    return m.replaceAll(
        r ->
            Matcher.quoteReplacement(
                all.getOrDefault(r.group(), numbers.getOrDefault(r.group(), r.group()))));
  }
}
