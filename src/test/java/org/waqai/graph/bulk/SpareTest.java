package org.waqai.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A block is written again when nobody can read it any more, and not before. */
class SpareTest {
  private static final Path FILE = Path.of("file");

  private final Spare spare = new Spare();

  @Test
  void onceItIsReplacedAndCommitted() {
    spare.begin();
    spare.replaced(FILE, 7);
    assertThat(spare.take(FILE)).isEmpty();
    spare.committed();
    assertThat(taken()).containsExactly(7);
    assertThat(taken()).isEmpty();
  }

  @Test
  void notWhereNothingWasCommitted() {
    spare.begin();
    spare.replaced(FILE, 7);
    assertThat(taken()).isEmpty();
    assertThat(taken()).isEmpty();
  }

  @Test
  void againWhereWhoeverTookItDidNotCommit() {
    replace(7);
    spare.begin();
    assertThat(spare.take(FILE)).hasValue(7);
    assertThat(taken()).containsExactly(7);
  }

  @Test
  void notWhileSomebodyReadsWhoBeganBefore() {
    long before = spare.enter();
    replace(7);
    long after = spare.enter();
    replace(8);
    assertThat(taken()).isEmpty();
    spare.leave(before);
    assertThat(taken()).containsExactly(7);
    spare.leave(after);
    assertThat(taken()).containsExactly(8);
  }

  @Test
  void ofEachFileAlone() {
    replace(7);
    spare.begin();
    assertThat(spare.take(Path.of("other"))).isEmpty();
    spare.clear();
    assertThat(taken()).isEmpty();
  }

  @Test
  void whoReadsForEverCostsNoMemory() {
    long entered = spare.enter();
    for (int block = 0; block < 3 * Spare.KEPT; block++) {
      replace(block);
    }
    spare.leave(entered);
    assertThat(taken()).hasSize(Spare.KEPT).contains(3 * Spare.KEPT - 1);
  }

  private void replace(int block) {
    spare.begin();
    spare.replaced(FILE, block);
    spare.committed();
  }

  /** All that a transaction can have, which then commits. */
  private List<Integer> taken() {
    List<Integer> out = new ArrayList<>();
    spare.begin();
    for (OptionalInt next = spare.take(FILE); next.isPresent(); next = spare.take(FILE)) {
      out.add(next.getAsInt());
    }
    spare.committed();
    return out;
  }
}
