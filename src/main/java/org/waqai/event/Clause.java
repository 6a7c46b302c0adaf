package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waqai.lexicon.Where;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** What stands where around one trigger: the places that the slots of a frame name. */
final class Clause {
  /** Something that stands in a place: a phrase of the line, or what is known from before. */
  sealed interface Filling {
    /** A noun phrase that begins at the word. */
    record At(Line line, int start) implements Filling {
      // Spelled out, as in Label: asked wherever a verb has no subject of its own.
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof At at && line == at.line && start == at.start;
      }

      @Override
      public int hashCode() {
        return 31 * line.hashCode() + start;
      }
    }

    /** A noun phrase that is about whoever its pronoun points to: «حضوره». */
    record Owned(Line line, int start, Filling owner) implements Filling {}

    /** Whoever a pronoun joined to a preposition points to: «أفرجت عنه». */
    record Pointed(Filling who) implements Filling {}

    /** What another clause has told. */
    record Known(List<Value> values) implements Filling {}

    /** Words of the article as they stand. */
    record Stretch(Span span) implements Filling {}
  }

  final Line line;
  final int trigger;

  /** Where phrases are looked for, in words: from after the trigger to the end of its clause. */
  int from;

  int to;
  final List<Filling> subject = new ArrayList<>();
  final List<Filling> object = new ArrayList<>();
  final List<Filling> of = new ArrayList<>();
  final List<Filling> adjective = new ArrayList<>();
  final List<Filling> said = new ArrayList<>();
  final List<Filling> content = new ArrayList<>();
  final List<Filling> self = new ArrayList<>();
  final List<Filling> number = new ArrayList<>();
  final List<Filling> speaker = new ArrayList<>();
  final List<Filling> doer = new ArrayList<>();

  /** Where it happens, as a light verb says: «شهدت المدينة احتجاجات». */
  final List<Filling> place = new ArrayList<>();

  /** Further stretches of words in which phrases count: those of a light verb. */
  final List<int[]> more = new ArrayList<>();

  boolean inherited;

  /**
   * The verb of what is done on the occasion that a noun names, where a clause that only describes
   * something stands between; else -1.
   */
  int during = -1;

  /** Whether the clause only describes an indefinite noun, its subject. */
  boolean describes;

  /** Whether its subject is whoever spoke the words before: «، ودعا الأطراف إلى». */
  boolean speakingOn;

  /** Whether a light verb says of the trigger that it happens: «انطلقت في عمّان محادثات». */
  boolean happens;

  /** The noun of a relative clause to which a preposition comes back: «الذين أفرجت عنهم»; or -1. */
  int antecedent = -1;

  /** The text by which somebody says it, and the phrase that says whose it is: «بيان للوزارة». */
  int text = -1;

  int owner = -1;

  /** Whether the trigger says something, so that its «ل» names whom it is said to. */
  boolean saying;

  private final Story story;

  /** The connectives asked for while it is fitted to one entry, which changes nothing about it. */
  private final List<Row<String>> asked = new ArrayList<>();

  /** What stands after each of them. */
  private final List<List<Filling>> answers = new ArrayList<>();

  private boolean held;

  Clause(Line line, int trigger, Story story) {
    this.line = line;
    this.trigger = trigger;
    this.story = story;
    this.from = trigger + 1;
    this.to = trigger + 1;
  }

  /** Whether nothing stands in any place of one of the slots, see {@link Slots#needs}. */
  boolean lacks(long needs) {
    if (needs == 0) {
      return false;
    }
    int places =
        bit(subject, Where.Position.SUBJECT)
            | bit(object, Where.Position.OBJECT)
            | bit(of, Where.Position.OF)
            | bit(adjective, Where.Position.ADJECTIVE)
            | bit(said, Where.Position.SAID)
            | bit(content, Where.Position.CLAUSE)
            | bit(self, Where.Position.SELF)
            | bit(number, Where.Position.NUMBER)
            | bit(speaker, Where.Position.SPEAKER)
            | bit(doer, Where.Position.DOER);
    for (long left = needs; left != 0; left >>>= Slots.PLACES) {
      if ((left & (1 << Slots.PLACES) - 1 & places) == 0) {
        return true;
      }
    }
    return false;
  }

  private static int bit(List<Filling> filled, Where.Position position) {
    return filled.isEmpty() ? 0 : Slots.bit(position);
  }

  List<Filling> at(Where where) {
    return switch (where.position()) {
      case SUBJECT -> subject;
      case OBJECT -> object;
      case OF -> of;
      case ADJECTIVE -> adjective;
      case SAID -> said;
      case CLAUSE -> content;
      case SELF -> self;
      case NUMBER -> number;
      case SPEAKER -> speaker;
      case DOER -> doer;
      case PHRASE -> phrase(where.words());
    };
  }

  /** Whom the pronoun joined to a word of the line points to: «أطلقت سراحه». */
  Optional<Filling> whose(int i) {
    return story.parties().pointed(line.word(i), line, subject);
  }

  /**
   * Whether what stands after a connective is kept, as long as an entry is fitted to it: first it
   * is asked whether anything does, then slot after slot what.
   */
  void hold(boolean hold) {
    held = hold;
    asked.clear();
    answers.clear();
  }

  @SuppressWarnings("ReferenceEquality") // the same slot asks again
  private List<Filling> phrase(Row<String> words) {
    boolean by = text >= 0 && words.size() == 1 && words.get(0).equals("في");
    if (!by && !line.mayHold(words.get(0))) {
      return List.of(); // as of most connectives
    }
    for (int a = 0; held && a < asked.size(); a++) {
      if (asked.get(a) == words) {
        return answers.get(a);
      }
    }
    List<Filling> found = phrases(words, by);
    if (held) {
      asked.add(words);
      answers.add(found);
    }
    return found;
  }

  /** Every phrase after the connective, in the order of the text. */
  private List<Filling> phrases(Row<String> words, boolean by) {
    List<Filling> out = new ArrayList<>();
    if (by) {
      out.add(new Filling.At(line, text)); // «ذكر بيان للوزارة» as «ذكرت الوزارة في بيان»
    }
    find(words, from, to, out);
    if (to + 1 < line.size() && line.quote[to] >= 0 && line.quote[to] != line.quote[trigger]) {
      find(words, to, to + 2, out); // «وطالبوا الحكومة "بالتحرك الفوري"»
    }
    for (int[] stretch : more) {
      find(words, Math.max(to, stretch[0]), stretch[1], out);
    }
    for (int[] stretch : more) {
      find(words, stretch[0], Math.min(from - 1, stretch[1]), out);
    }
    return out;
  }

  private void find(Row<String> words, int low, int high, List<Filling> out) {
    String first = words.get(0);
    if (antecedent >= 0
        && low == from
        && words.size() == 1
        && (line.word(from).flat().equals(first)
            || line.is(from, Sort.PRONOUN) && line.word(from).preposition().equals(first))) {
      out.add(new Filling.At(line, antecedent));
    }
    // «جولة شملت كذا»: a verb that a slot names stands where its clause ends
    boolean verb = high == to && first.length() > 2 && line.is(to, Sort.VERB);
    Connective connective = new Connective(line, trigger, saying);
    for (int i = low; i < (verb ? high + 1 : high); i++) {
      if (words.size() == 1 && connective.points(first, i)) {
        if (antecedent >= 0 && i == from) {
          continue; // found above
        }
        if (!saying) {
          story
              .parties()
              .pointed(line.word(i), line, subject)
              .ifPresent(who -> out.add(new Filling.Pointed(who)));
        }
        continue;
      }
      int start = connective.at(words, i);
      if (start >= 0 && !content.isEmpty() && that(start)) {
        out.addAll(content); // «دعا الوزارة إلى أن تلتزم الحياد»
      } else if (start >= 0 && start != owner) {
        out.add(new Filling.At(line, SoCalled.meant(line, start)));
      }
    }
  }

  /** «أن تلتزم»: a clause of what is to be done, and not «أن الوزارة» of what is so. */
  private boolean that(int i) {
    return line.is(i, Sort.COMPLEMENTIZER) && line.is(i + 1, Sort.VERB);
  }
}
