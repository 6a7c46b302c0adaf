package org.waqai.cli;

import java.io.Closeable;
import java.util.Optional;
import org.waqai.pipeline.Intake;

/** The way in for articles, where there is one. */
record Way(Optional<Intake> intake) implements Closeable {
  @Override
  public void close() {
    intake.ifPresent(Intake::close);
  }
}
