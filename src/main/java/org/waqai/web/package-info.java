/** The SPARQL endpoint and the pages. */
@NullMarked
package org.waqai.web;

import org.jspecify.annotations.NullMarked;
