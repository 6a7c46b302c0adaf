package org.waqai.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waqai.model.Article;
import org.waqai.model.Digest;
import org.waqai.model.Page;

/** From a page to the article on it, or to the reason why there is none. */
public final class Cleaner {
  /** The longest article, in UTF-16 units; a longer text is a book or a mistake. */
  public static final int TEXT_LIMIT = 5_000_000;

  /** The longest page; no article of the length above needs more bytes in any encoding. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

  private static final int BYTE_LIMIT = 20_000_000;

  private static final int ID_LIMIT = 1_000;

  private final Optional<LocalDate> published;
  private final Optional<String> language;
  private final PlainText plainText;
  private final JsonArticle json;
  private final Html html;

  /** Takes from each page only what it says itself. */
  public Cleaner() {
    this(Optional.empty(), Optional.empty());
  }

  /**
   * Takes these where a page says nothing itself.
   *
   * @param published the day of publication of pages that name none
   * @param language the language of pages that state none
   */
  public Cleaner(Optional<LocalDate> published, Optional<String> language) {
    this.published = published;
    this.language = language;
    Verbs verbs = new Verbs();
    Dateline dateline = new Dateline(verbs);
    Outlet outlet = new Outlet();
    Top top = new Top(verbs, dateline);
    this.plainText = new PlainText(outlet, top, dateline);
    this.json = new JsonArticle(dateline);
    this.html = new Html(outlet, top, dateline);
  }

  /** Reads a page; whatever it holds, the answer is an article or a reason. */
  public Cleaned read(Page page) {
    try {
      return new Cleaned.Clean(article(page));
    } catch (Unfit e) {
      return new Cleaned.Rejected(page.location() + " " + e.reason());
    }
  }

  private Article article(Page page) throws Unfit {
    byte[] content = page.content();
    if (content.length == 0) {
      throw new Unfit("is empty: nothing to read");
    }
    if (page.format() != Page.Format.JSON && content.length > BYTE_LIMIT) {
      throw new Unfit("is too large for one article (" + content.length + " bytes): cut it up");
    }
    String text = Decoder.decode(content, page.format(), page.origin().charset());
    if (text.isBlank()) {
      throw new Unfit("holds nothing but white space");
    }
    Draft draft =
        switch (page.format()) {
          case TEXT -> plainText.read(limited(text));
          case HTML -> html.read(text, further(page));
          case JSON -> json.read(text);
        };
    if (draft.body().stream().allMatch(String::isBlank)) {
      throw new Unfit("holds no article text");
    }
    Composition whole = Composition.of(draft);
    limited(whole.text());
    Optional<String> url = draft.url().or(() -> page.origin().address());
    return new Article(
        id(draft, url, page.name()),
        url,
        page.origin().published().or(draft::published).or(() -> published),
        draft
            .language()
            .flatMap(Cleaner::tag)
            .or(() -> language)
            .orElseGet(() -> Script.of(whole.text()).language()),
        draft.publisher(),
        draft.authors(),
        draft.dateline(),
        whole.text(),
        whole.parts(),
        draft.details());
  }

  /** The texts of the pages on which an article goes on. */
  private static List<String> further(Page page) throws Unfit {
    List<String> texts = new ArrayList<>();
    for (byte[] content : page.further()) {
      texts.add(Decoder.decode(content, page.format(), page.origin().charset()));
    }
    return texts;
  }

  private static String limited(String text) throws Unfit {
    if (text.length() > TEXT_LIMIT) {
      throw new Unfit(
          "is too long for one article ("
              + text.length()
              + " characters, at most "
              + TEXT_LIMIT
              + "): cut it up");
    }
    return text;
  }

  /** A language tag that states a language: «ar», «ar-EG», «ar_EG»; none of «Arabic». */
  private static Optional<String> tag(String stated) {
    String tag = stated.strip().replace('_', '-');
    return TAG.matcher(tag).matches()
        ? Optional.of(Locale.forLanguageTag(tag).toLanguageTag())
            .filter(known -> !known.equals("und"))
        : Optional.empty();
  }

  private static String id(Draft draft, Optional<String> url, String name) {
    return draft
        .id()
        .map(Cleaner::printable)
        .filter(id -> !id.isEmpty())
        .or(() -> url.map(Digest::hex16))
        .orElseGet(() -> printable(name));
  }

  private static String printable(String id) {
    String stripped = id.strip();
    if (stripped.length() <= ID_LIMIT && stripped.chars().allMatch(c -> c > ' ' && c < 127)) {
      return stripped; // as nearly all
    }
    int[] shown =
        stripped
            .codePoints()
            .filter(
                c ->
                    switch (Character.getType(c)) {
                      case Character.CONTROL,
                          Character.FORMAT,
                          Character.SURROGATE,
                          Character.LINE_SEPARATOR,
                          Character.PARAGRAPH_SEPARATOR,
                          Character.UNASSIGNED ->
                          false;
                      default -> true;
                    })
            .limit(ID_LIMIT)
            .toArray();
    return new String(shown, 0, shown.length);
  }
}
