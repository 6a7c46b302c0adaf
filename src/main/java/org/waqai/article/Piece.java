package org.waqai.article;

/**
 * A stretch of text that a page shows as a block of its own.
 *
 * @param text without white space around it
 * @param kind what the page uses it as
 * @param linked how many of its characters lead elsewhere
 * @param weight how much it says: a Chinese character is worth a few letters
 * @param stops how many of its sentences, or parts of them, end
 * @param box the innermost box that holds it
 */
record Piece(String text, Kind kind, int linked, int weight, int stops, int box) {

  /** What a page uses a block as. */
  enum Kind {
    TEXT,
    HEADING,
    ITEM,
    CAPTION
  }

  private static final String STOPS = ".!?…؟؛،,;:。、！？；：।۔،";

  private static final String ENDS = ".!?…؟؛:。！？：।۔\"”’'»)」』】";

  static Piece of(String text, Kind kind, int linked, int box) {
    int wide = 0;
    int stops = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide += c >= '\u2E80' && c <= '\uD7FF' ? 1 : 0;
      stops += STOPS.indexOf(c) >= 0 ? 1 : 0;
    }
    return new Piece(text, kind, Math.min(linked, text.length()), text.length() + wide, stops, box);
  }

  /** The share of it that leads elsewhere. */
  double links() {
    return (double) linked / Math.max(1, text.length());
  }

  /** Whether it ends as a sentence does, in any script. */
  boolean ended() {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it is an address on the web and no more. */
  boolean address() {
    return text.startsWith("http") && text.indexOf(' ') < 0;
  }

  private boolean cut() {
    return text.endsWith("[…]") || text.endsWith("[...]") || text.endsWith("(...)");
  }

  /** What it counts as running text: nothing where it is a label, a heading or a link. */
  int running() {
    if (kind == Kind.HEADING || kind == Kind.CAPTION || links() > 0.6) {
      return 0;
    }
    if ((cut() && weight < 400) || (kind == Kind.ITEM && links() > 0.25) || address()) {
      return 0; // the beginning of another article
    }
    boolean says = weight >= 90 || (weight >= 35 && ended()) || (weight >= 60 && stops > 0);
    return says ? (int) (weight * (1 - links())) : 0;
  }
}
