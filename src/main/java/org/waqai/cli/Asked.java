package org.waqai.cli;

import java.util.List;
import java.util.Optional;
import org.waqai.lexicon.Frame;
import org.waqai.model.Mention;
import org.waqai.model.Reading;

/**
 * What of all that was tried is asked for.
 *
 * @param only the one sentence to show, the first is 1
 * @param type the class of events to show alone
 */
record Asked(Optional<Integer> only, Optional<String> type) {
  /** The sentences to show. */
  List<Traced.Line> lines(Traced traced) {
    return traced.lines().stream()
        .filter(l -> only.isEmpty() || only.get() == l.index() + 1)
        .filter(
            l ->
                type.isEmpty()
                    || !fired(traced, l.index()).isEmpty()
                    || !failed(traced, l.index()).isEmpty())
        .toList();
  }

  List<Traced.Fired> fired(Traced traced, int sentence) {
    return traced.fired(sentence).stream().filter(f -> asked(f.of().frame())).toList();
  }

  List<Traced.Failed> failed(Traced traced, int sentence) {
    return traced.failed(sentence).stream().filter(f -> asked(f.of().frame())).toList();
  }

  private boolean asked(Frame frame) {
    return type.isEmpty() || Traced.about(frame, type.get());
  }

  /** The names in a sentence. */
  static List<Mention> mentions(Traced.Line line, Reading reading) {
    return reading.named().mentions().stream().filter(m -> m.sentence() == line.index()).toList();
  }
}
