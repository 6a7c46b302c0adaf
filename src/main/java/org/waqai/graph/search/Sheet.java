package org.waqai.graph.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes the documents of the index. */
final class Sheet {
  /** Completion is for names, not for sentences. */
  private static final int WORDS = 6;

  private static final int LONGEST = 60;
  private static final String ARTICLE = "ال";

  private final Memo<String> spelled = new Memo<>(Words::spelled);

  /** The terms of a word's sounds: the same names come again and again. */
  private final Memo<List<String>> sounds =
      new Memo<>(word -> Sound.keys(word).stream().map(k -> k + "|" + word).toList());

  /** The document of a triple. */
  Document of(Said said, Collection<Node> classes) {
    Document out = new Document();
    out.add(new StringField(Field.FORM, Field.OF_SAID, Store.NO));
    out.add(new StringField(Field.ID, said.id(), Store.NO));
    out.add(new StringField(Field.SUBJECT, said.subject().getURI(), Store.YES));
    out.add(new SortedDocValuesField(Field.SUBJECT, new BytesRef(said.subject().getURI())));
    out.add(new StringField(Field.PROPERTY, said.property().getURI(), Store.YES));
    out.add(new StoredField(Field.WORDS, said.text()));
    String language = said.words().getLiteralLanguage();
    out.add(new StringField(Field.LANGUAGE, language.toLowerCase(Locale.ROOT), Store.NO));
    out.add(new StoredField(Field.TAG, language));
    if (language.isEmpty()) {
      out.add(new StoredField(Field.DATATYPE, said.words().getLiteralDatatypeURI()));
    }
    Set<String> kinds = kinds(classes);
    kinds.forEach(k -> out.add(new StringField(Field.KIND, k, Store.YES)));
    List<Word> words = Words.of(said.text(), spelled::of);
    out.add(new TextField(said.isLabel() ? Field.NAME : Field.TEXT, new Spoken(words)));
    if (said.isLabel()) {
      List<String> normal = words.stream().map(Word::normal).toList();
      out.add(new StringField(Field.WHOLE, whole(normal), Store.NO));
      if (!kinds.contains("event")) {
        sounds(out, normal);
        starts(out, normal);
      }
    }
    return out;
  }

  /** The document that says what an article mentions. */
  Document of(Node graph, Collection<Node> mentioned) {
    Document out = new Document();
    out.add(new StringField(Field.FORM, Field.OF_GRAPH, Store.NO));
    out.add(new StringField(Field.GRAPH, graph.getURI(), Store.NO));
    mentioned.forEach(m -> out.add(new StringField(Field.MENTIONED, m.getURI(), Store.NO)));
    return out;
  }

  private static Set<String> kinds(Collection<Node> classes) {
    Set<String> out = new TreeSet<>();
    for (Node each : classes) {
      if (each.isURI()) {
        String iri = each.getURI();
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        out.add(iri.substring(end + 1).toLowerCase(Locale.ROOT));
      }
    }
    return out;
  }

  private void sounds(Document out, List<String> words) {
    Set<String> terms = new TreeSet<>();
    words.forEach(word -> terms.addAll(sounds.of(word)));
    terms.forEach(t -> out.add(new StringField(Field.SOUND, t, Store.NO)));
  }

  private static void starts(Document out, List<String> words) {
    Set<String> terms = new TreeSet<>();
    for (int i = 0; i < Math.min(words.size(), WORDS); i++) {
      String rest = String.join(" ", words.subList(i, words.size()));
      terms.add(cut(rest));
      if (rest.startsWith(ARTICLE)) {
        terms.add(cut(rest.substring(ARTICLE.length())));
      }
    }
    terms.forEach(t -> out.add(new StringField(Field.START, t, Store.NO)));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** A name as a whole, with and without its article the same. */
  static String whole(List<String> words) {
    List<String> out = new ArrayList<>(words);
    if (!out.isEmpty() && out.getFirst().startsWith(ARTICLE) && out.getFirst().length() > 4) {
      out.set(0, out.getFirst().substring(ARTICLE.length()));
    }
    String whole = String.join(" ", out);
    return whole.length() > 200 ? whole.substring(0, 200) : whole;
  }
}
