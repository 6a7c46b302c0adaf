package org.waqai.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number in digits.
 *
 * @param value what it is worth
 * @param decimal another reading, where a dot before three digits may be a decimal point: «1.250
 *     مليار» is one and a quarter, «1.250 قتيلا» is 1250
 * @param digits how many digits, with no separator among them; 0 where there is one
 * @param large whether separators divide it into three groups or more
 */
record NumberDigits(BigDecimal value, Optional<BigDecimal> decimal, int digits, boolean large) {
  /** What is longer is a telephone or account number. */
  private static final int LONGEST = 20;

  private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:[,.]\\d{3})+");

  /**
   * Reads digits 0-9 with «.» «,» «،» «٫» and «٬»; empty for what is no one number: 192.168.1.2.
   */
  static Optional<NumberDigits> of(String raw) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    String grouped = raw.replace("٬", "");
    // «26،013,94» has both; «3،5» and «1،234» use it as «,».
    boolean both = grouped.indexOf(',') >= 0 || grouped.indexOf('.') >= 0;
    String written = grouped.replace("،", both ? "" : ",");
    int point = written.indexOf('٫');
    if (point >= 0) {
      return decimal(written.substring(0, point), written.substring(point + 1));
    }
    int dots = count(written, '.');
    int commas = count(written, ',');
    if (dots + commas == 0) {
      return whole(written, written.length() < raw.length());
    }
    if (dots > 0 && commas > 0) {
      return both(written, dots, commas);
    }
    int mark = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    if (GROUPS.matcher(written).matches()) {
      Optional<BigDecimal> other =
          dots == 1 ? Optional.of(new BigDecimal(written)) : Optional.empty();
      BigDecimal value = new BigDecimal(written.replace(".", "").replace(",", ""));
      return Optional.of(new NumberDigits(value, other, 0, dots + commas > 1));
    }
    return dots + commas > 1
        ? Optional.empty()
        : decimal(written.substring(0, mark), written.substring(mark + 1));
  }

  private static Optional<NumberDigits> whole(String written, boolean grouped) {
    boolean code = written.length() > 1 && written.startsWith("0");
    return code || written.length() > 15
        ? Optional.empty()
        : Optional.of(
            new NumberDigits(
                new BigDecimal(written), Optional.empty(), grouped ? 0 : written.length(), false));
  }

  /** Both marks: the one that stands once and last is the decimal point. */
  private static Optional<NumberDigits> both(String written, int dots, int commas) {
    char point = written.lastIndexOf('.') > written.lastIndexOf(',') ? '.' : ',';
    if ((point == '.' ? dots : commas) > 1) {
      return Optional.empty();
    }
    int at = written.indexOf(point);
    String whole = written.substring(0, at);
    return GROUPS.matcher(whole).matches()
        ? decimal(whole, written.substring(at + 1))
        : Optional.empty();
  }

  private static Optional<NumberDigits> decimal(String whole, String part) {
    String digits = whole.replace(".", "").replace(",", "");
    if (part.isEmpty() || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal((digits.isEmpty() ? "0" : digits) + "." + part);
    return Optional.of(new NumberDigits(value, Optional.empty(), 0, false));
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        count++;
      }
    }
    return count;
  }
}
