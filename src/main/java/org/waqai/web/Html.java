package org.waqai.web;

import org.waqai.graph.Iris;
import org.waqai.graph.Vocabulary;

/** What the pages have in common. */
final class Html {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fdfcf9; --soft: #f4f1ea; --line: #ddd6c8; --faint: #555; --link: #0b5cad; --mark: #ffe9a8 }
      @media (prefers-color-scheme: dark) { :root { --ink: #e8e4da; --paper: #191816; --soft: #25231f; --line: #47433a; --faint: #aaa496; --link: #7db8f2; --mark: #5e4a0a } }
      body { font: 17px/1.7 "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Segoe UI", "Noto Sans Arabic", serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper) }
      h1 { font-size: 1.9rem; margin: 0 } h2 { font-size: 1.2rem; margin: 2rem 0 .4rem }
      code, pre, textarea { font: 14px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; direction: ltr; unicode-bidi: isolate }
      pre { text-align: left; overflow-x: auto; background: var(--soft); padding: .8rem }
      li { margin: .7rem 0 } li:target { background: var(--soft) } a { color: var(--link); text-decoration: none } a:hover { text-decoration: underline }
      table { border-collapse: collapse; margin: 1rem 0 } div.wide { overflow-x: auto } td.long { min-width: 18rem } td.name { overflow-wrap: anywhere; min-width: 7rem } table.facts td { overflow-wrap: anywhere; white-space: pre-line }
      th, td { border: 1px solid var(--line); padding: .25rem .6rem; vertical-align: top; text-align: start } th { background: var(--soft) }
      .en { direction: ltr; text-align: right; color: var(--faint); font: 14px/1.5 system-ui, sans-serif; display: block }
      form.search { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 } input, textarea { padding: .3rem .6rem; border: 1px solid var(--faint); border-radius: .3rem; color: inherit; background: var(--paper) }
      form.query { margin: 1rem 0 } form.search input { flex: 1 1 12rem; min-width: 0; font: inherit } textarea { width: 100%; box-sizing: border-box }
      button { font: inherit; padding: .3rem 1.2rem; border: 1px solid var(--link); border-radius: .3rem; background: var(--link); color: var(--paper) }
      nav a { display: inline-block; padding: .1rem .6rem; border-radius: 1rem } nav a[aria-current] { background: var(--link); color: var(--paper) }
      .hits .of, .as { color: var(--faint); font-size: .85em } mark { background: var(--mark); color: inherit }
      .n { font-variant-numeric: tabular-nums; unicode-bidi: isolate; white-space: nowrap }
      """;

  private Html() {}

  /** The beginning of a page, in Arabic from right to left. */
  static StringBuilder page(String title) {
    return new StringBuilder("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n")
        .append("<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n");
  }

  /** What stands at the top of each page but the first: the way home, and a field to search by. */
  static String top() {
    return "<p><a href=\"/\">وقائع</a></p>\n" + SearchPage.box("");
  }

  /** A heading in two languages. */
  static String title(String arabic, String english) {
    return "<h1>%s <span class=en lang=en>%s</span></h1>\n"
        .formatted(escaped(arabic), escaped(english));
  }

  /** Text as it stands between tags and in quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * What is shown of an IRI, as a link: to its page where it is ours, else to where it leads.
   *
   * @param shown escaped
   */
  static String link(String iri, Iris iris, String shown) {
    if (iri.startsWith(iris.base())) {
      return "<a href=\"/page/%s\">%s</a>"
          .formatted(escaped(iri.substring(iris.base().length())), shown);
    }
    if (iri.startsWith(Vocabulary.WQ)) {
      return "<a href=\"/ns#%s\">%s</a>"
          .formatted(escaped(iri.substring(Vocabulary.WQ.length())), shown);
    }
    // «javascript:» is an IRI too
    return iri.startsWith("http://") || iri.startsWith("https://")
        ? "<a href=\"%s\">%s</a>".formatted(escaped(iri), shown)
        : shown;
  }

  /** How a text runs, by its first letter. */
  static String direction(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
        .findFirst()
        .map(arabic -> arabic ? "rtl" : "ltr")
        .orElse("ltr");
  }

  /** A page as an answer. */
  static Reply reply(CharSequence page) {
    return Reply.of("text/html;charset=utf-8", page.toString());
  }
}
