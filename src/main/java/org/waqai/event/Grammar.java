package org.waqai.event;

/** What reads the words of one line, for every clause of it. */
record Grammar(
    Line line,
    Phrases phrases,
    Bounds bounds,
    VerbGroup group,
    Ahead ahead,
    Sayings sayings,
    Speech speech,
    Voice voice,
    Nobody nobody) {
  static Grammar of(Line line, Phrases phrases, Nobody nobody) {
    Bounds bounds = new Bounds(line, phrases);
    VerbGroup group = new VerbGroup(line);
    Ahead ahead = new Ahead(line, bounds, group);
    return new Grammar(
        line,
        phrases,
        bounds,
        group,
        ahead,
        new Sayings(line, bounds, ahead),
        new Speech(line, bounds, ahead, group),
        new Voice(line),
        nobody);
  }
}
