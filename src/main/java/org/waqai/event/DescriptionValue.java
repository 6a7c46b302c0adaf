package org.waqai.event;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waqai.lexicon.Filler;
import org.waqai.model.Normal;
import org.waqai.model.Span;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Somebody or something without a name, by the words that describe it: «مسلحون مجهولون». */
final class DescriptionValue {
  /** As many words may describe somebody. */
  private static final int DESCRIPTION = 5;

  /** Bodies, buildings and units that are told apart by whose they are or what they are for. */
  private static final WordSet FOR =
      WordSet.of(
          "مركز",
          "مصنع",
          "محطه",
          "مقر",
          "جمعيه",
          "لجنه",
          "مدرسه",
          "معهد",
          "مستشفي",
          "مخزن",
          "مستودع",
          "معسكر",
          "قاعده",
          "حاجز",
          "دوريه",
          "موقع",
          "مواقع",
          "مجمع",
          "دار",
          "صندوق",
          "هيئه",
          "وكاله",
          "منصه",
          "معرض",
          "سوق",
          "متحف",
          "مرصد",
          "مختبر",
          "نقطه",
          "ثكنه",
          "مكتب",
          "شبكه",
          "مكتبه",
          "عياده",
          "حديقه",
          "اكاديميه",
          "كليه",
          "مجلس",
          "رابطه",
          "مراكز",
          "مصانع",
          "مدارس",
          "مخازن",
          "قواعد",
          "وحده",
          "خليه",
          "مرفا",
          "سجن",
          "رتل",
          "قافله",
          "حافله",
          "موكب",
          "مدرعه",
          "اليه",
          "زورق");

  private final Described described;
  private final Nobody nobody;

  DescriptionValue(Described described, Nobody nobody) {
    this.described = described;
    this.nobody = nobody;
  }

  /** Somebody or something without a name: the head phrase, at most five words. */
  Optional<Value> of(Line line, int start, int end, Set<Filler> kinds, Phrases phrases) {
    int from = start;
    while (from < end && (line.is(from, Sort.DEMONSTRATIVE) || line.is(from, Sort.NUMBER))) {
      from++;
    }
    if (!kinds.contains(Filler.THING) && line.word(start).is("اي")) {
      return Optional.empty(); // «لم تتبن أي جهة الهجوم»: nobody
    }
    if (from == end) {
      return Optional.empty(); // «ومقتل 38»: a number by itself
    }
    if (from > start && from + 1 < end && line.word(from).is("من")) {
      from++; // «خمسة من المسلحين»
    }
    if (from < end
        && line.quantity[from] >= 0
        && (Extent.isAmount(line, from) || !kinds.contains(Filler.THING) && coin(line, from))) {
      return Optional.empty(); // «مليار دولار»: money is nobody
    }
    int those = from < end ? Heads.those(line, from) : -1;
    if (those > end) {
      from = those; // «عددا كبيرا من الجرحى»
      return of(line, from, phrases.end(from), kinds, phrases);
    }
    int to =
        Math.min(Somebody.sent(line, from, end) ? phrases.end(end + 1) : end, from + DESCRIPTION);
    boolean hangs =
        to > from + 1 && line.word(to - 1).definite() && phrases.adjectives().attribute(to - 1);
    to -= hangs ? 1 : 0; // «الجماعة التابعة لـ»
    if (!hangs && kinds.contains(Filler.THING)) {
      to = belonging(line, from, to, phrases);
    }
    boolean owned = to > from + 1 && Adjectives.OWNED.contains(line.word(to - 1).normal());
    to -= owned && phrases.adjectives().attribute(to - 1) ? 1 : 0; // «طائرة تابعة لـ»
    boolean counted = from > start && from < end && line.nisba[from] >= 0; // «500 سوري»
    if (from >= to
        || (!counted && !Somebody.describable(line, from, kinds.contains(Filler.THING)))
        || (!counted && !kinds.contains(Filler.THING) && nobody.is(line, from))) {
      return Optional.empty();
    }
    Span span = line.span(from, to);
    OptionalInt before = described.meant(line, from, to);
    if (before.isPresent()) {
      return Optional.of(new Value.Reference(before.getAsInt(), span));
    }
    int who = described.of(Somebody.bare(line, from, span), line, from, to);
    return Optional.of(new Value.Reference(who, span));
  }

  /**
   * «مواقع لجماعة كذا», «جمعية لحماية البيئة»: an indefinite thing with the name of whoever it
   * belongs to, or a body or building with what it is for.
   */
  private static int belonging(Line line, int from, int to, Phrases phrases) {
    int first = from < to ? line.word(to - 1).preposition().equals("ل") ? to - 1 : to : to;
    if (first > from && serves(line, from, first, phrases)) {
      return Math.min(phrases.end(first), from + DESCRIPTION);
    }
    if (to >= line.size() || line.word(to - 1).definite() || line.named0[to - 1]) {
      return to;
    }
    boolean mark = line.word(to).isPunctuation() && line.word(to).preposition().equals("ل");
    int name = mark ? to + 1 : to;
    boolean owner =
        name < line.size()
            && (mark || line.word(to).preposition().equals("ل"))
            && !line.word(name).and()
            && line.mentionAt[name] >= 0;
    if (!owner || line.mentionEnd[name] - from > DESCRIPTION) {
      return to;
    }
    int end = line.mentionEnd[name];
    return mark && end < line.size() && line.word(end).isPunctuation() ? end + 1 : end;
  }

  /** «مركزا للبحوث», «حاجزا للجيش»: whether the word after a body or building says whose it is. */
  private static boolean serves(Line line, int from, int at, Phrases phrases) {
    if (at >= line.size() || !FOR.contains(bare(line.word(from))) || line.word(from).definite()) {
      return false;
    }
    Word word = line.word(at);
    int end = phrases.end(at);
    return word.preposition().equals("ل")
        && !word.and()
        && word.pronoun().isEmpty()
        && line.is(at, Sort.NOMINAL)
        && line.mentionAt[at] < 0
        && line.time[at] < 0
        && !Somebody.lasts(word)
        && end - from <= DESCRIPTION
        && (word.definite() || end > at + 1 && phrases.nouns().definite(end - 1));
  }

  /** Without the ا of the accusative: «مركز» of «مركزا». */
  private static String bare(Word word) {
    String normal = word.normal();
    boolean accusative = normal.endsWith("ا") && !FOR.contains(normal);
    return accusative ? normal.substring(0, normal.length() - 1) : normal;
  }

  /** «مليون دينار»: money whose country is not told. */
  private static boolean coin(Line line, int i) {
    String unit = line.document.quantities().get(line.quantity[i]).unit();
    return !unit.isEmpty() && line.word(i).normal().equals(Normal.of(unit));
  }
}
