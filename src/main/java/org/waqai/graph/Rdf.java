package org.waqai.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Writes graphs of articles, one after another, to a stream. Close it to end the file. */
public final class Rdf implements Closeable {

  /** What RDF can be written as. */
  public enum Format {
    /** Canonical: the lines of each article sorted by their bytes. */
    NQUADS,
    TRIG,
    /** Without the names of the graphs. */
    TURTLE;

    /** The format of that name. */
    public static Optional<Format> of(String name) {
      return Arrays.stream(values())
          .filter(f -> f.name().equals(name.toUpperCase(Locale.ROOT)))
          .findFirst();
    }
  }

  private final OutputStream out;
  private final Optional<StreamRDF> pretty;
  private final Format format;

  public Rdf(OutputStream out, Format format, Iris iris) {
    this.out = out;
    this.format = format;
    this.pretty =
        switch (format) {
          case NQUADS -> Optional.empty();
          case TRIG -> Optional.of(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS));
          case TURTLE -> Optional.of(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
        };
    pretty.ifPresent(
        p -> {
          p.start();
          Vocabulary.PREFIXES.forEach(p::prefix);
          p.prefix("entity", iris.base() + "entity/");
        });
  }

  /** Writes the graph of one article. */
  public void write(List<Quad> quads) throws IOException {
    try {
      if (pretty.isEmpty()) {
        for (byte[] line : lines(quads)) {
          out.write(line);
        }
        return;
      }
      for (Quad quad : quads) {
        if (format == Format.TRIG) {
          pretty.get().quad(quad);
        } else {
          pretty.get().triple(quad.asTriple());
        }
      }
    } catch (RuntimeIOException | UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      pretty.ifPresent(StreamRDF::finish);
      out.flush();
    } catch (RuntimeIOException | UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** One line a quad, sorted by bytes, each once. */
  static List<byte[]> lines(List<Quad> quads) {
    Map<Node, String> written = new HashMap<>();
    List<byte[]> lines = new ArrayList<>(quads.size());
    StringBuilder line = new StringBuilder();
    for (Quad quad : quads) {
      line.setLength(0);
      triple(line, quad.asTriple(), written);
      if (!quad.isDefaultGraph()) {
        line.append(' ').append(term(quad.getGraph(), written));
      }
      lines.add(line.append(" .\n").toString().getBytes(StandardCharsets.UTF_8));
    }
    lines.sort(Arrays::compareUnsigned);
    List<byte[]> once = new ArrayList<>(lines.size());
    for (byte[] each : lines) {
      if (once.isEmpty() || !Arrays.equals(each, once.getLast())) {
        once.add(each);
      }
    }
    return once;
  }

  private static void triple(StringBuilder line, Triple triple, Map<Node, String> written) {
    line.append(term(triple.getSubject(), written))
        .append(' ')
        .append(term(triple.getPredicate(), written))
        .append(' ');
    if (triple.getObject().isTripleTerm()) {
      line.append("<<( ");
      triple(line, triple.getObject().getTriple(), written);
      line.append(" )>>");
    } else {
      line.append(term(triple.getObject(), written));
    }
  }

  /** Most terms of a graph come many times. */
  private static String term(Node node, Map<Node, String> written) {
    return written.computeIfAbsent(
        node,
        n -> {
          IndentedLineBuffer out = new IndentedLineBuffer();
          new NodeFormatterNT().format(out, n);
          return out.asString();
        });
  }
}
