package org.waqai.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waqai.source.Manners;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that ask servers. */
final class Fetching {
  @Option(
      names = "--delay",
      paramLabel = "TIME",
      converter = Time.class,
      defaultValue = "1s",
      description = "Pause between two requests to one host; robots.txt may ask for more (1s).")
  Duration delay = Duration.ZERO;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Time.class,
      defaultValue = "30s",
      description = "The longest that one answer may take (30s).")
  Duration timeout = Duration.ZERO;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      description = "A mail address or page by which sites can reach you; sent as User-Agent.")
  Optional<String> contact = Optional.empty();

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      defaultValue = "100000",
      description = "The most pages to fetch in one run (${DEFAULT-VALUE}).")
  int pages;

  @Option(
      names = "--allow-private",
      description = "Ask addresses inside this machine and its network too.")
  boolean allowPrivate;

  Manners manners() {
    Manners manners =
        Manners.USUAL.delay(delay).timeout(timeout).pages(pages).allowPrivate(allowPrivate);
    return contact.map(c -> manners.contact(c.replaceAll("\\p{Cntrl}", " "))).orElse(manners);
  }

  /** Times such as 500ms, 30s, 15m, 6h and 1d. */
  static final class Time implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})(ms|s|m|h|d)");

    @Override
    public Duration convert(String written) {
      Matcher matcher = FORM.matcher(written.strip().toLowerCase(Locale.ROOT));
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "a time is a number and ms, s, m, h or d, such as 15m, not " + written);
      }
      long n = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(n);
        case "s" -> Duration.ofSeconds(n);
        case "m" -> Duration.ofMinutes(n);
        case "h" -> Duration.ofHours(n);
        default -> Duration.ofDays(n);
      };
    }
  }
}
