/** What has become of the articles of a store, one after the other. */
@NullMarked
package org.waqai.graph.change;

import org.jspecify.annotations.NullMarked;
