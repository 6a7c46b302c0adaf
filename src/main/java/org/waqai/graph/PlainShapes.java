package org.waqai.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.engine.constraint.ValueRangeConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Shapes of which it is seen in one go through a graph whether they are kept: classes and single
 * properties, with how many values these have and what each value is. Jena, which takes ten times
 * as long, is asked what is wrong where they are not.
 */
final class PlainShapes {
  private static final int TYPE = 0;
  private static final int MOST = 10_000;

  /** The numbers of all properties that matter. */
  private final Map<Node, Integer> properties = new HashMap<>(Map.of(RDF.Nodes.type, TYPE));

  private final Map<Node, List<Demand>> byClass = new HashMap<>();

  /** Of whatever has the property with that number. */
  private final Map<Integer, List<Demand>> byProperty = new HashMap<>();

  private final ValidationContext context;
  private boolean whole = true;

  /**
   * What must be true of the values of a property.
   *
   * @param languages whether no two are in one language
   */
  private record Demand(
      int property, int least, int most, boolean languages, List<Predicate<Node>> tests) {}

  /** What is said of a subject. */
  private record Said(int property, Node value) {}

  private PlainShapes(Shapes shapes) {
    this.context = ValidationContext.create(shapes, Graph.emptyGraph);
    for (Shape shape : shapes.getTargetShapes()) {
      if (!shape.deactivated()) {
        whole &= shape.isNodeShape() && shape.getConstraints().isEmpty();
        List<Demand> demands = new ArrayList<>();
        shape.getPropertyShapes().forEach(p -> demands.add(demand(p)));
        shape.getTargets().forEach(t -> aim(t, demands));
      }
    }
  }

  /** Empty where there are others among them. */
  static Optional<PlainShapes> of(Shapes shapes) {
    return Optional.of(new PlainShapes(shapes)).filter(plain -> plain.whole);
  }

  private void aim(Target target, List<Demand> demands) {
    switch (target.getTargetType()) {
      case targetClass ->
          byClass.computeIfAbsent(target.getObject(), x -> new ArrayList<>()).addAll(demands);
      case targetSubjectsOf -> {
        int property = number(target.getObject());
        whole &= property != TYPE;
        byProperty.computeIfAbsent(property, x -> new ArrayList<>()).addAll(demands);
      }
      default -> whole = false;
    }
  }

  private int number(Node property) {
    whole &= !property.equals(RDFS.Nodes.subClassOf);
    return properties.computeIfAbsent(property, x -> properties.size());
  }

  private Demand demand(PropertyShape shape) {
    whole &= shape.getPropertyShapes().isEmpty() && shape.getPath() instanceof P_Link;
    int least = 0;
    int most = Integer.MAX_VALUE;
    boolean languages = false;
    List<Predicate<Node>> tests = new ArrayList<>();
    for (Constraint constraint : active(shape)) {
      switch (constraint) {
        case MinCount min -> least = Math.max(least, min.getMinCount());
        case MaxCount max -> most = Math.min(most, max.getMaxCount());
        case UniqueLangConstraint unique -> languages |= unique.isFlag();
        case ConstraintTerm term -> tests.add(test(term));
        case ShOr or -> tests.add(any(or.getOthers().stream().map(this::all).toList()));
        default -> whole = false;
      }
    }
    int property = shape.getPath() instanceof P_Link link ? number(link.getNode()) : TYPE;
    return new Demand(property, least, most, languages, List.copyOf(tests));
  }

  private static Collection<Constraint> active(Shape shape) {
    return shape.deactivated() ? List.of() : shape.getConstraints();
  }

  private Predicate<Node> test(ConstraintTerm term) {
    Predicate<Node> test = value -> term.validate(context, value) == null;
    return term instanceof ValueRangeConstraint ? remembered(test) : test;
  }

  /** The same offsets and confidences come again and again. */
  private static Predicate<Node> remembered(Predicate<Node> test) {
    Set<Node> fine = ConcurrentHashMap.newKeySet();
    return value ->
        fine.contains(value) || (test.test(value) && (fine.size() >= MOST || fine.add(value)));
  }

  /** What keeps all that a shape says of a value itself. */
  private Predicate<Node> all(Shape shape) {
    whole &= shape.isNodeShape() && shape.getPropertyShapes().isEmpty();
    List<Predicate<Node>> tests = new ArrayList<>();
    for (Constraint constraint : active(shape)) {
      if (constraint instanceof ConstraintTerm term) {
        tests.add(test(term));
      } else {
        whole = false;
      }
    }
    return value -> tests.stream().allMatch(t -> t.test(value));
  }

  private static Predicate<Node> any(List<Predicate<Node>> tests) {
    return value -> tests.stream().anyMatch(t -> t.test(value));
  }

  /** Whether all are kept for certain. */
  boolean areKept(Collection<Quad> quads) {
    Map<Node, List<Said>> subjects = new LinkedHashMap<>();
    for (Quad q : quads) {
      Integer property = properties.get(q.getPredicate());
      if (property != null) {
        subjects
            .computeIfAbsent(q.getSubject(), x -> new ArrayList<>())
            .add(new Said(property, q.getObject()));
      } else if (q.getPredicate().equals(RDFS.Nodes.subClassOf)) {
        return false; // whatever is of one class may then be of another
      }
    }
    return subjects.values().stream().allMatch(this::isKept);
  }

  private boolean isKept(List<Said> said) {
    for (Said each : said) {
      List<Demand> demands =
          each.property == TYPE ? byClass.get(each.value) : byProperty.get(each.property);
      if (demands != null) {
        for (Demand demand : demands) {
          if (!isKept(demand, said)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean isKept(Demand demand, List<Said> said) {
    int count = 0;
    Set<String> languages = new HashSet<>();
    for (Said each : said) {
      if (each.property == demand.property) {
        count++;
        for (Predicate<Node> test : demand.tests) {
          if (!test.test(each.value)) {
            return false;
          }
        }
        if (demand.languages
            && each.value.isLiteral()
            && !each.value.getLiteralLanguage().isEmpty()
            && !languages.add(each.value.getLiteralLanguage().toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
    }
    return count >= demand.least && count <= demand.most;
  }
}
