package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waqai.model.Argument;
import org.waqai.model.Value;

/** The two of whom the article spoke last: whom «الجانبان» and «الزعيمان» mean. One a document. */
final class Pair {
  /** Two of these without a name are the two told before. */
  private static final Set<String> ONES =
      Set.of(
          "زعيم", "طرف", "جانب", "بلد", "رئيس", "وزير", "مسؤول", "دولت", "حكومت", "قائد", "رجل",
          "فريق", "حزب", "شريك", "حليف", "جار", "عاهل", "شخصيت");

  private List<Value.Reference> two = List.of();

  /** Notes the two of a mention that has two in one role, one named at least. */
  void of(List<Argument> arguments, Cast cast) {
    for (Argument a : arguments) {
      List<Value.Reference> same = new ArrayList<>();
      for (Argument b : arguments) {
        if (a.role().equals(b.role())
            && b.value() instanceof Value.Reference r
            && !cast.isDeed(r)
            && same.stream().noneMatch(s -> s.entity() == r.entity())) {
          same.add(r);
        }
      }
      boolean named = same.stream().anyMatch(s -> cast.entity(s.entity()).named());
      if (same.size() == 2 && named && !a.role().equals("place")) {
        two = same;
        return;
      }
    }
  }

  /** Who is meant by a phrase such as «الجانبان»; empty where it means nobody told before. */
  List<Value.Reference> meant(Line line, int start, int end) {
    Word word = line.word(start);
    String normal = word.normal();
    if (two.isEmpty()
        || !dual(word)
        || !word.definite()
        || end - start > 2
        || end - start == 2 && !(line.word(start + 1).definite() && dual(line.word(start + 1)))
        || line.mentionAt[start] >= 0
        || !ONES.contains(normal.substring(0, normal.length() - 2))) {
      return List.of();
    }
    return two;
  }

  private static boolean dual(Word word) {
    return word.normal().endsWith("ان") || word.normal().endsWith("ين");
  }
}
