package org.waqai.graph.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Ids of terms that had one before: a term is to have one id. */
final class Aliases {
  private final Map<Long, Long> firsts = new HashMap<>();
  private byte[] last = {};

  /** The id that counts. */
  long first(long id) {
    return firsts.isEmpty() ? id : firsts.getOrDefault(id, id);
  }

  /** Takes an entry, in order of hash and id; whether it is the first of its hash. */
  boolean isFirst(byte[] entry) {
    boolean again = last.length > 0 && Arrays.equals(last, 0, Entries.HASH, entry, 0, Entries.HASH);
    if (again) {
      firsts.put(Bytes.read(entry, Entries.HASH), Bytes.read(last, Entries.HASH));
    } else {
      last = entry;
    }
    return !again;
  }
}
