package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is answered when. */
class TurnsTest {
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final List<String> order = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    hands.shutdownNow();
  }

  private static Turns turns(int places, int quick, int seats, Duration patience) {
    return new Turns(
        new Limits(10, 1 << 10, Duration.ofSeconds(30), places, seats, patience, 1 << 10),
        () -> quick);
  }

  private static Turns turns(int places, int quick) {
    return turns(places, quick, 8, Duration.ofSeconds(20));
  }

  private Future<Boolean> ask(Turns turns, String name, Turns.Work<Boolean> work) {
    return hands.submit(
        () ->
            turns.take(
                new Course(() -> false),
                Optional.of(name),
                () -> {
                  order.add(name);
                  return work.answer();
                }));
  }

  /** One that stays until it is let go. */
  private Future<Boolean> stays(Turns turns, String name, CountDownLatch until)
      throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    Future<Boolean> out =
        ask(
            turns,
            name,
            () -> {
              there.countDown();
              return passed(until);
            });
    assertThat(there.await(20, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  private static boolean passed(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes so much of a processor. */
  private static boolean works(Duration time) {
    long end = Costs.now() + time.toNanos();
    while (Costs.now() < end) {
      Thread.onSpinWait();
    }
    return true;
  }

  private static boolean ok(Future<Boolean> asked) throws Exception {
    return asked.get(20, TimeUnit.SECONDS);
  }

  private static int status(Future<Boolean> asked) throws Exception {
    try {
      ok(asked);
      return 200;
    } catch (ExecutionException e) {
      return e.getCause() instanceof Problem problem ? problem.reply().status() : 500;
    }
  }

  private static void untilWaiting(Future<?> asked) throws InterruptedException {
    Thread.sleep(60);
    assertThat(asked.isDone()).isFalse();
  }

  @Test
  void whatTookLittleGoesFirst() throws Exception {
    Turns turns = turns(1, 1);
    ok(ask(turns, "dear", () -> works(Duration.ofMillis(100))));
    ok(ask(turns, "cheap", () -> true));
    CountDownLatch until = new CountDownLatch(1);
    Future<Boolean> first = stays(turns, "first", until);
    order.clear();
    Future<Boolean> dear = ask(turns, "dear", () -> true);
    untilWaiting(dear);
    Future<Boolean> cheap = ask(turns, "cheap", () -> true);
    untilWaiting(cheap);
    until.countDown();
    assertThat(List.of(ok(first), ok(dear), ok(cheap))).containsOnly(true);
    assertThat(order).containsExactly("cheap", "dear");
  }

  @Test
  void whereAllSeatsAreTakenTheDearestGoes() throws Exception {
    Turns turns = turns(1, 1, 1, Duration.ofSeconds(20));
    ok(ask(turns, "dear", () -> works(Duration.ofMillis(100))));
    ok(ask(turns, "cheap", () -> true));
    CountDownLatch until = new CountDownLatch(1);
    Future<Boolean> first = stays(turns, "first", until);
    Future<Boolean> dear = ask(turns, "dear", () -> true);
    untilWaiting(dear);
    Future<Boolean> cheap = ask(turns, "cheap", () -> true);
    assertThat(status(dear)).isEqualTo(503);
    assertThat(status(ask(turns, "dear", () -> true))).isEqualTo(429);
    until.countDown();
    assertThat(List.of(status(first), status(cheap))).containsOnly(200);
  }

  @Test
  void nobodyWaitsForLong() throws Exception {
    Turns turns = turns(1, 1, 8, Duration.ofMillis(100));
    CountDownLatch until = new CountDownLatch(1);
    Future<Boolean> first = stays(turns, "first", until);
    assertThat(status(ask(turns, "second", () -> true))).isEqualTo(503);
    until.countDown();
    assertThat(status(first)).isEqualTo(200);
  }

  @Test
  void whatGoesOnLeavesItsPlaceToOthers() throws Exception {
    Turns turns = turns(2, 1);
    CountDownLatch until = new CountDownLatch(1);
    Future<Boolean> slow = stays(turns, "slow", until);
    assertThat(ok(ask(turns, "quick", () -> true))).isTrue();
    assertThat(slow.isDone()).isFalse();
    assertThat(turns.isHurried()).isFalse();
    until.countDown();
    assertThat(ok(slow)).isTrue();
  }

  @Test
  void whoWaitsIsInAHurry() throws Exception {
    Turns turns = turns(1, 1);
    assertThat(turns.isHurried()).isFalse();
    CountDownLatch until = new CountDownLatch(1);
    Future<Boolean> first = stays(turns, "first", until);
    Future<Boolean> second = ask(turns, "second", () -> true);
    untilWaiting(second);
    assertThat(turns.isHurried()).isTrue();
    until.countDown();
    assertThat(List.of(ok(first), ok(second))).containsOnly(true);
    assertThat(turns.isHurried()).isFalse();
  }

  /** Where the processors are taken, what takes little of them is not slow for that. */
  @Test
  void whatTakesLittleOfAProcessorKeepsItsPlace() throws Exception {
    Turns turns = turns(2, 1);
    CountDownLatch until = new CountDownLatch(1);
    Future<Boolean> first = stays(turns, "first", until);
    Future<Boolean> second = ask(turns, "second", () -> true);
    Thread.sleep(2 * Turns.QUICK.toMillis());
    assertThat(second.isDone()).isFalse();
    until.countDown();
    assertThat(List.of(ok(first), ok(second))).containsOnly(true);
  }

  @Test
  void halfOfThePlacesAreNotForWhatGoesOn() throws Exception {
    Turns turns = turns(2, 2);
    CountDownLatch until = new CountDownLatch(1);
    ok(ask(turns, "slow", () -> works(Turns.QUICK.plusMillis(50))));
    CountDownLatch worked = new CountDownLatch(1);
    Future<Boolean> slow =
        ask(
            turns,
            "slow",
            () -> {
              works(Turns.QUICK.plusMillis(50));
              worked.countDown();
              return passed(until);
            });
    assertThat(passed(worked)).isTrue();
    Future<Boolean> second = ask(turns, "slow", () -> true);
    untilWaiting(second);
    assertThat(ok(ask(turns, "quick", () -> true))).isTrue();
    assertThat(second.isDone()).isFalse();
    until.countDown();
    assertThat(List.of(ok(slow), ok(second))).containsOnly(true);
  }
}
