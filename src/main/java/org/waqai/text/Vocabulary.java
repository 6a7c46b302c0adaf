package org.waqai.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Count;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Analysis.Voice;
import org.waqai.model.Normal;
import org.waqai.model.Noun;
import org.waqai.model.Verb;

/** Makes the dictionary of Arabic from this package's lists and from the lexicon. */
final class Vocabulary {
  private Vocabulary() {}

  static Dictionary dictionary(List<Verb> verbs, List<Noun> nouns, Collection<String> words) {
    Dictionary.Builder forms = new Dictionary.Builder();
    for (List<String> row : Tables.rows("closed.tsv", 2)) {
      String lemma = row.size() > 2 && !row.get(2).isEmpty() ? row.get(2) : row.get(0);
      forms.add(row.get(0), Analysis.of(Normal.of(lemma), Pos.valueOf(row.get(1))));
    }
    for (List<String> row : Tables.rows("verbs.tsv", 5)) {
      Inflection.of(
          new Verb(row.get(0), row.get(1), Tables.values(row.get(2)), cell(row, 3), cell(row, 4)),
          forms);
    }
    for (List<String> row : Tables.rows("irregular.tsv", 2)) {
      irregular(row, forms);
    }
    for (List<String> row : Tables.rows("nouns.tsv", 2)) {
      noun(new Noun(row.get(0), Tables.values(row.get(1))), forms);
    }
    for (List<String> row : Tables.rows("adjectives.tsv", 2)) {
      adjective(row, forms);
    }
    Tables.rows("names.tsv", 1).forEach(row -> forms.addNames(row));
    verbs.forEach(verb -> Inflection.of(verb, forms));
    nouns.forEach(noun -> noun(noun, forms));
    forms.addNames(words);
    return forms.build();
  }

  /** Words that are cut as a list says, against the rules. */
  static Map<String, List<String>> exceptions() {
    Map<String, List<String>> exceptions = new HashMap<>();
    for (List<String> row : Tables.rows("cuts.tsv", 2)) {
      exceptions.put(row.get(0), List.of(row.get(1).split(" ")));
    }
    return Map.copyOf(exceptions);
  }

  private static void noun(Noun noun, Forms forms) {
    if (!noun.singular().isBlank()) {
      new Declension(Normal.of(noun.singular()), forms).noun(noun.singular(), noun.plurals());
    }
  }

  /** A verb that keeps none of the rules, form by form: ليس. */
  private static void irregular(List<String> row, Forms forms) {
    String lemma = Normal.of(row.get(0));
    for (String form : Tables.values(row.get(1))) {
      Analysis reading = new Analysis(lemma, Pos.PAST, Voice.ACTIVE, Count.ANY, Gender.ANY, 3);
      forms.add(form, reading);
    }
  }

  private static void adjective(List<String> row, Forms forms) {
    String masculine = row.get(0);
    String lemma = Normal.of(masculine);
    Declension declension = new Declension(lemma, forms);
    List<String> feminines = row.size() > 2 ? Tables.values(row.get(2)) : List.of();
    if (feminines.isEmpty()) {
      declension.adjective(masculine, Pos.ADJECTIVE);
    } else {
      forms.add(masculine, form(lemma, Count.SINGULAR, Gender.ANY));
      feminines.forEach(f -> forms.add(f, form(lemma, Count.SINGULAR, Gender.FEMININE)));
    }
    Tables.values(row.get(1)).forEach(p -> forms.add(p, form(lemma, Count.PLURAL, Gender.ANY)));
  }

  private static Analysis form(String lemma, Count number, Gender gender) {
    return new Analysis(lemma, Pos.ADJECTIVE, Voice.EITHER, number, gender, 0);
  }

  private static Optional<String> cell(List<String> row, int column) {
    return row.get(column).isEmpty() ? Optional.empty() : Optional.of(row.get(column));
  }
}
