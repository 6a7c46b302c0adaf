package org.waqai.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Analysis;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** Finds in one clause what fills the slots of one entry. */
final class Fitting {
  /** «أحد المتظاهرين»: some of those who were told of. */
  private static final WordSet SOME =
      WordSet.of("احد", "احدي", "بعض", "معظم", "كل", "جميع", "غالبيه");

  /** What events come in: «سلسلة من الغارات». */
  private static final WordSet ROUNDS = WordSet.of("جوله", "سلسله", "موجه", "عدد", "مجموعه");

  /** They lead to a town, and to no topic: «تابعت المحكمة بفاس», «يتعين على أثينا سداد». */
  private static final WordSet PLACING = WordSet.of("ب", "علي", "في");

  /** How long something lasts. */
  private static final WordSet LASTS = WordSet.of("مده", "فتره", "حين");

  /** What a deed is aimed at follows them: «للدفاع عن», «للضغط على». */
  private static final WordSet AIMED = WordSet.of("عن", "علي");

  private final Clause clause;
  private final Roles roles;
  private final Map<Line, Phrases> phrases;
  private final List<Integer> anchors = new ArrayList<>();
  private final Set<Filling> marks = new HashSet<>();

  Fitting(Clause clause, Roles roles, Map<Line, Phrases> phrases) {
    this.clause = clause;
    this.roles = roles;
    this.phrases = phrases;
  }

  /** The words that name the events the slots ask for. */
  List<Integer> anchors() {
    return anchors;
  }

  /** «تبنت الجماعة العملية», «ارتفعت الحصيلة»: whether a word that marks the entry is definite. */
  boolean pointsBack() {
    return marks.stream()
        .filter(Filling.At.class::isInstance)
        .map(m -> ((Filling.At) m).line().word(((Filling.At) m).start()))
        .anyMatch(w -> w.definite() || !w.pronoun().isEmpty());
  }

  /** Whether the clause fills the slot. */
  boolean fill(Slot slot) {
    List<Where> places = clause.inherited ? own(slot.where()) : slot.where();
    for (int w = 0; w < places.size(); w++) {
      Where where = places.get(w);
      boolean any = false;
      for (Filling filling : clause.at(where)) {
        if ((!slot.heads().isEmpty() && !Heads.begins(filling, slot.heads()))
            || (!slot.barred().isEmpty() && Heads.begins(filling, slot.barred()))
            || (slot.fresh() && !fresh(filling))
            || (slot.several() && !several(filling))
            || purpose(slot, where, filling)
            || slot.required() && filling instanceof Filling.Pointed && mentioned()
            || where.position() == Where.Position.PHRASE && around(filling)
            || in(slot, where, filling)) {
          continue;
        }
        if (slot.event()) {
          int anchor = event(filling);
          if (anchor < 0) {
            continue;
          }
          anchors.add(anchor);
          if (slot.role().isEmpty()) {
            return true;
          }
        }
        if (slot.role().isEmpty()) {
          if (!slot.heads().isEmpty()) {
            marks.add(filling);
          }
          return true;
        }
        boolean marked = !marks.isEmpty() && marks.contains(filling);
        if (marked
            && slot.heads().isEmpty()
            && !Slots.asksWho(slot)
            && slot.kinds().stream().noneMatch(Filler::isQuantity)
            && where.position() == Where.Position.PHRASE) {
          continue; // «ألقى باللوم على»: what only marks the entry is no topic
        }
        Optional<Filling> left =
            marked && Slots.asksWho(slot) ? after(filling) : Optional.of(filling);
        if (left.isPresent() && roles.take(slot, where, left.get())) {
          if (where.position() == Where.Position.PHRASE && Slots.asksWho(slot)) {
            new Joined(phrases)
                .to(left.get(), clause.at(where))
                .forEach(f -> roles.take(slot, where, f)); // «على إيران وعلى كوريا»
          }
          if (where.position() != Where.Position.ADJECTIVE
              && !(filling instanceof Filling.Pointed)) {
            return true;
          }
          any = true; // «اتفاق مصري سوداني», «عليه وعلى نائبه»
        }
      }
      if (any) {
        return true;
      }
    }
    return false;
  }

  /** «ويمول المشروع بقرض من البنك»: what the clause says itself before whoever was told of. */
  private static List<Where> own(List<Where> all) {
    List<Where> out = new ArrayList<>(all);
    out.sort(Comparator.comparing(w -> w.position() == Where.Position.SUBJECT));
    return out;
  }

  /** «بعد الإفراج عنه»: a deed that is told neither to have happened nor whose it is. */
  private boolean mentioned() {
    return !clause.line.is(clause.trigger, Sort.VERB)
        && !clause.happens
        && clause.of.isEmpty()
        && clause.subject.isEmpty();
  }

  /** «تابعت المحكمة بفاس», «حظرت التنقل لمدة أسبوعين»: where and how long, and not of what. */
  private static boolean in(Slot slot, Where where, Filling filling) {
    if (where.position() != Where.Position.PHRASE
        || !slot.kinds().contains(Filler.WORDS) && !slot.kinds().contains(Filler.SAID)
        || !(filling instanceof Filling.At at)) {
      return false;
    }
    Line line = at.line();
    String led = where.words().get(0);
    return led.equals("ل") && LASTS.contains(line.word(at.start()).normal())
        || PLACING.contains(led) && line.mentionAt[at.start()] >= 0 && line.place(at.start())
        || led.equals("ب")
            && at.start() > 0
            && line.mentionAt[at.start()] >= 0
            && line.kind(at.start()) == Entity.Kind.ORGANIZATION
            && line.word(at.start()).preposition().equals("ب")
            && line.is(at.start() - 1, Sort.NOMINAL); // «اتهمت وكيلا بوزارة السياحة بطلب رشوة»
  }

  /**
   * «خططوا لتنفيذ اعتداءات», «عن مقتل آلاف ونزوح»: a phrase that the trigger stands in or is joined
   * to fills no role of it.
   */
  private boolean around(Filling filling) {
    return filling instanceof Filling.At at
        && at.line() == clause.line
        && at.start() <= clause.trigger
        && phrases.containsKey(at.line())
        && (phrases.get(at.line()).end(at.start()) > clause.trigger
            || phrases.get(at.line()).conjuncts(at.start()).contains(clause.trigger));
  }

  /** «قدم قرضا لمواجهة الأزمة», «معارك مع استخدام المدافع»: to what end or how, and not whom. */
  private boolean purpose(Slot slot, Where where, Filling filling) {
    if (where.position() != Where.Position.PHRASE || !Slots.asksWho(slot)) {
      return false;
    }
    if (where.words().equals(List.of("مع"))) {
      return filling instanceof Filling.At at
          && !at.line().word(at.start()).definite()
          && at.line().mentionAt[at.start()] < 0
          && Somebody.deed(at.line().word(at.start()));
    }
    boolean told = slot.required() && slot.kinds().contains(Filler.THING); // «تأييدها لقرار الرئيس»
    if (told || !where.words().equals(List.of("ل")) || !(filling instanceof Filling.At at)) {
      return false;
    }
    Line line = at.line();
    Word word = line.word(at.start());
    int next = at.start() + 1;
    return word.preposition().equals("ل")
        && line.mentionAt[at.start()] < 0
        && (word.definite() // «للدفاع عن النفس»
            ? word.stem().can(Analysis.Pos.MASDAR)
                && line.is(next, Sort.PREPOSITION)
                && AIMED.contains(line.word(next).normal())
            : Somebody.deed(word) && line.is(next, Sort.NOMINAL));
  }

  /** What goes on after a word that only marks the entry: «سراح» of «سراح الرهائن». */
  private Optional<Filling> after(Filling filling) {
    if (!(filling instanceof Filling.At at) || !phrases.containsKey(at.line())) {
      return Optional.empty();
    }
    Phrases of = phrases.get(at.line());
    if (!at.line().word(at.start()).pronoun().isEmpty()) {
      return clause.whose(at.start()); // «أخلي سبيله»
    }
    if (of.end(at.start()) > at.start() + 1
        && !at.line().word(at.start()).definite()
        && at.line().mentionAt[at.start()] < 0
        && of.opens(at.start() + 1)
        && !quality(at.line(), at.start() + 1, of.end(at.start()))) {
      return Optional.of(new Filling.At(at.line(), at.start() + 1));
    }
    return Optional.empty();
  }

  /** «تأييد واسع من»: an adjective by itself is nobody. */
  private static boolean quality(Line line, int i, int end) {
    return end == i + 1
        && !line.word(i).definite()
        && line.nisba[i] < 0
        && line.mentionAt[i] < 0
        && line.word(i).stem().can(Analysis.Pos.ADJECTIVE);
  }

  /** «التقى أردوغان وبوتين»: two or more by name, and not one. */
  private boolean several(Filling filling) {
    return filling instanceof Filling.At at
        && phrases.containsKey(at.line())
        && phrases.get(at.line()).conjuncts(at.start()).size() > 1;
  }

  /** «متظاهرون» and «مئات المتظاهرين» against «المتظاهرون», of whom the article has told. */
  private boolean fresh(Filling filling) {
    return filling instanceof Filling.At at
        && phrases.containsKey(at.line())
        && (office(at.line(), at.start()) || !phrases.get(at.line()).nouns().definite(at.start()))
        && !some(at.line(), at.start());
  }

  /** «رئيس للجمهورية», «رئيس جديد»: an office that nobody is told to hold. */
  private static boolean office(Line line, int i) {
    return line.mentionAt[i] >= 0
        && line.kind(i) == Entity.Kind.OFFICE
        && !line.word(i).definite()
        && line.word(i).pronoun().isEmpty()
        && i + 1 < line.size()
        && (!line.word(i + 1).definite() || !line.word(i + 1).preposition().isEmpty())
        && (line.word(i + 1).preposition().equals("ل")
            || line.word(i + 1).stem().can(Analysis.Pos.ADJECTIVE));
  }

  private static boolean some(Line line, int i) {
    return i + 1 < line.size()
        && SOME.contains(line.word(i).normal())
        && line.word(i + 1).definite();
  }

  /** The word of a phrase that names an event of one of the entry's classes; -1 where none does. */
  private int event(Filling filling) {
    if (!(filling instanceof Filling.At at) || at.line() != clause.line) {
      return -1;
    }
    Phrases of = phrases.get(at.line());
    int end = of == null ? at.start() + 1 : Math.min(of.end(at.start()), at.start() + 3);
    end = ROUNDS.contains(at.line().word(at.start()).normal()) ? round(at.line(), end) : end;
    List<String> types = roles.types();
    for (int w = at.start(); w < end; w++) {
      for (Triggers.Fired fired : at.line().fired(w)) {
        if (fired.form() != Triggers.Form.VERB
            && fired.frame().tells().filter(types::contains).isPresent()
            && !Unless.forbids(fired.frame(), at.line(), w, fired.end())) {
          return w;
        }
      }
    }
    return -1;
  }

  /** «جولة جديدة من المفاوضات»: the event stands after «من». */
  private static int round(Line line, int end) {
    return end + 1 < line.size() && line.word(end).is("من") ? end + 2 : end;
  }
}
