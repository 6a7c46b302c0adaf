package org.waqai.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.entity.Gazetteer.Match;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity.Kind;
import org.waqai.model.WordSet;

/** Which names of the lists stand in a line for sure: «بعقوبة» is also «with a punishment». */
final class KnownNames {
  /** Marks and classes that make a one-word name of the lists doubtful: «صور», «اليوم». */
  private static final int DOUBT =
      Traits.RISKY
          | Traits.CLOSED
          | Traits.TIME
          | Traits.ADJECTIVE
          | Traits.COMMON
          | Traits.TOPIC
          | Traits.DIRECTION
          | Traits.SAY
          | Traits.VERB
          | Traits.WEAK
          | Traits.FIRST;

  private static final WordSet LEADS =
      WordSet.of(
          "في", "الي", "من", "قرب", "نحو", "شمال", "جنوب", "شرق", "غرب", "وسط", "داخل", "مدينه");

  /** What may speak against a state's name where what states have stands before it. */
  private static final int STATE_DOUBT =
      Traits.RISKY | Traits.ADJECTIVE | Traits.COMMON | Traits.FIRST;

  private static final WordSet RULED =
      WordSet.of(
          "رئيس", "رئيسه", "ملك", "امير", "سفير", "سفيره", "سفاره", "جيش", "شعب", "دوله", "وزراء",
          "حكومه", "خارجيه", "برلمان", "منتخب");

  private static final WordSet NO_VERB = WordSet.of("في", "الي", "قرب", "نحو", "مدينه", "بلديه");

  private static final WordSet VISITED =
      WordSet.of(
          "شهدت", "تشهد", "غادر", "غادرت", "يغادر", "تغادر", "مغادره", "زار", "زارت", "يزور",
          "تزور", "زياره", "دخل", "دخلت", "يدخل", "تدخل", "دخول", "دوله");

  /** What is done to a town, and to nothing that a doubtful one may be. */
  private static final WordSet TRAVELLED =
      WordSet.of(
          "زار", "زارت", "يزور", "تزور", "زياره", "زيارته", "غادر", "غادرت", "يغادر", "تغادر",
          "مغادره", "مغادرته");

  /** They are so to a group: «مرتبطة بالقاعدة». */
  private static final WordSet LINKED =
      WordSet.of(
          "مرتبط", "مرتبطه", "مرتبطين", "مرتبطون", "موال", "مواليه", "موالين", "صله", "صلات",
          "علاقه", "علاقات", "ارتباط", "صلته", "صلتها", "صلتهم", "علاقته", "علاقتها", "ولاء");

  /** As many words may have the office of who travels. */
  private static final int OFFICE = 5;

  private static final String DASHES = "-–—";

  private final Line line;
  private final List<Optional<Match>> names = new ArrayList<>();
  private Map<Integer, Match> doubtful = Map.of(); // of most lines

  private KnownNames(Line line) {
    this.line = line;
  }

  /** The names of a line. */
  static KnownNames of(Line line, List<Word> words, Gazetteer gazetteer) {
    KnownNames known = new KnownNames(line);
    known.find(words, gazetteer);
    return known;
  }

  /** The name that begins at each word; empty where none does, or what begins may be none. */
  List<Optional<Match>> names() {
    return names;
  }

  /** Whether a name may begin at any word. */
  boolean doubts() {
    return !doubtful.isEmpty();
  }

  /** The name that may begin at a word, though what begins there may be none. */
  Optional<Match> doubtful(int i) {
    return Optional.ofNullable(doubtful.get(i));
  }

  private void find(List<Word> words, Gazetteer gazetteer) {
    Optional<Match> before = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      Optional<Match> match =
          words.get(i).isWord() ? gazetteer.at(words, i) : Optional.<Match>empty();
      names.add(match.isPresent() && sure(match.get()) ? match : Optional.<Match>empty());
      if (match.isPresent() && names.get(i).isEmpty() && risky(match.get())) {
        doubtful = doubtful.isEmpty() ? new HashMap<>() : doubtful;
        doubtful.put(i, match.get());
      }
      boolean after = before.isPresent() && before.get().to() == i && names.get(i).isPresent();
      if (after && leads(before.get(), names.get(i).get())) {
        names.set(i - 1, before);
      }
      before = names.get(i).isEmpty() ? match : Optional.empty();
    }
  }

  /** Whether a preposition or «مدينة» stands before the word. */
  private boolean governed(int i) {
    return line.isWord(i - 1)
        && line.word(i - 1).free()
        && LEADS.contains(line.word(i - 1).normal());
  }

  /** Whether nothing but the lists' warning speaks against a name of one word. */
  private boolean risky(Match match) {
    int doubt = line.word(match.from()).form().traits() & DOUBT;
    return match.to() == match.from() + 1
        && (doubt | Traits.COMMON) == (Traits.RISKY | Traits.COMMON);
  }

  private boolean sure(Match match) {
    int i = match.from();
    if (match.to() > i + 1) {
      return true;
    }
    Word word = line.word(i);
    int doubt = line.word(i).form().traits() & DOUBT;
    boolean split = !match.reading().normal().equals(word.normal());
    boolean place = match.name().kind().isPlace();
    if (split && place && match.reading().normal().equals(word.text()) && governed(i)) {
      return true; // «في بعقوبة»: no preposition stands before another
    }
    if (word.adverbial() && place) {
      return false; // «إثيوبيًا»: of that country
    }
    if (split && match.reading().normal().length() < 4) {
      return false;
    }
    if (split && (line.word(i).form().traits() & (DOUBT | Traits.NISBA)) != 0) {
      return false;
    }
    if (split && !word.core().analyses().isEmpty()) {
      return false;
    }
    if (doubt == 0) {
      return match.name().kind() != Kind.PLACE || !line.has(i, Traits.TITLE) || word.article();
    }
    if ((line.opens(i - 1) && line.closes(i + 1))
        || (line.isMark(i - 1, DASHES) && line.isMark(i + 1, DASHES))) {
      return true;
    }
    boolean group = match.name().key().startsWith("group/") && !word.article(); // «قالت حماس»
    boolean linked = word.article() && "بل".indexOf(match.reading().governed()) >= 0;
    if (linked && match.name().key().startsWith("group/") && links(i - 1)) {
      return true; // «المرتبطة بالقاعدة»
    }
    boolean state = (group || match.name().kind() == Kind.COUNTRY) && doubt == Traits.RISKY;
    boolean visited =
        match.name().kind() == Kind.COUNTRY && line.has(i, Traits.RISKY) && visits(i - 1);
    visited |= match.name().kind() == Kind.CITY && doubt == Traits.RISKY && travelled(i - 1);
    if (word.free() && (state && line.has(i - 1, Traits.SAY) || visited)) {
      return true;
    }
    if (place && (series(match) || dateline(i))) {
      return true;
    }
    if (match.name().kind() == Kind.COUNTRY && (doubt | STATE_DOUBT) == STATE_DOUBT && ruled(i)) {
      return true;
    }
    if (place && doubt == Traits.VERB && !split && unspoken(i)) {
      return true; // «في وجدة»: no verb stands there
    }
    if ((doubt & (Traits.CLOSED | Traits.TIME | Traits.SAY | Traits.VERB)) != 0) {
      return false;
    }
    boolean body = match.name().kind() == Kind.ORGANIZATION;
    if (line.has(i - 1, Traits.HEAD) || (body && line.has(i - 1, Traits.TITLE) && word.article())) {
      return true;
    }
    if (line.has(i, Traits.NISBA) && !word.article()) {
      return false;
    }
    return place && locative(i, match.reading());
  }

  /** «رئيس قطر», «جيش مالي»: what states have stands before the word. */
  private boolean ruled(int i) {
    return line.isWord(i - 1)
        && line.word(i).free()
        && !line.word(i - 1).article()
        && RULED.contains(line.word(i - 1).stem());
  }

  /** Whether a preposition stands before the word that no verb follows. */
  private boolean unspoken(int i) {
    return line.isWord(i - 1)
        && line.word(i - 1).free()
        && line.word(i).free()
        && NO_VERB.contains(line.word(i - 1).normal());
  }

  private boolean links(int i) {
    return line.isWord(i) && LINKED.contains(line.word(i).stem());
  }

  /** «شهدت مالي», «غادر قطر»: only a place does or suffers that. */
  private boolean visits(int i) {
    return line.isWord(i) && VISITED.contains(line.word(i).stem());
  }

  /** «زيارة», «زار وزير الدفاع الفرنسي»: whether who travels, or how, ends at a word. */
  private boolean travelled(int last) {
    int i = last;
    if (line.isWord(i) && line.word(i).article()) {
      while (i > last - OFFICE && line.isWord(i - 1) && !TRAVELLED.contains(line.word(i).stem())) {
        i--;
      }
    }
    return line.isWord(i) && TRAVELLED.contains(line.word(i).stem());
  }

  /** «قطر ومصر»: whether a doubtful name before a sure one is a state too. */
  private static boolean leads(Match doubtful, Match sure) {
    boolean joined = sure.reading().joined() && sure.reading().governed() == ' ';
    boolean states = sure.name().kind() == Kind.COUNTRY && doubtful.name().kind() == Kind.COUNTRY;
    return joined && states;
  }

  /** «مأرب والجوف»: a place joined to a place is one too. */
  private boolean series(Match match) {
    int i = match.from();
    if (!match.reading().joined() || match.reading().governed() != ' ' || i == 0) {
      return false;
    }
    for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
      if (names.get(k).isPresent()) {
        return names.get(k).get().to() == i && names.get(k).get().name().kind().isPlace();
      }
    }
    return false;
  }

  /** «جدة 26 شوال», «الرياض -»: where an article says that it was written. */
  private boolean dateline(int i) {
    if (i > 0 && !line.isMark(i - 1, DASHES)) {
      return false;
    }
    return line.number(i + 1) || line.isMark(i + 1, DASHES) || (i > 0 && line.isMark(i + 1, ":"));
  }

  /** Whether the word may go on about a noun: a verb or an adjective, or a noun joined to it. */
  private boolean goesOn(int i) {
    if (!line.isWord(i) || line.word(i).article()) {
      return false;
    }
    Word word = line.word(i);
    if (!word.free()) { // «في سيول وانهيارات»
      return word.joined() && (word.core().can(Pos.NOUN) || word.core().can(Pos.MASDAR));
    }
    return word.core().canBeVerb()
        || line.has(i, Traits.ADJECTIVE)
        || word.normal().endsWith("ه") && word.core().can(Pos.ACTIVE_PARTICIPLE); // «سيول جارفة»
  }

  /** Whether a preposition of place stands before it. */
  private boolean locative(int i, Reading reading) {
    if (reading.governed() == 'ب') {
      return true;
    }
    if (i == 0 || !line.word(i).free()) {
      return false;
    }
    if (line.has(i - 1, Traits.NISBA) && i > 1 && line.word(i - 2).normal().equals("العاصمه")) {
      return true; // «في العاصمة السعودية الرياض»
    }
    boolean into = line.word(i - 1).normal().equals("الي") && line.isWord(i + 1);
    into &= into && line.word(i + 1).free(); // «تحولت إلى سيول جرفت»
    boolean within = line.word(i - 1).normal().equals("في");
    if (line.has(i, Traits.COMMON) && (within || into) && goesOn(i + 1)) {
      return false; // «في سيول ضربت المدينة»: floods, and not Seoul
    }
    return switch (line.word(i - 1).normal()) {
      case "في", "الي", "من", "بين", "شمال", "جنوب", "شرق", "غرب", "العاصمه", "قرب" -> true;
      default -> false;
    };
  }
}
