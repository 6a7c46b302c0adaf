package org.waqai.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What came of the requests of a load: times in milliseconds. */
final class LoadTally {
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> brought = new ConcurrentHashMap<>();
  private final Queue<Double> stored = new ConcurrentLinkedQueue<>();
  private final Queue<Double> cheap = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /** A question came to that; 0 where the server was being killed. */
  void asked(int status) {
    statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
  }

  void cheap(double took) {
    cheap.add(took);
  }

  /** An article came to that. */
  void brought(int status) {
    brought.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
  }

  void stored(double took) {
    stored.add(took);
  }

  void wrong(String what) {
    wrong.add(what);
  }

  void print() {
    System.out.println("statuses of articles " + brought);
    System.out.println("statuses of questions " + statuses + ", wrong " + wrong.size());
    wrong.stream().limit(20).forEach(System.out::println);
    tell("cheap questions", cheap);
    tell("articles", stored);
  }

  private static void tell(String what, Queue<Double> all) {
    List<Double> times = all.stream().sorted().toList();
    if (!times.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d answered, p50 %.0f ms, p99 %.0f ms%n",
          what,
          times.size(),
          times.get(times.size() / 2),
          times.get((int) (times.size() * 0.99)));
    }
  }
}
