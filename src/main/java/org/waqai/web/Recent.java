package org.waqai.web;

import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Answers that were given lately, for as long as the data say the same: what many ask is worked out
 * once. They take a bounded part of the memory; what nobody asks for any more goes first.
 */
final class Recent {
  /** Of all of them, in bytes. */
  private static final long MOST = 24L << 20;

  /** What is larger would put out many others. */
  private static final int LARGEST = 1 << 20;

  /** About what an entry takes beside its body. */
  private static final long BESIDES = 1_000;

  /** An answer, and of which version of the data it is. */
  private record Kept(String version, Reply reply) {
    long bytes() {
      return reply.body().size() + BESIDES;
    }
  }

  private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * What was answered.
   *
   * @param asked all that the answer depends on but the data
   * @param version of the data as they are now
   */
  synchronized Optional<Reply> of(String asked, String version) {
    return Optional.ofNullable(kept.get(asked))
        .filter(k -> k.version().equals(version))
        .map(Kept::reply);
  }

  /** Keeps an answer that is of that version and of no other. */
  synchronized void keep(String asked, String version, Reply reply) {
    Kept entry = new Kept(version, reply);
    if (reply.body().size() > LARGEST) {
      return;
    }
    Optional.ofNullable(kept.put(asked, entry)).ifPresent(k -> bytes -= k.bytes());
    bytes += entry.bytes();
    while (bytes > MOST) {
      bytes -= kept.pollFirstEntry().getValue().bytes();
    }
  }
}
