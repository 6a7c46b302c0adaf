package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Argument;
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

  /** «سيارة أخرى», «غارة ثانية»: with such a word comes one more of a kind. */
  private static final WordSet ONE_MORE =
      WordSet.of(
          "اخر", "اخري", "ثان", "ثانيا", "ثانيه", "ثالث", "ثالثا", "ثالثه", "رابع", "رابعه",
          "منفصل", "منفصله", "مماثل", "مماثله", "مشابه", "مشابهه");

  private static final WordSet ALSO = WordSet.of("ايضا", "كذلك");

  /** As many words after its trigger it may stand: «انفجرت سيارة مفخخة أخرى». */
  private static final int NEXT = 4;

  /** What goes on for months or years. */
  private static final WordSet LASTING = WordSet.of("حرب", "نزاع", "صراع", "تمرد");

  /** With these, a و aside, a sentence leaves what was told before. */
  private static final List<String> TURNS =
      List.of(
          "إلى ذلك",
          "الى ذلك",
          "في غضون ذلك",
          "من جهته",
          "من جانبه",
          "من ناحيته",
          "بدوره"); // «من جهتها»: somebody else

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

  /**
   * «انفجرت سيارة ثالثة», «سقطت قذيفة أخرى»: whether what a mention tells is one more of its kind;
   * of «قصف الجيش أيضا», only with a doer, since «الغارات طالت أيضا» tells of the same raids.
   */
  static boolean oneMore(Group group, Draft draft) {
    Span sentence = draft.evidence().span();
    String quote = draft.evidence().quote();
    int from = draft.trigger().start() - sentence.start();
    if (from < 0 || from > quote.length()) {
      return false;
    }
    List<String> next = words(quote.substring(from), NEXT);
    String doer = group.type.roles().getFirst().name();
    boolean done = draft.arguments().stream().anyMatch(a -> a.role().equals(doer));
    if (next.stream().anyMatch(w -> ONE_MORE.contains(w) || done && ALSO.contains(w))) {
      return true;
    }
    for (Argument a : draft.arguments()) {
      Span span = a.value().span();
      boolean told = group.arguments.stream().anyMatch(b -> b.value().span().equals(span));
      if (!told && !a.role().equals("place") && sentence.covers(span)) {
        String words =
            quote.substring(span.start() - sentence.start(), span.end() - sentence.start());
        if (words(words, NEXT).stream().anyMatch(ONE_MORE::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first words of a passage in their normal form, as far as nothing parts them. */
  private static List<String> words(String passage, int most) {
    List<String> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= passage.length() && out.size() <= most; i++) {
      if (i < passage.length() && Character.isLetterOrDigit(passage.charAt(i))) {
        continue;
      }
      if (i > start) {
        out.add(Normal.of(passage.substring(start, i)));
      }
      if (i < passage.length() && passage.charAt(i) != ' ') {
        return out;
      }
      start = i + 1;
    }
    return out;
  }

  /** «وكان السوداني قد زار واشنطن»: what had happened before what was told. */
  static boolean before(Group group, Draft draft) {
    String told = draft.evidence().quote();
    return (draft.time().isPresent() || had(draft))
        && group.last().sentence() < draft.sentence()
        && (told.startsWith("وكان") || told.startsWith("كان"));
  }

  /** «وكانت محكمة أخرى قد قضت»: what had been done before what was told. */
  static boolean had(Draft draft) {
    String quote = draft.evidence().quote();
    int until = draft.trigger().start() - draft.evidence().span().start();
    return until > 0
        && until <= quote.length()
        && quote.substring(0, until).endsWith(" قد ")
        && (quote.startsWith("وكان") || quote.startsWith("كان"));
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
