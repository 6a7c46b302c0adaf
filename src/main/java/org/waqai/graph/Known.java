package org.waqai.graph;

import java.util.Arrays;

/**
 * Which articles a store holds, and from what they were made: eight bytes an article, so that a
 * million fit anywhere.
 */
public final class Known {
  private final Iris iris;
  private final long[] hashes;

  Known(Iris iris, long[] hashes) {
    this.iris = iris;
    this.hashes = hashes;
    Arrays.sort(hashes);
  }

  /** Whether the article is there, made from the same. */
  public boolean has(String article, String ingestKey) {
    return Arrays.binarySearch(hashes, hash(iris.article(article).getURI(), ingestKey)) >= 0;
  }

  public int size() {
    return hashes.length;
  }

  static long hash(String articleIri, String ingestKey) {
    return Hash.first64(articleIri + "\n" + ingestKey);
  }
}
