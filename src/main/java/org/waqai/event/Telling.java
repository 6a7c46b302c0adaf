package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Argument;
import org.waqai.model.Part;
import org.waqai.model.Status;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/**
 * Tells apart the nouns that tell an event from those that only mention one: «قتل خمسة في هجوم»
 * from «وتعهد بمكافحة الهجمات».
 */
final class Telling {
  /** What leads from a death or a loss to what caused it. */
  private static final WordSet BY = WordSet.of("في", "ب", "اثر", "جراء", "نتيجه", "خلال", "بسبب");

  private static final WordSet AFTER = WordSet.of("بعد", "عقب");

  /** What makes the event after it one that is feared, planned, fought or charged. */
  private static final WordSet SUPPOSED =
      WordSet.of(
          "اي",
          "محاوله",
          "محاولات",
          "مخطط",
          "مخططات",
          "خطر",
          "خطه",
          "خطط",
          "احتمال",
          "امكانيه",
          "خيار",
          "بتهمه",
          "تهمه",
          "تهم",
          "مكافحه",
          "منع",
          "تفادي",
          "تجنب",
          "تهديد",
          "تهديدات",
          "تحضير",
          "التحضير",
          "نيه",
          "تخطيط",
          "دون",
          "بدون",
          "صد",
          "ردع",
          "وقف",
          "ضد",
          "مخاوف",
          "مخافه",
          "خشيه",
          "حال",
          "مواجهه",
          "عدم",
          "شريطه",
          "شرط",
          "بشرط",
          "ضروره",
          "ضمان",
          "متهم",
          "متهمين",
          "متهمون",
          "دراسه",
          "بحث",
          "سيناريو",
          "فكره",
          "احتمالات",
          "تحذير",
          "تحذيرات",
          "متهمه",
          "ضلوع",
          "تورط",
          "متورطين",
          "تمويل",
          "تدبير",
          "تحريض");

  /** What is needed or hoped for: «ضرورة سحب القوات», «أمله في عقد اجتماع». */
  private static final WordSet NEEDED =
      WordSet.of("ضروره", "وجوب", "حتميه", "حاجه", "امل", "امال", "رغبه", "تطلع");

  private static final WordSet TO = WordSet.of("الي", "في", "ل", "ب");

  /** So many words may stand between an attempt and what was tried. */
  private static final int TRIED = 8;

  /** So many words may stand between those who were hurt and what hurt them. */
  private static final int REACH = 25;

  private final Lexicon lexicon;
  private final Line line;
  private final Governing governing;
  private final Performed performed;
  private final Modality modality;

  Telling(Lexicon lexicon, Line line, Governing governing) {
    this.lexicon = lexicon;
    this.line = line;
    this.governing = governing;
    this.performed = new Performed(line, governing);
    this.modality = new Modality(line, governing);
  }

  /** The mentions of the line, each with whether it tells its event. */
  List<Draft> judge(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      boolean otherwise = draft.frame().otherwise() || Sums.leads(line, draft.words().start());
      if (otherwise && Figures.told(draft, drafts)) {
        continue; // «فرضت غرامات تتجاوز 5 ملايين»: the figure is that of the fines
      }
      List<Argument> names = new ArrayList<>();
      for (Argument a : draft.arguments()) {
        if (onlyNames(a, draft)) {
          names.add(a);
        }
      }
      Draft judged = told(draft, drafts) ? draft : draft.mentioned();
      judged = draft.frame().otherwise() ? Figures.meant(judged, out, line) : judged;
      out.add(names.equals(judged.bare()) ? judged : judged.naming(names));
    }
    return out;
  }

  /** «وقع اتفاقا»: the word that names the event says nothing of what it is about. */
  private boolean onlyNames(Argument a, Draft draft) {
    int word = line.wordAt(a.value().span().start());
    return a.value() instanceof Value.Words
        && draft.anchors().contains(word)
        && line.wordAt(a.value().span().end() - 1) == word
        && Slots.asksWhat(draft.frame(), a.role());
  }

  private boolean told(Draft draft, List<Draft> all) {
    int at = draft.words().start();
    int details = draft.frame().details();
    if (draft.noun() && (needed(at) || Works.title(line, at) || modality.asked(draft))) {
      return false;
    }
    boolean lasting = !draft.noun() && line.word(at).stem().can(Pos.PAST);
    if (details == 0 || lasting) {
      return true;
    }
    if (line.sentence.part() == Part.Kind.TITLE) {
      return true;
    }
    int own = details(draft);
    if ((supposed(at) || attempted(at)) && (draft.time().isEmpty() || own < details + 2)) {
      return false; // «لضمان تمرير الاتفاق الموقع في يوليو بين» tells it all the same
    }
    if (purpose(at) && own < details + 2) {
      return false; // «لمقتل زعيمه في غارة في شباط» tells too much to be a purpose
    }
    // «وقع الهجوم فجرا», «تجرى الانتخابات في نوفمبر» are told all the same
    boolean known = draft.definite() && !performed.happened(draft) && !performed.arranged(draft);
    return counted(draft, all) || own >= details + (known ? 1 : 0);
  }

  /** «لقصف»: what is meant to happen. */
  private boolean purpose(int at) {
    return line.word(at).preposition().equals("ل") && governing.of(at).isEmpty();
  }

  /** «ضرورة سحب القوات», «الحاجة إلى إجراء انتخابات»: what nobody says was done. */
  private boolean needed(int at) {
    int k = at;
    while (k > 0
        && at - k < 3
        && line.word(k).preposition().isEmpty()
        && line.is(k - 1, Sort.NOMINAL)
        && !line.word(k - 1).definite()
        && !hangs(k - 1)
        && !NEEDED.contains(line.word(k - 1).normal())) {
      k--;
    }
    boolean led =
        k > 0 && line.is(k - 1, Sort.PREPOSITION) && TO.contains(line.word(k - 1).normal());
    int need = led ? k - 2 : k - 1;
    return need >= 0
        && (hangs(need) || NEEDED.contains(line.word(need).normal()))
        && line.is(need, Sort.NOMINAL);
  }

  /** «في حال الإفراج عنهم». */
  private boolean hangs(int i) {
    return after(i, "في") && (line.word(i).is("حال") || line.word(i).is("حاله"));
  }

  /** «أي هجوم», «محاولة تفجير»: what may be, is meant or is kept from happening. */
  private boolean supposed(int at) {
    for (int k = at - 1; k >= Math.max(0, at - 2); k--) {
      if (line.word(k).isPunctuation() || line.is(k, Sort.VERB)) {
        return false;
      }
      Word word = line.word(k);
      boolean until = word.is("حين") && (word.preposition().equals("ل") || after(k, "الي"));
      if (until || SUPPOSED.contains(word.normal())) {
        return true; // «إلى حين تشكيل حكومة»
      }
    }
    return false;
  }

  private boolean after(int i, String word) {
    return i > 0 && line.word(i - 1).is(word);
  }

  /** «محاولة شاب كان يحمل عبوة ناسفة تفجيرها»: what somebody tried to do with it. */
  private boolean attempted(int at) {
    if (line.word(at).pronoun().isEmpty()) {
      return false;
    }
    for (int k = at - 1; k >= Math.max(0, at - TRIED); k--) {
      if (line.word(k).isPunctuation()) {
        return false;
      }
      if (line.word(k).is("محاوله") || line.word(k).is("محاولات")) {
        return true;
      }
    }
    return false;
  }

  /** Whether another entry counts what it did: «هجوم أسفر عن مقتل 5», «قتل في هجوم». */
  private boolean counted(Draft draft, List<Draft> all) {
    String type = draft.frame().tells().orElseThrow();
    int at = draft.words().start();
    boolean caused =
        BY.contains(line.word(at).preposition())
            || (at > 0 && BY.contains(line.word(at - 1).normal()));
    for (Draft d : all) {
      if ((d.adds(type, lexicon) || caused && d.words().start() < at && hasCause(d))
          && !d.equals(draft)) {
        return true;
      }
    }
    return (caused || after(at)) && harmed(at, type); // «لقي عمال مصرعهم بعد انهيار منجم»
  }

  private boolean after(int at) {
    Word word = line.word(at);
    return at > 0
        && AFTER.contains(line.word(at - 1).normal())
        && !word.definite()
        && word.pronoun().isEmpty();
  }

  private boolean hasCause(Draft draft) {
    return draft.frame().tells().flatMap(lexicon::type).flatMap(t -> t.role("cause")).isPresent();
  }

  /** «أن 20 مدنيا قتلوا أمس في هجوم»: whether a word before tells of those whom it has hurt. */
  private boolean harmed(int at, String type) {
    for (int k = at - 1; k >= Math.max(0, at - REACH); k--) {
      if (line.word(k).isPunctuation() && Bounds.STOPS.contains(line.word(k).normal())) {
        return false;
      }
      for (Triggers.Fired fired : line.fired(k)) {
        boolean counts =
            fired.frame().slots().stream()
                .anyMatch(s -> s.required() && s.kinds().stream().anyMatch(Filler::isQuantity));
        if (counts && fired.frame().adds().contains(type)) {
          return !Mood.supposes(line, k) && !supposed(k) && Mood.of(line, k).isEmpty();
        }
      }
    }
    return false;
  }

  /** What it says itself: roles, each once, a place, a time, and that it happened. */
  private int details(Draft draft) {
    long roles =
        draft.arguments().stream()
            .filter(a -> !a.value().span().covers(draft.trigger()))
            .map(Argument::role)
            .distinct()
            .count();
    boolean happened = performed.happened(draft);
    boolean kept = happened && draft.status() == Status.DENIED; // «أحبط الأمن هجوما على»
    boolean past = roles > 0 && after(draft.words().start()); // «بعد معارك مع المسلحين»
    int next = draft.words().end(); // «وقع الهجوم فجر أمس»: on a day, though nobody knows which
    boolean dated = draft.time().isPresent() || next < line.size() && line.time[next] >= 0;
    return (int) roles
        + (dated ? 1 : 0)
        + (happened || past ? 1 : 0)
        + (roles > 0 && performed.byWhom(draft) ? 1 : 0)
        + (kept ? 1 : 0);
  }
}
