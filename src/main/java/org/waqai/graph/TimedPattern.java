package org.waqai.graph;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportItem;
import org.apache.jena.sparql.expr.RegexEngine;

/** {@code sh:pattern} as Jena understands it, but for the time that it may take on a value. */
final class TimedPattern extends ConstraintTerm {
  private final PatternConstraint own;
  private final Pattern pattern;

  private TimedPattern(PatternConstraint own) {
    this.own = own;
    String flags = Optional.ofNullable(own.getFlagsStr()).orElse("");
    this.pattern = Pattern.compile(own.getPattern(), RegexEngine.makeMask(flags));
  }

  /** Puts these in the place of the others, in all shapes. */
  static void in(org.apache.jena.shacl.Shapes shapes) {
    for (Shape shape : shapes.getShapeMap().values()) {
      if (shape.getConstraints() instanceof List<Constraint> constraints) {
        constraints.replaceAll(
            c -> c instanceof PatternConstraint pattern ? new TimedPattern(pattern) : c);
      }
    }
  }

  @Override
  public ReportItem validate(ValidationContext context, Node node) {
    if (!node.isBlank()) {
      // once it was found out in time, it is again
      Timed.matcher(pattern, node.isURI() ? node.getURI() : node.getLiteralLexicalForm()).find();
    }
    return own.validate(context, node);
  }

  @Override
  public Node getComponent() {
    return own.getComponent();
  }

  @Override
  public void visit(ConstraintVisitor visitor) {
    own.visit(visitor);
  }

  @Override
  public String toString() {
    return own.toString();
  }
}
