package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Mention;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Who does it to whom: the subject and the object of a verb, out of the phrases around it. */
final class VerbArguments {
  /** With a pronoun they are some of those told of: «إحداها». */
  private static final WordSet PART =
      WordSet.of("احدي", "احدا", "احد", "بعض", "معظم", "اول", "اولا", "اخر", "ثاني", "جميع", "كل");

  private final Line line;
  private final Phrases phrases;
  private final Bounds bounds;
  private final VerbGroup group;
  private final Ahead ahead;
  private final Voice voice;
  private final Nobody nobody;
  private final Story story;
  private final DescribingClause describing;
  private final Subjects subjects;

  VerbArguments(Grammar grammar, Story story) {
    this.line = grammar.line();
    this.phrases = grammar.phrases();
    this.bounds = grammar.bounds();
    this.group = grammar.group();
    this.ahead = grammar.ahead();
    this.voice = grammar.voice();
    this.nobody = grammar.nobody();
    this.story = story;
    this.describing = new DescribingClause(line, grammar.group(), ahead, voice, nobody);
    this.subjects = new Subjects(grammar, story);
  }

  /** A phrase or whoever was spoken of does it to the phrases from the one counted on. */
  void active(Clause clause, Around around, int subject, int object) {
    boolean given = object == 1 && given(clause, around);
    subjects.fill(clause, given ? -1 : subject);
    objects(clause, around, given ? 0 : object);
  }

  /**
   * «أصدرت النقابة بيانا اتهمت فيه الشرطة»: whether whoever gave the text does it to the phrase.
   */
  boolean given(Clause clause, Around around) {
    return around.after().size() == 1 && !clause.saying && subjects.owned(clause.trigger) >= 0;
  }

  /** It is done to the phrases from the one counted on. */
  void objects(Clause clause, Around around, int object) {
    for (int k = object; k < around.after().size(); k++) {
      clause.object.add(own(clause, around.after().get(k)));
    }
  }

  /** «علقت سلوفاكيا مساعداتها»: her own, and not those of whoever was told of before. */
  private Filling own(Clause clause, int start) {
    Filling phrase = story.phrase(line, start);
    return phrase instanceof Filling.Owned
            && !clause.inherited
            && clause.subject.size() == 1
            && Agreeing.alike(line.word(clause.trigger), line.word(start))
        ? new Filling.Owned(line, start, clause.subject.getFirst())
        : phrase;
  }

  /** «ترفض رفضا قاطعا المشاركة»: the verb's own deed in the accusative only tells how. */
  void pastEmphasis(int v, List<Integer> free) {
    if (free.isEmpty() || free.getFirst() != v + 1 || !emphasis(v, v + 1)) {
      return;
    }
    free.removeFirst();
    for (int i = v + 2; i < Math.min(line.size(), v + 4); i++) {
      if (line.word(i).definite() && line.is(i, Sort.NOMINAL)) {
        boolean own = free.isEmpty() || free.getFirst() != i;
        if (own && line.word(i).preposition().isEmpty() && !line.word(i).and()) {
          free.addFirst(i);
        }
        return;
      }
    }
  }

  private boolean emphasis(int v, int i) {
    if (line.word(i).definite() || !phrases.nouns().accusative(i)) {
      return false;
    }
    for (Analysis a : line.word(i).stem().analyses()) {
      for (Analysis b : line.word(v).stem().analyses()) {
        if (a.pos() == Analysis.Pos.MASDAR && b.isVerb() && a.lemma().equals(b.lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Nobody is told who does it; whom it is done to stands around it or was spoken of. */
  void passive(Clause clause, Around around) {
    List<Integer> after = around.after();
    int relative = around.relative();
    boolean becomes =
        !after.isEmpty()
            && (relative >= 0 || around.before() >= 0 && line.named0[around.before()])
            && phrases.nouns().accusative(after.getFirst());
    int noun =
        relative >= 0
            ? relative
            : around.before() >= 0 ? around.before() : ahead.suffers(clause.trigger);
    boolean plural = noun >= 0 && voice.agreesFully(clause.trigger); // «عمال خطفوا في»
    int object = !after.isEmpty() && !becomes && !plural ? after.getFirst() : noun;
    if (object >= 0) {
      clause.object.add(story.phrase(line, object));
      int next = !after.isEmpty() && after.getFirst() == object ? 1 : 0;
      if (next < after.size()) {
        clause.object.add(story.phrase(line, after.get(next)));
      }
    } else {
      story.subject(line.word(clause.trigger)).ifPresent(clause.object::add);
      clause.inherited = true;
    }
  }

  /** A relative clause lacks what its noun is to the verb. */
  void relative(Clause clause, Around around) {
    int v = around.v();
    boolean pronoun = !line.word(v).pronoun().isEmpty();
    Filling noun =
        origin(around.relative(), v)
            .orElseGet(() -> story.phrase(line, counted(around.relative(), v)));
    if (ahead.returns(v, clause.to) || ahead.comesBack(v, clause.to)) {
      clause.antecedent = around.relative(); // «الأسرى الذين أفرجت عنهم إسرائيل»
      active(clause, around, around.first(), 1);
    } else if (pronoun && voice.agreesFully(v)) {
      clause.subject.add(noun); // «المتظاهرون الذين رشقوها»
    } else if (!pronoun && around.first() == v + 1 && unlike(v)) {
      active(clause, around, around.first(), 1); // «الشركات التي ينتقل غازها»
    } else {
      (pronoun ? clause.object : clause.subject).add(noun);
      int other = !pronoun && oneOfThem(around.after()) ? 1 : 0;
      if (other < around.after().size()) {
        (pronoun ? clause.subject : clause.object)
            .add(story.phrase(line, around.after().get(other)));
      }
    }
  }

  /** «التي ينتقل غازها»: by its gender the verb is not done by what the clause hangs on. */
  private boolean unlike(int v) {
    Gender own = Agreeing.own(line.word(v));
    Word relative = line.word(group.before(v));
    if (Homographs.measures(line.word(v + 1)) || line.word(v).mold().carries()) {
      return false; // «الذي تبلغ قيمته مليونا», «التي تم توقيعها»
    }
    return relative.is("التي") && own == Gender.MASCULINE
        || relative.is("الذي") && own == Gender.FEMININE;
  }

  /** «مقترح مصري يطلب من الطرفين»: of what is nobody the state that it comes from acts. */
  private Optional<Filling> origin(int noun, int v) {
    int adjective = describing.origin(noun, v);
    if (adjective < 0) {
      return Optional.empty();
    }
    Mention state = line.named.mentions().get(line.nisba[adjective]);
    return Optional.of(
        new Filling.Known(List.of(new Value.Reference(state.entity(), state.span()))));
  }

  /** «ضربات استهدفت إحداها سيارة»: one of those told of does it. */
  private boolean oneOfThem(List<Integer> after) {
    return !after.isEmpty()
        && PART.contains(line.word(after.getFirst()).normal())
        && !line.word(after.getFirst()).pronoun().isEmpty();
  }

  /** «عدد السكان الذين غادروا»: those who are counted do it, and not their number. */
  private int counted(int noun, int v) {
    boolean number = line.word(noun).is("عدد") || line.word(noun).is("اعداد");
    return number
            && line.is(noun + 1, Sort.NOMINAL)
            && line.word(noun + 1).definite()
            && voice.agreesFully(v)
        ? noun + 1
        : noun;
  }

  /** «اتهمته المعارضة»: the verb has its object in itself, as a pronoun. */
  void pointing(Clause clause, Around around) {
    int before = around.before();
    boolean headed =
        around.after().isEmpty()
            || voice.speaks(around.v())
            || before >= 0 && nobody.is(line, around.first());
    active(clause, around, headed ? before : around.first(), headed ? 0 : taken(around) ? 2 : 1);
    pointedTo(clause, headed ? before : -1); // «طائرات أطلقتها الجماعة استهدفت»
  }

  /** «هاجمت سفن أطلقها المتمردون ميناء»: the verb before them does that to what stands last. */
  private boolean taken(Around around) {
    int noun = around.after().size() == 2 ? ahead.described(around.v()) : -1;
    return noun > 0
        && around.first() == around.v() + 1
        && line.is(noun - 1, Sort.VERB)
        && !phrases.nouns().accusative(noun);
  }

  /** Whom the pronoun points to: the phrase before the verb, else whoever was spoken of. */
  private void pointedTo(Clause clause, int before) {
    int v = clause.trigger;
    Word word = line.word(v);
    boolean apart = v > 1 && (line.word(v - 1).is("،") || line.is(v - 1, Sort.RELATIVE));
    int named = v > 1 ? bounds.phraseOf(apart ? v - 2 : v - 1) : -1;
    if (named >= 0 && named != before && !hangs(v, named)) {
      int meant = ahead.beyond(named);
      clause.object.add(story.phrase(line, meant >= 0 ? meant : named));
    } else if (!apart && Connective.THEM.contains(word.pronoun())) {
      Gender doer = Agreeing.own(word);
      boolean unlike = doer != Gender.ANY && doer != Agreeing.pointed(word); // «شاب كانت قد أوقفته»
      Optional<Filling> whom =
          clause.inherited ? Optional.empty() : story.object(word, clause.subject);
      if (whom.isEmpty() && unlike && !word.pronoun().equals("ها")) {
        whom = story.parties().pointed(word, line, clause.subject);
      }
      whom.ifPresent(clause.object::addFirst);
    }
  }

  /** «اتهمته بقتل السجناء، واتهمته»: he is not the last of whom that clause tells. */
  private boolean hangs(int v, int named) {
    return line.word(v).and()
        && (line.is(named - 1, Sort.PREPOSITION) || !line.word(named).preposition().isEmpty());
  }
}
