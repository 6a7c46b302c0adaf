package org.waqai.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.waqai.graph.Timed;

/** {@code REGEX} and {@code REPLACE} of a query end in time, or the query does. */
final class TimedExpressions extends ExprTransformCopy {
  private TimedExpressions() {}

  /** What is asked with this context has those in the place of the others, before it is begun. */
  static void in(Context context) {
    RewriteFactory factory =
        c ->
            op ->
                Optimize.stdOptimizationFactory
                    .create(c)
                    .rewrite(
                        Transformer.transform(new TransformCopy(), new TimedExpressions(), op));
    context.set(ARQConstants.sysOptimizerFactory, factory);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex regex -> new Found(arguments);
      case E_StrReplace replace -> new Replaced(arguments);
      default -> super.transform(function, arguments);
    };
  }

  /** A pattern on one text after the other; most often it is the same. */
  private static final class Trial {
    private final String function;
    private String last = "";
    private String lastFlags = "";
    private Pattern compiled = Pattern.compile("");

    Trial(String function) {
      this.function = function;
    }

    /** Where text or pattern are none there is nothing to try: that is an error, told as ever. */
    Optional<Matcher> of(NodeValue text, NodeValue pattern, String flags) {
      if (!text.isString() && !text.isLangString() || !pattern.isString()) {
        return Optional.empty();
      }
      if (!pattern.getString().equals(last) || !flags.equals(lastFlags)) {
        last = pattern.getString();
        lastFlags = flags;
        compiled = RegexEngine.makePattern(function, last, flags);
      }
      return Optional.of(Timed.matcher(compiled, text.asNode().getLiteralLexicalForm()));
    }
  }

  private static String flags(List<NodeValue> arguments, int at) {
    return arguments.size() > at && arguments.get(at).isString()
        ? arguments.get(at).getString()
        : "";
  }

  private static @Nullable Expr argument(ExprList arguments, int at) {
    return arguments.size() > at ? arguments.get(at) : null;
  }

  private static final class Found extends E_Regex {
    private final Trial trial = new Trial("REGEX");

    Found(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), argument(arguments, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      Optional<Matcher> matcher = trial.of(arguments.get(0), arguments.get(1), flags(arguments, 2));
      try {
        return matcher.isPresent()
            ? NodeValue.booleanReturn(matcher.get().find())
            : super.eval(arguments);
      } catch (Timed.Over e) {
        throw new QueryCancelledException();
      }
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Found(arguments);
    }
  }

  private static final class Replaced extends E_StrReplace {
    private final Trial trial = new Trial("REPLACE");

    Replaced(ExprList arguments) {
      super(arguments.get(0), arguments.get(1), arguments.get(2), argument(arguments, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      try {
        trial
            .of(arguments.get(0), arguments.get(1), flags(arguments, 3))
            .ifPresent(Replaced::toItsEnd);
      } catch (Timed.Over e) {
        throw new QueryCancelledException();
      }
      return super.eval(arguments);
    }

    /** What was done in time once is done in time again. */
    private static void toItsEnd(Matcher matcher) {
      boolean more = true;
      while (more) {
        more = matcher.find();
      }
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replaced(arguments);
    }
  }
}
