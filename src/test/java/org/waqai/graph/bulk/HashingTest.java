package org.waqai.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.junit.jupiter.api.Test;

/** TDB2 finds the terms that a new store was made of. */
class HashingTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "http://example.org/a-b_c~d.e",
          "كلمة 12",
          "a b",
          "a\nb\tc",
          "\"«»'\"",
          "a\\b",
          "<x>",
          "{y}",
          "|^`",
          "\u0000\u001f\u007f\u0080",
          "é😀",
          "\uFFFD\u200f");

  @Test
  void hashesAreThoseOfTdb() {
    List<Node> nodes = new ArrayList<>();
    for (String text : TEXTS) {
      nodes.add(NodeFactory.createURI(text));
      nodes.add(NodeFactory.createLiteralString(text));
      nodes.add(NodeFactory.createLiteralLang(text, "ar"));
      nodes.add(NodeFactory.createLiteralLang(text, "en-GB"));
      nodes.add(NodeFactory.createLiteralDirLang(text, "ar", "rtl"));
      nodes.add(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate));
    }
    nodes.add(NodeFactory.createBlankNode("b"));
    Hashing hashing = new Hashing();
    for (Node object : List.copyOf(nodes)) {
      for (Node subject : nodes.subList(0, 7)) {
        Node term = NodeFactory.createTripleTerm(Triple.create(subject, nodes.get(6), object));
        for (Node each :
            List.of(object, term, NodeFactory.createTripleTerm(subject, object, term))) {
          Hash hash = new Hash(SystemTDB.LenNodeHash);
          NodeLib.setHash(hash, each);
          assertThat(hashing.of(each)).as(each.toString()).isEqualTo(hash.getBytes());
        }
      }
    }
  }
}
