package org.waqai.web;

import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that strangers may call: those that are registered, but for two. Jena would load
 * any class by its name, also one that {@code CALL} puts together.
 */
final class Functions extends FunctionRegistry {
  /**
   * One sleeps as long as it is told, at a place that others wait for; one writes to our output.
   */
  private static final Set<String> REFUSED =
      Set.of(
          ARQConstants.ARQFunctionLibraryURI + "wait",
          ARQConstants.ARQFunctionLibraryURI + "print");

  /** Those that are registered now. */
  Functions() {
    FunctionRegistry all = FunctionRegistry.get();
    all.keys().forEachRemaining(name -> put(name, all.getFunctionFactory(name)));
  }

  @Override
  @SuppressWarnings("removal") // until it is removed, it is a way in
  public @Nullable FunctionFactory get(String uri) {
    return mayBeCalled(uri) ? super.get(uri) : null;
  }

  @Override
  public @Nullable FunctionFactory getFunctionFactory(String uri) {
    return mayBeCalled(uri) ? super.getFunctionFactory(uri) : null;
  }

  private boolean mayBeCalled(String uri) {
    // Jena's own are loaded when they are first called
    boolean known = uri.startsWith(ARQConstants.ARQFunctionLibraryURI) || isRegistered(uri);
    return known && !REFUSED.contains(uri);
  }
}
