package org.waqai.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.model.Article;
import org.waqai.model.Page;
import org.waqai.model.Page.Format;

/** Encodings, sizes and bytes that nobody meant. */
class HostileTest {
  private static final String TEXT =
      """
      ثلاث دول إفريقية تتفق على صندوق للجفاف

      عقد وزراء الزراعة في ثلاث دول إفريقية اجتماعا الأحد في العاصمة الكينية نيروبي.

      وأضاف الوزير أن الصندوق سيبدأ عمله في الصيف المقبل.
      """;

  private static final Cleaner CLEANER = new Cleaner();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256", "ISO-8859-6", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsEveryEncodingOfArabic(String encoding) {
    byte[] content = TEXT.getBytes(Charset.forName(encoding));
    assertThat(article(content, Format.TEXT).text()).isEqualTo(TEXT.strip().replace("\n\n", "\n"));
  }

  @Test
  void believesADeclarationWhereTheBytesAreNotUtf8() {
    String html = "<meta charset=windows-1256><title>ع</title><p>" + TEXT.repeat(3) + "</p>";
    assertThat(article(html.getBytes(Charset.forName("windows-1256")), Format.HTML).text())
        .contains("العاصمة الكينية نيروبي");
    assertThat(article(html.getBytes(StandardCharsets.UTF_8), Format.HTML).text())
        .as("saved again as UTF-8, the declaration left as it was")
        .contains("العاصمة الكينية نيروبي");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, windows-1256",
    "ISO-8859-6, iso-8859-6",
    // as servers mislead: the two Arabic ones mixed up, the western one for everything
    "windows-1256, ISO-8859-6",
    "ISO-8859-6, 'Windows-1256'",
    "windows-1256, ISO-8859-1",
    "windows-1256, no-such-charset",
    "UTF-8, windows-1256"
  })
  void takesTheEncodingThatTheServerNames(String written, String named) {
    String html = "<title>ع</title><p>" + TEXT.repeat(3) + "</p>";
    Page page =
        new Page(
            "p",
            "p",
            Format.HTML,
            html.getBytes(Charset.forName(written)),
            new Page.Origin(Optional.empty(), Optional.of(named), Optional.empty()));
    assertThat(((Cleaned.Clean) CLEANER.read(page)).article().text())
        .contains("العاصمة الكينية نيروبي");
  }

  /** Russian, which no detector is asked for: only the server knows. */
  @Test
  void readsOtherScriptsInTheEncodingThatTheServerNames() {
    String russian = "Министры сельского хозяйства собрались в воскресенье в столице. ".repeat(4);
    Page page =
        new Page(
            "p",
            "p",
            Format.TEXT,
            russian.getBytes(Charset.forName("windows-1251")),
            new Page.Origin(Optional.empty(), Optional.of("windows-1251"), Optional.empty()));
    assertThat(((Cleaned.Clean) CLEANER.read(page)).article().body()).isEqualTo(russian.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "span", "table><tr><td", "b", "ul><li", "section", "font", "a"})
  void readsWhatLiesUnderAHundredThousandElements(String nested) {
    String text = TEXT.strip().replace("\n\n", "</p><p>");
    String html =
        "<title>صندوق</title><p>"
            + text
            + "</p>"
            + ("<" + nested + ">").repeat(100_000)
            + "نص عميق.";
    long start = spent();
    assertThat(article(html.getBytes(StandardCharsets.UTF_8), Format.HTML).text())
        .contains("العاصمة الكينية نيروبي");
    assertThat(Duration.ofNanos(spent() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void refusesABodyOfFiftyMegabytesBeforeItIsParsed() {
    byte[] content = ("<p>" + "سطر طويل ".repeat(3_200_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(content.length).isGreaterThan(50_000_000);
    assertThat(reason(content, Format.HTML)).contains("is too large for one article");
  }

  @Test
  void readsWesternAccents() {
    String french = "Le ministère a décidé dimanche de créer un fonds à Genève. ".repeat(4);
    assertThat(article(french.getBytes(Charset.forName("windows-1252")), Format.TEXT).body())
        .isEqualTo(french.strip());
  }

  @Test
  void doesNotTakeBrokenUtf8ForAnotherEncoding() {
    byte[] content = TEXT.getBytes(StandardCharsets.UTF_8);
    content[100] = (byte) 0xff;
    assertThat(reason(content, Format.TEXT)).contains("is not valid UTF-8 at byte ");
    byte[] cut = Arrays.copyOf(TEXT.getBytes(StandardCharsets.UTF_8), 21);
    assertThat(reason(cut, Format.TEXT)).contains("is not valid UTF-8 at byte 21");
  }

  @Test
  void rejectsWhatIsNoText() {
    byte[] all = new byte[2048];
    new Random(1).nextBytes(all);
    assertThat(reason(all, Format.TEXT)).contains("binary");
    assertThat(reason(new byte[0], Format.JSON)).contains("is empty");
    assertThat(
            reason("\u0001\u0002\u0003abc".repeat(9).getBytes(StandardCharsets.UTF_8), Format.TEXT))
        .contains("control characters");
  }

  @Test
  void saysThatALineIsTooLong() {
    String line = "{\"text\":\"" + "سطر طويل ".repeat(3_000_000) + "\"}";
    byte[] content = line.getBytes(StandardCharsets.UTF_8);
    assertThat(content.length).isGreaterThan(45_000_000);
    long start = spent();
    assertThat(reason(content, Format.JSON)).contains("is too long for one article");
    assertThat(Duration.ofNanos(spent() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(reason(content, Format.TEXT)).contains("is too large for one article");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "س",
        "س ",
        ": ",
        "- (",
        "<p>س",
        "<div>",
        "<article>",
        "1/1/2022 ",
        "<br>",
        "(",
        "«",
        "س\n"
      })
  void takesTimeInProportion(String piece) {
    String text = piece.repeat(300_000 / piece.length());
    long start = spent();
    for (Format format : Format.values()) {
      CLEANER.read(new Page("p", "p", format, text.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(Duration.ofNanos(spent() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void answersWhateverItIsGiven(Format format) {
    Random random = new Random(format.name().length());
    String alphabet = "ابتي ة:-–()[]{}\"\\/,.<>p=&; \n\n\t«»٣3\u200f\ud83d\ude00中é،؟\u0007";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder(format == Format.JSON ? "{\"text\":\"" : "");
      for (int i = random.nextInt(300); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
      if (round % 4 == 0 && content.length > 0) {
        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
      }
      Page page = new Page("p", "p", format, content);
      assertThatCode(
              () -> {
                if (CLEANER.read(page) instanceof Cleaned.Clean clean) {
                  CleanerTest.holdsTogether(clean.article());
                }
              })
          .doesNotThrowAnyException();
    }
  }

  @Test
  void fillsInOnlyWhatThePageDoesNotSay() {
    LocalDate day = LocalDate.of(2020, 1, 2);
    Cleaner cleaner = new Cleaner(Optional.of(day), Optional.of("fa"));
    byte[] bare = "{\"text\":\"أعلنت السلطات الأحد.\"}".getBytes(StandardCharsets.UTF_8);
    byte[] stated =
        "{\"text\":\"أعلنت السلطات الأحد.\",\"published\":\"2022-06-05\",\"language\":\"ar\"}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(cleaner.read(new Page("p", "p", Format.JSON, bare)))
        .isInstanceOfSatisfying(
            Cleaned.Clean.class,
            clean -> {
              assertThat(clean.article().published()).contains(day);
              assertThat(clean.article().language()).isEqualTo("fa");
            });
    assertThat(cleaner.read(new Page("p", "p", Format.JSON, stated)))
        .isInstanceOfSatisfying(
            Cleaned.Clean.class,
            clean -> {
              assertThat(clean.article().published()).contains(LocalDate.of(2022, 6, 5));
              assertThat(clean.article().language()).isEqualTo("ar");
            });
  }

  @Test
  void keepsIdsShortAndPrintable() {
    String id = "a\\u0000\\n\\u200fb" + "ق".repeat(5_000);
    byte[] content = ("{\"id\":\"" + id + "\",\"text\":\"نص\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(article(content, Format.JSON).id()).startsWith("abق").hasSize(1_000);
  }

  /** The time that this thread has worked: others on the same machine do not count. */
  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Article article(byte[] content, Format format) {
    Cleaned cleaned = CLEANER.read(new Page("p", "p", format, content));
    assertThat(cleaned).isInstanceOf(Cleaned.Clean.class);
    return ((Cleaned.Clean) cleaned).article();
  }

  private static String reason(byte[] content, Format format) {
    Cleaned cleaned = CLEANER.read(new Page("a/b.txt", "b", format, content));
    assertThat(cleaned).isInstanceOf(Cleaned.Rejected.class);
    String reason = ((Cleaned.Rejected) cleaned).reason();
    assertThat(reason).startsWith("a/b.txt ");
    return reason;
  }
}
