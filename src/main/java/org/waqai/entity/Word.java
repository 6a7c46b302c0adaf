package org.waqai.entity;

import java.util.Optional;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Name;
import org.waqai.model.Span;
import org.waqai.model.Token;

/**
 * A word at its place in the text.
 *
 * @param form what it is wherever it stands
 * @param whole every letter
 * @param bare without joined و ف ب ل ك س; with the article
 * @param core its stem
 */
record Word(Form form, Span whole, Span bare, Token core) {

  /** A way to take particles off a word. */
  record Reading(String normal, Span span, boolean clipped, boolean joined, char governed) {
    Reading from(int start) {
      return new Reading(normal, shifted(span, start), clipped, joined, governed);
    }
  }

  /** A word that begins at a place. */
  static Word at(int start, Form form, Token core) {
    int end = start + form.length();
    Span own = core.span();
    Span whole = own.start() == start && own.end() == end ? own : new Span(start, end);
    Span bare = form.particles() == 0 ? whole : new Span(start + form.particles(), end);
    return new Word(form, whole, bare, core);
  }

  static Span shifted(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  /** The normal form of every letter. */
  String text() {
    return form.spelling().text();
  }

  /** The normal form without joined particles, its article always «ال». */
  String normal() {
    return form.spelling().normal();
  }

  /** The normal form without particles and article. */
  String stem() {
    return form.spelling().stem();
  }

  boolean article() {
    return form.spelling().article();
  }

  /** Whether the article is written as the one ل of «للمغرب». */
  boolean clipped() {
    return form.spelling().clipped();
  }

  /** Whether و or ف stands before it. */
  boolean joined() {
    return form.spelling().joined();
  }

  /** The joined preposition before it, or a blank. */
  char governed() {
    return form.spelling().governed();
  }

  /** Whether a pronoun is joined to its end. */
  boolean pronoun() {
    return form.spelling().pronoun();
  }

  /** How many ways there are in which a name may begin here. */
  int readings() {
    return form.readings();
  }

  /** The normal form of one of them. */
  String normal(int reading) {
    return form.spelling().readings().get(reading).normal();
  }

  /** One of them. */
  Reading reading(int i) {
    return form.spelling().readings().get(i).from(whole.start());
  }

  /** Where the lists of names go on from one of them. */
  Optional<Trie.Node<Name>> names(int reading) {
    return form.named() ? form.names().get(reading) : Optional.empty();
  }

  boolean isWord() {
    return core.kind() == Token.Kind.WORD;
  }

  boolean isMark() {
    return core.kind() == Token.Kind.PUNCTUATION;
  }

  boolean is(String mark) {
    return text().equals(mark);
  }

  /** Whether it is written with the mark of the accusative, which no name bears: «مؤكدًا». */
  boolean adverbial() {
    return form.spelling().accusative();
  }

  /** «مجددا», «مؤخرا»: an accusative that the lists have as an adverb. */
  boolean adverb() {
    return core.can(Pos.ADVERB) && core.normal().endsWith("ا");
  }

  /** Whether nothing is joined before it. */
  boolean free() {
    return !joined() && governed() == ' ';
  }

  /** «الموقوفين»: a sound plural of men with the article. */
  boolean several() {
    boolean many = stem().endsWith("ين") || stem().endsWith("ون");
    return article() && many && stem().length() > 4 && !core().analyses().isEmpty();
  }
}
