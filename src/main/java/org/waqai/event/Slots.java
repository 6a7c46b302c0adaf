package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Row;

/** What is asked of the slots of an entry. */
final class Slots {
  private Slots() {}

  /** So many bits has each slot in {@link #needs}. */
  static final int PLACES = 12;

  /**
   * A bit for each place of each slot that must be filled, where no phrase after a connective fills
   * it; as many slots as a number holds, which is more than any entry has.
   */
  static long needs(Frame frame) {
    long out = 0;
    for (Slot slot : frame.slots()) {
      int places = 0;
      for (Where where : slot.where()) {
        places |= bit(where.position());
      }
      if (slot.required()
          && (places & bit(Where.Position.PHRASE)) == 0
          && out >>> Long.SIZE - PLACES == 0) {
        out = out << PLACES | places;
      }
    }
    return out;
  }

  /** The slots of which {@link #needs} does not tell: a phrase after a connective may fill them. */
  static Row<Slot> phrased(Frame frame) {
    List<Slot> out = new ArrayList<>();
    for (Slot slot : frame.slots()) {
      if (slot.required()
          && slot.where().stream().anyMatch(w -> w.position() == Where.Position.PHRASE)) {
        out.add(slot);
      }
    }
    return Row.copyOf(out);
  }

  @SuppressWarnings("EnumOrdinal") // within one run, never stored
  static int bit(Where.Position position) {
    return 1 << position.ordinal();
  }

  /** What those slots hang on that must be filled, and by a phrase after a connective. */
  static Row<Row<String>> connectives(Frame frame) {
    List<Row<String>> out = new ArrayList<>();
    for (Slot slot : frame.slots()) {
      if (slot.required()
          && slot.where().stream().allMatch(w -> w.position() == Where.Position.PHRASE)) {
        out.add(Row.copyOf(slot.where().stream().map(w -> w.words().getFirst()).toList()));
      }
    }
    return Row.copyOf(out);
  }

  /** Whether a slot of the entry names the place. */
  static boolean names(Frame frame, Where.Position position) {
    for (Slot slot : frame.slots()) {
      for (Where where : slot.where()) {
        if (where.position() == position) {
          return true;
        }
      }
    }
    return false;
  }

  /** «ضم الاجتماع», «أسفر الهجوم»: whether the verb goes on about an event, its subject. */
  static boolean goesOn(Frame frame) {
    for (Slot slot : frame.slots()) {
      if (slot.event()
          && slot.where().stream().anyMatch(w -> w.position() == Where.Position.SUBJECT)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subject can only be somebody: a role that takes no thing and no event. */
  static boolean doneBySomebody(Frame frame) {
    for (Slot slot : frame.slots()) {
      for (Where where : slot.where()) {
        if (where.position() == Where.Position.SUBJECT) {
          return asksWho(slot)
              && !slot.event()
              && !slot.role().isEmpty()
              && !slot.kinds().contains(Filler.THING)
              && (slot.kinds().contains(Filler.ACTOR) || slot.kinds().contains(Filler.PERSON));
        }
      }
    }
    return false;
  }

  /** «بلغ عدد السكان 37 مليونا»: whether the subject is what is measured, and a figure is asked. */
  static boolean measures(Frame frame) {
    boolean measured = false;
    boolean figure = false;
    for (Slot slot : frame.slots()) {
      boolean quantity = slot.kinds().stream().anyMatch(Filler::isQuantity);
      figure |= quantity && slot.required();
      measured |=
          !quantity
              && slot.required()
              && slot.kinds().contains(Filler.WORDS)
              && slot.where().getFirst().position() == Where.Position.SUBJECT;
    }
    return measured && figure;
  }

  /** «قتل الجنود لمدنيين»: somebody does it to somebody, and no slot of its own asks for «ل». */
  static boolean parts(Frame frame) {
    return sides(frame)
        && frame.slots().stream()
            .flatMap(slot -> slot.where().stream())
            .noneMatch(
                w -> w.position() == Where.Position.PHRASE && w.words().equals(List.of("ل")));
  }

  /** «تأييد تركيا العملية»: whether somebody does it, to what a verbal noun may be joined to. */
  static boolean sides(Frame frame) {
    boolean subject = false;
    boolean object = false;
    for (Slot slot : frame.slots()) {
      boolean owned = false;
      boolean done = false;
      for (Where where : slot.where()) {
        subject |= where.position() == Where.Position.SUBJECT;
        done |= where.position() == Where.Position.OBJECT;
        owned |= where.position() == Where.Position.OF;
      }
      object |= done && owned && asksWho(slot);
    }
    return subject && object;
  }

  /** «نزوح السكان», «فوز الحزب»: whether what a verbal noun is joined to did it. */
  static boolean doneByOf(Frame frame) {
    boolean doer = false;
    for (Slot slot : frame.slots()) {
      boolean subject = false;
      boolean of = false;
      for (Where where : slot.where()) {
        subject |= where.position() == Where.Position.SUBJECT;
        of |= where.position() == Where.Position.OF;
      }
      if (slot.where().getFirst().position() == Where.Position.OBJECT) {
        return false;
      }
      doer |= subject && of;
    }
    return doer;
  }

  /** Whether the slot needs what is done to: an object, and no clause or preposition instead. */
  static boolean onlyObject(Slot slot) {
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

  /** Whether the slot wants somebody or something rather than words or a number. */
  static boolean asksWho(Slot slot) {
    if (!slot.heads().isEmpty()
        || slot.kinds().contains(Filler.WORDS)
        || slot.kinds().contains(Filler.SAID)) {
      return false;
    }
    for (Filler kind : slot.kinds()) {
      if (kind.isQuantity()) {
        return false;
      }
    }
    return true;
  }

  /** Two roles may name the same words where both slots name the same place: host and hostedIn. */
  static boolean shares(Slot slot) {
    return slot.kinds().size() == 1 && slot.kinds().contains(Filler.PLACE);
  }

  /** Whether a role is filled by the words that its entry knows, elsewhere than as the subject. */
  static boolean asksWhat(Frame frame, String role) {
    for (Slot slot : frame.slots()) {
      boolean subject = slot.where().stream().anyMatch(w -> w.position() == Where.Position.SUBJECT);
      if (slot.role().equals(role)
          && !slot.heads().isEmpty()
          && !slot.kinds().contains(Filler.THING)
          && !subject) {
        return true;
      }
    }
    return false;
  }
}
