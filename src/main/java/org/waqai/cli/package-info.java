/** The commands. */
@NullMarked
package org.waqai.cli;

import org.jspecify.annotations.NullMarked;
