/** From text to sentences and tokens, one class a language. */
@NullMarked
package org.waqai.text;

import org.jspecify.annotations.NullMarked;
