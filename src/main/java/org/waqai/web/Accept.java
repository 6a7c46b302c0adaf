package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/** The media types that a client wants, as it says in {@code Accept}. */
record Accept(List<Range> ranges) {
  /** One of them: a type or {@code text/*} or all, how much, and of which version of RDF. */
  record Range(String type, double quality, String version) {
    boolean covers(String offered) {
      return type.equals("*/*")
          || type.equals(offered)
          || (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)));
    }

    /** The narrower range speaks for a type. */
    int narrow() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  Accept {
    ranges = List.copyOf(ranges);
  }

  static Accept of(HttpServletRequest request) {
    return parse(String.join(",", Collections.list(request.getHeaders("Accept"))));
  }

  static Accept parse(String header) {
    List<Range> out = new ArrayList<>();
    for (StringTokenizer all = new StringTokenizer(header, ","); all.hasMoreTokens(); ) {
      StringTokenizer parts = new StringTokenizer(all.nextToken(), ";");
      if (!parts.hasMoreTokens()) {
        continue;
      }
      String type = parts.nextToken().strip().toLowerCase(Locale.ROOT);
      double quality = 1;
      String version = "";
      while (parts.hasMoreTokens()) {
        String part = parts.nextToken().replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
        if (part.startsWith("q=")) {
          quality = number(part.substring(2));
        } else if (part.startsWith("version=")) {
          version = part.substring("version=".length());
        }
      }
      if (!type.isEmpty()) {
        out.add(new Range(type, quality, version));
      }
    }
    return new Accept(out);
  }

  private static double number(String text) {
    return text.matches("[01](\\.[0-9]{0,9})?") ? Double.parseDouble(text) : 0;
  }

  /** What it says of a type; where it says nothing at all, everything is welcome. */
  Optional<Range> of(String offered) {
    if (ranges.isEmpty()) {
      return Optional.of(new Range("*/*", 0.5, ""));
    }
    Optional<Range> best = Optional.empty();
    for (Range range : ranges) {
      if (range.covers(offered)
          && (best.isEmpty()
              || range.narrow() > best.get().narrow()
              || (range.narrow() == best.get().narrow()
                  && range.quality() > best.get().quality()))) {
        best = Optional.of(range);
      }
    }
    return best.filter(r -> r.quality() > 0);
  }

  static boolean encoding(HttpServletRequest request, String name) {
    String header = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
    return parse(header).ranges().stream().anyMatch(r -> r.type().equals(name) && r.quality() > 0);
  }
}
