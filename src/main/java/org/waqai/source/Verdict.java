package org.waqai.source;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.waqai.source.Fetched.Failed;

/** What a status other than 200, or a connection that broke, means; and whether to try again. */
final class Verdict {
  private static final int LONGEST_REASON = 200;

  private Verdict() {}

  /** What a status says. */
  static Failed of(int status, Optional<String> retryAfter) {
    if (status == 404 || status == 410) {
      return Failed.of(Trouble.GONE, "is not there any more (" + status + ")");
    }
    if (status == 429 || status == 503) {
      return new Failed(
          status == 429 ? Trouble.BUSY : Trouble.SERVER,
          "asks to come back later (" + status + ")",
          Optional.of(retryAfter.flatMap(Verdict::pause).orElse(Duration.ZERO)));
    }
    return status >= 500
        ? again(Trouble.SERVER, "answers with a fault of the server (" + status + ")")
        : Failed.of(Trouble.STATUS, "answers with " + status);
  }

  /** Seconds or a date (RFC 9110, 10.2.3). */
  private static Optional<Duration> pause(String after) {
    try {
      if (!after.isEmpty() && after.length() < 9 && after.chars().allMatch(Verdict::digit)) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
      }
      Instant then = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(Instant.now(), then)).filter(Duration::isPositive);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  static Failed late(Duration limit) {
    return again(Trouble.TIMEOUT, "took longer than " + limit.toMillis() / 1000.0 + " s");
  }

  /** What a failure on the way says. */
  static Failed of(Exception e) {
    return switch (e) {
      case Guard.Refused refused ->
          Failed.of(
              Trouble.PRIVATE,
              "is an address inside this machine or its network: say --allow-private to ask it");
      case UnknownHostException unknown -> Failed.of(Trouble.DNS, "has a host that nobody knows");
      case SocketTimeoutException slow -> again(Trouble.TIMEOUT, "does not answer in time");
      case SSLException insecure ->
          Failed.of(
              Trouble.TLS, "has no connection that can be trusted (" + message(insecure) + ")");
      case Body.Oversize oversize -> Failed.of(oversize.trouble(), message(oversize));
      case MessageConstraintException endless ->
          Failed.of(Trouble.LARGE, "answers with endless headers (" + message(endless) + ")");
      case ZipException damaged -> Failed.of(Trouble.CONNECTION, "sends damaged gzip data");
      case IOException broken -> again(Trouble.CONNECTION, "breaks off (" + message(broken) + ")");
      default -> Failed.of(Trouble.ADDRESS, "could not be fetched (" + message(e) + ")");
    };
  }

  private static Failed again(Trouble trouble, String reason) {
    return new Failed(trouble, reason, Optional.of(Duration.ZERO));
  }

  /** One line of it, since servers have a hand in what it says. */
  private static String message(Exception e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = said.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
  }
}
