package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Where: the places of a clause. */
final class Setting {
  private static final WordSet IN =
      WordSet.of(
          "في", "ب", "داخل", "قرب", "شمال", "جنوب", "شرق", "غرب", "وسط", "لدي", "ضواحي", "شمالي",
          "جنوبي", "شرقي", "غربي", "بين", "فوق", "قباله", "عند", "مشارف", "محيط", "تخوم", "اطراف",
          "جوار", "بجوار");

  /** Parts of a town or a coast, on whatever preposition they hang: «إلى شوارع باريس». */
  private static final WordSet PARTS =
      WordSet.of("شوارع", "سواحل", "ساحل", "ساحات", "ميادين", "احياء", "سماء", "اجواء", "مياه");

  /** What is done with or by those who are named then: «بقيادة فرنسا», «بدعم من السعودية». */
  private static final WordSet LED =
      WordSet.of(
          "قياده", "زعامه", "دعم", "مشاركه", "حضور", "رعايه", "وساطه", "تمويل", "اشراف", "مساعده",
          "دعوه", "تعاون", "تنسيق", "طلب", "ضغط", "مبادره", "تنظيم", "موافقه", "تاييد");

  /** What belongs to them is a state and no place. */
  private static final WordSet HOLDERS =
      WordSet.of(
          "رئيس", "رئيسه", "رؤساء", "وزير", "وزيره", "وزراء", "سفير", "سفراء", "قاده", "زعماء",
          "زعيم", "ملك", "امير", "ممثلو", "ممثلي", "ممثلون", "وفود", "وفد", "نظير", "نظراء");

  private static final WordSet NEAR = WordSet.of("قرب", "مقربه", "محاذاه");

  /** They lead to what is talked about: «محادثات بشأن تنفيذ الاتفاق». */
  private static final WordSet ABOUT = WordSet.of("بشان", "حول", "بخصوص", "شان", "خصوص");

  /** As many words has a parenthesis that says how far it is to another place. */
  private static final int DISTANCE = 10;

  /** As many words may stand between places that name one: «مدينة كذا الواقعة في محافظة كذا». */
  private static final int BETWEEN = 4;

  private final Line line;
  private final Sites sites;
  private final Elsewhere elsewhere;
  private final PlaceLeads leads;

  Setting(Line line, Sites sites) {
    this.line = line;
    this.sites = sites;
    this.elsewhere = new Elsewhere(line);
    this.leads = new PlaceLeads(line);
  }

  /** The places that a clause is said to happen in, the nearest first. */
  List<Value.Reference> places(int from, int to) {
    List<Value.Reference> out = new ArrayList<>();
    boolean in = false;
    int led = -1; // what «على بعد 20 كيلومترا من» leads to
    for (int i = from; i < Math.min(to, line.size()); i++) {
      Word word = line.word(i);
      int lead = leads.at(i);
      if (lead >= 0) {
        in = true;
        led = lead + 1;
        i = lead;
        continue;
      }
      int past = elsewhere.aside(i);
      if (past > i) {
        in = false;
        i = past - 1;
        continue;
      }
      if (i > from
          && Elsewhere.APART.contains(word.normal())
          && !word.definite()
          && !line.word(i - 1).is("من")) {
        break; // «بعد عودته من جولة في إفريقيا»: the place of another deed
      }
      if (word.is("(")) {
        i = distance(i, to);
        continue;
      }
      if (i > from && word.and() && line.quantity[i - 1] >= 0) {
        in = false; // «بمبلغ 30 مليون يورو والنرويج»
      }
      if (line.mentionAt[i] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[i]);
        boolean place = line.named.entities().get(mention.entity()).kind().isPlace();
        if (place
            && (in && (word.preposition().isEmpty() || i == led)
                || IN.contains(word.preposition())
                || (IN.contains(word.normal()) && word.preposition().isEmpty()))) {
          out.add(new Value.Reference(mention.entity(), mention.span()));
        } else if (in(i) || i == led) {
          sites.at(i).ifPresent(out::add);
        }
        i = Math.max(i, line.mentionEnd[i] - 1);
        in &= place;
        continue;
      }
      Optional<Value.Reference> site = in(i) || i == led ? sites.at(i) : Optional.empty();
      if (site.isPresent()) {
        out.add(site.get());
        in = false;
        continue;
      }
      int homeland = in || IN.contains(word.preposition()) ? line.homeland(i) : -1;
      if (homeland >= 0) {
        out.add(new Value.Reference(homeland, line.span(i, i + 1)));
      }
      if (word.is("من") && i > from && NEAR.contains(line.word(i - 1).normal())) {
        in = true; // «بالقرب من المدينة»
      } else if (line.is(i, Sort.PREPOSITION) || IN.contains(word.normal())) {
        in = IN.contains(word.normal()) && word.pronoun().isEmpty() && !elsewhere.among(i);
      } else if (!word.preposition().isEmpty()) {
        in =
            IN.contains(word.preposition())
                && !LED.contains(word.normal())
                && !line.is(i, Sort.COMPLEMENTIZER) // «أفاد بأن طهران»
                && !line.is(i, Sort.PRONOUN) // «رحبت به لندن»
                && !deed(word);
      } else if (PARTS.contains(word.normal()) && !word.definite()) {
        in = true;
      } else if (word.isPunctuation() || in && HOLDERS.contains(word.normal())) {
        in = false; // «شارك في القمة رؤساء تركيا وإيران»
      }
    }
    return out;
  }

  /** «بإلزام ألمانيا»: what is done to her does not happen there. */
  private static boolean deed(Word word) {
    return word.preposition().equals("ب") && Somebody.deed(word);
  }

  /** The state that a town or region belongs to, where the sentence names it. */
  Optional<Value.Reference> state(Entity place) {
    if (place.country().isEmpty() || place.kind() == Entity.Kind.COUNTRY) {
      return Optional.empty();
    }
    String key = "country/" + place.country().get();
    for (int i = 0; i < line.size(); i++) {
      if (line.mentionAt[i] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[i]);
        if (line.named.entities().get(mention.entity()).key().equals(key)) {
          return Optional.of(new Value.Reference(mention.entity(), mention.span()));
        }
        i = Math.max(i, line.mentionEnd[i] - 1);
      }
    }
    return Optional.empty();
  }

  /**
   * «في مصراتة (200 كلم شرق طرابلس)»: the mark that closes what only says how far from another
   * place it is; the same word where the parenthesis says anything else.
   */
  private int distance(int open, int to) {
    boolean far = false;
    for (int i = open + 1; i < Math.min(to, open + DISTANCE); i++) {
      if (line.word(i).is(")")) {
        return far ? i : open;
      }
      far |= Distance.unit(line.word(i));
    }
    return open;
  }

  /** Whether «في» or its like leads to the word at once. */
  private boolean in(int i) {
    return IN.contains(line.word(i).preposition())
        || i > 0
            && (IN.contains(line.word(i - 1).normal()) || line.word(i - 1).is("امام"))
            && line.word(i - 1).pronoun().isEmpty(); // «أمام مقر البرلمان»
  }

  /**
   * The places of a sentence that stand nearest to a word, one after the other: «في بلدة كذا شمال
   * مدينة كذا».
   */
  List<Value.Reference> nearest(int at) {
    List<Value.Reference> all = new ArrayList<>(places(0, line.size()));
    all.removeIf(p -> elsewhere.another(at, line.wordAt(p.span().start())));
    all.removeIf(p -> elsewhere.saidThere(at, line.wordAt(p.span().start())));
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int k = 0; k < all.size(); k++) {
      int word = line.wordAt(all.get(k).span().start());
      int away = Math.abs(word - at);
      if (away < distance) {
        best = k;
        distance = away;
      }
    }
    if (best < 0) {
      return all;
    }
    int from = best;
    int to = best + 1;
    while (from > 0 && follows(all.get(from - 1), all.get(from))) {
      from--;
    }
    while (to < all.size() && follows(all.get(to - 1), all.get(to))) {
      to++;
    }
    return all.subList(from, to);
  }

  /** Whether nothing but a few nouns and prepositions stands between two places. */
  private boolean follows(Value.Reference one, Value.Reference next) {
    int from = line.wordAt(one.span().end() - 1) + 1;
    int to = line.wordAt(next.span().start());
    if (to - from > BETWEEN) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!line.is(i, Sort.NOMINAL) && !line.is(i, Sort.PREPOSITION)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The places of the clause that an event's noun stands in: «اختتمت في عمان أعمال المؤتمر», «في
   * الاجتماع الذي عقد في بغداد», «اجتماع كان مقررا في بغداد».
   */
  List<Value.Reference> around(int trigger, int to) {
    int from = trigger;
    while (from > 0 && !bounds(from - 1)) {
      from--;
      if (ABOUT.contains(line.word(from).normal())) {
        from = trigger; // «يجتمعون في جنيف لمحادثات بشأن تنفيذ الاتفاق»
        break;
      }
    }
    boolean verb = line.is(from - 1, Sort.VERB);
    List<Value.Reference> out = verb ? places(from, trigger) : new ArrayList<>();
    int which = line.is(to, Sort.RELATIVE) ? to + 1 : to;
    if (line.is(which, Sort.VERB)
        && nouns(trigger, to)
        && (which > to || !line.word(trigger).definite() && !line.word(to).and())) {
      int end = which + 1;
      while (end < line.size() && !bounds(end)) {
        end++;
      }
      out.addAll(places(which + 1, end));
    }
    return out;
  }

  private boolean bounds(int i) {
    return switch (line.sorts[i]) {
      case VERB, COMPLEMENTIZER, RELATIVE, CONJUNCTION -> true;
      case PUNCTUATION -> !line.word(i).is("(") && !line.word(i).is(")");
      default -> false;
    };
  }

  private boolean nouns(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!line.is(i, Sort.NOMINAL)) {
        return false;
      }
    }
    return true;
  }

  /** Places go on past a verb that only describes the noun before it: «سجن يديره فلان شمال». */
  int end(int to) {
    int i = to;
    while (i < line.size()
        && line.is(i, Sort.VERB)
        && !line.word(i).and()
        && !line.word(i).pronoun().isEmpty()) {
      i++;
      while (i < line.size()
          && (line.is(i, Sort.NOMINAL)
              || line.is(i, Sort.NUMBER)
              || line.is(i, Sort.PREPOSITION))) {
        i++;
      }
    }
    return i;
  }
}
