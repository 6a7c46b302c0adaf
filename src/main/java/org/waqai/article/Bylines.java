package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** The elements in which a page may show who wrote it, the surest way first, in one walk. */
final class Bylines implements NodeVisitor {
  /** What stands further down is a list of authors or comments. */
  private static final int MOST = 20;

  private final List<List<Element>> ways = new ArrayList<>();

  private Bylines() {
    for (int i = 0; i < 6; i++) {
      ways.add(new ArrayList<>());
    }
  }

  static List<List<Element>> of(Document page) {
    Bylines bylines = new Bylines();
    page.traverse(bylines);
    return bylines.ways;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element) || element.attributesSize() == 0) {
      return;
    }
    String property = element.attr("itemprop").strip();
    add(0, property.equalsIgnoreCase("author") || (named(property) && within(element)), element);
    if (element.nameIs("a")) {
      String address = element.attr("href").toLowerCase(Locale.ROOT);
      add(1, element.attr("rel").contains("author"), element);
      add(2, address.contains("/author/") || address.contains("/authors/"), element);
    }
    String marks = element.className().toLowerCase(Locale.ROOT);
    boolean author = marks.contains("author");
    boolean byline = marks.contains("byline");
    boolean name =
        (author && (marks.contains("author-name") || marks.contains("authorname")))
            || (byline && marks.contains("byline-name"));
    add(3, name, element);
    add(4, byline, element);
    add(5, author, element);
  }

  private static boolean named(String property) {
    return property.equalsIgnoreCase("name");
  }

  private static boolean within(Element element) {
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (up.attr("itemprop").strip().equalsIgnoreCase("author")) {
        return true;
      }
    }
    return false;
  }

  private void add(int way, boolean fits, Element element) {
    if (fits && ways.get(way).size() < MOST) {
      ways.get(way).add(element);
    }
  }
}
