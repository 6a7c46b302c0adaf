package org.waqai.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * An element of a page and the pieces in it.
 *
 * @param parent the place of the box around it; -1 of the whole page
 * @param marks the words of its class, its id and its roles
 * @param from its first piece
 * @param to one past its last piece
 */
record Box(int parent, Element element, Set<String> marks, int from, int to) {
  boolean named(String name) {
    return element.nameIs(name);
  }

  boolean covers(Box other) {
    return from <= other.from && other.to <= to;
  }

  /** Whether one of these words is in its marks. */
  boolean marked(Set<String> words) {
    for (String mark : marks) {
      if (words.contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
