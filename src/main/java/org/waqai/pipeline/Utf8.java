package org.waqai.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that grows as the bytes that are written of it: nothing is copied to be encoded. */
final class Utf8 {
  private static final int FIRST = 1 << 15;

  /** No character of Java's takes more. */
  private static final int WIDEST = 3;

  private byte[] bytes;
  private int size;
  private char[] letters = new char[1 << 8];

  Utf8() {
    this(FIRST);
  }

  Utf8(int room) {
    this.bytes = new byte[room];
  }

  int size() {
    return size;
  }

  /** The last of its characters, where that is ASCII. */
  char last() {
    return (char) bytes[size - 1];
  }

  /** Adds a character of ASCII. */
  Utf8 append(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  Utf8 append(int number) {
    return append(Integer.toString(number));
  }

  Utf8 append(double number) {
    return append(Double.toString(number));
  }

  Utf8 append(String text) {
    return append(letters(text), 0, text.length());
  }

  /** Adds what was taken of one before, see {@link #from}. */
  Utf8 append(byte[] written) {
    room(written.length);
    System.arraycopy(written, 0, bytes, size, written.length);
    size += written.length;
    return this;
  }

  /** The letters of a text, until the next text is asked for; what stands after them is others'. */
  char[] letters(String text) {
    if (text.length() > letters.length) {
      letters = new char[2 * text.length()];
    }
    text.getChars(0, text.length(), letters, 0);
    return letters;
  }

  /** Adds letters; half a surrogate pair is none. */
  Utf8 append(char[] text, int from, int to) {
    room(WIDEST * (to - from));
    byte[] out = bytes;
    int at = size;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c) && i + 1 < to) {
        int point = Character.toCodePoint(c, text[++i]);
        out[at++] = (byte) (0xF0 | point >> 18);
        out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | point & 0x3F);
      } else {
        out[at++] = (byte) (0xE0 | c >> 12);
        out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | c & 0x3F);
      }
    }
    size = at;
    return this;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), grown(bytes.length)));
    }
  }

  private static int grown(int length) {
    return length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 8 : 2 * length;
  }

  /** What was written from a place on. */
  byte[] from(int place) {
    return Arrays.copyOfRange(bytes, place, size);
  }

  byte[] all() {
    return from(0);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}
