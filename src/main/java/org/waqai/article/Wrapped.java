package org.waqai.article;

import java.util.ArrayList;
import java.util.List;

/** Joins paragraphs that were broken into lines of one width, as mail and terminals do. */
final class Wrapped {
  private static final int WIDEST = 110;
  private static final int NARROWEST = 40;

  private Wrapped() {}

  /** The same lines, or one line a paragraph where they were broken. Empty lines stay. */
  static List<String> joined(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    if (width < NARROWEST || width > WIDEST || !broken(lines, width)) {
      return lines;
    }
    List<String> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      if (!full(line, width)) {
        joined.add(paragraph.toString().strip());
        paragraph.setLength(0);
      }
    }
    joined.add(paragraph.toString());
    return joined;
  }

  /** Most lines that go on in the next one fill the width and end in no full stop. */
  private static boolean broken(List<String> lines, int width) {
    int inside = 0;
    int fills = 0;
    int stops = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
        inside++;
        fills += full(lines.get(i), width) ? 1 : 0;
        stops += Line.of(lines.get(i)).stopped() ? 1 : 0;
      }
    }
    return inside >= 4 && fills * 10 >= inside * 7 && stops * 10 <= inside * 3;
  }

  private static boolean full(String line, int width) {
    return line.length() * 10 >= width * 7;
  }
}
