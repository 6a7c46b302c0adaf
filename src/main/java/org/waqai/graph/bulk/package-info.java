/** A new store in bulk: quads are collected in a ledger, and all indexes written once, in order. */
@NullMarked
package org.waqai.graph.bulk;

import org.jspecify.annotations.NullMarked;
