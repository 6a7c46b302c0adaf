package org.waqai.text;

import org.waqai.model.Analysis;

/** Takes the forms of a word. */
interface Forms {
  void add(String form, Analysis analysis);

  /** Takes a form that stands only after لم and its like. */
  void addJussive(String form, Analysis analysis);
}
