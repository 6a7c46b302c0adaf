package org.waqai.text;

import java.util.Optional;
import org.waqai.text.DateCalendarPhrases.Read;
import org.waqai.text.DateFields.Direction;
import org.waqai.text.DateTerm.Kind;

/** Years: «عام 2014», «في 2014»; not «في 2014 قرية». */
record DateYears(DateWords words, DateNumbers numbers) {

  /** A year: «عام 2014», «العام الهجري 1443», or bare digits where the words around allow it. */
  Optional<Read> at(int i, boolean trusted) {
    DateWord word = words.at(i);
    boolean said = word.value(Kind.UNIT) == 5 || word.value(Kind.PAIR) == 5;
    int at = said ? i + 1 : i;
    if (said && words.at(at).is(Kind.PERIOD_KIND)) {
      at++;
    }
    DateWord number = words.at(at);
    int end = words.at(at + 1).is(Kind.ERA) ? at + 2 : at + 1;
    boolean hijriEra =
        words.at(at + 1).term().is(Kind.ERA, 2) || words.at(at - 1).term().is(Kind.PERIOD_KIND, 2);
    if (said && HijriDate.isYear(number.number()) && hijriEra) {
      return Optional.of(
          new Read(i, end, new DateFields(true, 0, 0, number.number(), Direction.OPEN)));
    }
    if (numbers.year(at).isEmpty()
        || (!said && (isCount(at) && !ofSeason(i) || !(trusted || isLed(i))))) {
      return Optional.empty();
    }
    return Optional.of(new Read(i, end, DateFields.of(0, 0, number.number())));
  }

  /** «في صيف 2006 مدينة»: no towns are counted. */
  private boolean ofSeason(int i) {
    return words.at(i - 1).is(Kind.SEASON) && !words.at(i - 1).article();
  }

  private boolean isLed(int i) {
    DateWord before = words.at(i - 1);
    return before.is(Kind.IN)
        || before.is(Kind.PART)
        || before.is(Kind.SINCE)
        || before.is(Kind.EVENT_BEFORE_YEAR)
        || (before.isMark("(") && words.at(i + 1).isMark(")"));
  }

  /** «في 2014 قرية», «قبل 2000 سنة», «في 2014 شخصا»: a count of things. */
  private boolean isCount(int i) {
    DateWord next = words.at(i + 1);
    boolean accusative = next.isUnknown() && isAccusative(next.raw());
    return next.sort() == DateWord.Sort.LETTERS
        && next.prefix().isEmpty()
        && !next.article()
        && (accusative || next.is(Kind.COUNTED) || next.is(Kind.UNIT) || next.is(Kind.UNITS));
  }

  private static boolean isAccusative(String word) {
    int last = word.length() - 1;
    return last > 2 && word.charAt(last) == 'ا' && "ميكسد".indexOf(word.charAt(last - 1)) < 0;
  }
}
