package org.waqai.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waqai.model.Page.Format;

/**
 * From bytes to characters. UTF-8 that is right wins over what a page declares: other encodings
 * hardly ever happen to be right UTF-8, but pages are often saved again without mending the
 * declaration.
 */
final class Decoder {
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
              + "|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  /** What the bytes of other files begin with, and what such a file is. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("%PDF-", "a PDF: convert it to text first"),
          new Kind("PK\u0003\u0004", "a ZIP archive or an office document: save it as text first"),
          new Kind("\u00d0\u00cf\u0011\u00e0", "an old Word document: save it as text first"),
          new Kind("{\\rtf", "an RTF document: save it as text first"),
          new Kind("\u00ff\u00d8\u00ff", "a picture"),
          new Kind("\u0089PNG", "a picture"),
          new Kind("GIF8", "a picture"));

  /** The first where a text fits both, as a text in Latin letters does. */
  private static final List<String> ARABIC = List.of("windows-1256", "ISO-8859-6");

  private record Kind(String start, String what) {}

  private Decoder() {}

  /**
   * The text of a page without its byte order mark.
   *
   * @param header the encoding that the server or the archive names
   */
  static String decode(byte[] bytes, Format format, Optional<String> header) throws Unfit {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    for (Kind kind : KINDS) {
      if (start.startsWith(kind.start)) {
        throw new Unfit("is " + kind.what);
      }
    }
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return printable(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return printable(new String(bytes, wide.get()));
    }
    boolean odd = false;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == 0) {
        throw new Unfit("is a binary file, not text: it has a zero at byte " + (i + 1));
      }
      odd |= b > 0 && b < ' ' && (b < '\t' || b > '\r');
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return odd ? printable(utf8.get()) : utf8.get();
    }
    return printable(otherwise(bytes, format, header));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int a = at(bytes, 0);
    int b = at(bytes, 1);
    if (a == 0xef && b == 0xbb && at(bytes, 2) == 0xbf) {
      // what follows the mark may still be wrong: that is found below
      return strictly(bytes, StandardCharsets.UTF_8).map(text -> StandardCharsets.UTF_8);
    }
    if (a == 0xff && b == 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return a == 0xfe && b == 0xff ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /** UTF-16 without a mark: of Arabic, every other byte is 06, and of white space 00. */
  private static Optional<Charset> wide(byte[] bytes) {
    int[] high = new int[2];
    int length = Math.min(bytes.length, 4096) & ~1;
    for (int i = 0; i < length; i++) {
      high[i & 1] += bytes[i] == 0 || bytes[i] == 6 ? 1 : 0;
    }
    int pairs = length / 2;
    if (pairs < 4 || (high[0] * 10 < pairs * 7 && high[1] * 10 < pairs * 7)) {
      return Optional.empty();
    }
    boolean little = high[1] > high[0];
    return Math.min(high[0], high[1]) * 10 > pairs * 2
        ? Optional.empty()
        : Optional.of(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  /** Text that is not UTF-8: what the server or the page declares, or what its letters say. */
  private static String otherwise(byte[] bytes, Format format, Optional<String> header)
      throws Unfit {
    Broken broken = Broken.in(bytes);
    if (broken.mostlyRight()) {
      // a word cut in half in some attribute should not cost a whole page
      if (format == Format.HTML && broken.wrong() * 1000L <= bytes.length) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      throw new Unfit(
          "is not valid UTF-8 at byte " + broken.first() + ": save it as UTF-8, or fetch it again");
    }
    Optional<String> declared =
        Stream.concat(
                header.flatMap(Decoder::charset).stream(),
                format == Format.HTML ? declared(bytes).stream() : Stream.of())
            .flatMap(charset -> stated(bytes, charset).stream())
            .findFirst();
    if (declared.isPresent()) {
      return declared.get();
    }
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(format == Format.HTML);
    // so much tells the language
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16)));
    for (CharsetMatch match : detector.detectAll()) {
      Optional<String> text = guessed(bytes, match.getName());
      if (text.isPresent()) {
        return text.get();
      }
    }
    throw new Unfit(
        "is neither UTF-8 (wrong at byte "
            + broken.first()
            + ") nor in another encoding that its letters would show: save it as UTF-8");
  }

  /**
   * The text in an encoding that is declared. Servers name a western one for whatever they have,
   * and the two old Arabic ones are often taken for each other: in the wrong one «ال» is rare.
   */
  private static Optional<String> stated(byte[] bytes, Charset charset) {
    Optional<String> text = strictly(bytes, charset);
    if (!ARABIC.contains(charset.name())) {
      return charset.name().matches("windows-125[02]|ISO-8859-1?[15]|US-ASCII")
          ? text.filter(Decoder::western)
          : text;
    }
    return ARABIC.stream()
        .flatMap(name -> strictly(bytes, Charset.forName(name)).stream())
        .max(Comparator.comparingInt(Decoder::articles));
  }

  /** How often the article «ال» stands in a text. */
  private static int articles(String text) {
    int count = 0;
    for (int i = text.indexOf("ال"); i >= 0; i = text.indexOf("ال", i + 2)) {
      count++;
    }
    return count;
  }

  /** The text in an encoding, if its letters are what that encoding is for. */
  private static Optional<String> guessed(byte[] bytes, String name) {
    return switch (name) {
      case "windows-1256", "ISO-8859-6" ->
          strictly(bytes, Charset.forName(name)).filter(text -> Script.of(text).arabic() > 0.6);
      case "windows-1252", "ISO-8859-1" ->
          strictly(bytes, Charset.forName("windows-1252")).filter(Decoder::western);
      default -> Optional.empty();
    };
  }

  /** Letters with accents are few in any western text. */
  private static boolean western(String text) {
    long accented = text.chars().filter(c -> c > 0x7f).count();
    return accented * 5 < text.length();
  }

  private static Optional<Charset> declared(byte[] bytes) {
    Matcher found =
        DECLARED.matcher(
            new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1));
    if (!found.find()) {
      return Optional.empty();
    }
    return charset(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private static Optional<Charset> charset(String stated) {
    String name = stated.strip().replace("\"", "").replace("'", "");
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // the fast way; only where it put a character of its own must someone look closer
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Zeros and control characters are in no text that a reader would read. */
  private static String printable(String text) throws Unfit {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      odd += c < ' ' && "\t\n\r\f".indexOf(c) < 0 ? 1 : 0;
    }
    if (odd * 50L > text.length()) {
      throw new Unfit("is a binary file, not text: it is full of control characters");
    }
    return text;
  }

  private static int at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] & 0xff : -1;
  }
}
