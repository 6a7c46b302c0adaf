package org.waqai.event;

import java.util.List;

/** Where a clause goes on after another one that stands within it. */
record Resuming(Line line, Phrases phrases, Bounds bounds) {
  /** As many words may stand in a clause within a clause. */
  private static final int NESTED = 25;

  /**
   * «دعا الوزير في بيان نشرته الصحف، إلى»: where a clause goes on after another one within it, that
   * ends with a comma; -1 where it does not.
   */
  int after(int end) {
    boolean nested =
        line.is(end, Sort.RELATIVE)
            || line.is(end, Sort.VERB)
                && !line.word(end).and()
                && line.is(end - 1, Sort.NOMINAL)
                && !line.word(end - 1).definite()
                && !line.named0[end - 1];
    int after = nested ? beyond(end) : -1;
    if (after >= 0) {
      return after;
    }
    for (int i = end + 1; nested && i < Math.min(line.size() - 1, end + NESTED); i++) {
      if (Bounds.stops(line, i) || line.is(i, Sort.COMPLEMENTIZER)) {
        return -1;
      }
      if (line.word(i).is("،")) {
        boolean phrase =
            line.is(i + 1, Sort.PREPOSITION) || !line.word(i + 1).preposition().isEmpty();
        boolean object = phrases.opens(i + 1) && phrases.nouns().accusative(i + 1);
        object |= line.word(end - 1).is("،") && goesOn(i + 1);
        return (phrase || object) && !line.word(i + 1).and() && !bounds.breaks(i + 1) ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** «انتقد الوزير، الذي يزور عمان، الحكومة», «، قرار البرلمان»: a phrase that no verb follows. */
  private boolean goesOn(int i) {
    if (!phrases.opens(i)
        || Sayings.goesOn(line.word(i))
        || Manner.is(line.word(i))
        || line.time[i] >= 0
        || !line.is(i, Sort.NOMINAL)
        || !line.word(i).preposition().isEmpty()) {
      return false;
    }
    int end = phrases.end(i);
    return !line.is(end, Sort.VERB) && !line.is(end, Sort.RELATIVE) && !line.is(end, Sort.PARTICLE);
  }

  /**
   * «أصابت صواريخ أطلقها الحوثيون خزانات»: what comes after the one phrase that a verb with a
   * joined object still takes; -1 where nothing does.
   */
  private int beyond(int end) {
    int verb = line.is(end, Sort.RELATIVE) ? end + 1 : end;
    if (!line.is(verb, Sort.VERB) || line.word(verb).pronoun().isEmpty()) {
      return -1;
    }
    List<Integer> inner = bounds.free(verb + 1);
    if (inner.size() != 2 || inner.getFirst() != verb + 1) {
      return -1;
    }
    int next = inner.get(1);
    boolean where = Homographs.side(line.word(next)); // «شمال غرب سوريا»
    return where || line.mentionAt[next] >= 0 || line.named0[next] ? -1 : next;
  }

  /** «المقاتلات قصفت ودمرت المنصة»: two verbs with one object. */
  boolean shares(int v, Voice voice) {
    if (v + 3 >= line.size() || !line.is(v + 1, Sort.VERB)) {
      return false;
    }
    Word word = line.word(v);
    Word next = line.word(v + 1);
    return next.and()
        && word.pronoun().isEmpty()
        && next.pronoun().isEmpty()
        && Mood.past(word) == Mood.past(next)
        && Agreeing.own(word) == Agreeing.own(next)
        && voice.agreesFully(v) == voice.agreesFully(v + 1)
        && (phrases.nouns().definite(v + 2) || phrases.nouns().definite(v + 3))
        && line.word(v + 2).preposition().isEmpty()
        && !voice.nominative(v + 2);
  }
}
