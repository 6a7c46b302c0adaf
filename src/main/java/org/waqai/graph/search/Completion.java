package org.waqai.graph.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Things whose name, or a word of it, begins as somebody types; those that are mentioned most come
 * first. Within a transaction, of whose state the answers are.
 */
public final class Completion {
  /** One letter begins everything: that many names are looked at. */
  private static final int LOOKED_AT = 4_000;

  private final Index index;

  public Completion(Index index) {
    this.index = index;
  }

  /** A name that begins so, and where it stands in the index. */
  private record Begun(String subject, int document, boolean whole, int mentions) {}

  /**
   * Completes what was typed.
   *
   * @param kinds classes of which the thing must have one; none for all
   */
  public List<Hit> of(String typed, List<String> kinds, int limit) throws IOException {
    String start = Words.line(typed);
    if (start.isEmpty()) {
      return List.of();
    }
    try (Snapshot snapshot = index.snapshot()) {
      IndexReader reader = snapshot.reader();
      Map<String, Begun> found = new HashMap<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        scan(leaf, reader, start, found);
      }
      List<Begun> best = new ArrayList<>(found.values());
      best.sort(
          Comparator.comparing(Begun::whole, Comparator.reverseOrder())
              .thenComparing(Begun::mentions, Comparator.reverseOrder())
              .thenComparing(Begun::subject));
      return hits(reader.storedFields(), best, start, kinds, limit);
    }
  }

  private List<Hit> hits(
      StoredFields stored, List<Begun> best, String start, List<String> kinds, int limit)
      throws IOException {
    DatasetGraph store = index.store();
    List<Hit> out = new ArrayList<>();
    for (Begun each : best) {
      if (out.size() == limit) {
        break;
      }
      Document document = stored.document(each.document);
      List<String> own = Arrays.asList(document.getValues(Field.KIND));
      Node subject = NodeFactory.createURI(each.subject);
      Node property = NodeFactory.createURI(document.get(Field.PROPERTY));
      Node words = Search.words(document);
      if ((kinds.isEmpty() || own.stream().anyMatch(kinds::contains))
          && store.contains(Node.ANY, subject, property, words)) {
        out.add(
            new Hit(
                subject,
                property,
                words,
                own,
                each.mentions,
                each.whole,
                each.mentions,
                marks(words.getLiteralLexicalForm(), start)));
      }
    }
    return out;
  }

  /** What is typed so far stands at the beginning of a word. */
  private static List<Hit.Mark> marks(String text, String start) {
    String[] typed = start.split(" ", -1);
    List<Hit.Mark> out = new ArrayList<>();
    for (Word word : Words.of(text)) {
      for (String each : typed) {
        boolean begins = word.normal().startsWith(each) || word.normal().startsWith("ال" + each);
        if (begins && (out.isEmpty() || out.getLast().end() <= word.start())) {
          out.add(new Hit.Mark(word.start(), word.end()));
        }
      }
    }
    return out;
  }

  private static void scan(
      LeafReaderContext leaf, IndexReader reader, String start, Map<String, Begun> found)
      throws IOException {
    SortedDocValues subjects = DocValues.getSorted(leaf.reader(), Field.SUBJECT);
    for (Map.Entry<Integer, Boolean> each : begun(leaf, start).entrySet()) {
      int document = each.getKey();
      if (!subjects.advanceExact(document)) {
        continue;
      }
      BytesRef name = subjects.lookupOrd(subjects.ordValue());
      String subject = name.utf8ToString();
      Optional<Begun> before = Optional.ofNullable(found.get(subject));
      if (before.filter(b -> b.whole || !each.getValue()).isEmpty()) {
        int mentions =
            before.isPresent()
                ? before.get().mentions
                : reader.docFreq(new Term(Field.MENTIONED, BytesRef.deepCopyOf(name)));
        found.put(subject, new Begun(subject, leaf.docBase + document, each.getValue(), mentions));
      }
    }
  }

  /** Documents with a name that begins so, in their order, and whether it ends there too. */
  private static Map<Integer, Boolean> begun(LeafReaderContext leaf, String start)
      throws IOException {
    Map<Integer, Boolean> out = new TreeMap<>();
    Optional<Terms> terms = Optional.ofNullable(leaf.reader().terms(Field.START));
    if (terms.isEmpty()) {
      return out;
    }
    Optional<Bits> live = Optional.ofNullable(leaf.reader().getLiveDocs());
    TermsEnum each = terms.get().iterator();
    BytesRef prefix = new BytesRef(start);
    boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (int i = 0; more && i < LOOKED_AT && StringHelper.startsWith(each.term(), prefix); i++) {
      boolean whole = each.term().length == prefix.length;
      PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
      for (int d = documents.nextDoc(); d != NO_MORE_DOCS; d = documents.nextDoc()) {
        if (live.isEmpty() || live.get().get(d)) {
          out.merge(d, whole, Boolean::logicalOr);
        }
      }
      more = each.next() != null;
    }
    return out;
  }
}
