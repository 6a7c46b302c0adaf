package org.waqai.article;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes from the box that holds most of a body to others like it: bodies are often cut by boxes. */
final class Spread {
  private final Layout layout;
  private final Pruning.Left left;

  Spread(Layout layout, Pruning.Left left) {
    this.layout = layout;
    this.left = left;
  }

  /** The pieces of a box, and of boxes in which text stands in the same way. */
  BitSet from(int best) {
    BitSet body = new BitSet();
    Box core = layout.boxes().get(best);
    add(core, body);
    Set<String> ways = ways(core);
    Box limit = limit(best);
    for (int i = left.kept().nextSetBit(limit.from());
        i >= 0 && i < limit.to();
        i = left.kept().nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      if (body.get(i) || piece.running() == 0 || !ways.contains(way(piece))) {
        continue;
      }
      Box holder = layout.boxes().get(holder(piece));
      if (left.links(holder) < 0.4 && !holder.covers(core)) {
        add(holder, body);
      } else {
        body.set(i);
      }
    }
    return body;
  }

  private void add(Box box, BitSet body) {
    for (int i = left.kept().nextSetBit(box.from());
        i >= 0 && i < box.to();
        i = left.kept().nextSetBit(i + 1)) {
      body.set(i);
    }
  }

  /** How far a body can reach: the article around it, else the page. */
  private Box limit(int best) {
    for (int b = best; b > 0; b = layout.boxes().get(b).parent()) {
      Box box = layout.boxes().get(b);
      if (box.named("article") || box.named("main")) {
        return box;
      }
    }
    return layout.boxes().getFirst();
  }

  private Set<String> ways(Box core) {
    Map<String, Integer> weights = new HashMap<>();
    int all = 0;
    for (int i = left.kept().nextSetBit(core.from());
        i >= 0 && i < core.to();
        i = left.kept().nextSetBit(i + 1)) {
      Piece piece = layout.pieces().get(i);
      if (piece.running() > 0) {
        weights.merge(way(piece), piece.running(), Integer::sum);
        all += piece.running();
      }
    }
    int enough = all / 6;
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > enough)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private int holder(Piece piece) {
    Box own = layout.boxes().get(piece.box());
    boolean paragraph = own.named("p") || own.named("li");
    return paragraph && own.parent() >= 0 ? own.parent() : piece.box();
  }

  /** How a piece stands in the page: its element's name and class, and those around it. */
  private String way(Piece piece) {
    StringBuilder way = new StringBuilder();
    int box = piece.box();
    for (int level = 0; level < 3 && box >= 0; level++) {
      Box around = layout.boxes().get(box);
      way.append(around.element().normalName());
      if (level < 2) {
        way.append('.').append(first(around.element().className()));
      }
      way.append('<');
      box = around.parent();
    }
    return way.toString();
  }

  /** The first class, without the numbers that tell one chunk from the next. */
  private static String first(String classes) {
    int end = classes.indexOf(' ');
    String first = end < 0 ? classes : classes.substring(0, end);
    StringBuilder name = new StringBuilder(first.length());
    first.chars().filter(c -> c < '0' || c > '9').forEach(c -> name.append((char) c));
    return name.toString();
  }
}
