package org.waqai.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses as people and pages write them, made one: no fragment, ASCII, no default port. */
final class Addresses {
  private static final int LONGEST = 4000;

  private Addresses() {}

  /** Whether an argument of a command is an address rather than a file. */
  static boolean is(String argument) {
    return argument.regionMatches(true, 0, "http://", 0, 7)
        || argument.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The address that a link means; empty for what is no address of the web. */
  static Optional<URI> parse(String written) {
    String link = written.strip();
    int fragment = link.indexOf('#');
    if (fragment >= 0) {
      link = link.substring(0, fragment);
    }
    if (!is(link) || link.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return whole(new URI(escaped(link)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address that a link in a page means; empty for what is no address of the web. */
  static Optional<URI> resolve(URI base, String link) {
    if (is(link.strip())) {
      return parse(link);
    }
    String written = link.strip();
    // RFC 3986, 5.2.2 keeps the path of the base; java.net.URI goes by the older RFC 2396
    String whole = written.startsWith("?") ? base.getRawPath() + written : written;
    try {
      return parse(base.resolve(new URI(escaped(whole))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> whole(URI uri) throws URISyntaxException {
    String authority = uri.getRawAuthority();
    if (authority == null || authority.indexOf('@') >= 0) {
      return Optional.empty(); // «http://bank.example@evil.example/» means to deceive
    }
    int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    String port = colon < 0 ? "" : authority.substring(colon + 1);
    if (!host.startsWith("[")) {
      host = IDN.toASCII(unescaped(host), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (host.isEmpty() || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    String path = uri.getRawPath().isEmpty() ? "/" : uri.normalize().getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return Optional.of(new URI(scheme + "://" + host + (usual ? "" : ":" + port) + path + query));
  }

  /** Percent-encodes what may not stand in an address: Arabic letters, spaces, brackets. */
  private static String escaped(String link) {
    StringBuilder out = new StringBuilder(link.length() + 16);
    for (byte b : link.getBytes(StandardCharsets.UTF_8)) {
      boolean fine = b > ' ' && b < 127 && "\"<>\\^`{|}".indexOf(b) < 0;
      if (fine) {
        out.append((char) b);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
      }
    }
    return out.toString();
  }

  private static String unescaped(String host) {
    return host.indexOf('%') < 0 ? host : java.net.URLDecoder.decode(host, StandardCharsets.UTF_8);
  }

  /** The scheme, host and port: whose robots.txt and pace an address falls under. */
  static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
