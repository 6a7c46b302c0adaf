package org.waqai.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.waqai.model.Document;
import org.waqai.model.Name;
import org.waqai.model.Named;
import org.waqai.model.Sentence;

/** Finds everyone and everything that an article names, and which mentions speak of the same. */
public final class Entities {
  private final Gazetteer gazetteer;
  private final Words words;
  private final Finder finder;
  private final Standing standing;

  public Entities(List<Name> names, WordLists lists) {
    this.gazetteer = new Gazetteer(names);
    Traits traits = new Traits(lists);
    traits.adjectives(gazetteer.adjectiveForms());
    Bodies bodies = new Bodies(lists);
    Titles titles = new Titles(lists, bodies);
    this.words = new Words(new Forms(traits, gazetteer, bodies, titles));
    this.finder = new Finder(gazetteer, bodies, new People(titles, new Offices(gazetteer)));
    this.standing = new Standing(lists);
  }

  /** All that a document names. */
  public Named read(Document document) {
    String text = document.article().text();
    Findings findings = new Findings();
    List<Line> lines = new ArrayList<>(document.sentences().size());
    List<BitSet> taken = new ArrayList<>(document.sentences().size());
    for (Sentence sentence : document.sentences()) {
      List<Word> written = words.of(sentence.tokens(), text);
      lines.add(new Line(lines.size(), text, written, gazetteer));
    }
    for (Line line : lines) {
      taken.add(finder.find(line, findings));
    }
    Surnames surnames = new Surnames(findings);
    Recalled recalled = new Recalled(findings);
    for (int i = 0; i < lines.size(); i++) {
      recalled.find(lines.get(i), taken.get(i), findings);
      surnames.find(lines.get(i), taken.get(i), findings);
    }
    return new Roster(findings, standing, document).named();
  }
}
