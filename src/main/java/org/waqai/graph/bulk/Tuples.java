package org.waqai.graph.bulk;

import java.util.Arrays;
import java.util.Iterator;

/** Quads as numbers of their terms, which can be had in the order of any index. */
public final class Tuples {
  /** The columns of TDB2's quads; an index is named by their order in it. */
  private static final String COLUMNS = "GSPO";

  private static final int WIDTH = COLUMNS.length();

  private int[] numbers = new int[WIDTH << 12];
  private int end;

  public void add(int g, int s, int p, int o) {
    if (end == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * end);
    }
    numbers[end++] = g;
    numbers[end++] = s;
    numbers[end++] = p;
    numbers[end++] = o;
  }

  public int size() {
    return end / WIDTH;
  }

  public void clear() {
    end = 0;
  }

  /** Numbers them by the order of their ids, the first bit of an id counting most. */
  public long[] rank(long[] ids) {
    long[] ordered = Ids.ordered(ids);
    int[] ranks = new int[ids.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = Ids.place(ordered, ids[i]);
    }
    for (int i = 0; i < end; i++) {
      numbers[i] = ranks[numbers[i]];
    }
    return ordered;
  }

  /** All numbers, four a quad. */
  int[] numbers() {
    return Arrays.copyOf(numbers, end);
  }

  /**
   * The quads in the order of an index, each once: four numbers, always in the same array.
   *
   * @param index its name
   * @param terms one more than the greatest number, which are in the order of their ids
   */
  public Iterator<int[]> in(String index, int terms) {
    int[] order = order(index, terms);
    return new Iterator<>() {
      private final int[] quad = new int[WIDTH];
      private int next;

      @Override
      public boolean hasNext() {
        return next < order.length;
      }

      @Override
      public int[] next() {
        System.arraycopy(numbers, WIDTH * order[next], quad, 0, WIDTH);
        do {
          next++;
        } while (next < order.length && isAt(WIDTH * order[next]));
        return quad;
      }

      private boolean isAt(int at) {
        return numbers[at + 3] == quad[3]
            && numbers[at + 2] == quad[2]
            && numbers[at + 1] == quad[1]
            && numbers[at] == quad[0];
      }
    };
  }

  /**
   * The records of an index, in order, one after the other.
   *
   * @param index its name
   * @param ids by which they were ranked
   */
  public byte[] records(String index, long[] ids) {
    int[] places = places(index);
    byte[] out = new byte[size() * WIDTH * Long.BYTES];
    int at = 0;
    for (Iterator<int[]> quads = in(index, ids.length); quads.hasNext(); ) {
      int[] quad = quads.next();
      for (int place : places) {
        Bytes.write(out, at, ids[quad[place]]);
        at += Long.BYTES;
      }
    }
    return at == out.length ? out : Arrays.copyOf(out, at);
  }

  /** Sorts by the last column first: what is sorted stays so where a later column is the same. */
  private int[] order(String index, int terms) {
    int[] order = new int[size()];
    Arrays.setAll(order, i -> i);
    int[] next = new int[order.length];
    for (int column = WIDTH - 1; column >= 0; column--) {
      int place = COLUMNS.indexOf(index.charAt(column));
      int[] starts = new int[terms + 1];
      for (int i = place; i < end; i += WIDTH) {
        starts[numbers[i] + 1]++;
      }
      for (int i = 1; i <= terms; i++) {
        starts[i] += starts[i - 1];
      }
      for (int quad : order) {
        next[starts[numbers[WIDTH * quad + place]]++] = quad;
      }
      int[] done = order;
      order = next;
      next = done;
    }
    return order;
  }

  /** The columns of a quad in the order of an index. */
  static int[] places(String index) {
    return index.chars().map(COLUMNS::indexOf).toArray();
  }
}
