package org.waqai.article;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which pieces of a page surely stand beside the article; guarded, as marks often lie. */
final class Pruning {
  /** What holds a larger share of all running text is never taken away. */
  private static final double GUARD = 0.3;

  /** The same for marks that hardly ever lie. */
  private static final double SURE = 0.95;

  /** What asks for an address says no more. */
  private static final int LITTLE = 300;

  private static final int FEW = 12;

  private static final Pattern HIDING =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private static final Set<String> NAMES = Set.of("nav", "aside", "footer", "menu", "dir");

  private final Layout layout;
  private final int[] running;
  private final BitSet kept = new BitSet();
  private final BitSet captions = new BitSet();

  private Pruning(Layout layout) {
    this.layout = layout;
    this.running = running(layout.pieces());
  }

  /**
   * The pieces that are left, and those that belong to pictures.
   *
   * @param running sums of running text over the pieces that are left
   * @param other sums of what is none
   * @param linked sums of what leads elsewhere
   * @param text sums of all characters
   */
  @SuppressWarnings("ArrayRecordComponent") // sums of one page, which nobody compares
  record Left(BitSet kept, BitSet captions, int[] running, int[] other, int[] linked, int[] text) {
    int running(Box box) {
      return running[box.to()] - running[box.from()];
    }

    int other(Box box) {
      return other[box.to()] - other[box.from()];
    }

    double links(Box box) {
      double all = text[box.to()] - text[box.from()] + 1.0;
      return Math.min(1, (linked[box.to()] - linked[box.from()]) / all);
    }
  }

  static Left of(Layout layout) {
    Pruning pruning = new Pruning(layout);
    pruning.prune();
    return pruning.left();
  }

  /** Sums of running text up to each piece. */
  private static int[] running(List<Piece> pieces) {
    int[] sums = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      sums[i + 1] = sums[i] + pieces.get(i).running();
    }
    return sums;
  }

  private void prune() {
    int all = running[running.length - 1];
    kept.set(0, layout.pieces().size());
    Map<String, Integer> held = held();
    int heading = heading();
    for (Box box : layout.boxes()) {
      int running = running(box);
      if (box.from() == box.to()) {
        continue;
      }
      boolean titled = box.from() <= heading && heading < box.to();
      if (!titled && running <= all * SURE && box.marked(Marks.NEVER)) {
        kept.clear(box.from(), box.to());
      } else if (!titled && running <= all / 2 && (box.named("footer") || half(box, held, all))) {
        kept.clear(box.from(), box.to());
      } else if (running <= all * GUARD) {
        guarded(box, held, all);
      }
    }
    asked(heading);
    for (int i = 0; i < layout.pieces().size(); i++) {
      if (layout.pieces().get(i).kind() == Piece.Kind.CAPTION) {
        captions.set(i);
      }
    }
    kept.andNot(captions);
  }

  /** A box that asks for the reader's address, with the words in which it does. */
  private void asked(int heading) {
    int little = Math.min(LITTLE, running[running.length - 1] / 10);
    for (Box form : layout.boxes()) {
      if (!form.named("form")
          || running(form) > little
          || form.element().selectFirst("input[type=email], input[name*=mail]") == null) {
        continue;
      }
      Box box = form;
      for (Box up = parent(form); running(up) <= little && clear(up, heading); up = parent(up)) {
        box = up;
        if (up.parent() < 0) {
          break;
        }
      }
      if (clear(box, heading)) {
        kept.clear(box.from(), box.to());
      }
    }
  }

  private Box parent(Box box) {
    return box.parent() < 0 ? box : layout.boxes().get(box.parent());
  }

  /** Whether it is no frame around the headline or around much of the page. */
  private static boolean clear(Box box, int heading) {
    boolean titled = box.from() <= heading && heading < box.to();
    return !titled && box.to() - box.from() <= FEW && !box.named("body");
  }

  private Left left() {
    int size = layout.pieces().size();
    int[] says = new int[size + 1];
    int[] text = new int[size + 1];
    int[] other = new int[size + 1];
    int[] linked = new int[size + 1];
    for (int i = 0; i < size; i++) {
      Piece piece = layout.pieces().get(i);
      boolean here = kept.get(i);
      says[i + 1] = says[i] + (here ? piece.running() : 0);
      text[i + 1] = text[i] + (here ? piece.text().length() : 0);
      other[i + 1] =
          other[i] + (here && piece.running() == 0 ? piece.weight() + piece.linked() : 0);
      linked[i + 1] = linked[i] + (here ? piece.linked() : 0);
    }
    return new Left(kept, captions, says, other, linked, text);
  }

  private void guarded(Box box, Map<String, Integer> held, int all) {
    if (box.named("figcaption") || box.marked(Marks.CAPTION)) {
      captions.set(box.from(), box.to());
    } else if (box.named("figure")
        || NAMES.contains(box.element().normalName())
        || hidden(box.element())
        || held(box, held, all)) {
      kept.clear(box.from(), box.to());
    }
  }

  private static boolean held(Box box, Map<String, Integer> held, int all) {
    for (String mark : box.marks()) {
      if (held.getOrDefault(mark, all + 1) <= all * GUARD) {
        return true;
      }
    }
    return false;
  }

  private static boolean half(Box box, Map<String, Integer> held, int all) {
    return box.marks().stream()
        .anyMatch(mark -> Marks.HALF.contains(mark) && held.getOrDefault(mark, all) <= all / 2);
  }

  /** The first piece that stands as a heading of the first rank; -1 where there is none. */
  private int heading() {
    for (Box box : layout.boxes()) {
      if (box.named("h1") && box.from() < box.to()) {
        return box.from();
      }
    }
    return -1;
  }

  /** How much running text each word that means «beside» stands over in all. */
  private Map<String, Integer> held() {
    Map<String, Integer> held = new HashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    for (Box box : layout.boxes()) {
      for (String mark : box.marks()) {
        if (Marks.BESIDE.contains(mark)) {
          boolean inside = box.to() <= ends.getOrDefault(mark, -1);
          held.merge(mark, inside ? 0 : running(box), Integer::sum);
          ends.merge(mark, box.to(), Math::max);
        }
      }
    }
    return held;
  }

  private int running(Box box) {
    return running[box.to()] - running[box.from()];
  }

  static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      boolean hidden =
          switch (attribute.getKey()) {
            case "hidden" -> true;
            case "aria-hidden" -> value.equals("true");
            case "style" -> HIDING.matcher(value).find();
            default -> false;
          };
      if (hidden) {
        return true;
      }
    }
    return false;
  }
}
