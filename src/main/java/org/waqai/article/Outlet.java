package org.waqai.article;

import java.util.ArrayList;
import java.util.List;

/** Tells the outlet's own words from the article's: notices, links, the comment section. */
final class Outlet {
  /** No notice is longer; what is longer says something. */
  private static final int LONGEST = 400;

  private final Phrases notices = Phrases.read("notices");
  private final Phrases comments = Phrases.read("comments");
  private final Phrases related = Phrases.read("related");

  /** The lines of the article alone. */
  List<Line> without(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    boolean body = false;
    boolean links = false;
    for (Line line : lines) {
      boolean paragraph = line.paragraph();
      if (line.words().isEmpty()) {
        continue; // a rule of dashes, a row of stars
      }
      if (line.text().length() <= LONGEST) {
        if (comments.match(line.words())) {
          // «التعليقات (3)» stands above the text as well, as a link to the section below it
          if (body) {
            return kept;
          }
          continue;
        }
        if (related.match(line.words())) {
          links = body && !line.text().matches(".*[:：].*\\S.*");
          continue;
        }
        if (notices.match(line.words()) || trail(line.text())) {
          continue;
        }
      }
      links &= !paragraph;
      body |= paragraph;
      if (!links) {
        kept.add(line);
      }
    }
    return kept;
  }

  /** «الرئيسية / أخبار / عرب»: the way to this page through the site. */
  private static boolean trail(String line) {
    String[] steps = line.split("\\s*[/›»>|]\\s*", -1);
    String first = Fold.of(steps[0]);
    return steps.length > 1
        && line.length() < 200
        && List.of("الرييسيه", "الرئيسيه", "home", "accueil").contains(first);
  }
}
