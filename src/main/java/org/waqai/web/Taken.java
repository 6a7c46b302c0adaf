package org.waqai.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;

/** Counts what an answer takes and ends it, whole, where it takes more than it may. */
final class Taken {
  /** Says in the head of an answer that it was cut, and why. */
  static final String HEADER = "Waqai-Cut";

  private final Limits limits;
  private final Course course;
  private final long end;
  private Optional<String> cut = Optional.empty();

  /** For what nobody stops. */
  Taken(Limits limits, Duration time) {
    this(limits, time, new Course(() -> false));
  }

  /**
   * Begins to count.
   *
   * @param course which ends what it counts when it is stopped
   */
  Taken(Limits limits, Duration time, Course course) {
    this.limits = limits;
    this.course = course;
    this.end = System.nanoTime() + time.toNanos();
  }

  /** What is left of the time, in milliseconds; at least one. */
  long left() {
    return Math.max(1, (end - System.nanoTime()) / 1_000_000);
  }

  boolean isOver() {
    return System.nanoTime() > end;
  }

  Course course() {
    return course;
  }

  boolean isCut() {
    return cut.isPresent();
  }

  Reply told(Reply reply) {
    return cut.map(why -> reply.with(HEADER, why).passing()).orElse(reply);
  }

  /**
   * As many as may be taken.
   *
   * @param size of one, about, in bytes
   * @param written bytes so far
   */
  <T> Iterator<T> some(Iterator<T> all, ToLongFunction<T> size, IntSupplier written) {
    return new Iterator<>() {
      private Optional<T> next = Optional.empty();
      private int count;
      private long bytes;

      @Override
      public boolean hasNext() {
        if (next.isEmpty() && cut.isEmpty()) {
          next = fetch();
        }
        return next.isPresent();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        T out = next.orElseThrow();
        next = Optional.empty();
        return out;
      }

      private Optional<T> fetch() {
        try {
          if (course.isStopped()) {
            throw new QueryCancelledException();
          }
          if (!all.hasNext()) {
            return Optional.empty();
          }
          if (count == limits.rows()) {
            return end("rows; limit=" + limits.rows());
          }
          if (count > 0 && System.nanoTime() > end) {
            return end("time");
          }
          T one = all.next();
          bytes += size.applyAsLong(one);
          if (Math.max(bytes, written.getAsInt()) > limits.bytes()) {
            return end("bytes; limit=" + limits.bytes());
          }
          count++;
          return Optional.of(one);
        } catch (QueryCancelledException e) {
          if (count == 0 || course.isStopped()) {
            throw e;
          }
          return end("time");
        }
      }

      private Optional<T> end(String why) {
        cut = Optional.of(why);
        return Optional.empty();
      }
    };
  }

  /** About the bytes of a term as it is written. */
  static long size(Node node) {
    if (node.isTripleTerm()) {
      return size(node.getTriple().getSubject())
          + size(node.getTriple().getPredicate())
          + size(node.getTriple().getObject());
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    long wide = text.chars().filter(c -> c > 127).count();
    return text.length() + wide + 20;
  }
}
