package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** The parameters of an address or a form, in their order. */
record Parameters(List<Parameter> all) {
  /** One of them, decoded. */
  record Parameter(String name, String value) {}

  Parameters {
    all = List.copyOf(all);
  }

  static Parameters of(HttpServletRequest request) throws Problem {
    return parse(Optional.ofNullable(request.getQueryString()).orElse(""));
  }

  /**
   * Reads {@code a=b&c=d}.
   *
   * @throws Problem where it is badly encoded: to guess would answer another question
   */
  static Parameters parse(String text) throws Problem {
    List<Parameter> out = new ArrayList<>();
    for (StringTokenizer parts = new StringTokenizer(text, "&"); parts.hasMoreTokens(); ) {
      String part = parts.nextToken();
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      out.add(new Parameter(decoded(name), decoded(value)));
    }
    return new Parameters(out);
  }

  Parameters and(Parameters more) {
    List<Parameter> out = new ArrayList<>(all);
    out.addAll(more.all);
    return new Parameters(out);
  }

  boolean has(String name) {
    return all.stream().anyMatch(p -> p.name().equals(name));
  }

  List<String> of(String name) {
    return all.stream().filter(p -> p.name().equals(name)).map(Parameter::value).toList();
  }

  Optional<String> first(String name) {
    return of(name).stream().findFirst();
  }

  private static String decoded(String text) throws Problem {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        boolean whole = i + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw Problem.bad("Badly encoded", "After % come two hexadecimal digits");
        }
        out.write(high * 16 + low);
        i += 2;
      } else if (c == '+') {
        out.write(' ');
      } else {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return text(out.toByteArray());
  }

  /** Bytes that are UTF-8. */
  static String text(byte[] bytes) throws Problem {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw Problem.bad("Badly encoded", "The text must be UTF-8");
    }
  }
}
