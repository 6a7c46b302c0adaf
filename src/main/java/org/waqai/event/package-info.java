/** What a document says happened. */
@NullMarked
package org.waqai.event;

import org.jspecify.annotations.NullMarked;
