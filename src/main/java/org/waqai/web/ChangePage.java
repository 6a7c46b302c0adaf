package org.waqai.web;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.waqai.graph.change.Version;

/** {@code /changes} in a browser: what came, changed and went, the newest first. */
final class ChangePage {
  private final Served served;
  private final Labels labels;

  ChangePage(Served served, Labels labels) {
    this.served = served;
    this.labels = labels;
  }

  /**
   * A page of the log.
   *
   * @param page its number, from 1
   * @param pages how many there are
   */
  Reply of(int page, int pages, List<Version> versions) {
    StringBuilder out = Html.page("التغييرات · Waqai").append(Html.top());
    out.append(Html.title("التغييرات", "What became of the articles, the newest first"));
    out.append("<div class=wide><table>\n");
    out.append(
        served
            .dataset()
            .calculateRead(() -> rows(versions.reversed(), served.dataset().getUnionGraph())));
    out.append("</table></div>\n<p>");
    if (page > 1) {
      out.append(link(page - 1, "prev", "الأقدم"));
    }
    if (page < pages) {
      out.append(link(page + 1, "next", "الأحدث"));
    }
    out.append("<span class=en lang=en>For programs this is a Linked Data Event Stream: ask for ");
    return Html.reply(out.append("<code>text/turtle</code></span></p>\n"));
  }

  private String rows(List<Version> versions, Graph data) {
    StringBuilder out = new StringBuilder();
    for (Version version : versions) {
      Node article = NodeFactory.createURI(version.article());
      String title = labels.of(data, article);
      String shown = "<bdi dir=%s>%s</bdi>".formatted(Html.direction(title), Html.escaped(title));
      boolean gone = version.kind() == Version.Kind.DELETED;
      out.append("<tr><td><bdi class=n>").append(Html.escaped(version.time().toString()));
      out.append("</bdi></td><td>").append(kind(version)).append("</td><td>");
      out.append(gone ? shown : Html.link(version.article(), served.iris(), shown));
      out.append("</td></tr>\n");
    }
    return out.toString();
  }

  private static String kind(Version version) {
    return switch (version.kind()) {
      case CREATED -> "وصل";
      case UPDATED -> "تغير";
      case DELETED -> "حذف";
    };
  }

  private static String link(int page, String rel, String words) {
    return "<a rel=%s href=\"%s/%d\">%s</a> ".formatted(rel, ChangeStream.PATH, page, words);
  }
}
