package org.waqai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is remembered has a bound. */
class LatelyTest {
  @Test
  void whatHasNotBeenAskedForTheLongestIsForgotten() {
    Lately<String, Integer> lately = new Lately<>(2);
    assertThat(lately.of("a")).isEmpty();
    lately.put("a", 1);
    lately.put("b", 2);
    assertThat(lately.of("a")).contains(1);
    lately.put("c", 3);
    assertThat(lately.of("b")).isEmpty();
    assertThat(lately.of("a")).contains(1);
    assertThat(lately.of("c")).contains(3);
  }

  @Test
  void whatIsFoundOutIsRemembered() {
    Lately<String, Integer> lately = new Lately<>(1);
    assertThat(lately.of("four", String::length)).isEqualTo(4);
    assertThat(lately.of("four", word -> -1)).isEqualTo(4);
    assertThat(lately.of("seven", word -> -1)).isEqualTo(-1);
    assertThat(lately.of("four")).isEmpty();
  }

  @Test
  void noneIsNoBound() {
    assertThatThrownBy(() -> new Lately<String, String>(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
