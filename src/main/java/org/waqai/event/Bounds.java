package org.waqai.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waqai.model.Row;
import org.waqai.model.WordSet;

/** Where clauses end, and the noun phrases that stand free in them. */
final class Bounds {
  static final WordSet STOPS = WordSet.of(".", "؛", "؟", "!", ":", "…", "..", "...", "?");
  static final WordSet QUOTES = WordSet.of("\"", "“", "«", "'", "”", "{");
  private static final WordSet AMONG = WordSet.of("هم", "ها", "هن");
  private static final int REACH = 45;

  /** As many words in quotation marks may be but the name of the noun before them: «شبكة "كذا"». */
  private static final int NAME = 5;

  private final Line line;
  private final Phrases phrases;
  private final Asides asides;
  private final GoingOn goingOn;

  /** For each word the start of the noun phrase that it stands in; -1 where in none. */
  private final int[] phraseOf;

  /** What was measured before, by its first word: every entry that a word fires asks for it. */
  private final int[] rights;

  private final Map<Integer, List<Integer>> frees = new HashMap<>();

  Bounds(Line line, Phrases phrases) {
    this.line = line;
    this.phrases = phrases;
    this.asides = new Asides(line, phrases);
    this.goingOn = new GoingOn(line, phrases);
    this.phraseOf = new int[line.size()];
    this.rights = new int[line.size() + 2];
    for (int i = 0; i < line.size(); ) {
      boolean opens = phrases.opens(i);
      int end = opens ? phrases.end(i) : i + 1;
      Arrays.fill(phraseOf, i, end, opens ? i : -1);
      i = end;
    }
  }

  /** Whether the word is a mark that ends what is told. */
  static boolean stops(Line line, int i) {
    return line.sorts[i] == Sort.PUNCTUATION && STOPS.contains(line.word(i).normal());
  }

  int phraseOf(int i) {
    return i < 0 || i >= phraseOf.length ? -1 : phraseOf[i];
  }

  /** Whether a participle that begins a phrase only describes the noun before it. */
  boolean tells(int participle) {
    return phrases.adjectives().tells(participle);
  }

  /** One past the last word of the clause that goes on at the word. */
  int right(int from) {
    if (rights[from] == 0) {
      rights[from] = 1 + end(from);
    }
    return rights[from] - 1;
  }

  private int end(int from) {
    int quote = from > 0 && from - 1 < line.size() ? line.quote[from - 1] : -1;
    int i = from;
    for (; i < line.size() && i - from < REACH; i++) {
      switch (line.sorts[i]) {
        case VERB -> {
          int aged = Asides.aged(line, i);
          if (aged == i && !Sums.leads(line, i)) {
            return Counted.from(line, from, i);
          }
          i = Math.max(i, aged - 1);
        }
        case COMPLEMENTIZER, CONJUNCTION, PARTICLE -> {
          return i;
        }
        case RELATIVE -> {
          int meant = SoCalled.meant(line, i);
          if (meant == i) {
            return i;
          }
          i = meant; // «ما وصفه بالعدوان» stands for «العدوان»
        }
        case NEGATION -> {
          if (!line.word(i).is("عدم") && !line.word(i).is("غير")) {
            return i; // «عدم» and «غير» negate a noun
          }
        }
        case PUNCTUATION -> {
          i = Math.max(i, Asides.dashed(line, i) - 1);
          if (STOPS.contains(line.word(i).normal()) || (line.word(i).is("،") && breaks(i + 1))) {
            return i;
          }
        }
        default -> {
          if (line.quote[i] >= 0 && line.quote[i] != quote && quoteWords(i) > 5) {
            return i;
          }
        }
      }
    }
    return i;
  }

  private int quoteWords(int i) {
    int j = i;
    while (j < line.size() && line.quote[j] == line.quote[i]) {
      j++;
    }
    return j - i;
  }

  /** Whether a new clause begins after a comma. */
  boolean breaks(int i) {
    return i >= line.size()
        || line.is(i, Sort.VERB)
        || line.is(i, Sort.CONJUNCTION)
        || line.is(i, Sort.COMPLEMENTIZER)
        || line.is(i, Sort.PARTICLE)
        || participle(i);
  }

  /**
   * The noun phrases of the clause that goes on at the word that hang on no preposition, up to the
   * first comma.
   */
  List<Integer> free(int from) {
    List<Integer> known = frees.get(from);
    if (known == null) {
      known = Row.copyOf(free(from, right(from)));
      frees.put(from, known);
    }
    return known;
  }

  private List<Integer> free(int from, int to) {
    List<Integer> out = new ArrayList<>();
    List<Integer> last = new ArrayList<>();
    int aside = -1; // how many there were when an aside closed
    int that = -1;
    int i = from;
    while (i < to) {
      Word word = line.word(i);
      int aged = Math.max(Asides.aged(line, i), Asides.dashed(line, i));
      if (aged > i) {
        i = aged;
        continue;
      }
      if (word.is("،") && (!out.isEmpty() || i + 1 < to && line.word(i + 1).and())) {
        boolean closes =
            !out.isEmpty() && (asides.closes(out.getLast(), i) || asides.lists(out.getLast(), i));
        int next = closes ? i + 1 : asides.after(i, to);
        boolean attends = // «حضر اللقاء، فلان»
            out.size() == 1 && from > 0 && asides.attends(from - 1, i + 1, to);
        if (next < 0 && (out.size() == aside || attends)) {
          next = i + 1; // «التقى الوزير، في مكتبه، اليوم الأحد، نظيره»
        }
        next = next < 0 ? new Late(line, phrases, this).after(out, from, i, to) : next;
        if (next < 0) {
          break;
        }
        aside = out.size();
        i = next;
        continue;
      }
      int meant = SoCalled.meant(line, i);
      if (meant != i) {
        if (word.preposition().isEmpty()) {
          out.add(meant); // «دان ما وصفه بالعدوان»
        }
        i = skip(meant);
      } else if (line.is(i, Sort.PREPOSITION)) {
        int next = SoCalled.meant(line, unquoted(i + 1, to));
        i =
            among(i) && phrases.opens(i + 1)
                ? quoted(skip(i + 1), to)
                : next < to
                        && (word.pronoun().isEmpty() || Company.at(line, i))
                        && phrases.opens(next)
                    ? past(i, next, !out.isEmpty())
                    : i + 1;
      } else if (Homographs.measures(word)
          && i + 1 < to
          && line.quantity[i + 1] >= 0
          && !line.is(i - 1, Sort.VERB)) { // «بلغت سرعتها 210 كيلومترات»: what reaches it
        int quantity = line.quantity[i + 1];
        i++;
        while (i < to && line.quantity[i] == quantity) {
          i++; // «ضرب زلزال قوته 6 درجات المدينة»
        }
      } else if (line.is(i, Sort.VERB) && Sums.leads(line, i)) {
        i = Sums.past(line, i);
      } else if (Manner.is(word)) {
        i++;
      } else if (word.is("اكثر") && i + 2 < to && line.word(i + 2).is("مره")) {
        i += 3; // «استهدفته أكثر من مرة»
      } else if (phrases.opens(i)) {
        if (word.is("ذلك") && line.is(i - 1, Sort.VERB) && word.preposition().isEmpty()) {
          that = i; // «أعلن ذلك وزير الصحة»: done by whoever is told next
        } else if (word.preposition().isEmpty() && !hangs(i)) {
          (Manner.ofDeath(word) ? last : out).add(i);
        }
        int name = Apposed.name(line, i, phrases.end(i));
        i = name >= 0 ? skip(name) : past(i, i, false);
      } else {
        i++;
      }
    }
    if (that >= 0) { // «جاء ذلك خلال استقباله فلانا»: he does not
      boolean next = !out.isEmpty() && !line.is(that + 1, Sort.PREPOSITION);
      out.add(next ? 1 : 0, that);
    }
    out.addAll(last);
    return out;
  }

  /** «قتل خمسة بينهم طفلان»: who is among those told is no part of the clause that tells them. */
  private boolean among(int i) {
    return i > 0
        && i + 1 < line.size()
        && line.word(i).is("بين")
        && AMONG.contains(line.word(i).pronoun())
        && !line.is(i - 1, Sort.VERB);
  }

  /** «قال لـ"الأخبار" فلان»: what follows a preposition through quotation marks is no subject. */
  private boolean hangs(int start) {
    int i = start - 1;
    while (i >= 0 && line.word(i).isPunctuation() && !STOPS.contains(line.word(i).normal())) {
      if (!line.word(i).preposition().isEmpty()) {
        return true; // the ل is joined to the mark
      }
      i--;
    }
    if (i < 0 || i == start - 1) { // «كلفت بمهمة شاقة هي تنظيم الحوار»
      return i > 0 && line.word(i).is("هي") && !phrases.nouns().definite(i - 1);
    }
    int noun = phraseOf(i); // «بتوجيه "خراطيم المياه"»
    boolean belongs =
        noun >= 0
            && line.quote[start] >= 0
            && line.quote[i] != line.quote[start]
            && line.is(i, Sort.NOMINAL)
            && !line.word(i).definite()
            && (quoteWords(start) < NAME
                || line.is(noun - 1, Sort.PREPOSITION)
                || !line.word(noun).preposition().isEmpty());
    return belongs || line.is(i, Sort.PREPOSITION) || line.word(i).is("ل");
  }

  /** «بينهم أربعة "مستشارين" وجندي»: past those in quotation marks whom a number counts. */
  private int quoted(int i, int to) {
    if (i >= to || line.quote[i] >= 0 || !line.is(i - 1, Sort.NUMBER) || unquoted(i, to) == i) {
      return i;
    }
    int end = i + 1;
    while (end < to && line.quote[end] >= 0) {
      end++;
    }
    end = unquoted(end, to);
    return end < to && line.word(end).and() && phrases.opens(end) ? skip(end) : end;
  }

  /** «قلقها من "محاكمات"»: the word after the mark that opens a quote. */
  private int unquoted(int i, int to) {
    return i < to && line.word(i).isPunctuation() && QUOTES.contains(line.word(i).normal())
        ? i + 1
        : i;
  }

  /** One past the phrase at a word and those whom its deed is done to: «إلى مقتل 6 أشخاص». */
  private int past(int preposition, int start, boolean doer) {
    int end = skip(start);
    boolean suffer =
        Counted.suffer(line, preposition, start, end) || doer && Counted.does(line, start, end);
    return suffer && phrases.opens(end) ? skip(end) : end;
  }

  int skip(int start) {
    List<Integer> all = phrases.conjuncts(start);
    return all.isEmpty() ? start + 1 : Math.max(start + 1, phrases.end(all.getLast()));
  }

  /** «مؤكدا»: an active participle in the accusative that goes on with what its sentence says. */
  boolean participle(int i) {
    return goingOn.at(i);
  }
}
