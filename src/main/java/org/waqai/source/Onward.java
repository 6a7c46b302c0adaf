package org.waqai.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an article that is cut into several pages goes on. A page says so by {@code rel=next}, but
 * the same words lead to the next article of a blog; so the address must be the first one's with a
 * page number, on the same site.
 */
final class Onward {
  /** Nothing is looked for further down; no page of an article is longer. */
  private static final int READ = 2 << 20;

  private static final Pattern TAG =
      Pattern.compile("<(?:link|a)\\s([^<>]{1,2000})>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:^|\\s)rel\\s*=\\s*(?:\"[^\"]{0,99}\\bnext\\b|'[^']{0,99}\\bnext\\b|next(?:\\s|$))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HREF =
      Pattern.compile(
          "(?:^|\\s)href\\s*=\\s*(?:\"([^\"]+)\"|'([^']+)'|([^\\s\"'>]+))",
          Pattern.CASE_INSENSITIVE);

  /** «?page=2», «/page/2», «/2», «-2.html», «_2.html». */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[?&](?:page|pg|p|paged|pagina|seite)=|/(?:page|p|seite)[/-]?|/|[-_])(\\d{1,2})"
              + "(?=/?$|/?[?&]|\\.\\w{3,5}$)");

  private Onward() {}

  /**
   * The address of a page of the article, if this page says that it is the next one.
   *
   * @param first where the article begins
   * @param at where this page was
   * @param number which page of the article comes next: 2 after the first
   */
  static Optional<URI> next(URI first, URI at, int number, byte[] html) {
    String text = new String(html, 0, Math.min(READ, html.length), StandardCharsets.ISO_8859_1);
    for (Matcher tag = TAG.matcher(text); tag.find(); ) {
      String inside = tag.group(1);
      Matcher href = HREF.matcher(inside);
      if (NEXT.matcher(inside).find() && href.find()) {
        String link =
            href.group(1) != null
                ? href.group(1)
                : href.group(2) != null ? href.group(2) : href.group(3);
        Optional<URI> next =
            Addresses.resolve(at, link.replace("&amp;", "&"))
                .filter(uri -> Addresses.origin(uri).equals(Addresses.origin(first)))
                .filter(uri -> follows(first.toString(), uri.toString(), number));
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an address is the first one with this page number put in, or in place of 1. */
  private static boolean follows(String first, String address, int number) {
    for (Matcher m = NUMBER.matcher(address); m.find(); ) {
      if (Integer.parseInt(m.group(1)) == number) {
        String before = address.substring(0, m.start());
        String after = address.substring(m.end());
        String one = address.substring(0, m.start(1)) + "1" + after;
        boolean query = address.charAt(m.start()) == '?';
        String without = before + (query && !after.isEmpty() ? "?" + after.substring(1) : after);
        if (bare(without).equals(bare(first)) || one.equals(first)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
