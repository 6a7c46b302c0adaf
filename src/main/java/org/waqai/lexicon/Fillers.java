package org.waqai.lexicon;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waqai.model.Row;

/** Kinds of filler that never change, asked of every phrase for every slot. */
@SuppressWarnings("EnumOrdinal") // within one run, never stored
final class Fillers extends AbstractSet<Filler> {
  private final Row<Filler> all;
  private final boolean[] has = new boolean[Filler.values().length];

  private Fillers(Collection<Filler> kinds) {
    Set<Filler> ordered = EnumSet.noneOf(Filler.class);
    ordered.addAll(kinds);
    all = Row.copyOf(ordered);
    for (Filler kind : kinds) {
      has[kind.ordinal()] = true;
    }
  }

  static Set<Filler> of(Set<Filler> kinds) {
    return kinds instanceof Fillers ? kinds : new Fillers(kinds);
  }

  @Override
  public boolean contains(@Nullable Object kind) {
    return kind instanceof Filler filler && has[filler.ordinal()];
  }

  @Override
  public Iterator<Filler> iterator() {
    return all.iterator();
  }

  @Override
  public int size() {
    return all.size();
  }
}
