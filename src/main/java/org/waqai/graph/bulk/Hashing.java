package org.waqai.graph.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * The hashes by which TDB2 finds its terms. That of a triple term is one of N-Triples, which Jena
 * writes a character at a time; those without anything to be escaped are put together here.
 */
final class Hashing {
  /** What comes after it, such as U+FFFD, Jena escapes. */
  private static final char LAST = '\uFFEF';

  private static final String NOT_IN_IRIS = "<>\"{}|^`\\";
  private static final String NOT_IN_STRINGS = "\"\\";

  /** What TDB2 adds: no language, no datatype, and the kind of term. */
  private static final String KIND = "|||tripleTerm";

  private final MessageDigest md5;
  private final Hash hash = new Hash(SystemTDB.LenNodeHash);

  Hashing() {
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /** The hash of a term, to be read at once. */
  byte[] of(Node term) {
    if (term.isTripleTerm()) {
      Triple t = term.getTriple();
      StringBuilder out = new StringBuilder(256).append("<<( ");
      if (isWritten(t.getSubject(), out)
          && isWritten(t.getPredicate(), out)
          && isWritten(t.getObject(), out)) {
        out.append(")>>").append(KIND);
        return md5.digest(out.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    NodeLib.setHash(hash, term);
    return hash.getBytes();
  }

  /** Whether it was written: it is of the usual kinds, with nothing to be escaped. */
  private static boolean isWritten(Node node, StringBuilder out) {
    if (node.isURI() && isPlain(node.getURI(), ' ', NOT_IN_IRIS)) {
      out.append('<').append(node.getURI()).append("> ");
      return true;
    }
    if (!node.isLiteral() || !isPlain(node.getLiteralLexicalForm(), ' ' - 1, NOT_IN_STRINGS)) {
      return false;
    }
    out.append('"').append(node.getLiteralLexicalForm()).append('"');
    if (NodeUtils.isLangString(node)) {
      out.append('@').append(node.getLiteralLanguage());
    } else if (!NodeUtils.isSimpleString(node)) {
      out.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
    }
    out.append(' ');
    return node.getLiteralBaseDirection() == null;
  }

  /** Whether all characters come after one, and none is among others. */
  private static boolean isPlain(String text, int after, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= after || c == 127 || c > LAST || (c < 128 && others.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }
}
