package org.waqai.graph.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as TDB2 writes them: the first byte counts most. */
final class Bytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Bytes() {}

  static long read(byte[] from, int at) {
    return (long) LONGS.get(from, at);
  }

  static void write(byte[] to, int at, long number) {
    LONGS.set(to, at, number);
  }

  static byte[] of(long[] numbers) {
    byte[] out = new byte[numbers.length * Long.BYTES];
    ByteBuffer.wrap(out).asLongBuffer().put(numbers);
    return out;
  }

  static long[] longs(byte[] bytes) {
    long[] out = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(out);
    return out;
  }
}
