package org.waqai.lexicon;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of filler that never change, asked of every phrase for every slot. */
@SuppressWarnings("EnumOrdinal") // within one run, never stored
final class Fillers extends AbstractSet<Filler> {
  private final Set<Filler> all = EnumSet.noneOf(Filler.class);
  private final boolean[] has = new boolean[Filler.values().length];

  private Fillers(Collection<Filler> kinds) {
    for (Filler kind : kinds) {
      all.add(kind);
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
    return Collections.unmodifiableSet(all).iterator();
  }

  @Override
  public int size() {
    return all.size();
  }
}
