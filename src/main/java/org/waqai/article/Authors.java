package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote an article, by its page: the data first, then the line that shows it. */
final class Authors {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|story|text|posted|words)\\s+)?(?:by|von|por|par|di|af|av|text|autor|author|"
              + "بقلم|كتب|كتبت|كتبه|كتبها|إعداد|تحرير)\\s*[:：]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[;|/&،؛\\n]|,|\\s(?:and|und|et|y|og|och|و)\\s)\\s*");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[<][^)\\]>]*[)\\]>]\\s*");
  private static final Pattern ADDRESS = Pattern.compile(".*(?:@|\\.(?:com|net|org|co)\\b|://).*");
  private static final Pattern DEGREE = Pattern.compile("[A-Z][A-Za-z]?[A-Z.]{1,4}");

  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "cxenseparse:author",
          "article.author",
          "authors",
          "dcsext.author",
          "twitter:data1");

  private final Optional<String> publisher;

  Authors(Optional<String> publisher) {
    this.publisher = publisher.map(Fold::of);
  }

  List<String> of(Document page, Metas metas, Optional<Json.Fields> linked) {
    List<String> stated = new ArrayList<>();
    linked
        .flatMap(data -> data.field("author").or(() -> data.field("creator")))
        .ifPresent(value -> names(value, stated));
    List<String> named = cleaned(stated.stream());
    if (persons(named)) {
      return named;
    }
    for (String name : METAS) {
      boolean labelled = !name.equals("twitter:data1") || metas.has("twitter:label1", "by");
      List<String> other = labelled ? cleaned(metas.of(name)) : List.of();
      if (persons(other)) {
        return other;
      }
      named = named.isEmpty() ? other : named;
    }
    List<String> shown = shown(page);
    return persons(shown) || named.isEmpty() ? shown : named;
  }

  /** Names, not only the outlet's own. */
  private boolean persons(List<String> names) {
    return names.stream().anyMatch(name -> !publisher.equals(Optional.of(Fold.of(name))));
  }

  /** The links to authors' pages and what microdata mark; then a byline that is just that. */
  private List<String> shown(Document page) {
    for (List<Element> way : Bylines.of(page)) {
      for (Element element : way) {
        String text = element.hasAttr("content") ? element.attr("content") : element.text();
        if (text.length() >= 3 && text.length() <= 80) {
          List<String> names = cleaned(Stream.of(text));
          if (persons(names)) {
            return names;
          }
        }
      }
    }
    return List.of();
  }

  private static void names(Json value, List<String> names) {
    switch (value) {
      case Json.Words words -> names.add(words.text());
      case Json.Items items -> items.items().forEach(item -> names(item, names));
      case Json.Fields fields -> fields.field("name").ifPresent(name -> names(name, names));
      default -> {}
    }
  }

  private List<String> cleaned(Stream<String> stated) {
    List<String> names = new ArrayList<>();
    stated.filter(text -> text.length() < 400).forEach(text -> add(text, names));
    return names.stream().distinct().toList();
  }

  private void add(String stated, List<String> names) {
    String text = org.jsoup.parser.Parser.unescapeEntities(stated, false);
    if (text.strip().startsWith("http")) {
      return; // a page about the author, whose parts are no names
    }
    String bare = BRACKETS.matcher(text.strip()).replaceAll(" ").strip();
    String[] parts = BETWEEN.split(BY.matcher(bare).replaceFirst(""), -1);
    for (String part : parts) {
      String name = Characters.trim(part.replaceAll("\\s+", " "));
      boolean beside =
          name.length() < 2
              || ADDRESS.matcher(name).matches()
              || name.chars().anyMatch(c -> c >= '0' && c <= '9')
              || (parts.length > 1 && !names.isEmpty() && DEGREE.matcher(name).matches())
              || (parts.length > 1 && publisher.equals(Optional.of(Fold.of(name))));
      if (!beside) {
        names.add(name);
      }
    }
  }
}
