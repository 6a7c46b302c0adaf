package org.waqai.article;

/**
 * Where bytes stop being UTF-8, and how much of them is.
 *
 * @param first the first wrong byte, counted from 1
 * @param right how many letters of several bytes are right
 * @param wrong how many bytes belong to none
 */
record Broken(int first, int right, int wrong) {

  /**
   * Whether it is UTF-8 with faults rather than another encoding. Without this, Arabic in broken
   * UTF-8 would pass for windows-1256, in which its lead bytes are the letters «ط» and «ظ».
   */
  boolean mostlyRight() {
    return right > wrong;
  }

  static Broken in(byte[] bytes) {
    int first = 0;
    int right = 0;
    int wrong = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = length(bytes[i] & 0xff);
      boolean good = length > 0 && i + length <= bytes.length;
      for (int k = 1; good && k < length; k++) {
        good = (bytes[i + k] & 0xc0) == 0x80;
      }
      if (good) {
        right += length > 1 ? 1 : 0;
        i += length;
      } else {
        first = first == 0 ? i + 1 : first;
        wrong++;
        i++;
      }
    }
    return new Broken(first, right, wrong);
  }

  private static int length(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xc2) {
      return 0;
    }
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  }
}
