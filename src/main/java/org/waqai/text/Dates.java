package org.waqai.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Token;
import org.waqai.model.Value;

/** Times in a sentence. */
final class Dates {
  List<Value.Period> find(String text, List<Token> sentence, Optional<LocalDate> published) {
    return List.of();
  }
}
