/** From a reading to RDF with provenance, checked and kept. */
@NullMarked
package org.waqai.graph;

import org.jspecify.annotations.NullMarked;
