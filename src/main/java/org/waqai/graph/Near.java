package org.waqai.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.geosparql.configuration.GeoSPARQLConfig;
import org.apache.jena.geosparql.implementation.GeometryWrapper;
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
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PFuncSimpleAndList;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.locationtech.jts.geom.Coordinate;

/**
 * {@code ?place spatial:nearby (34.0 -6.8 50)} and {@code spatial:withinBox (south west north
 * east)}. Jena answers them from an index that it makes once; here the graph itself is read, which
 * is never out of date, and a few thousand points are read in milliseconds.
 */
public final class Near extends PFuncSimpleAndList {
  private static final String SPATIAL = "http://jena.apache.org/spatial#";
  private static final String SPATIAL_F = "http://jena.apache.org/function/spatial#";
  private static final String GEOF = "http://www.opengis.net/def/function/geosparql/";
  private static final double RADIUS = 6_371_008.8;

  /** Metres of a unit, by the end of its IRI. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "metre", 1.0,
          "meter", 1.0,
          "kilometre", 1_000.0,
          "kilometer", 1_000.0,
          "mile", 1_609.344,
          "statuteMile", 1_609.344,
          "nauticalMile", 1_852.0);

  private final boolean box;

  private Near(boolean box) {
    this.box = box;
  }

  /** Makes the functions of GeoSPARQL and these known to queries. */
  public static void serve() {
    GeoSPARQLConfig.setupNoIndex();
    PropertyFunctionRegistry known = PropertyFunctionRegistry.get();
    for (String name : List.of("nearby", "withinCircle")) {
      known.put(SPATIAL + name, uri -> new Near(false));
    }
    for (String name : List.of("withinBox", "intersectBox")) {
      known.put(SPATIAL + name, uri -> new Near(true));
    }
    // geof:distance of Jena 6.0.0 gives no metres between two points in degrees; its own one does
    FunctionRegistry functions = FunctionRegistry.get();
    functions.put(GEOF + "distance", functions.getFunctionFactory(SPATIAL_F + "distance"));
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

  private static Optional<Coordinate> point(Node wkt) {
    try {
      return Optional.of(
          GeometryWrapper.extract(wkt).getXYGeometry().getCentroid().getCoordinate());
    } catch (DatatypeFormatException | ExprEvalException e) {
      return Optional.empty(); // what somebody calls a geometry and is none
    }
  }

  private boolean fits(Coordinate point, List<Node> given) {
    double a = number(given.get(0));
    double b = number(given.get(1));
    if (box) {
      double east = number(given.get(3));
      boolean along = b <= east ? point.x >= b && point.x <= east : point.x >= b || point.x <= east;
      return point.y >= a && point.y <= number(given.get(2)) && along;
    }
    double unit = given.size() > 3 ? unit(given.get(3)) : 1_000;
    return metres(a, b, point.y, point.x) <= number(given.get(2)) * unit;
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
