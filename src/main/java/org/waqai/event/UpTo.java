package org.waqai.event;

import java.util.List;
import org.waqai.model.Argument;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** Where the words that fill a role end before what fills another. */
final class UpTo {
  private UpTo() {}

  /**
   * «فرضت عقوبات على إيران», «وجه تهمة الرشوة إلى الوزير»: words that hang on no preposition end
   * before the preposition of what fills another role.
   */
  static Argument others(Argument words, List<Argument> all, Line line) {
    if (!(words.value() instanceof Value.Words)) {
      return words;
    }
    Span span = words.value().span();
    int first = at(line, span.start());
    if (first >= line.size() || (first > 0 && line.is(first - 1, Sort.PREPOSITION))) {
      return words;
    }
    boolean hangs = !line.word(first).preposition().isEmpty();
    int cut = span.end();
    for (Argument other : all) {
      Span in = other.value().span();
      if (!other.role().equals(words.role())
          && other.value() instanceof Value.Reference
          && in.start() > span.start()
          && in.start() <= span.end() + 1) {
        int name = at(line, in.start());
        int upon = upon(line, name);
        if (hangs && upon < 0) {
          continue;
        }
        int end = upon > first ? line.word(upon - 1).span().end() : before(line, first, name);
        cut = inside(line, name) ? cut : Math.min(cut, end);
      }
    }
    return cut == span.end() || cut <= span.start()
        ? words
        : new Argument(
            words.role(), new Value.Words(new Span(span.start(), cut)), words.evidence());
  }

  /**
   * «حكمت بالسجن عاما على فلان»: the preposition of upon whom, -1 where none is; «الرد على إسرائيل»
   * is one thing.
   */
  private static int upon(Line line, int name) {
    int i = name - 1;
    while (i > 1
        && (line.is(i, Sort.NOMINAL) && describes(line, i)
            || line.is(i, Sort.NUMBER)
            || line.word(i).is("من") && line.is(i - 1, Sort.NUMBER))) { // «على 30 من أنصاره»
      i--;
    }
    if (i <= 1) {
      return -1;
    }
    boolean in = line.word(i).is("حق") && line.word(i - 1).is("في");
    boolean against =
        line.word(i).is("علي") && line.quantity[i - 1] >= 0 || line.word(i).flat().equals("بحق");
    return in ? i - 1 : against ? i : -1;
  }

  /** «على الصحفي فلان», «في حق رئيس البلدية فلان». */
  private static boolean describes(Line line, int i) {
    Word word = line.word(i);
    boolean joined = !word.is("حق") && word.preposition().isEmpty() && line.word(i + 1).definite();
    return word.definite() || joined;
  }

  /** «مواجهة الجفاف في كينيا»: the place belongs to the words. */
  private static boolean inside(Line line, int place) {
    int i = place;
    while (i > 0 && line.word(i).and() && line.mentionAt[i - 1] >= 0) {
      i--; // «في تشاد والنيجر»
    }
    return line.mentionAt[i] >= 0
        && line.place(i)
        && (line.word(i).preposition().equals("ب") || i > 0 && line.word(i - 1).is("في"));
  }

  /** The word that a place in the text stands in; the size of the line where in none. */
  private static int at(Line line, int start) {
    int i = 0;
    while (i < line.size() && line.word(i).span().end() <= start) {
      i++;
    }
    return i;
  }

  /** Where words end that go up to the preposition of a phrase: «إلى الوزير السابق فلان». */
  private static int before(Line line, int first, int name) {
    int i = name;
    while (i > first + 1
        && line.word(i).preposition().isEmpty()
        && (line.is(i - 1, Sort.NUMBER) || line.is(i - 1, Sort.NOMINAL))) {
      i--;
    }
    boolean joined = i < line.size() && !line.word(i).preposition().isEmpty();
    int last = joined ? i - 1 : i > 1 && line.is(i - 1, Sort.PREPOSITION) ? i - 2 : -1;
    return last < first ? Integer.MAX_VALUE : line.word(last).span().end();
  }
}
