package org.waqai.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.FunctionBase3;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PFuncSimpleAndList;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Where things are: {@code ?place spatial:nearby (34.0 -6.8 50)}, {@code spatial:withinBox (south
 * west north east)}, and of GeoSPARQL's functions the distance of two points and whether a point
 * lies within a polygon. The graph itself is read, without an index that could be out of date: a
 * few thousand points are read in milliseconds.
 */
public final class Near extends PFuncSimpleAndList {
  private static final String SPATIAL = "http://jena.apache.org/spatial#";
  private static final String SPATIAL_F = "http://jena.apache.org/function/spatial#";
  private static final String GEOF = "http://www.opengis.net/def/function/geosparql/";
  private static final String NUMBER = "(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)";
  private static final Pattern PAIR = Pattern.compile(NUMBER + "\\s+" + NUMBER);
  private static final Pattern POINT =
      Pattern.compile("\\s*POINT\\s*\\(\\s*" + PAIR + "\\s*\\)\\s*");
  private static final Pattern POLYGON =
      Pattern.compile("\\s*POLYGON\\s*\\(\\s*\\(([-0-9., ()]*)\\)\\s*\\)\\s*");

  private static final double RADIUS = 6_371_008.8;

  /** Metres of a unit, by the end of its IRI. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "metre", 1.0,
          "meter", 1.0,
          "kilometre", 1_000.0,
          "kilometer", 1_000.0,
          "degree", RADIUS * Math.PI / 180,
          "mile", 1_609.344,
          "statuteMile", 1_609.344,
          "nauticalMile", 1_852.0);

  private final boolean box;

  private Near(boolean box) {
    this.box = box;
  }

  /** Makes the functions of GeoSPARQL and these known to queries. */
  public static void serve() {
    PropertyFunctionRegistry known = PropertyFunctionRegistry.get();
    for (String name : List.of("nearby", "withinCircle")) {
      known.put(SPATIAL + name, uri -> new Near(false));
    }
    for (String name : List.of("withinBox", "intersectBox")) {
      known.put(SPATIAL + name, uri -> new Near(true));
    }
    FunctionRegistry functions = FunctionRegistry.get();
    for (String name : List.of(GEOF + "distance", SPATIAL_F + "distance")) {
      functions.put(
          name,
          uri ->
              new FunctionBase3() {
                @Override
                public NodeValue exec(NodeValue a, NodeValue b, NodeValue unit) {
                  Spot from = demand(a);
                  Spot to = demand(b);
                  double metres = metres(from.north, from.east, to.north, to.east);
                  return NodeValue.makeDouble(metres / unit(unit.asNode()));
                }
              });
    }
    functions.put(
        GEOF + "sfWithin",
        uri ->
            new FunctionBase2() {
              @Override
              public NodeValue exec(NodeValue point, NodeValue area) {
                return NodeValue.makeBoolean(within(demand(point), area.asNode()));
              }
            });
  }

  /** A point, in degrees. */
  private record Spot(double east, double north) {}

  private static Spot demand(NodeValue value) {
    return point(value.asNode())
        .orElseThrow(() -> new ExprEvalException("Not a point in WKT: " + value));
  }

  /** Whether a ray from the point crosses the rings of a polygon an odd number of times. */
  private static boolean within(Spot point, Node area) {
    Matcher polygon = POLYGON.matcher(area.isLiteral() ? area.getLiteralLexicalForm() : "");
    if (!polygon.matches()) {
      throw new ExprEvalException("Not a polygon in WKT: " + area);
    }
    boolean inside = false;
    for (String ring : polygon.group(1).split("\\)\\s*,\\s*\\(", -1)) {
      List<Spot> corners = new ArrayList<>();
      Matcher corner = PAIR.matcher(ring);
      while (corner.find()) {
        corners.add(spot(corner));
      }
      for (int i = 1; i < corners.size(); i++) {
        Spot a = corners.get(i - 1);
        Spot b = corners.get(i);
        if (a.north > point.north != b.north > point.north
            && point.east
                < (b.east - a.east) * (point.north - a.north) / (b.north - a.north) + a.east) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  private static Spot spot(Matcher pair) {
    return new Spot(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding, Node subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    List<Node> given = object.isList() ? object.getArgList() : List.of(object.getArg());
    if (given.size() < (box ? 4 : 3)) {
      throw new ExprEvalException(
          box ? "Expected (south west north east)" : "Expected (latitude longitude radius unit)");
    }
    Graph graph = context.getActiveGraph();
    Set<Node> found = new LinkedHashSet<>();
    for (Triple triple : graph.find(Node.ANY, Vocabulary.AS_WKT, Node.ANY).toList()) {
      if (point(triple.getObject()).filter(p -> fits(p, given)).isPresent()) {
        graph
            .find(Node.ANY, Vocabulary.HAS_GEOMETRY, triple.getSubject())
            .forEachRemaining(t -> found.add(t.getSubject()));
      }
    }
    if (!subject.isVariable()) {
      found.retainAll(Set.of(subject));
    }
    int limit = given.size() > 4 ? (int) number(given.get(4)) : -1;
    return QueryIterPlainWrapper.create(
        found.stream()
            .limit(limit < 0 ? found.size() : limit)
            .map(
                f ->
                    subject.isVariable()
                        ? BindingFactory.binding(binding, Var.alloc(subject), f)
                        : binding)
            .iterator(),
        context);
  }

  private static Optional<Spot> point(Node wkt) {
    Matcher point = POINT.matcher(wkt.isLiteral() ? wkt.getLiteralLexicalForm() : "");
    return point.matches() ? Optional.of(spot(point)) : Optional.empty();
  }

  private boolean fits(Spot point, List<Node> given) {
    double a = number(given.get(0));
    double b = number(given.get(1));
    if (box) {
      double east = number(given.get(3));
      boolean along =
          b <= east ? point.east >= b && point.east <= east : point.east >= b || point.east <= east;
      return point.north >= a && point.north <= number(given.get(2)) && along;
    }
    double unit = given.size() > 3 ? unit(given.get(3)) : 1_000;
    return metres(a, b, point.north, point.east) <= number(given.get(2)) * unit;
  }

  private static double unit(Node node) {
    String name = node.isURI() ? node.getURI() : node.toString();
    String end = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1);
    return Optional.ofNullable(UNITS.get(end))
        .orElseThrow(() -> new ExprEvalException("No unit of length: " + name));
  }

  private static double number(Node node) {
    if (node.isLiteral() && node.getLiteralValue() instanceof Number number) {
      return number.doubleValue();
    }
    throw new ExprEvalException("Not a number: " + node);
  }

  private static double metres(double latitude, double longitude, double north, double east) {
    double a = Math.toRadians(latitude);
    double b = Math.toRadians(north);
    double half =
        Math.pow(Math.sin((b - a) / 2), 2)
            + Math.cos(a)
                * Math.cos(b)
                * Math.pow(Math.sin(Math.toRadians(east - longitude) / 2), 2);
    return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, half)));
  }
}
