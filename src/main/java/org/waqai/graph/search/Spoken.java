package org.waqai.graph.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that are already cut, as Lucene takes them. */
final class Spoken extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<Word> words;
  private Iterator<Word> rest;

  Spoken(List<Word> words) {
    this.words = words;
    this.rest = words.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    term.setEmpty().append(rest.next().normal());
    return true;
  }

  @Override
  public void reset() {
    rest = words.iterator();
  }
}
