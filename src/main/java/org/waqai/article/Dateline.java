package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the place from which a report was filed: «مراكش (المغرب): …», «القاهرة - أ ش أ: …», «بيروت
 * (رويترز) - …», «PARIS, May 11 (AFP) — …».
 */
final class Dateline {
  /** No dateline is longer. */
  private static final int REACH = 90;

  /** A piece of a dateline and what ends it; a point stands only inside «أ.ف.ب». */
  private static final Pattern PIECE =
      Pattern.compile(
          "\\s*((?:[^:：.!?؟«»\"“”]|\\.(?=\\S)){1,60}?)\\s*"
              + "(?<end>[:：]|\\s[-–—ـ/|]{1,2}|[-–—ـ]{1,2}\\s|[/،,](?=\\s?\\S)|(?<=\\))\\s)");

  private static final Pattern BRACKET = Pattern.compile("\\s*\\(([^()]{1,40})\\)\\s*");

  /** A place, then a day in figures, then maybe an agency. */
  private static final Pattern DATED = Pattern.compile("(\\D*)\\d(?:.*\\d)?\\s?(?:م\\s)?(\\D*)");

  private static final Pattern TAIL =
      Pattern.compile("(?:\\s+(?:في|يوم|on|le|the))?[\\s,،]*(?:[(/].{0,3})?$");

  private final Phrases agencies = Phrases.read("agencies");
  private final Phrases titles = Phrases.read("titles");
  private final Verbs verbs;
  private final Set<String> places = Phrases.read("places").whole();

  Dateline(Verbs verbs) {
    this.verbs = verbs;
  }

  /** The place at the start of a paragraph, as it is written there, without the agency. */
  Optional<String> in(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), REACH));
    return opening(head);
  }

  /** The place of a line that is nothing else: «الرباط - وكالات». */
  Optional<String> alone(String line) {
    return line.length() > REACH ? Optional.empty() : opening(line + ": ");
  }

  /** The names in a line such as «سبق - سامي حداد»; none where it names no agency or outlet. */
  List<String> names(String line) {
    String[] pieces = line.split("\\s*[-–—ـ|/]\\s+|\\s+[-–—ـ|/]\\s*", 5);
    if (line.length() > REACH || pieces.length < 2 || !agency(pieces[0])) {
      return List.of();
    }
    return Stream.of(pieces)
        .skip(1)
        .filter(piece -> !agency(piece) && plausible(piece) && Fold.words(piece).size() > 1)
        .filter(piece -> !places.contains(Fold.of(piece)))
        .toList();
  }

  /** Whether words name an agency or an outlet: «(رويترز)», «وكالة الأنباء السعودية». */
  boolean agency(String words) {
    String folded = Fold.of(words);
    return agencies.match(words)
        || folded.startsWith("وكاله ")
        || folded.startsWith("وكالات ")
        || folded.endsWith(" وكالات")
        || folded.endsWith(" نت")
        || folded.endsWith(" ووكالات");
  }

  /** Pieces are taken until one cannot belong to a dateline, or a colon ends it. */
  private Optional<String> opening(String head) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(head);
    String end = "";
    int at = 0;
    while (pieces.size() < 4 && !isColon(end) && matcher.region(at, head.length()).lookingAt()) {
      Piece piece = piece(matcher.group(1));
      boolean settled = filed(pieces) && pieces.stream().anyMatch(Piece::known);
      if (settled || !plausible(piece.place)) {
        break;
      }
      pieces.add(piece);
      end = matcher.group("end").strip();
      at = matcher.end();
    }
    List<Piece> named = pieces.stream().filter(piece -> !piece.place.isEmpty()).toList();
    boolean comma = end.equals("،") || end.equals(",");
    if (named.isEmpty() || (comma && !pieces.getLast().agency)) {
      return Optional.empty();
    }
    if (filed(pieces)) {
      // «سبق - سامي حداد» is an outlet and a name, «إلدوريت - وكالات» a place and agencies
      Optional<Piece> known = named.stream().filter(Piece::known).findFirst();
      boolean first = !pieces.getFirst().place.isEmpty();
      return known
          .or(() -> first ? Optional.of(named.getFirst()) : Optional.empty())
          .map(Piece::place);
    }
    Piece only = named.getFirst();
    boolean clear =
        named.size() == 1
            && (only.known || (isColon(end) && speaks(only.place, head.substring(at).strip())));
    return clear ? Optional.of(only.place) : Optional.empty();
  }

  private static boolean filed(List<Piece> pieces) {
    return pieces.stream().anyMatch(Piece::agency);
  }

  private static boolean isColon(String end) {
    return end.equals(":") || end.equals("：");
  }

  /**
   * Whether «تازة: أعلنت السلطات …» rather than «بوريطة: المغرب ملتزم»: an unknown place is
   * followed by a verb, a speaker by words of his own.
   */
  private boolean speaks(String place, String after) {
    List<String> words = Fold.words(place);
    return !words.isEmpty()
        && words.size() <= 2
        && !titles.whole().contains(words.getFirst())
        && verbs.is(after.split("\\s+", 2)[0]);
  }

  private boolean plausible(String place) {
    List<String> words = Fold.words(place);
    return words.size() <= 4 && verbs.first(words) < 0;
  }

  /** «بيروت (رويترز)» is a place and an agency, «الخرطوم 12 مايو» a place and a day. */
  private Piece piece(String words) {
    boolean agency = false;
    boolean known = false;
    String place = words;
    Matcher bracket = BRACKET.matcher(words);
    if (bracket.find()) {
      known = places.contains(Fold.of(bracket.group(1)));
      if (!known) {
        agency = agency(bracket.group(1));
        place = words.substring(0, bracket.start());
      }
    }
    Matcher dated = DATED.matcher(place);
    if (dated.matches()) {
      agency |= agency(dated.group(2));
      place = dated.group(1);
    }
    place = TAIL.matcher(place.strip()).replaceFirst("");
    if (agency(place)) {
      return new Piece("", true, false);
    }
    return new Piece(place, agency, known || places.contains(Fold.of(place)));
  }

  private record Piece(String place, boolean agency, boolean known) {}
}
