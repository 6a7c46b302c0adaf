/** Who and what a document names. */
@NullMarked
package org.waqai.entity;

import org.jspecify.annotations.NullMarked;
