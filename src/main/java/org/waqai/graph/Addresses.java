package org.waqai.graph;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Addresses that others wrote, made into IRIs that may be written. */
final class Addresses {
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?:https?://[^/?#\\s]|urn:[A-Za-z0-9]|tag:[^\\s]).*", Pattern.DOTALL);
  private static final String FORBIDDEN = "<>\"{}|\\^`";

  private Addresses() {}

  /** The IRI, what none may hold percent-encoded; empty where it is no absolute address. */
  static Optional<Node> of(String address) {
    String clean = Literals.clean(address.strip());
    if (!ABSOLUTE.matcher(clean).matches()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(clean.length());
    clean.codePoints().forEach(c -> append(out, c));
    return Optional.of(NodeFactory.createURI(out.toString()));
  }

  private static void append(StringBuilder out, int c) {
    boolean fine =
        c > ' '
            && c != 0x7F
            && FORBIDDEN.indexOf(c) < 0
            && !Character.isISOControl(c)
            && !Character.isSpaceChar(c)
            && Character.getType(c) != Character.FORMAT
            && Character.getType(c) != Character.PRIVATE_USE
            && c != 0xFFFD;
    if (fine) {
      out.appendCodePoint(c);
      return;
    }
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append('%')
          .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
          .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
  }
}
