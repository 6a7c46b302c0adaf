package org.waqai.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A case: an article and what it tells.
 *
 * @param place the file and line where it begins
 * @param type the class of event whose folder it stands in
 * @param title its headline; «خبر» where the case gives none
 * @param body its paragraphs
 * @param told the events that it tells, a line each; empty where it tells nothing
 */
record Case(String place, String type, String title, List<String> body, List<String> told) {
  private static final String NOTHING = "-";

  Case {
    body = List.copyOf(body);
    told = List.copyOf(told);
  }

  /**
   * The cases of a file, parted by empty lines. «# » begins a comment, «= » the headline, «> » an
   * event that is told («> -»: none); every other line is a paragraph of the body.
   */
  static List<Case> read(Path file, String type) throws IOException {
    List<Case> out = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        List<String> block =
            lines.subList(first, i).stream().filter(line -> !line.startsWith("#")).toList();
        if (!block.isEmpty()) {
          out.add(of(file.getFileName() + ":" + (first + 1), type, block));
        }
        first = i + 1;
      }
    }
    return out;
  }

  private static Case of(String place, String type, List<String> block) {
    String title = "خبر";
    List<String> body = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (String line : block) {
      if (line.startsWith("= ")) {
        title = line.substring(2).strip();
      } else if (line.startsWith("> ")) {
        told.add(line.substring(2).strip());
      } else if (told.isEmpty()) {
        body.add(line.strip());
      } else {
        throw new IllegalArgumentException(type + "/" + place + ": text after what it tells");
      }
    }
    if (body.isEmpty() || told.isEmpty()) {
      throw new IllegalArgumentException(type + "/" + place + ": no text, or nothing said of it");
    }
    boolean nothing = told.remove(NOTHING);
    if (nothing && !told.isEmpty()) {
      throw new IllegalArgumentException(type + "/" + place + ": nothing and something told");
    }
    return new Case(place, type, title, body, told);
  }
}
