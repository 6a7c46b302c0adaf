package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Where places are, by the keys of the lists of names: {@code places.tsv}.
 *
 * @param points by key
 */
public record Places(Map<String, Point> points) {
  static final Places NOWHERE = new Places(Map.of());

  private static final String FILE = "places.tsv";
  private static final String HEADER = "key\tlatitude\tlongitude";

  public Places {
    points = Map.copyOf(points);
  }

  /**
   * A point, in degrees as they are written.
   *
   * @param latitude -90 to 90
   * @param longitude -180 to 180
   */
  public record Point(String latitude, String longitude) {
    private static final String NUMBER = "-?[0-9]{1,3}(\\.[0-9]{1,8})?";

    public Point {
      if (!within(latitude, 90) || !within(longitude, 180)) {
        throw new IllegalArgumentException(
            "no point of the earth: latitude " + latitude + ", longitude " + longitude);
      }
    }

    private static boolean within(String degrees, double most) {
      return degrees.matches(NUMBER) && Math.abs(Double.parseDouble(degrees)) <= most;
    }

    /** Says where a thing is, in the terms of GeoSPARQL and of schema.org. */
    void describe(Collection<Triple> out, Node thing, Node geometry) {
      Node wkt =
          NodeFactory.createLiteralDT(
              "POINT(" + longitude + " " + latitude + ")",
              TypeMapper.getInstance().getSafeTypeByName(Vocabulary.GEO + "wktLiteral"));
      out.add(Triple.create(thing, Vocabulary.HAS_GEOMETRY, geometry));
      out.add(Triple.create(geometry, RDF.Nodes.type, Vocabulary.GEOMETRY));
      out.add(Triple.create(geometry, Vocabulary.AS_WKT, wkt));
      out.add(Triple.create(thing, Vocabulary.LATITUDE, decimal(latitude)));
      out.add(Triple.create(thing, Vocabulary.LONGITUDE, decimal(longitude)));
    }

    private static Node decimal(String degrees) {
      String written = degrees.contains(".") ? degrees : degrees + ".0";
      return NodeFactory.createLiteralDT(written, XSDDatatype.XSDdecimal);
    }
  }

  /**
   * Reads the list of an ontology; an ontology need not have one.
   *
   * @throws BadFile where a line is wrong
   */
  public static Places read(Path ontology) throws IOException {
    Path file = ontology.resolve(FILE);
    if (!Files.exists(file)) {
      return NOWHERE;
    }
    List<String> lines = Files.readAllLines(file);
    Map<String, Point> points = new HashMap<>();
    boolean headed = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (!headed) {
        headed = line.equals(HEADER);
        if (!headed) {
          throw new BadFile(file, i + 1L, "expected the columns " + HEADER.replace('\t', ' '));
        }
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new BadFile(file, i + 1L, "expected three columns, found " + cells.length);
      }
      try {
        if (points.put(cells[0], new Point(cells[1], cells[2])) != null) {
          throw new BadFile(file, i + 1L, cells[0] + " is there twice");
        }
      } catch (IllegalArgumentException e) {
        throw e instanceof BadFile bad
            ? bad
            : new BadFile(file, i + 1L, String.valueOf(e.getMessage()));
      }
    }
    return new Places(points);
  }

  Optional<Point> of(String key) {
    return Optional.ofNullable(points.get(key));
  }
}
