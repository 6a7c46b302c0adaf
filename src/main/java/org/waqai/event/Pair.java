package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Argument;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** The two of whom the article spoke last: whom «الجانبان» and «الزعيمان» mean. One a document. */
final class Pair {
  /** Two of these without a name are the two told before. */
  private static final WordSet ONES =
      WordSet.of(
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
            && !among(r, same)) {
          same.add(r);
        }
      }
      if (same.size() == 2
          && !a.role().equals("place")
          && (cast.entity(same.getFirst().entity()).named()
              || cast.entity(same.getLast().entity()).named())) {
        two = same;
        return;
      }
    }
  }

  private static boolean among(Value.Reference one, List<Value.Reference> others) {
    for (Value.Reference other : others) {
      if (other.entity() == one.entity()) {
        return true;
      }
    }
    return false;
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
