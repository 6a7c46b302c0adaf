package org.waqai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Writes pages and their expected texts again with an Arabic word for each word: how well a page is
 * read should not depend on its script. Arguments: a folder of {@code *.html.gz} with {@code
 * truth.json}, and a folder to write to.
 */
public final class OtherScript {
  private static final Pattern WORD = Pattern.compile("\\\\u[0-9a-fA-F]{4}|\\\\.|\\p{L}+");
  private static final String LETTERS = "ابتجحدرسعفقكلمنهوي";

  private OtherScript() {}

  /** Writes the pages. */
  public static void main(String... args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList();
      for (Path page : pages) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(page));
            OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(to.resolve(page.getFileName())))) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          out.write(page(text).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    String truth = Files.readString(from.resolve("truth.json"), StandardCharsets.UTF_8);
    Pattern told = Pattern.compile("(\"(?:text|title)\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*+)(\")");
    Files.writeString(
        to.resolve("truth.json"),
        told.matcher(truth)
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        found.group(1) + words(found.group(2)) + found.group(3))));
  }

  private static String page(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    page.forEachNode(
        node -> {
          if (node instanceof TextNode text) {
            text.text(words(text.getWholeText()));
          }
        });
    page.select("meta[content]").stream()
        .filter(
            meta -> (meta.attr("name") + meta.attr("property")).matches(".*(title|description)"))
        .forEach(meta -> meta.attr("content", words(meta.attr("content"))));
    page.select("script[type*=ld+json]")
        .forEach(
            script -> {
              String data =
                  Pattern.compile(
                          "(\"(?:articleBody|headline|description)\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*+)(\")")
                      .matcher(script.data())
                      .replaceAll(
                          found ->
                              java.util.regex.Matcher.quoteReplacement(
                                  found.group(1) + words(found.group(2)) + found.group(3)));
              script.empty();
              script.appendChild(new org.jsoup.nodes.DataNode(data));
            });
    return page.outerHtml();
  }

  /** Another word of as many letters, always the same one for the same word. */
  private static String words(String text) {
    return WORD.matcher(text)
        .replaceAll(
            found ->
                found.group().startsWith("\\")
                    ? java.util.regex.Matcher.quoteReplacement(found.group())
                    : word(found.group()));
  }

  private static String word(String word) {
    StringBuilder other = new StringBuilder(word.length());
    int seed = word.hashCode();
    for (int i = 0; i < word.length(); i++) {
      seed = seed * 31 + word.charAt(i) + i;
      other.append(LETTERS.charAt(Math.floorMod(seed, LETTERS.length())));
    }
    return other.toString();
  }
}
