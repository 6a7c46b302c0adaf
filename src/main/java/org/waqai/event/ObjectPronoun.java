package org.waqai.event;

/** «إياها»: the pronoun that is an object and a word of its own. */
record ObjectPronoun(Line line, Bounds bounds) {
  /**
   * «اتهم الوزير الحكومة بالكذب، متهما إياها»: the phrase nearest before that «إياها» agrees with
   * and that is somebody; -1 where none is or no such pronoun stands at the word.
   */
  int meant(int i, Nobody nobody) {
    if (i >= line.size() || !line.word(i).normal().startsWith("ايا")) {
      return -1;
    }
    String pronoun = line.word(i).normal().substring(3) + line.word(i).pronoun();
    for (int k = i - 2; k >= 0 && !Bounds.stops(line, k); k--) {
      int start = bounds.phraseOf(k);
      if (start != k || nobody.is(line, start) || line.time[start] >= 0) {
        continue;
      }
      if (pronoun.equals("هم") || pronoun.equals("هما")) {
        if (many(start)) {
          return start;
        }
        continue;
      }
      boolean state = line.mentionAt[start] >= 0 && line.place(start);
      boolean feminine = state || line.word(start).normal().endsWith("ه");
      boolean known = line.mentionAt[start] >= 0 || line.word(start).definite();
      if (known && feminine == pronoun.equals("ها") && !many(start)) {
        return start;
      }
    }
    return -1;
  }

  private boolean many(int start) {
    String normal = line.word(start).normal();
    return line.is(start, Sort.NUMBER)
        || line.mentionAt[start] < 0
            && normal.length() > 4
            && (normal.endsWith("ين") || normal.endsWith("ون"));
  }
}
