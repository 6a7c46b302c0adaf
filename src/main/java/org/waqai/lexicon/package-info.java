/** Reads what experts write into records. */
@NullMarked
package org.waqai.lexicon;

import org.jspecify.annotations.NullMarked;
