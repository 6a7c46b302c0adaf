package org.waqai.event;

import java.util.List;
import java.util.Set;
import org.waqai.lexicon.Filler;
import org.waqai.model.Entity;
import org.waqai.model.Value;

/** Which entities are of a kind that a role asks for. */
final class Eligible {
  private final List<Entity> entities;
  private final Set<String> governments;

  /**
   * A test of kinds.
   *
   * @param entities everyone known, with those described later
   * @param governments keys of cities whose names stand for a government
   */
  Eligible(List<Entity> entities, Set<String> governments) {
    this.entities = entities;
    this.governments = governments;
  }

  /** Whether an entity is of one of the kinds. */
  boolean is(int entity, Set<Filler> kinds) {
    return kinds.contains(Filler.THING)
        || switch (entities.get(entity).kind()) {
          case PERSON -> somebody(kinds);
          case ORGANIZATION -> kinds.contains(Filler.ORGANIZATION) || kinds.contains(Filler.ACTOR);
          case COUNTRY -> kinds.contains(Filler.PLACE) || kinds.contains(Filler.ACTOR);
          case CITY ->
              kinds.contains(Filler.PLACE)
                  || kinds.contains(Filler.CITY)
                  || (kinds.contains(Filler.ACTOR)
                      && governments.contains(entities.get(entity).key()));
          case PLACE, REGION -> kinds.contains(Filler.PLACE);
          case OFFICE -> kinds.contains(Filler.OFFICE) || somebody(kinds);
        };
  }

  /** The same, of a value told before: its entity or its words. */
  boolean fits(Value value, Set<Filler> kinds) {
    return value instanceof Value.Reference r
        ? is(r.entity(), kinds)
        : value instanceof Value.Words && kinds.contains(Filler.WORDS);
  }

  /** Whether the kinds ask for a man or woman, alone or among others. */
  static boolean somebody(Set<Filler> kinds) {
    return kinds.contains(Filler.PERSON) || kinds.contains(Filler.ACTOR);
  }
}
