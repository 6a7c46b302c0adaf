package org.waqai.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Argument;
import org.waqai.model.Article;
import org.waqai.model.Entity;
import org.waqai.model.Event;
import org.waqai.model.Evidence;
import org.waqai.model.Holding;
import org.waqai.model.Label;
import org.waqai.model.Named;
import org.waqai.model.Part;
import org.waqai.model.Reading;
import org.waqai.model.Span;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** Readings written by hand for the tests of this room. */
final class Readings {
  static final String RULE = "https://w3id.org/waqai/lexicon/funding#pledge";

  private Readings() {}

  static Article article(String id, String title, String body, String aside) {
    String text = title + "\n" + body + (aside.isEmpty() ? "" : "\n\n" + aside);
    int start = title.length() + 1;
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Part.Kind.TITLE, new Span(0, title.length())));
    parts.add(new Part(Part.Kind.BODY, new Span(start, start + body.length())));
    if (!aside.isEmpty()) {
      parts.add(
          new Part(Part.Kind.CAPTION, new Span(text.length() - aside.length(), text.length())));
    }
    return new Article(
        id,
        Optional.of("https://news.example/عدد 7?q=\"a\""),
        Optional.of(LocalDate.of(2023, 3, 9)),
        "ar",
        Optional.of("صحيفة المثال"),
        List.of("ليلى الكاتبة"),
        Optional.of("تونس"),
        text,
        parts);
  }

  static Span span(Article article, String words) {
    int at = article.text().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(words);
    }
    return new Span(at, at + words.length());
  }

  static Evidence evidence(Article article, String words, double confidence) {
    return Evidence.of(span(article, words), article.text(), RULE, confidence);
  }

  static Entity entity(Entity.Kind kind, String key, String name, String... labels) {
    List<Label> all = new ArrayList<>();
    all.add(new Label(name, "ar"));
    for (String label : labels) {
      all.add(new Label(label, label.chars().anyMatch(c -> c > 0x600) ? "ar" : "en"));
    }
    return new Entity(key, kind, name, all, Optional.empty(), Optional.empty(), true);
  }

  /** A donor pledges money at a meeting that goes on; with signs beyond the basic plane. */
  static Reading pledge() {
    return pledge("2023/منح «تجريبية»");
  }

  static Reading pledge(String id) {
    Article article =
        article(
            id,
            "منحة يابانية لتونس 🌾",
            "تعهدت اليابان 🎌 بتقديم نحو 12.50 مليون دولار لتونس في 8 آذار، كما قال الوزير سامي ثابت.",
            "سامي ثابت في \"تونس\" \\ صورة");
    Entity japan =
        new Entity(
            "country/JP",
            Entity.Kind.COUNTRY,
            "اليابان",
            List.of(new Label("اليابان", "ar"), new Label("Japan", "en")),
            Optional.of("Q17"),
            Optional.of("JP"),
            true);
    Entity tunisia =
        new Entity(
            "country/TN",
            Entity.Kind.COUNTRY,
            "تونس",
            List.of(
                new Label("تونس", "ar"), new Label("Tunisia", "en"), new Label("الخضراء", "ar")),
            Optional.of("Q948"),
            Optional.of("TN"),
            true);
    Entity minister = entity(Entity.Kind.PERSON, "person/0123456789abcdef", "سامي ثابت");
    Entity office =
        new Entity(
            "office/00ff",
            Entity.Kind.OFFICE,
            "الوزير",
            List.of(),
            Optional.empty(),
            Optional.of("TN"),
            false);
    String first = "تعهدت اليابان 🎌 بتقديم نحو 12.50 مليون دولار لتونس في 8 آذار";
    Evidence told = evidence(article, first, 0.9);
    Evidence headline = evidence(article, "منحة يابانية لتونس 🌾", 0.75);
    Evidence said = evidence(article, "كما قال الوزير سامي ثابت", 0.8);
    Event event =
        new Event(
            "e1",
            "Funding",
            Status.PLANNED,
            span(article, "تعهدت"),
            Optional.of(new Value.Period("2023-03-08", span(article, "8 آذار"))),
            Optional.of(told),
            List.of(
                new Argument("funder", new Value.Reference(0, span(article, "اليابان")), told),
                new Argument("recipient", new Value.Reference(1, span(article, "لتونس")), told),
                new Argument("recipient", new Value.Reference(1, span(article, "لتونس")), headline),
                new Argument(
                    "fundingAmount",
                    new Value.Quantity(
                        new BigDecimal("12500000.00"),
                        "USD",
                        true,
                        Optional.empty(),
                        Optional.of(new BigDecimal("1.3E+7")),
                        span(article, "نحو 12.50 مليون دولار")),
                    told)),
            List.of(told, headline));
    Event statement =
        new Event(
            "e2",
            "Statement",
            Status.HAPPENED,
            span(article, "قال"),
            Optional.of(new Value.Period("2023-03?", span(article, "آذار"))),
            Optional.empty(),
            List.of(
                new Argument("speaker", new Value.Reference(2, span(article, "سامي ثابت")), said),
                new Argument("content", new Value.Words(span(article, first)), said)),
            List.of(said));
    return new Reading(
        article,
        new Named(
            List.of(japan, tunisia, minister, office), List.of(), List.of(new Holding(2, 3, said))),
        List.of(event, statement));
  }

  /** One of many made-up articles, as large as a piece of news. */
  static Reading synthetic(int number) {
    StringBuilder body = new StringBuilder();
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String sentence =
          "أعلن الوزير رقم %d في مدينة %d أن الجهة %d قدمت مبلغ %d دولار إلى البلدة %d"
              .formatted(number * 8 + i, number % 97, (number + i) % 500, number * 10 + i, i);
      sentences.add(sentence);
      body.append(sentence)
          .append(". ".repeat(1))
          .append("وهذا كلام لا يروي شيئا بعينه. ".repeat(6));
    }
    Article article = article("made/" + number, "عنوان الخبر " + number, body.toString(), "");
    List<Entity> entities = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Evidence told = evidence(article, sentences.get(i), 0.8);
      int at = told.span().start();
      Span words = new Span(at, at + 10);
      entities.add(
          entity(Entity.Kind.PERSON, "person/p" + (number * 8 + i), "وزير " + (number * 8 + i)));
      entities.add(
          entity(
              Entity.Kind.CITY,
              "city/c" + (number + i) % 97,
              "مدينة " + (number + i) % 97,
              "City"));
      events.add(
          new Event(
              "e" + (i + 1),
              i % 2 == 0 ? "Funding" : "Statement",
              Status.HAPPENED,
              words,
              Optional.of(new Value.Period("2023-01-1" + i, words)),
              Optional.of(told),
              List.of(
                  new Argument("speaker", new Value.Reference(2 * i, words), told),
                  new Argument("place", new Value.Reference(2 * i + 1, words), told),
                  new Argument("content", new Value.Words(new Span(at, at + 30)), told),
                  new Argument(
                      "fundingAmount",
                      new Value.Quantity(
                          BigDecimal.valueOf(number * 10L + i),
                          "USD",
                          false,
                          Optional.empty(),
                          Optional.empty(),
                          words),
                      told)),
              List.of(told)));
    }
    return new Reading(article, new Named(entities, List.of(), List.of()), events);
  }
}
