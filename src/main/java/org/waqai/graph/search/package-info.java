/**
 * The text index of a store: finds things by what they are called and passages by what they say.
 */
@NullMarked
package org.waqai.graph.search;

import org.jspecify.annotations.NullMarked;
