package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waqai.model.Mention;
import org.waqai.model.Value;

/** Where: the places of a clause. */
final class Setting {
  private static final Set<String> IN =
      Set.of(
          "في", "ب", "داخل", "قرب", "شمال", "جنوب", "شرق", "غرب", "وسط", "لدي", "ضواحي", "شمالي",
          "جنوبي", "شرقي", "غربي", "بين", "فوق");

  /** Parts of a town or a coast, on whatever preposition they hang: «إلى شوارع باريس». */
  private static final Set<String> PARTS =
      Set.of("شوارع", "سواحل", "ساحل", "ساحات", "ميادين", "احياء", "سماء", "اجواء", "مياه");

  private Setting() {}

  /** The places that a clause is said to happen in, the nearest first. */
  static List<Value.Reference> places(Line line, int from, int to) {
    List<Value.Reference> out = new ArrayList<>();
    boolean in = false;
    for (int i = from; i < Math.min(to, line.size()); i++) {
      Word word = line.word(i);
      if (line.mentionAt[i] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[i]);
        boolean place = line.named.entities().get(mention.entity()).kind().isPlace();
        if (place
            && (in
                || IN.contains(word.preposition())
                || (IN.contains(word.normal()) && word.preposition().isEmpty()))) {
          out.add(new Value.Reference(mention.entity(), mention.span()));
        }
        i = Math.max(i, line.mentionEnd[i] - 1);
        in &= place;
        continue;
      }
      int homeland = in || IN.contains(word.preposition()) ? line.homeland(i) : -1;
      if (homeland >= 0) {
        out.add(new Value.Reference(homeland, line.span(i, i + 1)));
      }
      if (line.is(i, Sort.PREPOSITION) || IN.contains(word.normal())) {
        in = IN.contains(word.normal()) && word.pronoun().isEmpty();
      } else if (!word.preposition().isEmpty()) {
        in = IN.contains(word.preposition());
      } else if (PARTS.contains(word.normal()) && !word.definite()) {
        in = true;
      } else if (word.isPunctuation()) {
        in = false;
      }
    }
    return out;
  }

  /** Places go on past a verb that only describes the noun before it: «سجن يديره فلان شمال». */
  static int end(Line line, int to) {
    int i = to;
    while (i < line.size()
        && line.is(i, Sort.VERB)
        && !line.word(i).and()
        && !line.word(i).pronoun().isEmpty()) {
      i++;
      while (i < line.size()
          && (line.is(i, Sort.NOMINAL)
              || line.is(i, Sort.NUMBER)
              || line.is(i, Sort.PREPOSITION))) {
        i++;
      }
    }
    return i;
  }
}
