package org.waqai.event;

import java.util.List;
import org.waqai.model.Normal;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/** Where a text says that it goes on to something else: «كما التقى», «وفي قضية أخرى حكمت». */
final class Anew {
  /** As many words of a sentence may come before what it tells, with one of these among them. */
  private static final int OPENING = 8;

  private static final WordSet WORDS =
      WordSet.of(
          "كما", "ايضا", "كذلك", "اخر", "اخري", "منفصل", "منفصله", "مماثل", "مماثله", "ثان",
          "ثانيه", "مشابه", "مشابهه", "متصل");

  /** What goes on for months or years. */
  private static final WordSet LASTING = WordSet.of("حرب", "نزاع", "صراع", "تمرد");

  /** With these, a و aside, a sentence leaves what was told before. */
  private static final List<String> TURNS = List.of("إلى ذلك", "الى ذلك", "في غضون ذلك");

  /** What they open is another thing than what stands before them in their sentence. */
  private static final List<String> MEANWHILE =
      List.of(" بينما ", " فيما ", " في حين ", " في وقت ", " في الوقت الذي ", "، كما ");

  private static final List<String> WHOLE =
      List.of(
          "الحصيلة الإجمالية",
          "الحصيلة الاجمالية",
          "العدد الإجمالي",
          "إجمالي عدد",
          "إجمالي الشهداء");

  /** With since when after it. */
  private static final List<String> RISEN =
      List.of(
          "ارتفع بذلك",
          "رتفع عدد",
          "رتفعت حصيلة",
          "رتفع حصيلة",
          "رفع الحصيلة",
          "رفع حصيلة",
          "رفع عدد");

  private Anew() {}

  /** «قتل ثلاثة في قصف على البلدة، بينما هاجم مسلحون قافلة»: two things of one sentence. */
  static boolean parted(Draft one, Draft other) {
    Span sentence = other.evidence().span();
    int from = Math.min(one.trigger().end(), other.trigger().end()) - sentence.start();
    int to = Math.max(one.trigger().start(), other.trigger().start()) - sentence.start();
    String quote = other.evidence().quote();
    if (from < 0 || to > quote.length() || from >= to) {
      return false;
    }
    String between = quote.substring(from, to);
    return MEANWHILE.stream().anyMatch(between::contains);
  }

  /** «الحرب» is no raid that was told: it recalls only what was called so. */
  static boolean recalls(Group group, Draft draft, Likeness likeness) {
    String word = likeness.normal(draft.trigger());
    return !LASTING.contains(word)
        || group.drafts.stream().anyMatch(d -> likeness.normal(d.trigger()).endsWith(word));
  }

  /** «ما رفع الحصيلة الإجمالية منذ بدء الحرب إلى 310 قتلى»: what many deeds come to. */
  static boolean total(Draft draft) {
    String quote = draft.evidence().quote();
    int until = draft.trigger().start() - draft.evidence().span().start();
    if (until <= 0 || until > quote.length()) {
      return false;
    }
    String before = quote.substring(0, until);
    return WHOLE.stream().anyMatch(before::contains)
        || quote.contains(" منذ ") && RISEN.stream().anyMatch(before::contains);
  }

  /** «ومنذ الانقلاب قتل 110»: what has added up since is no toll of what was told last. */
  static boolean addsUp(Draft draft) {
    String quote = draft.evidence().quote();
    return quote.startsWith("ومنذ ") || quote.startsWith("منذ ");
  }

  /** Whether the sentence of a mention says so before its trigger. */
  static boolean begins(Draft draft) {
    Span sentence = draft.evidence().span();
    String quote = draft.evidence().quote();
    int and = quote.startsWith("و") ? 1 : 0;
    if (TURNS.stream().anyMatch(turn -> quote.startsWith(turn, and))) {
      return true;
    }
    int until = draft.trigger().start() - sentence.start();
    int words = 0;
    int start = 0;
    for (int i = 0; i <= until && i < quote.length(); i++) {
      if (Character.isLetterOrDigit(quote.charAt(i)) && i < until) {
        continue;
      }
      if (i > start) {
        if (WORDS.contains(Normal.of(quote.substring(start, i)))) {
          return true;
        }
        words++;
      }
      if (words > OPENING) {
        return false;
      }
      start = i + 1;
    }
    return false;
  }
}
