package org.waqai.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Analysis;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Part;
import org.waqai.model.Sentence;
import org.waqai.model.Span;
import org.waqai.model.Token;

/** The case files of this room, and the articles that they make. */
final class Cases {
  /** Built once: the tables are shared by all who read. */
  static final Languages LANGUAGES = new Languages(List.of(), List.of(), List.of());

  private Cases() {}

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(
              Path.of("src/test/resources/cases/text", name), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** An article without title whose body has these paragraphs. */
  static Article article(String language, String... paragraphs) {
    StringBuilder text = new StringBuilder("\n");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(Part.Kind.TITLE, new Span(0, 0)));
    for (String paragraph : paragraphs) {
      int start = text.length();
      text.append(paragraph).append('\n');
      parts.add(new Part(Part.Kind.BODY, new Span(start, start + paragraph.length())));
    }
    return new Article(
        "case",
        Optional.empty(),
        Optional.empty(),
        language,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        text.toString(),
        parts);
  }

  static Document read(String... paragraphs) {
    return LANGUAGES.read(article("ar", paragraphs));
  }

  /** The normal forms of all tokens; + where nothing parts two of them. */
  static String tokens(Document document) {
    StringBuilder shown = new StringBuilder();
    for (Sentence sentence : document.sentences()) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        Token token = sentence.tokens().get(i);
        if (i > 0) {
          shown.append(token.joins(sentence.tokens().get(i - 1)) ? "+" : " ");
        }
        shown.append(token.normal());
      }
    }
    return shown.toString();
  }

  /** The readings of all words. */
  static List<Analysis> analyses(Document document) {
    return document.sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .filter(t -> t.kind() == Token.Kind.WORD)
        .flatMap(t -> t.analyses().stream())
        .toList();
  }
}
