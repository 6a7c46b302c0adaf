package org.waqai.text;

/** Reads the digits of one number, with what stands between them: «1 234 567», «٣٫٥», «4و7%». */
final class DigitRun {
  private final String text;
  private final int end;
  private final StringBuilder form;
  private int at;

  /**
   * A reader.
   *
   * @param end where the sentence ends
   * @param form what it appends to
   */
  DigitRun(String text, int end, StringBuilder form) {
    this.text = text;
    this.end = end;
    this.form = form;
  }

  /** Whether a number in digits begins here; «.77» only where nothing is joined before. */
  boolean begins(int i, boolean joined) {
    char c = text.charAt(i);
    return NumberLetters.digit(c) >= 0
        || (!joined && (c == '.' || c == '٫') && digitAt(i + 1) >= 0);
  }

  /** Reads on from a place and appends what it reads, as 0-9; one past it. */
  int read(int from) {
    at = from;
    int turned = 0;
    while (at < end) {
      int digit = digitAt(at);
      int after = afterSilent(at + 1);
      if (digit >= 0) {
        form.append((char) ('0' + digit));
        at++;
      } else if (NumberLetters.separator(text.charAt(at)) != 0 && digitAt(after) >= 0) {
        form.append(NumberLetters.separator(text.charAt(at)));
        turned = after > at + 1 && NumberLetters.turns(text.charAt(after - 1)) ? form.length() : 0;
        at = after;
      } else if (silent(at) && digitAt(after) >= 0) {
        at = after;
      } else if (silent(at) && after < end && NumberLetters.separator(text.charAt(after)) != 0) {
        at = after;
      } else if (isGroup(at)) {
        form.append('٬');
        at++;
      } else if (isAndPoint(at)) {
        form.append('٫');
        at++;
      } else if (isLetterPoint(at)) {
        form.append('٫');
        turned = form.length();
        at++;
      } else {
        break;
      }
    }
    turn(turned);
    return at;
  }

  /**
   * Puts «2.3» right where a mark of writing from the right stands behind the point: a reader sees
   * 3.2 then, because each half is laid out as a number of its own.
   */
  private void turn(int half) {
    String written = form.toString();
    String whole = written.substring(0, Math.max(0, half - 1));
    if (half > 0 && NumberLetters.isWhole(whole)) {
      form.setLength(0);
      form.append(written, half, written.length()).append(written.charAt(half - 1)).append(whole);
    }
  }

  /**
   * Agencies type «21ر1 بالمئة» for 1.21: ر looks like the comma, and what stands behind it is the
   * whole, because each half is laid out as a number of its own.
   */
  private boolean isLetterPoint(int i) {
    return text.charAt(i) == 'ر' && digitAt(i + 1) >= 0 && NumberLetters.isWhole(form);
  }

  private int afterSilent(int i) {
    int after = i;
    while (after < end && silent(after)) {
      after++;
    }
    return after;
  }

  private boolean silent(int i) {
    return NumberLetters.isSilent(text.charAt(i));
  }

  private int digitAt(int i) {
    return i < end ? NumberLetters.digit(text.charAt(i)) : -1;
  }

  /** A space within «1 234 567». */
  private boolean isGroup(int i) {
    int last = form.lastIndexOf("٬");
    boolean fits =
        last < 0
            ? form.length() <= 3 && form.charAt(0) != '0' && NumberLetters.isWhole(form)
            : form.length() - last == 4;
    return fits
        && NumberLetters.isSpace(text.charAt(i))
        && text.charAt(i) != '\n'
        && digitAt(i + 1) >= 0
        && digitAt(i + 2) >= 0
        && digitAt(i + 3) >= 0
        && digitAt(i + 4) < 0;
  }

  /** Some type «4و7%» for 4.7 %: و stands on the key of the comma. */
  private boolean isAndPoint(int i) {
    int after = digitAt(i + 2) >= 0 ? i + 3 : i + 2;
    return text.charAt(i) == 'و'
        && digitAt(i + 1) >= 0
        && after < end
        && (text.charAt(after) == '%' || text.charAt(after) == '٪');
  }
}
