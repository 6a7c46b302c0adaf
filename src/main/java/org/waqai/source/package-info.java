/** Where pages come from. */
@NullMarked
package org.waqai.source;

import org.jspecify.annotations.NullMarked;
