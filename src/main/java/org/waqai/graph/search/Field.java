package org.waqai.graph.search;

/** The fields of the index. */
final class Field {
  /** What a document is: of a {@link Said}, or of a graph. */
  static final String FORM = "form";

  static final String OF_SAID = "said";
  static final String OF_GRAPH = "graph";

  /** Of a {@link Said}. */
  static final String ID = "id";

  /** Its subject's IRI, its property's, the words as they are, their language and datatype. */
  static final String SUBJECT = "subject";

  static final String PROPERTY = "property";
  static final String WORDS = "words";
  static final String LANGUAGE = "language";
  static final String TAG = "tag";
  static final String DATATYPE = "datatype";

  /** The local names of its subject's classes, in small letters. */
  static final String KIND = "kind";

  /** The words of a name, and those of a headline or passage. */
  static final String NAME = "name";

  static final String TEXT = "text";

  /** A whole name. */
  static final String WHOLE = "whole";

  /** {@link Sound#keys} of a name's words, each with the word. */
  static final String SOUND = "sound";

  /** The beginnings at which a name is found when the first letters are typed. */
  static final String START = "start";

  /** Of the document of a graph: its IRI, and those of all that its article mentions. */
  static final String GRAPH = "graph";

  static final String MENTIONED = "mentioned";

  private Field() {}
}
