package org.waqai.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Span;

/** What carries over from clause to clause: who did the last thing, who speaks. One a document. */
final class Story {
  private static final int REMEMBERED = 12;

  /**
   * Who did something.
   *
   * @param thing whether it is nobody: «الحادث»
   * @param within what somebody says in this sentence, if it is told there
   */
  private record Doer(Filling who, Gender gender, boolean thing, Optional<Span> within) {
    Doer later() {
      return within.isEmpty() ? this : new Doer(who, gender, thing, Optional.empty());
    }
  }

  private final List<Doer> doers = new ArrayList<>();
  private final List<Doer> speakers = new ArrayList<>();
  private final Passages passages = new Passages();
  private final Parties parties = new Parties();
  private final Map<String, Filling> texts = new HashMap<>();

  /** Who spoke in this sentence, or did its first deed. */
  private @Nullable Filling here;

  /** Who said the words of the sentence before. */
  private @Nullable Doer before;

  private boolean spoken;
  private boolean worded;

  private final Clock clock = new Clock();

  /** Who did the last thing in this sentence. */
  private @Nullable Doer doing;

  /** Whom a verb without a subject, or a joined pronoun, points to: the last of like gender. */
  Optional<Filling> subject(Word word) {
    boolean alone =
        word.pronoun().equals("ه") && word.stem().analyses().stream().noneMatch(Analysis::isVerb);
    Optional<Filling> one = last(alone ? single() : doers, Agreeing.asked(word), word, false);
    return one.isEmpty() && word.pronoun().equals("هم")
        ? last(doers, Gender.ANY, word, false) // «المعارضة … مطالبتهم»
        : one;
  }

  /** Those who are no several: «أطلق مجهولون النار … مقتله». */
  private List<Doer> single() {
    return doers.stream().filter(d -> !Agreeing.men(d.who)).toList();
  }

  /**
   * «قتل ثلاثة أشخاص واعتقل العشرات»: men who did the last thing do nothing in the singular, so it
   * was done to somebody, where the letters allow it.
   */
  boolean othersDid(Word word) {
    if (doers.isEmpty() || !word.pronoun().isEmpty() || !Agreeing.men(doers.getLast().who)) {
      return false;
    }
    boolean passive = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.isVerb()) {
        passive |= a.voice() == Analysis.Voice.EITHER;
        if (a.person() == 3
            && (a.number() != Analysis.Count.SINGULAR || a.gender() != Gender.MASCULINE)) {
          return false;
        }
      }
    }
    return passive && doers.getLast().gender == Gender.MASCULINE;
  }

  /** The last man by himself who did something: «وقف المحتجون … ووصف المطبعين». */
  Optional<Filling> one() {
    for (int i = doers.size() - 1; i >= 0; i--) {
      Doer doer = doers.get(i);
      if (!Agreeing.men(doer.who) && !doer.thing && doer.gender == Gender.MASCULINE) {
        return Optional.of(doer.who);
      }
    }
    return Optional.empty();
  }

  /** Whose deed it is by its pronoun: «تورطهم» of those told of last, whatever they suffered. */
  Optional<Filling> owner(Line line, Word deed) {
    return deed.pronoun().startsWith("هم") // «هم», «هما»
        ? parties.pointed(deed, line, List.of()).or(() -> subject(deed).filter(Agreeing::several))
        : subject(deed);
  }

  /** The phrase at a word; about whoever its pronoun points to, if it tells of a deed: «حضوره». */
  Filling phrase(Line line, int start) {
    Word head = line.word(start);
    Optional<Filling> owner =
        !head.pronoun().isEmpty() && head.stem().can(Pos.MASDAR)
            ? owner(line, head)
            : Optional.empty();
    return owner.isPresent()
        ? new Filling.Owned(line, start, owner.get())
        : new Filling.At(line, start);
  }

  /**
   * Whom a verb does it to, by its joined pronoun: the last of like gender and number but its doer;
   * nobody, where that is a thing.
   */
  Optional<Filling> object(Word verb, List<Filling> doer) {
    boolean many = verb.pronoun().equals("هم");
    Gender gender = many ? Gender.MASCULINE : Agreeing.pointed(verb);
    for (int i = doers.size() - 1; i >= 0; i--) {
      Doer other = doers.get(i);
      boolean count = verb.pronoun().equals("ها") || many == Agreeing.many(other.who);
      boolean like = gender == other.gender || (many && other.gender == Gender.ANY);
      if (like && count && !doer.contains(other.who)) {
        return other.thing ? Optional.empty() : Optional.of(other.who);
      }
    }
    return Optional.empty();
  }

  /** The last of like gender of those who are somebody. */
  Optional<Filling> somebody(Word word) {
    return last(doers, Agreeing.asked(word), word, true);
  }

  /** Those who spoke and may be the subject of a verb, by how many they are. */
  private List<Doer> speakers(Word word) {
    return speakers.stream().filter(d -> !Agreeing.one(word, d.who)).toList();
  }

  /** Who goes on speaking: the last speaker of like gender. */
  Optional<Filling> speaker(Word word) {
    return last(speakers(word), Agreeing.asked(word), word, true).or(() -> somebody(word));
  }

  /** Whoever spoke last, of the verb's gender if there is such. */
  Optional<Filling> speaking(Word word) {
    return last(speakers(word), Agreeing.asked(word), word, true).or(this::speaking);
  }

  /** Whoever spoke by such a text before, «البيان»; else whoever spoke last. */
  Optional<Filling> speaking(String text) {
    Filling who = texts.get(text);
    return who == null ? speaking() : Optional.of(who);
  }

  /** Notes by which text somebody spoke. */
  void text(String text, Filling who) {
    texts.put(text, who);
  }

  /** Whoever spoke last. */
  Optional<Filling> speaking() {
    return speakers.isEmpty() ? Optional.empty() : Optional.of(speakers.getLast().who);
  }

  /** Whoever a sentence that goes on with «مؤكدا» is about: its speaker, else its first doer. */
  Optional<Filling> going(Word word) {
    return Optional.ofNullable(here).or(() -> speaker(word));
  }

  /** Where nobody has spoken in this sentence, who did its last thing, if of like gender. */
  Optional<Filling> doing(Word word) {
    Gender gender = Agreeing.asked(word);
    return Optional.ofNullable(worded ? null : doing)
        .filter(d -> !d.thing && d.within.isEmpty())
        .filter(d -> gender == Gender.ANY || d.gender == Gender.ANY || gender == d.gender)
        .map(Doer::who);
  }

  /** Whether somebody has done or said something in this sentence. */
  boolean acts() {
    return here != null;
  }

  /** Whether somebody has said something in this sentence. */
  boolean spoke() {
    return spoken;
  }

  /** When things happened. */
  Clock clock() {
    return clock;
  }

  /** «أعربت عن قلقها ودعت الحكومة إلى»: whether a verb after the words is of who said them. */
  boolean spokeOf(Word word) {
    return worded
        && passages.at(word.bare()).isEmpty()
        && speakers.getLast().gender == Agreeing.asked(word);
  }

  /** Whoever had the last words in the sentence before, if of like gender. */
  Optional<Filling> spokeBefore(Word word) {
    Optional<Doer> one = Optional.ofNullable(before).filter(d -> !Agreeing.unfit(word, d.who));
    return one.filter(d -> d.gender == Agreeing.asked(word)).map(Doer::who);
  }

  /** A new sentence begins. */
  void begin() {
    clock.begin();
    before = worded ? speakers.getLast() : null;
    here = null;
    doing = null;
    spoken = false;
    worded = false;
    doers.replaceAll(Doer::later);
  }

  /** The last of a gender; in its sentence what «أن …» tells of is known in there alone. */
  private static Optional<Filling> last(
      List<Doer> all, Gender gender, Word from, boolean somebody) {
    boolean men = false; // past whoever does not fit the verb, only those who do
    boolean within = false; // «قال الضابط إن الدورية تعرضت لكمين وقتل ثلاثة»: he killed nobody
    for (int i = all.size() - 1; i >= 0; i--) {
      Doer doer = all.get(i);
      boolean like = gender == Gender.ANY || doer.gender == Gender.ANY || gender == doer.gender;
      boolean seen = doer.within.isEmpty() || doer.within.get().covers(from.bare());
      boolean fit = !((men || somebody) && doer.thing) && (!men || Agreeing.men(doer.who));
      if (like && seen && fit) {
        men = Agreeing.unfit(from, doer.who);
        if (!men) {
          boolean outside = within && from.and() && doer.within.isEmpty();
          return outside ? Optional.empty() : Optional.of(doer.who);
        }
      }
      within |= doer.within.isPresent() && seen;
    }
    return Optional.empty();
  }

  /** Notes who did something; a thing is nobody. */
  void did(Filling who, Word verb, boolean thing) {
    if (here == null && !thing) {
      here = who;
    }
    doing = new Doer(who, Agreeing.own(verb), thing, passages.at(verb.bare()));
    if (!thing) {
      parties.did(who, Agreeing.own(verb));
    }
    remember(doers, doing);
  }

  /**
   * Notes who said something.
   *
   * @param words whether it is told as words of his, and not as a demand or a threat
   */
  void said(Filling who, Word verb, boolean words) {
    here = spoken ? here : who;
    spoken = true;
    worded |= words;
    Doer speaker = new Doer(who, Agreeing.own(verb), false, Optional.empty());
    remember(speakers, speaker);
    remember(doers, speaker);
  }

  private static void remember(List<Doer> all, Doer doer) {
    if (all.size() >= REMEMBERED) {
      all.removeFirst();
    }
    all.add(doer);
  }

  /** Whom pronouns may point to. */
  Parties parties() {
    return parties;
  }

  /** The passages that somebody says. */
  Passages passages() {
    return passages;
  }
}
