package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waqai.model.Details;

/** What the data and the tags of a page say beside title, day and authors. */
final class Described {
  private static final Pattern COMMA = Pattern.compile("\\s*[,،;؛]\\s*");

  /** No page says more of one article; what is longer fishes for search engines. */
  private static final int MOST = 40;

  private static final int LONGEST = 200;

  private final Tags tags;
  private final Metas metas;
  private final Optional<Json.Fields> linked;

  Described(Tags tags, Metas metas, Optional<Json.Fields> linked) {
    this.tags = tags;
    this.metas = metas;
    this.linked = linked;
  }

  Details of(Published published) {
    return new Details(
        published.at(),
        modified().flatMap(stated -> Published.day(stated).stream()).findFirst(),
        modified()
            .filter(stated -> Published.day(stated).isPresent())
            .limit(1)
            .flatMap(stated -> Moment.of(stated).stream())
            .findFirst(),
        Stream.concat(
                listed("articleSection"),
                Stream.of("article:section", "parsely-section").flatMap(metas::of))
            .flatMap(Described::line)
            .findFirst(),
        keywords(),
        Stream.concat(
                listed("license"),
                Stream.concat(Stream.of(tags.link("license")), metas.of("dcterms.license")))
            .flatMap(Described::line)
            .findFirst(),
        free());
  }

  private Stream<String> modified() {
    return Stream.concat(
        words("dateModified").stream(),
        Stream.of("article:modified_time", "datemodified", "og:updated_time").flatMap(metas::of));
  }

  private Optional<String> words(String name) {
    return linked.flatMap(data -> data.words(name));
  }

  private Stream<String> listed(String name) {
    List<String> words = new ArrayList<>();
    linked.flatMap(data -> data.field(name)).ifPresent(value -> add(value, words));
    return words.stream();
  }

  private static void add(Json value, List<String> words) {
    switch (value) {
      case Json.Words one -> words.add(one.text());
      case Json.Items items -> items.items().forEach(item -> add(item, words));
      case Json.Fields fields ->
          fields
              .words("name")
              .or(() -> fields.words("url"))
              .or(() -> fields.words("@id"))
              .ifPresent(words::add);
      default -> {}
    }
  }

  /** The data's; else the tags' own; else what stands in the oldest of tags. */
  private List<String> keywords() {
    for (Stream<String> stated :
        List.of(
            listed("keywords"),
            metas.of("article:tag"),
            metas.of("news_keywords"),
            metas.of("keywords"))) {
      List<String> words =
          stated
              .flatMap(COMMA::splitAsStream)
              .flatMap(Described::line)
              .distinct()
              .limit(MOST)
              .toList();
      if (!words.isEmpty()) {
        return words;
      }
    }
    return List.of();
  }

  private static Stream<String> line(String stated) {
    String text = org.jsoup.parser.Parser.unescapeEntities(stated, false);
    String line = Characters.trim(Characters.shown(text).replace('\n', ' '));
    return line.isEmpty() || line.length() > LONGEST ? Stream.of() : Stream.of(line);
  }

  private Optional<Boolean> free() {
    Optional<String> stated =
        linked
            .flatMap(data -> data.field("isAccessibleForFree"))
            .flatMap(
                value ->
                    switch (value) {
                      case Json.Words words -> Optional.of(words.text().strip());
                      case Json.Literal literal -> Optional.of(literal.text());
                      default -> Optional.empty();
                    });
    return stated
        .or(() -> metas.first("article:content_tier"))
        .flatMap(
            word ->
                switch (word.toLowerCase(Locale.ROOT)) {
                  case "true", "free" -> Optional.of(true);
                  case "false", "locked", "metered" -> Optional.of(false);
                  default -> Optional.empty();
                });
  }
}
