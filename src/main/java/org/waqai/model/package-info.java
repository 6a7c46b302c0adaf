/** The records that all rooms speak. */
@NullMarked
package org.waqai.model;

import org.jspecify.annotations.NullMarked;
