/** From a page to the text a reader would read. */
@NullMarked
package org.waqai.article;

import org.jspecify.annotations.NullMarked;
