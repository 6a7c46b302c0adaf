package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Entity;
import org.waqai.model.Mention;

/**
 * Whom the article told of last, whatever he did or suffered, so that a pronoun joined to a
 * preposition may point to him: «اعتقلت الشرطة ناشطا ثم أفرجت عنه». One a document.
 */
final class Parties {
  private static final int REMEMBERED = 16;

  private record Party(Filling.At who, Gender gender, boolean many) {}

  private final List<Party> parties = new ArrayList<>();

  /** Notes whoever a verb of a gender has as its subject. */
  void did(Filling who, Gender verb) {
    if (who instanceof Filling.At at) {
      Gender own = gender(at);
      note(at, own == Gender.ANY ? verb : own);
    }
  }

  /** Notes whoever has a part in what was told. */
  void took(Filling.At who) {
    note(who, gender(who));
  }

  private void note(Filling.At who, Gender gender) {
    if (parties.size() >= REMEMBERED) {
      parties.removeFirst();
    }
    parties.add(new Party(who, gender, Agreeing.many(who)));
  }

  /** The last of like gender and number, but who does it, in this sentence or the one before. */
  Optional<Filling> pointed(Word pronoun, Line line, List<Filling> doers) {
    String joined = pronoun.pronoun().isEmpty() ? pronoun.normal() : pronoun.pronoun();
    for (int i = parties.size() - 1; i >= 0; i--) {
      Party party = parties.get(i);
      if (line.index - party.who.line().index > 1) {
        break;
      }
      if (joined.equals("هما") && party.who.line() != line) {
        break; // «أعربا عن دعمهما»: who does it, of whom the sentence before told
      }
      if (like(joined, party) && !doers.contains(party.who)) {
        return Optional.of(party.who);
      }
    }
    return Optional.empty();
  }

  private static boolean like(String pronoun, Party party) {
    return switch (pronoun) {
      case "ه" -> !party.many && party.gender != Gender.FEMININE;
      case "ها" ->
          !party.many
              && (party.gender == Gender.FEMININE
                  || party.gender == Gender.ANY && country(party.who));
      case "هم" -> party.many;
      case "هما" -> Agreeing.two(party.who);
      default -> false;
    };
  }

  private static boolean country(Filling.At who) {
    return who.line().mentionAt[who.start()] >= 0
        && who.line().kind(who.start()) == Entity.Kind.COUNTRY;
  }

  /** The gender of somebody by his title or head noun; ANY where a bare name does not tell. */
  private static Gender gender(Filling.At who) {
    Line line = who.line();
    Word head = line.word(who.start());
    if (line.mentionAt[who.start()] >= 0) {
      Mention mention = line.named.mentions().get(line.mentionAt[who.start()]);
      Entity.Kind kind = line.named.entities().get(mention.entity()).kind();
      boolean bare = mention.span().equals(mention.full());
      if (kind == Entity.Kind.PERSON && bare || kind == Entity.Kind.COUNTRY) {
        return Gender.ANY;
      }
      if (kind.isPlace()) {
        return Gender.FEMININE;
      }
    }
    if (head.normal().endsWith("ه")) {
      return Gender.FEMININE;
    }
    Gender found = Gender.ANY;
    for (Analysis a : head.stem().analyses()) {
      if (!a.isVerb() && a.gender() == Gender.MASCULINE) {
        return Gender.MASCULINE;
      }
      found = a.isVerb() ? found : a.gender();
    }
    return found;
  }
}
