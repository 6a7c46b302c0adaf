package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * All questions under way. A question can be stopped by whoever knows the id that it was given, and
 * is stopped when its client has gone.
 */
final class Courses {
  /** Names a question, so that it can be cancelled. */
  static final String HEADER = "Waqai-Query";

  /** Long enough that nobody guesses another's. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Set<Course> all = ConcurrentHashMap.newKeySet();
  private final Map<String, Course> named = new ConcurrentHashMap<>();

  private final Memory memory = new Memory();

  /** Begins to look after them; ends with the process or when it is interrupted. */
  Thread watch() {
    return Thread.ofVirtual().name("courses").start(this::look);
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        all.forEach(Course::look);
        if (memory.runsShort()) {
          all.stream()
              .filter(c -> !c.isStopped())
              .max(Comparator.comparingLong(Course::age))
              .ifPresent(c -> c.stop(Course.Stop.MEMORY));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is done for a question. */
  interface Work<T> {
    T answer(Course course) throws Problem;
  }

  /**
   * Answers, unless it is stopped meanwhile.
   *
   * @throws Problem where it was stopped, or its id cannot be taken
   */
  <T> T run(HttpServletRequest request, Work<T> work) throws Problem {
    Course course = new Course(() -> Wire.gone(request));
    Optional<String> id = id(request);
    if (id.isPresent() && named.putIfAbsent(id.get(), course) != null) {
      throw Problem.of(409, "That id is taken", "A query of that id is being answered");
    }
    all.add(course);
    try {
      return work.answer(course);
    } catch (RuntimeException e) {
      course.proceed(); // what is stopped may fall over
      throw e;
    } finally {
      all.remove(course);
      id.ifPresent(named::remove);
    }
  }

  private static Optional<String> id(HttpServletRequest request) throws Problem {
    Optional<String> id = Optional.ofNullable(request.getHeader(HEADER));
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      throw Problem.bad("No id", HEADER + " takes 16 to 64 letters, digits, - and _");
    }
    return id;
  }

  /** Stops the question of that id; false where none is under way. */
  boolean cancel(String id) {
    Optional<Course> course = Optional.ofNullable(named.get(id));
    course.ifPresent(c -> c.stop(Course.Stop.ASKED));
    return course.isPresent();
  }
}
