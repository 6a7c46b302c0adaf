package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** The elements of a page that speak of its article, found in one walk. */
final class Tags implements NodeVisitor {
  private static final int TIMES = 60;

  private static final List<String> TIME = List.of("date", "time", "publi");

  final List<Element> metas = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> links = new ArrayList<>();

  /** Elements that by their names tell a time; no page has so many of the article's own. */
  final List<Element> times = new ArrayList<>();

  /** Scripts that hold linked data. */
  final List<Element> data = new ArrayList<>();

  private final List<Element> roots = new ArrayList<>();
  private final List<Element> articles = new ArrayList<>();

  static Tags of(Document page) {
    Tags tags = new Tags();
    page.traverse(tags);
    return tags;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "h1" -> headings.add(element);
      case "link" -> links.add(element);
      case "html" -> roots.add(element);
      case "article" -> articles.add(element);
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          data.add(element);
        }
      }
      default -> {}
    }
    if (times.size() < TIMES && element.attributesSize() > 0 && timed(element)) {
      times.add(element);
    }
  }

  private static boolean timed(Element element) {
    if (element.nameIs("time")) {
      return true;
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if ((name.equals("class") || name.equals("id")) && timed(attribute.getValue())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class or an id speaks of a time, in letters of either case. */
  private static boolean timed(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = (char) (name.charAt(i) | 0x20); // the lower case of an ASCII letter
      if (c == 'd' || c == 't' || c == 'p') {
        for (String word : TIME) {
          if (name.regionMatches(true, i, word, 0, word.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Where the first link of a kind leads; empty where there is none. */
  String link(String kind) {
    return links.stream()
        .filter(link -> link.attr("rel").strip().equalsIgnoreCase(kind) && link.hasAttr("href"))
        .map(link -> link.attr("href"))
        .findFirst()
        .orElse("");
  }

  /** The language of the page, then that of its article, each empty where it is not said. */
  List<String> languages() {
    return List.of(language(roots), language(articles));
  }

  private static String language(List<Element> elements) {
    return elements.stream()
        .filter(element -> element.hasAttr("lang"))
        .map(element -> element.attr("lang"))
        .findFirst()
        .orElse("");
  }
}
