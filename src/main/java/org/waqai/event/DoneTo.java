package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** Whom a verbal noun is done to, where they stand after its doer with nothing between them. */
record DoneTo(Line line, Phrases phrases) {
  /** What somebody is made. */
  static final WordSet OFFICES =
      WordSet.of(
          "رئيسا", "مديرا", "وزيرا", "مساعدا", "نائبا", "امينا", "محافظا", "سفيرا", "قائدا",
          "مستشارا", "مفتشا", "وكيلا", "عضوا", "مبعوثا", "ممثلا", "منسقا", "مدربا", "عميدا",
          "ناطقا", "متحدثا", "حاكما", "واليا", "مندوبا");

  /**
   * «توقيف السلطات ستة», «تأييد تركيا العملية»: whether it is done to what stands after its doer.
   */
  boolean direct(int doer, int whom, boolean somebody) {
    if (whom >= line.size() || !somebody || line.time[whom] >= 0) {
      return false;
    }
    boolean known =
        line.mentionAt[doer] >= 0 || line.named0[whom - 1] || phrases.nouns().definite(doer);
    if (line.is(whom, Sort.NUMBER)) {
      boolean lasts = whom + 1 < line.size() && Somebody.lasts(line.word(whom + 1));
      return known && !lasts && (line.quantity[whom] < 0 || !Extent.isAmount(line, whom));
    }
    if (!line.is(whom, Sort.NOMINAL) || line.nisba[whom] >= 0) {
      return false;
    }
    boolean mention = line.mentionAt[whom] >= 0;
    boolean body = line.mentionAt[doer] >= 0 && line.kind(doer) != Entity.Kind.PERSON;
    boolean person = line.named0[whom - 1] && !body; // «اعتقال كمال الزين القيادي في الحزب»
    if (known && !mention && !line.word(whom).definite()) {
      String word = line.word(whom).normal();
      boolean name = person && !word.endsWith("ه") && !word.endsWith("ا"); // «إقالة فادي عقل»
      return !name && !office(word) && !how(whom); // «تأسيس سعد المنصور شركة»
    }
    return (mention || known && line.word(whom).definite()) && !person;
  }

  /** «اعتقال الرجل متلبسا»: how he was when it was done. */
  private boolean how(int i) {
    Word word = line.word(i);
    return phrases.nouns().accusative(i)
        && (word.stem().can(Pos.ACTIVE_PARTICIPLE)
            || word.stem().can(Pos.PASSIVE_PARTICIPLE)
            || word.stem().can(Pos.ADJECTIVE));
  }

  /** «تعيين كمال الزين مديرا», «تعيين سلمى المنصور مديرة»: what somebody is made. */
  private static boolean office(String word) {
    int cut = word.endsWith("ين") ? 2 : word.endsWith("ه") ? 1 : 0;
    return OFFICES.contains(cut > 0 ? word.substring(0, word.length() - cut) + "ا" : word);
  }
}
