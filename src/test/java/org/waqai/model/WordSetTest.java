package org.waqai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sets of words, and lists that never change, hold what they were given and nothing else. */
class WordSetTest {
  @Test
  void holdsItsWordsAlone() {
    List<String> words = IntStream.range(0, 500).mapToObj(i -> "كلمه" + i).toList();
    WordSet set = WordSet.copyOf(words);
    assertThat(set).hasSize(500).containsExactlyInAnyOrderElementsOf(words);
    assertThat(words).allMatch(set::contains);
    assertThat(IntStream.range(500, 5000).mapToObj(i -> "كلمه" + i)).noneMatch(set::contains);
    assertThat(set.contains("")).isFalse();
    assertThat((Set<?>) set).isEqualTo(Set.copyOf(words));
  }

  @Test
  void phrasesAreOfTwoWords() {
    WordSet set = WordSet.of("رئيس الوزراء", "وزير");
    assertThat(set.contains("رئيس", "الوزراء")).isTrue();
    assertThat(set.contains("وزير", "الوزراء")).isFalse();
    assertThat(WordSet.of("وزير").contains("رئيس", "الوزراء")).isFalse();
  }

  @Test
  void noWordTwice() {
    assertThatThrownBy(() -> WordSet.of("من", "من")).hasMessageContaining("من");
    assertThat(WordSet.copyOf(List.of("من", "من"))).containsExactly("من");
  }

  @Test
  void rowsAreListsThatNeverChange() {
    Row<String> row = Row.copyOf(List.of("a", "b", "c"));
    assertThat(row).containsExactly("a", "b", "c").isEqualTo(List.of("a", "b", "c"));
    assertThat(Row.copyOf(row)).isSameAs(row);
    assertThatThrownBy(() -> row.add("d")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> row.iterator().remove())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
