package org.waqai.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The lines of text that a page shows: an element that is a block, or a break, ends a line. */
final class Blocks {
  private static final Set<String> SKIPPED =
      Set.of(
          "nav",
          "aside",
          "footer",
          "script",
          "style",
          "noscript",
          "button",
          "svg",
          "iframe",
          "figure",
          "figcaption",
          "template",
          "select",
          "textarea",
          "video",
          "audio",
          "head",
          "object",
          "time");

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related|share|sharing|social|comments?|newsletter|sidebar|breadcrumbs?"
              + "|tags?|promo|advert|ads?|cookie|subscribe|recommended|most-read|caption|byline)"
              + "(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private Blocks() {}

  static List<Line> lines(Element root) {
    List<Line> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              line.append(text.getWholeText());
            } else if (node instanceof Element element) {
              if (depth > 0 && skipped(element)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              if (ends(element)) {
                flush(line, lines);
              }
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && ends(element)) {
              flush(line, lines);
            }
            return FilterResult.CONTINUE;
          }
        });
    flush(line, lines);
    return lines;
  }

  /** How much running text an element shows: pieces that are longer than the words of a menu. */
  static long running(Element root) {
    LongAdder running = new LongAdder();
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text && text.getWholeText().strip().length() >= 40) {
              running.add(text.getWholeText().length());
            }
            return depth > 0 && node instanceof Element element && skipped(element)
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
          }
        });
    return running.sum();
  }

  /** The element whose own paragraphs are most of the text; bare text beside breaks counts. */
  static Element densest(Element scope) {
    Map<Element, Integer> own = new LinkedHashMap<>();
    scope.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && depth > 0 && skipped(element)) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode text && text.text().strip().length() >= 40) {
              Element holder = block(text, scope);
              boolean paragraph =
                  !holder.equals(scope) && holder.normalName().matches("p|li|blockquote");
              Element parent = holder.parent();
              Element credited = paragraph && parent != null ? parent : holder;
              own.merge(credited, text.text().length(), Integer::sum);
            }
            return FilterResult.CONTINUE;
          }
        });
    long all = own.values().stream().mapToLong(Integer::longValue).sum();
    Element best = scope;
    int most = 0;
    for (Map.Entry<Element, Integer> entry : own.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return most * 2L > all ? best : scope;
  }

  /** The nearest block around a text. */
  private static Element block(TextNode text, Element scope) {
    Node node = text.parent();
    while (node instanceof Element element && !element.equals(scope) && !ends(element)) {
      node = element.parent();
    }
    return node instanceof Element element ? element : scope;
  }

  private static boolean ends(Element element) {
    return element.isBlock() || element.nameIs("br");
  }

  private static boolean skipped(Element element) {
    return SKIPPED.contains(element.normalName())
        || element.hasAttr("hidden")
        || BESIDE.matcher(element.className() + " " + element.id()).find();
  }

  private static void flush(StringBuilder line, List<Line> lines) {
    String text =
        Characters.trim(Characters.shown(line.toString()).replaceAll("[ \\t\\r\\n\\u00a0]+", " "));
    if (!text.isEmpty()) {
      lines.add(Line.of(text));
    }
    line.setLength(0);
  }
}
