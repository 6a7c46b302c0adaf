package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the outlet's own words from the article's: notices, links, the comment section. */
final class Outlet {
  /** No notice is longer; what is longer says something. */
  private static final int LONGEST = 400;

  private static final Pattern STEP = Pattern.compile("\\s[/›»>|]\\s|[›»>|]");

  /** «اقرأ أيضا: عنوان» names the other article itself. */
  private static final Pattern NAMED = Pattern.compile("[:：]\\s*\\S");

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
          links = body && !NAMED.matcher(line.text()).find();
          continue;
        }
        if (notices.match(line.words()) || trail(line)) {
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
  private static boolean trail(Line line) {
    String first = line.words().getFirst();
    return line.words().size() > 1
        && (first.equals("الرييسيه") || first.equals("home") || first.equals("accueil"))
        && STEP.matcher(line.text()).find();
  }
}
