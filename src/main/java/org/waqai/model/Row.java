package org.waqai.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/**
 * A list that never changes. Those of the JDK are of two classes, by their length, and wherever
 * both come along each call has to find out which: of what is asked of every word of every article
 * that is much of the time.
 */
public final class Row<T> extends AbstractList<T> implements RandomAccess {
  private static final Row<Object> NONE = new Row<>(new Object[0]);

  private final Object[] all;

  private Row(Object[] all) {
    this.all = all;
  }

  /** The same list; no element is null. */
  @SuppressWarnings("unchecked") // holds what the collection holds
  public static <T> Row<T> copyOf(Collection<? extends T> all) {
    if (all instanceof Row<?>) {
      return (Row<T>) all;
    }
    if (all.isEmpty()) {
      return (Row<T>) NONE;
    }
    Object[] copy = all.toArray();
    for (Object one : copy) {
      Objects.requireNonNull(one);
    }
    return new Row<>(copy);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int i) {
    return (T) all[i];
  }

  @Override
  public int size() {
    return all.length;
  }

  @Override
  public boolean isEmpty() {
    return all.length == 0;
  }

  @Override
  public int indexOf(@Nullable Object one) {
    for (int i = 0; i < all.length; i++) {
      if (all[i].equals(one)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean contains(@Nullable Object one) {
    return indexOf(one) >= 0;
  }

  @Override
  public Spliterator<T> spliterator() {
    return Spliterators.spliterator(all, Spliterator.ORDERED | Spliterator.IMMUTABLE);
  }

  @Override
  public Iterator<T> iterator() {
    return new Walk<>(all);
  }

  private static final class Walk<T> implements Iterator<T> {
    private final Object[] all;
    private int next;

    Walk(Object[] all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return next < all.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T next() {
      if (next >= all.length) {
        throw new NoSuchElementException();
      }
      return (T) all[next++];
    }
  }
}
