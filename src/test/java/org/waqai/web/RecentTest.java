package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final Recent recent = new Recent();

  private static Reply text(String text) {
    return Reply.of("text/plain", text);
  }

  @Test
  void anAnswerIsGivenAgainForTheSameDataAlone() {
    Reply answer = text("five");
    recent.keep("/how-many", "1", answer);
    assertThat(recent.of("/how-many", "1")).isEqualTo(Optional.of(answer));
    assertThat(recent.of("/how-many", "2")).isEmpty();
    assertThat(recent.of("/how-few", "1")).isEmpty();
  }

  @Test
  void whatNobodyAsksForGoesFirst() {
    String half = "x".repeat(1 << 19);
    recent.keep("asked", "1", text(half));
    for (int i = 0; i < 100; i++) {
      recent.keep("other " + i, "1", text(half));
      assertThat(recent.of("asked", "1")).isPresent();
    }
    assertThat(recent.of("other 0", "1")).isEmpty();
    assertThat(recent.of("other 99", "1")).isPresent();
  }

  @Test
  void whatIsLargeIsNotKept() {
    recent.keep("large", "1", text("x".repeat(2 << 20)));
    assertThat(recent.of("large", "1")).isEmpty();
  }
}
