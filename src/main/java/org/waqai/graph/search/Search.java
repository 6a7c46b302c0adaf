package org.waqai.graph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Searches the index of a store; within a transaction, of whose state the answers are. */
public final class Search {
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  /** Nobody reads further; what is ranked anew are these. */
  private static final int DEEPEST = 1_000;

  private final Index index;

  public Search(Index index) {
    this.index = index;
  }

  /**
   * What was found, the best first.
   *
   * @param hits as many as were asked for
   * @param total how many there are
   * @param least whether there may be more than that
   */
  public record Found(List<Hit> hits, long total, boolean least) {
    public Found {
      hits = List.copyOf(hits);
    }
  }

  /** Completes what is typed. */
  public Completion completion() {
    return new Completion(index);
  }

  /** Searches for words. */
  public Found find(Asked asked, int offset, int limit) throws IOException {
    Wanted wanted = Wanted.parse(asked.words());
    if (wanted.isEmpty()) {
      return new Found(List.of(), 0, false);
    }
    try (Snapshot snapshot = index.snapshot()) {
      IndexSearcher searcher = snapshot.searcher();
      Questions questions = new Questions(searcher.getIndexReader());
      Query query = within(questions.of(wanted), asked);
      TopDocs top = searcher.search(query, DEEPEST);
      List<Hit> ranked = ranked(searcher, top, questions, asked, Sheet.whole(wanted.words()));
      boolean deep = top.scoreDocs.length == DEEPEST;
      long total = deep ? Math.max(ranked.size(), searcher.count(query)) : ranked.size();
      return new Found(page(ranked, offset, limit), total, deep);
    }
  }

  /** All that fits, or all of one thing, the best first; not yet compared with the store. */
  List<Hit> find(Asked asked, Optional<Node> subject, int most) throws IOException {
    Wanted wanted = Wanted.parse(asked.words());
    if (wanted.isEmpty() || most == 0) {
      return List.of();
    }
    try (Snapshot snapshot = index.snapshot()) {
      IndexSearcher searcher = snapshot.searcher();
      Questions questions = new Questions(searcher.getIndexReader());
      BooleanQuery.Builder query =
          new BooleanQuery.Builder().add(within(questions.of(wanted), asked), Occur.MUST);
      subject.ifPresent(
          s -> query.add(new TermQuery(new Term(Field.SUBJECT, s.getURI())), Occur.FILTER));
      TopDocs top = searcher.search(query.build(), Math.max(most, 50));
      return ranked(searcher, top, questions, asked, Sheet.whole(wanted.words()));
    }
  }

  private List<Hit> page(List<Hit> ranked, int offset, int limit) {
    DatasetGraph store = index.store();
    return ranked.stream()
        .skip(offset)
        // an index that is a moment ahead tells nothing that this transaction does not see
        .filter(h -> store.contains(Node.ANY, h.subject(), h.property(), h.words()))
        .limit(limit)
        .toList();
  }

  private static Query within(Query query, Asked asked) {
    BooleanQuery.Builder out = new BooleanQuery.Builder().add(query, Occur.MUST);
    if (!asked.kinds().isEmpty()) {
      out.add(any(Field.KIND, asked.kinds()), Occur.FILTER);
    }
    if (!asked.properties().isEmpty()) {
      out.add(
          any(Field.PROPERTY, asked.properties().stream().map(Node::getURI).toList()),
          Occur.FILTER);
    }
    asked
        .language()
        .map(l -> l.toLowerCase(Locale.ROOT))
        .ifPresent(
            l ->
                out.add(
                    new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Field.LANGUAGE, l)), Occur.SHOULD)
                        .add(new PrefixQuery(new Term(Field.LANGUAGE, l + "-")), Occur.SHOULD)
                        .build(),
                    Occur.FILTER));
    return out.build();
  }

  private static Query any(String field, List<String> values) {
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    values.forEach(v -> out.add(new TermQuery(new Term(field, v)), Occur.SHOULD));
    return out.build();
  }

  private static List<Hit> ranked(
      IndexSearcher searcher, TopDocs top, Questions questions, Asked asked, String whole)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<String, Hit> out = new LinkedHashMap<>();
    for (ScoreDoc each : top.scoreDocs) {
      Document document = stored.document(each.doc);
      String subject = document.get(Field.SUBJECT);
      Node words = words(document);
      String key = asked.things() ? subject : subject + "\n" + words;
      if (!out.containsKey(key)) {
        String text = words.getLiteralLexicalForm();
        int mentions = searcher.getIndexReader().docFreq(new Term(Field.MENTIONED, subject));
        boolean exact =
            !document.get(Field.PROPERTY).equals(Said.EXACT.getURI())
                && Sheet.whole(Words.of(text).stream().map(Word::normal).toList()).equals(whole);
        out.put(
            key,
            new Hit(
                NodeFactory.createURI(subject),
                NodeFactory.createURI(document.get(Field.PROPERTY)),
                words,
                Arrays.asList(document.getValues(Field.KIND)),
                each.score * (float) (1 + 0.3 * Math.log10(1 + mentions)),
                exact,
                mentions,
                questions.marks(text)));
      }
    }
    List<Hit> ranked = new ArrayList<>(out.values());
    ranked.sort(
        Comparator.comparing(Hit::exact, Comparator.reverseOrder())
            .thenComparing(Hit::score, Comparator.reverseOrder())
            .thenComparing(h -> h.subject().getURI()));
    return ranked;
  }

  static Node words(Document document) {
    String text = document.get(Field.WORDS);
    String language = document.get(Field.TAG);
    return language.isEmpty()
        ? NodeFactory.createLiteralDT(text, NodeFactory.getType(document.get(Field.DATATYPE)))
        : NodeFactory.createLiteralLang(text, language);
  }

  /** What a thing is called, in Arabic where it is. */
  public Optional<Node> label(Node thing) throws IOException {
    try (Snapshot snapshot = index.snapshot()) {
      return label(snapshot.searcher(), thing.getURI());
    }
  }

  static Optional<Node> label(IndexSearcher searcher, String subject) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Field.SUBJECT, subject)), Occur.FILTER)
            .add(any(Field.PROPERTY, List.of(LABEL, Said.PREFERRED.getURI())), Occur.FILTER)
            .build();
    TopDocs found = searcher.search(query, 20);
    List<Node> labels = new ArrayList<>();
    for (ScoreDoc each : found.scoreDocs) {
      labels.add(words(searcher.storedFields().document(each.doc)));
    }
    labels.sort(
        Comparator.comparing((Node l) -> !l.getLiteralLanguage().startsWith("ar"))
            .thenComparing(Node::getLiteralLanguage)
            .thenComparing(Node::getLiteralLexicalForm));
    return labels.stream().findFirst();
  }
}
