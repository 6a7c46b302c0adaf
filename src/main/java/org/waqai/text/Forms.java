package org.waqai.text;

import org.waqai.model.Analysis;

/** Takes the forms of a word. */
interface Forms {
  void add(String form, Analysis analysis);
}
