package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Span;

/**
 * Reads what stands around a trigger. News Arabic is verb-first: the next free noun phrase is the
 * subject, the one after it the object; in headlines and after «إن» the phrase before the verb is
 * the subject; a relative clause's missing argument is its noun.
 */
final class Clauses {
  private static final Set<String> STOPS = Set.of(".", "؛", "؟", "!", ":", "…", "..", "...", "?");
  private static final Set<String> AUXILIARY = Set.of("كان", "كانت", "كانوا", "يكون", "تكون");
  private static final int REACH = 45;

  private final Line line;
  private final Phrases phrases;
  private final Story story;

  /** For each word the start of the noun phrase that it stands in; -1 where in none. */
  private final int[] phraseOf;

  Clauses(Line line, Phrases phrases, Story story) {
    this.line = line;
    this.phrases = phrases;
    this.story = story;
    this.phraseOf = new int[line.size()];
    for (int i = 0; i < line.size(); ) {
      int end = phrases.opens(i) ? phrases.end(i) : i + 1;
      for (int j = i; j < end; j++) {
        phraseOf[j] = phrases.opens(i) ? i : -1;
      }
      i = end;
    }
  }

  int phraseOf(int i) {
    return i < 0 || i >= phraseOf.length ? -1 : phraseOf[i];
  }

  /** One past the last word of the clause that goes on at the word. */
  int right(int from) {
    int quote = from > 0 && from - 1 < line.size() ? line.quote[from - 1] : -1;
    int i = from;
    for (; i < line.size() && i - from < REACH; i++) {
      switch (line.sorts[i]) {
        case VERB, COMPLEMENTIZER, RELATIVE, CONJUNCTION, PARTICLE, NEGATION -> {
          return i;
        }
        case PUNCTUATION -> {
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
  private boolean breaks(int i) {
    return i >= line.size()
        || line.is(i, Sort.VERB)
        || line.is(i, Sort.CONJUNCTION)
        || line.is(i, Sort.COMPLEMENTIZER)
        || line.is(i, Sort.PARTICLE)
        || participle(i);
  }

  /** «مؤكدا»: an active participle in the accusative that goes on with what its sentence says. */
  boolean participle(int i) {
    return i < line.size()
        && line.is(i, Sort.NOMINAL)
        && line.word(i).stem().can(Pos.ACTIVE_PARTICIPLE)
        && !line.word(i).definite()
        && line.word(i).preposition().isEmpty()
        && (phrases.accusative(i) || line.word(i).normal().endsWith("ه"))
        && (i == 0 || line.is(i - 1, Sort.PUNCTUATION) || line.word(i).normal().endsWith("ا"));
  }

  /** The noun phrases of a stretch that hang on no preposition, up to the first comma. */
  private List<Integer> free(int from, int to) {
    List<Integer> out = new ArrayList<>();
    int i = from;
    while (i < to) {
      Word word = line.word(i);
      if (word.is("،") && !out.isEmpty()) {
        break;
      }
      if (line.is(i, Sort.PREPOSITION)) {
        i = i + 1 < to && word.pronoun().isEmpty() && phrases.opens(i + 1) ? skip(i + 1) : i + 1;
      } else if (phrases.opens(i)) {
        if (word.preposition().isEmpty()) {
          out.add(i);
        }
        i = skip(i);
      } else {
        i++;
      }
    }
    return out;
  }

  private int skip(int start) {
    List<Integer> all = phrases.conjuncts(start);
    return all.isEmpty() ? start + 1 : Math.max(start + 1, phrases.end(all.getLast()));
  }

  /** The clause of a verb, for an entry. */
  Clause verb(int v, Frame frame, boolean passive) {
    return verb(v, frame, passive, false);
  }

  /** The same, where the verb's subject may be dropped: «ويضم 84 عضوا». */
  Clause verb(int v, Frame frame, boolean passive, boolean dropped) {
    boolean saying = says(frame);
    Clause clause = new Clause(line, v);
    clause.to = right(v + 1);
    Word word = line.word(v);
    List<Integer> after = free(v + 1, clause.to);
    int before = before(v);
    int relative = relative(v);
    boolean pronoun = !word.pronoun().isEmpty();
    if (passive || !dropped && passiveByShape(v, frame, after, before, relative)) {
      passive(clause, after, before, relative);
    } else if (relative >= 0) {
      add(pronoun ? clause.object : clause.subject, relative);
      after.stream().limit(1).forEach(a -> add(pronoun ? clause.subject : clause.object, a));
    } else if (pronoun) {
      active(clause, v, after.isEmpty() ? before : after.getFirst(), after, 1, saying);
      int named = v > 1 ? phraseOf(line.word(v - 1).is("،") ? v - 2 : v - 1) : -1;
      if (named >= 0 && named != before) {
        add(clause.object, named);
      }
    } else if (before >= 0) {
      active(clause, v, before, after, 0, saying);
    } else {
      boolean full = dropped || agreesFully(v) || (takesObject(frame) && belongs(after));
      active(
          clause, v, full || after.isEmpty() ? -1 : after.getFirst(), after, full ? 0 : 1, saying);
    }
    said(clause, v + 1);
    return clause;
  }

  private void active(
      Clause clause, int v, int subject, List<Integer> after, int object, boolean saying) {
    if (subject >= 0) {
      add(clause.subject, subject);
    } else {
      Word verb = line.word(v);
      (saying ? story.speaker(verb) : story.subject(verb)).ifPresent(clause.subject::add);
      clause.inherited = true;
    }
    for (int i = object; i < after.size(); i++) {
      add(clause.object, after.get(i));
    }
  }

  private static boolean says(Frame frame) {
    return names(frame, Where.Position.SAID);
  }

  /** Whether a slot of the entry names the place. */
  private static boolean names(Frame frame, Where.Position position) {
    for (Slot slot : frame.slots()) {
      for (Where where : slot.where()) {
        if (where.position() == position) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean takesObject(Frame frame) {
    return names(frame, Where.Position.OBJECT);
  }

  /**
   * «دعا أنصاره»: the one phrase after a verb has the pronoun of whoever was spoken of, so it is
   * the object.
   */
  private boolean belongs(List<Integer> after) {
    if (after.size() != 1) {
      return false;
    }
    Word head = line.word(after.getFirst());
    return !head.pronoun().isEmpty()
        && line.mentionAt[after.getFirst()] < 0
        && story.subject(head).isPresent();
  }

  private void passive(Clause clause, List<Integer> after, int before, int relative) {
    int object = !after.isEmpty() ? after.getFirst() : relative >= 0 ? relative : before;
    if (object >= 0) {
      add(clause.object, object);
    } else {
      story.subject(line.word(clause.trigger)).ifPresent(clause.object::add);
      clause.inherited = true;
    }
  }

  /**
   * «قتل 5 أشخاص في غارة»: letters that may be a passive, one noun phrase, and an object needed.
   */
  private boolean passiveByShape(
      int v, Frame frame, List<Integer> after, int before, int relative) {
    boolean either = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      either |= a.isVerb() && a.voice() == Analysis.Voice.EITHER && a.person() == 3;
    }
    boolean object = false;
    for (Slot slot : frame.slots()) {
      object |= onlyObject(slot);
    }
    if (!either || !object || !line.word(v).pronoun().isEmpty()) {
      return false;
    }
    int phrasesAround = after.size() + (before >= 0 ? 1 : 0) + (relative >= 0 ? 1 : 0);
    return phrasesAround == 1 || (after.isEmpty() && phrasesAround > 0);
  }

  /** Whether the slot needs what is done to: an object, and no clause or preposition instead. */
  private static boolean onlyObject(Slot slot) {
    boolean object = false;
    for (Where where : slot.where()) {
      switch (where.position()) {
        case OBJECT -> object = true;
        case OF, SUBJECT -> {}
        default -> {
          return false;
        }
      }
    }
    return object && slot.required();
  }

  /** A verb in the plural or of the first person has its subject in itself. */
  private boolean agreesFully(int v) {
    boolean any = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      if (a.isVerb()) {
        any = true;
        if (a.person() == 3
            && a.number() != Analysis.Count.PLURAL
            && a.number() != Analysis.Count.DUAL) {
          return false;
        }
      }
    }
    return any;
  }

  /** The phrase before a verb that is its subject; -1 where it has none there. */
  private int before(int v) {
    int k = beforeGroup(v);
    int limit = Math.max(0, v - 16);
    while (k >= limit) {
      int start = phraseOf(k);
      if (start < 0 || line.time[k] >= 0) {
        if (line.time[k] < 0
            && !line.is(k, Sort.ADVERB)
            && !line.is(k, Sort.PRONOUN)
            && !line.is(k, Sort.PREPOSITION)) {
          return -1;
        }
        k--;
        continue;
      }
      boolean hangs =
          !line.word(start).preposition().isEmpty() || line.is(start - 1, Sort.PREPOSITION);
      if (!hangs) {
        return opensClause(start) ? start : -1;
      }
      k = start - 1;
    }
    return -1;
  }

  /** The last word before a verb and what belongs to the verb: particles, negation, «كان». */
  private int beforeGroup(int v) {
    int k = v - 1;
    while (k >= 0
        && (line.is(k, Sort.PARTICLE)
            || line.is(k, Sort.NEGATION)
            || line.is(k, Sort.ADVERB)
            || (line.is(k, Sort.VERB) && AUXILIARY.contains(line.word(k).normal())))) {
      k--;
    }
    return k;
  }

  private boolean opensClause(int start) {
    return start == 0
        || line.word(start).and()
        || line.is(start - 1, Sort.PUNCTUATION)
        || line.is(start - 1, Sort.COMPLEMENTIZER)
        || line.is(start - 1, Sort.CONJUNCTION)
        || (line.is(start - 1, Sort.VERB) && AUXILIARY.contains(line.word(start - 1).normal()));
  }

  /** The noun that a verb's relative clause hangs on; -1 where it is in none. */
  private int relative(int v) {
    int k = beforeGroup(v);
    if (!line.is(k, Sort.RELATIVE)) {
      return -1;
    }
    int noun = k - 1;
    if (noun >= 0 && line.word(noun).is("،")) {
      noun--;
    }
    int phrase = phraseOf(noun);
    for (int m = noun; m > phrase && phrase >= 0; m--) {
      if (line.mentionAt[m] >= 0 && line.mentionEnd[m] > noun) {
        return m; // «لمحاربة التنظيم الذي»: the name next to it
      }
    }
    return phrase;
  }

  /** The clause of a noun or verbal noun that ends before a word. */
  Clause noun(int n, int end, boolean ofJoined) {
    Clause clause = new Clause(line, n);
    clause.from = end;
    clause.to = right(end);
    Word word = line.word(end - 1);
    if (!word.pronoun().isEmpty()) {
      story.subject(word).ifPresent(clause.of::add);
      return clause;
    }
    int next = end;
    while (next < clause.to && !word.definite() && adjective(next)) {
      nisba(clause, next++);
    }
    for (int k = next; word.definite() && k < Math.min(clause.to, next + 4); k++) {
      if (line.is(k, Sort.NOMINAL) && line.word(k).definite()) {
        nisba(clause, k);
      } else {
        break;
      }
    }
    boolean joined =
        !word.definite() && next == end && phrases.opens(next < line.size() ? next : 0);
    if (joined
        && next < clause.to
        && line.word(next).preposition().isEmpty()
        && !line.word(next).and()) {
      add(clause.of, next);
      int after = skip(next);
      if (after < clause.to
          && phrases.opens(after)
          && line.word(after).preposition().isEmpty()
          && !line.word(after).and()) {
        add(clause.object, after);
      }
    }
    return clause;
  }

  /** The trigger itself, the number that counts it, and who says the passage that it stands in. */
  void around(Clause clause, int end, boolean noun) {
    int t = clause.trigger;
    Span stem = line.word(t).bare();
    int to = noun ? Math.max(end, Math.min(phrases.end(t), t + 4)) : end;
    clause.self.add(new Filling.Stretch(new Span(stem.start(), line.word(to - 1).span().end())));
    int counted = line.quantity[t] >= 0 ? t : t > 0 && line.quantity[t - 1] >= 0 ? t - 1 : -1;
    if (counted >= 0 && (counted == t || line.is(t - 1, Sort.NUMBER))) {
      clause.number.add(new Filling.At(line, counted));
    }
    clause.speaker.addAll(story.speakerOf(stem));
  }

  private boolean adjective(int i) {
    Word word = line.word(i);
    return line.is(i, Sort.NOMINAL)
        && !word.definite()
        && !line.named0[i]
        && line.quantity[i] < 0
        && word.preposition().isEmpty()
        && !word.normal().endsWith("ين") // «استهداف مدنيين»: people, no adjective
        && !word.normal().endsWith("ون")
        && !word.and()
        && (line.nisba[i] >= 0
            || word.stem().can(Pos.ADJECTIVE)
            || word.stem().can(Pos.NISBA)
            || (phrases.accusative(i) && phrases.accusative(i - 1)));
  }

  private void nisba(Clause clause, int i) {
    if (line.nisba[i] >= 0) {
      clause.adjective.add(new Filling.At(line, i));
    }
  }

  /** The clause of a participle: «مؤكدا أن», «المعين مؤخرا». */
  Clause participle(int p, Frame frame, boolean passive) {
    Clause clause = new Clause(line, p);
    clause.to = right(p + 1);
    boolean adverbial = participle(p);
    int noun = p > 0 ? phraseOf(line.word(p - 1).is("،") ? p - 2 : p - 1) : -1;
    if (!adverbial && noun < 0) {
      noun = before(p);
    }
    if (adverbial || noun < 0) {
      (says(frame) ? story.speaker(line.word(p)) : story.subject(line.word(p)))
          .ifPresent((passive ? clause.object : clause.subject)::add);
      clause.inherited = true;
    } else if (noun != p) {
      add(passive ? clause.object : clause.subject, noun);
    }
    List<Integer> after = free(p + 1, clause.to);
    if (!passive && !after.isEmpty()) {
      add(clause.object, after.getFirst());
    }
    said(clause, p + 1);
    return clause;
  }

  /** What is said after a saying verb: a quote, or the clause after أن and the colon. */
  private void said(Clause clause, int from) {
    int own = line.quote[clause.trigger];
    for (int i = from; i < line.size(); i++) {
      if (line.quote[i] >= 0 && line.quote[i] != own) {
        clause.said.add(new Filling.Stretch(line.document.quotes().get(line.quote[i])));
        return;
      }
      boolean opens = line.is(i, Sort.COMPLEMENTIZER) || line.word(i).is(":");
      if (opens && (!line.word(i).is(":") || i - from < 18)) {
        int start = line.word(i).is(":") ? i + 1 : i;
        int end = sayingEnd(start);
        if (start < end) {
          if (line.word(i).is(":")
              && line.quote[Math.min(line.size() - 1, start + 1)] >= 0
              && line.quote[Math.min(line.size() - 1, start + 1)] != own) {
            continue;
          }
          clause.said.add(
              new Filling.Stretch(
                  new Span(line.word(start).span().start(), line.word(end - 1).span().end())));
          clause.content.add(clause.said.getFirst());
        }
        return;
      }
      if (line.is(i, Sort.VERB) && i - from > 1 && !relativeVerb(i)) {
        break;
      }
    }
    quoteBefore(clause, own);
  }

  /**
   * Whether the verb is one of a relative clause, whose subject is not whom the text goes on about.
   */
  boolean subordinate(int v) {
    return relative(v) >= 0 || relativeVerb(v);
  }

  private boolean relativeVerb(int v) {
    return line.is(beforeGroup(v), Sort.RELATIVE);
  }

  /** «"..."، قال فلان»: the quote that ends right before the verb. */
  private void quoteBefore(Clause clause, int own) {
    for (int i = clause.trigger - 1; i >= Math.max(0, clause.trigger - 4); i--) {
      if (line.quote[i] >= 0 && line.quote[i] != own) {
        clause.said.add(new Filling.Stretch(line.document.quotes().get(line.quote[i])));
        return;
      }
    }
  }

  /** Where a clause that is said ends: at its sentence's end or before «، مؤكدا» and «، بحسب». */
  private int sayingEnd(int start) {
    for (int i = start + 2; i < line.size() - 1; i++) {
      if (line.word(i).is("،")
          && (participle(i + 1)
              || line.word(i + 1).is("حسب")
              || line.word(i + 1).is("وفق")
              || line.word(i + 1).is("وفقا"))) {
        return i;
      }
    }
    int end = line.size();
    while (end > start && line.word(end - 1).isPunctuation()) {
      end--;
    }
    return end;
  }

  /** For a source phrase («بحسب فلان»): the clause that it stands in is what is said. */
  void saidAround(Clause clause) {
    int start = clause.trigger;
    int first = start;
    while (first > 0 && !STOPS.contains(line.word(first - 1).normal())) {
      first--;
    }
    int from = first;
    int to = start;
    while (to > from && line.word(to - 1).isPunctuation()) {
      to--;
    }
    if (to - from < 3) {
      from = clause.to;
      while (from < line.size() && line.word(from).isPunctuation()) {
        from++;
      }
      to = sayingEnd(Math.min(from, line.size()));
    }
    if (from < to) {
      clause.said.add(
          new Filling.Stretch(
              new Span(line.word(from).span().start(), line.word(to - 1).span().end())));
    }
  }

  private void add(List<Filling> place, int start) {
    Word head = line.word(start);
    Optional<Filling> owner =
        !head.pronoun().isEmpty() && head.stem().can(Pos.MASDAR)
            ? story.subject(head)
            : Optional.empty();
    place.add(
        owner.isPresent()
            ? new Filling.Owned(line, start, owner.get())
            : new Filling.At(line, start));
  }
}
