/** What measures speed: not tests, and no part of the program. */
@NullMarked
package org.waqai.bench;

import org.jspecify.annotations.NullMarked;
