package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waqai.model.Analysis;
import org.waqai.text.Cut.Joints;
import org.waqai.text.Dictionary.Entry;

/**
 * Finds the likeliest way to take one word apart.
 *
 * <p>و is written joined to the next word; it is split only before a word that we know. The whole
 * known word is preferred, then the fewest particles; so each particle, each rare form and each
 * guess has a cost, and the cheapest cut wins.
 */
final class Cutting {
  private static final int WAW = 9;
  private static final int FA = 12;
  private static final int PREPOSITION = 12;
  private static final int LIKE = 16;
  private static final int ARTICLE = 2;
  private static final int FUTURE = 4;
  private static final int HAMZA_LEFT_AWAY = 4;
  private static final int HAMZA_ADDED = 13;
  private static final int NAME = 1;
  private static final int NISBA = 9;
  private static final int ODD_NISBA = 8;
  private static final int RARE = 11;
  private static final int MISSPELT = 15;
  private static final int SEEN = 20;
  private static final int STILTED = 13;
  private static final int UNKNOWN = 40;
  private static final int UNKNOWN_AFTER_ARTICLE = 20;

  private final Dictionary dictionary;
  private final Word word;
  private final Predicate<String> seen;
  private final int length;
  private Cut best;

  private Cutting(Dictionary dictionary, Word word, Predicate<String> seen) {
    this.dictionary = dictionary;
    this.word = word;
    this.seen = seen;
    this.length = word.length();
    this.best = new Cut(UNKNOWN, Joints.NONE, length, word.key(0, length), List.of());
  }

  /**
   * The best cut of a word.
   *
   * @param seen whether a word that no list knows stands by itself in the same article, which shows
   *     what may be joined; asked only where it would make a difference
   */
  static Cut of(Dictionary dictionary, Word word, Predicate<String> seen) {
    Cutting cutting = new Cutting(dictionary, word, seen);
    cutting.from(Joints.NONE);
    char first = word.letter(0);
    if ((first == 'و' || first == 'ف') && word.length() > 2) {
      cutting.from(new Joints(true, ' ', 0, 1));
    }
    return cutting.best;
  }

  private void from(Joints before) {
    int i = before.length();
    stem(before);
    if (best.cost() == 0 || length - i < 2) {
      return;
    }
    char letter = word.spelled(i);
    boolean lam = letter == 'ل';
    if (isArticle(i)) {
      stem(before.and(' ', 2));
    }
    if (letter == 'ب' || letter == 'ك' || lam) {
      stem(before.and(letter, 0));
      if (isArticle(i + 1)) {
        stem(before.and(letter, 2));
      } else if (lam && word.letter(i + 1) == 'ل') {
        stem(before.and(letter, 1));
      }
    }
    if (letter == 'س' && "يتنا".indexOf(word.letter(i + 1)) >= 0) {
      stem(before.and(letter, 0));
    }
  }

  /** ال without a hamza, with letters after it. */
  private boolean isArticle(int i) {
    return i + 3 < length && word.spelled(i) == 'ا' && word.letter(i + 1) == 'ل';
  }

  private void stem(Joints joints) {
    int from = joints.length();
    if (length - from < 2) {
      return;
    }
    int cost = cost(joints);
    if (cost < best.cost() || joints.length() == 0) {
      whole(joints, cost);
      if (joints.article() == 0) {
        Endings.of(word, from, (end, price) -> before(joints, end, cost + price));
      }
    }
  }

  private int cost(Joints joints) {
    int cost = joints.article() > 0 ? ARTICLE : 0;
    if (joints.conjunction()) {
      cost += word.letter(0) == 'و' ? WAW : FA;
    }
    return cost
        + switch (joints.particle()) {
          case 'ب', 'ل' -> PREPOSITION;
          case 'ك' -> LIKE;
          case 'س' -> FUTURE;
          default -> 0;
        };
  }

  /** The letters after the particles as a word without a joined pronoun. */
  private void whole(Joints joints, int cost) {
    int from = joints.length();
    String key = word.key(from, length);
    known(joints, length, key, cost);
    if (dictionary.isName(key) && joints.particle() != 'س') {
      offer(cost + NAME, joints, length, key, nominal(dictionary.find(key), joints));
    }
    if (key.endsWith("ه")) {
      String feminine = key.substring(0, key.length() - 1) + "ة";
      known(joints, length, feminine, cost + MISSPELT);
      if (dictionary.isName(feminine)) {
        offer(cost + MISSPELT + NAME, joints, length, feminine, List.of());
      }
    }
    if (joints.particle() != 'س') {
      guess(joints, key, cost);
    }
  }

  private void guess(Joints joints, String key, int cost) {
    int letters = key.length();
    List<Analysis> origin = Origins.of(dictionary, key, joints.article() > 0);
    if (!origin.isEmpty() && (joints.length() == 0 || joints.article() > 0 || letters > 4)) {
      int price = NISBA + (joins(joints, key) ? ODD_NISBA : 0);
      offer(cost + price, joints, length, key, origin);
    }
    if (joints.article() > 0 && letters > 2) {
      offer(cost + UNKNOWN_AFTER_ARTICLE, joints, length, key, List.of());
    } else if (joints.length() > 0 && letters > 2 && isSeen(key)) {
      offer(cost + SEEN, joints, length, key, List.of());
    }
  }

  /** «لحماية», «ورعاية»: a particle and a noun that ends like an adjective of relation. */
  private boolean joins(Joints joints, String key) {
    boolean particle =
        key.startsWith("ل") || key.startsWith("ب") || key.startsWith("و") && joints.length() == 0;
    if (joints.length() == 0 && isParticle(key.charAt(0)) && known(key.substring(1))) {
      return true; // «ليأتي», «فيلقي», «وأعيان»: nobody is of a place called so
    }
    return particle
        && joints.particle() == ' '
        && joints.article() == 0
        && (key.endsWith("ية") || key.endsWith("يات") || key.endsWith("ايا"))
        && !Fitting.nominal(dictionary.find(key.substring(1)).analyses()).isEmpty();
  }

  private static boolean isParticle(char letter) {
    return "وفبلك".indexOf(letter) >= 0;
  }

  private boolean known(String key) {
    return key.length() > 3 && dictionary.find(key).isKnown();
  }

  /** A word that no list knows, but that stands by itself in the same article. */
  private boolean isSeen(String key) {
    return !key.startsWith("ال") && !dictionary.find(key).isKnown() && seen.test(key);
  }

  private void known(Joints joints, int end, String key, int cost) {
    Entry entry = dictionary.find(key);
    if (entry.isKnown()) {
      List<Analysis> fitting = Fitting.after(joints, entry.analyses(), key, end - joints.length());
      if (!fitting.isEmpty()) {
        int odd = joints.length() == 0 && stilted(fitting, length) ? STILTED : 0;
        offer(cost + price(entry) + odd, joints, end, key, fitting);
      }
    }
  }

  /**
   * «وأدان», «وأدى», «فجرى», «لبيت»: words that begin like a joined particle and are one word only
   * as a dual, a plural of women or a first or second person, which news hardly use, while the rest
   * is a word of every day.
   */
  private boolean stilted(List<Analysis> readings, int end) {
    char first = word.letter(0);
    boolean and = first == 'و' || first == 'ف';
    if (end < 3 || !isParticle(first) || !(and ? stands(end) : governed(end))) {
      return false; // «وفدان» are no acres
    }
    char last = word.spelled(end - 1);
    for (Analysis a : readings) {
      boolean ending = last == 'ى' || last == 'ي' || last == 'ن';
      boolean dual =
          end < length
              ? a.number() == Analysis.Count.DUAL // «وأدانه» are no two girls buried alive
              : ending && a.number() != Analysis.Count.SINGULAR;
      dual &= and && !a.isVerb();
      if (!dual && !(a.isVerb() && (a.person() == 2 || !and && others(a)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean others(Analysis verb) {
    return verb.person() == 1
        || verb.number() == Analysis.Count.PLURAL && verb.gender() == Analysis.Gender.FEMININE;
  }

  /** Whether what is joined to و is a verb or has the article. */
  private boolean stands(int end) {
    return isArticle(1)
        || dictionary.find(word.key(1, end)).analyses().stream().anyMatch(Analysis::isVerb);
  }

  private boolean governed(int end) {
    return end == length
        && !Fitting.nominal(dictionary.find(word.key(1, end)).analyses()).isEmpty();
  }

  private static List<Analysis> nominal(Entry entry, Joints joints) {
    return joints.article() > 0 ? Fitting.nominal(entry.analyses()) : entry.analyses();
  }

  /** The letters up to {@code end} as a word with a joined pronoun after it. */
  private void before(Joints joints, int end, int cost) {
    int from = joints.length();
    if (end - from < 2 || cost >= best.cost()) {
      return;
    }
    String written = word.key(from, end);
    String pronoun = word.key(end, length);
    List<Analysis> fitting = new ArrayList<>();
    String spelled = written;
    int price = Integer.MAX_VALUE;
    for (String key : Endings.stems(written)) {
      Entry entry = dictionary.find(key);
      int known = fitting.size();
      for (Analysis a : Fitting.after(joints, entry.analyses(), key, end - from)) {
        if (Endings.take(a, written, key, pronoun)) {
          fitting.add(a);
        }
      }
      if (fitting.size() > known) {
        // «كلمته» may be كلمت or كلمة; all readings are kept, and the noun's spelling
        spelled = known == 0 || key.endsWith("ة") ? key : spelled;
        price = Math.min(price, price(entry));
      }
    }
    if (!fitting.isEmpty()) {
      int odd = joints.length() == 0 && stilted(fitting, end) ? STILTED : 0;
      offer(cost + price + odd, joints, end, spelled, fitting);
    }
  }

  private static int price(Entry entry) {
    int price = entry.rare() ? RARE : 0;
    return price
        + switch (entry.spelling()) {
          case SAME -> 0;
          case HAMZA_MISSING -> HAMZA_LEFT_AWAY;
          case HAMZA_ADDED -> HAMZA_ADDED;
        };
  }

  private void offer(int cost, Joints joints, int end, String key, List<Analysis> analyses) {
    if (cost < best.cost()) {
      best = new Cut(cost, joints, end, key, analyses);
    }
  }
}
