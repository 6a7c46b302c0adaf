package org.waqai.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a command of the program in this process, and keeps what it writes. */
record Run(int code, String out, String err) {

  static Run waqai(String... args) {
    return waqai(new byte[0], args);
  }

  /** With bytes on standard input. */
  static synchronized Run waqai(byte[] in, String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream stdin = System.in;
    ByteArrayOutputStream o = new ByteArrayOutputStream();
    ByteArrayOutputStream e = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(in));
      System.setOut(new PrintStream(o, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(e, true, StandardCharsets.UTF_8));
      int code = Main.run(args);
      return new Run(code, o.toString(StandardCharsets.UTF_8), e.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(stdin);
      System.setOut(out);
      System.setErr(err);
    }
  }
}
