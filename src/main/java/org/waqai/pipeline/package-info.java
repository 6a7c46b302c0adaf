/** Every room in order, and what became of each page. */
@NullMarked
package org.waqai.pipeline;

import org.jspecify.annotations.NullMarked;
