package org.waqai.graph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Makes Lucene's query of what is wanted, and keeps by which words it may be found. */
final class Questions {
  private static final List<String> FIELDS = List.of(Field.NAME, Field.TEXT);
  private static final float NAMES = 2;
  private static final float EXACT = 40;

  private final Forms forms;
  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();

  Questions(IndexReader reader) {
    this.forms = new Forms(reader);
  }

  Query of(Wanted wanted) throws IOException {
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    for (Wanted.Term term : wanted.terms()) {
      switch (term.place()) {
        case NEEDED -> out.add(of(term, true), Occur.MUST);
        case WELCOME -> out.add(of(term, false), Occur.SHOULD);
        case UNWANTED -> out.add(of(term, false), Occur.MUST_NOT);
      }
    }
    Term whole = new Term(Field.WHOLE, Sheet.whole(wanted.words()));
    out.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(whole)), EXACT), Occur.SHOULD);
    return out.build();
  }

  private Query of(Wanted.Term term, boolean marked) throws IOException {
    List<Query> ways = new ArrayList<>();
    for (List<String> way : term.ways()) {
      List<Map<String, Float>> said = new ArrayList<>();
      for (String word : way) {
        Map<String, Float> each = forms.of(word);
        said.add(each);
        if (marked) {
          words.addAll(each.keySet());
        }
      }
      for (String field : FIELDS) {
        Query found = said.size() == 1 ? word(field, said.getFirst()) : phrase(field, said);
        ways.add(new BoostQuery(found, field.equals(Field.NAME) ? NAMES : 1));
        if (term.open()) {
          for (String start : Forms.beginnings(way.getLast())) {
            ways.add(new PrefixQuery(new Term(field, start)));
            beginnings.add(start);
          }
        }
      }
    }
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  private static Query word(String field, Map<String, Float> forms) {
    SynonymQuery.Builder out = new SynonymQuery.Builder(field);
    forms.forEach((form, weight) -> out.addTerm(new Term(field, form), weight));
    return out.build();
  }

  private static Query phrase(String field, List<Map<String, Float>> said) {
    MultiPhraseQuery.Builder out = new MultiPhraseQuery.Builder();
    for (Map<String, Float> forms : said) {
      out.add(forms.keySet().stream().map(f -> new Term(field, f)).toArray(Term[]::new));
    }
    return out.build();
  }

  /** Where a text holds what was looked for. */
  List<Hit.Mark> marks(String text) {
    List<Hit.Mark> out = new ArrayList<>();
    for (Word word : Words.of(text)) {
      if (words.contains(word.normal())
          || beginnings.stream().anyMatch(b -> word.normal().startsWith(b))) {
        out.add(new Hit.Mark(word.start(), word.end()));
      }
    }
    return out;
  }
}
