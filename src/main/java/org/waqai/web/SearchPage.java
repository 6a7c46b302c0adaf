package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waqai.graph.search.Hit;

/** {@code /search?q=}: what the store says in the words that are typed, for people and programs. */
final class SearchPage extends Door {
  private static final long serialVersionUID = 1;

  static final String PATH = "/search";
  private static final int USUAL = 20;
  private static final String JSON = "application/json";

  private static final Map<String, String> TYPES = types();

  private static Map<String, String> types() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("", "الكل");
    out.put("person", "أشخاص");
    out.put("organization", "هيئات");
    out.put("place", "أماكن");
    out.put("office", "مناصب");
    out.put("event", "أحداث");
    out.put("article", "مقالات");
    out.put("passage", "جمل");
    out.put("term", "مصطلحات");
    return out;
  }

  SearchPage(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Parameters parameters = Parameters.of(request);
    Sought sought = Sought.of(parameters, USUAL);
    Searching.Answer answer = new Searching(served(), request).find(sought);
    SearchJson json = new SearchJson(served().iris().base());
    boolean program =
        request.getRequestURI().endsWith(".json")
            || parameters.first("format").filter("json"::equals).isPresent()
            || prefersJson(request);
    return program
        ? Reply.of(JSON, json.of(sought, answer) + "\n")
        : Reply.of("text/html;charset=utf-8", page(sought, answer, json));
  }

  private static boolean prefersJson(HttpServletRequest request) {
    Accept accept = Accept.of(request);
    double json = accept.of(JSON).map(Accept.Range::quality).orElse(0.0);
    double html = accept.of("text/html").map(Accept.Range::quality).orElse(0.0);
    return json > html;
  }

  private static String page(Sought sought, Searching.Answer answer, SearchJson json) {
    String title = sought.words().isEmpty() ? "بحث" : "بحث: " + sought.words();
    StringBuilder out = Html.page(title + " · Waqai");
    out.append("<p><a href=\"/\">وقائع</a></p>\n").append(box(sought.words()));
    if (sought.words().isEmpty()) {
      return out.append("<p>ابحث عن شخص أو مكان أو هيئة أو كلمات في الأخبار، بأي تهجئة: ")
          .append("«المدرسة»، «أميركا»، <bdi lang=en>bourita</bdi>. ")
          .append("<code>\"…\"</code> عبارة، <code>-</code> استثناء، <code>*</code> بداية كلمة، ")
          .append("<code>OR</code> أو<span class=en lang=en>People, places, bodies, and the words ")
          .append("of the news, in any spelling</span></p>\n")
          .toString();
    }
    out.append("<nav>");
    TYPES.forEach(
        (type, name) -> {
          boolean here = type.equals(sought.type());
          out.append("<a href=\"").append(Html.escaped(address(sought, type, 0))).append('"');
          out.append(here ? " aria-current=page>" : ">").append(name).append("</a> ");
        });
    out.append("</nav>\n<p class=c>").append(count(answer)).append("</p>\n<ol class=hits start=");
    out.append(sought.offset() + 1).append(">\n");
    answer.shown().forEach(s -> hit(out, s, json));
    out.append("</ol>\n<p>");
    if (sought.offset() > 0) {
      int before = Math.max(0, sought.offset() - sought.limit());
      out.append("<a rel=prev href=\"")
          .append(Html.escaped(address(sought, sought.type(), before)));
      out.append("\">السابق</a> ");
    }
    int next = sought.offset() + sought.limit();
    if (answer.total() > next && next <= 1000) {
      out.append("<a rel=next href=\"").append(Html.escaped(address(sought, sought.type(), next)));
      out.append("\">التالي</a>");
    }
    return out.append("</p>\n").toString();
  }

  private static String count(Searching.Answer answer) {
    if (answer.total() == 0) {
      return "لا نتائج <span class=en lang=en>Nothing was found</span>";
    }
    return "النتائج: <b class=n>%s%d</b>".formatted(answer.least() ? "≥ " : "", answer.total());
  }

  private static String address(Sought sought, String type, int offset) {
    StringBuilder out = new StringBuilder(PATH).append("?q=").append(encoded(sought.words()));
    if (!type.isEmpty()) {
      out.append("&type=").append(encoded(type));
    }
    sought.language().ifPresent(l -> out.append("&lang=").append(encoded(l)));
    if (sought.limit() != USUAL) {
      out.append("&limit=").append(sought.limit());
    }
    return offset == 0 ? out.toString() : out.append("&offset=").append(offset).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A field to search by, which needs no script. */
  static String box(String words) {
    return "<form class=search role=search action=\"%s\" method=get>".formatted(PATH)
        + "<input type=search name=q dir=auto maxlength=300 aria-label=\"بحث\" value=\"%s\">"
            .formatted(Html.escaped(words))
        + "<button>ابحث</button></form>\n";
  }

  private static void hit(StringBuilder out, Searching.Shown shown, SearchJson json) {
    Hit hit = shown.hit();
    out.append("<li>");
    String marked = marked(hit);
    Optional<Node> name = shown.name().filter(n -> !n.equals(hit.words()));
    out.append(link(hit.subject(), json, name.map(SearchPage::plain).orElse(marked)));
    if (name.isPresent()) {
      out.append(" <span class=as>").append(marked).append("</span>");
    }
    String kind =
        TYPES.entrySet().stream()
            .filter(t -> !t.getKey().isEmpty())
            .filter(
                t ->
                    new Sought("", t.getKey(), Optional.empty(), 1, 0)
                        .kinds().stream().anyMatch(hit.kinds()::contains))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    out.append("<div class=of>").append(kind);
    if (hit.mentions() > 0) {
      out.append(" · المقالات: <span class=n>").append(hit.mentions()).append("</span>");
    }
    shown
        .article()
        .filter(Node::isURI)
        .ifPresent(
            a ->
                out.append(" · ")
                    .append(
                        link(a, json, shown.headline().map(SearchPage::plain).orElse("المقالة"))));
    out.append("</div></li>\n");
  }

  private static String link(Node thing, SearchJson json, String shown) {
    return json.page(thing)
        .map(p -> "<a href=\"%s\">%s</a>".formatted(Html.escaped(p), shown))
        .orElse(shown);
  }

  private static String plain(Node literal) {
    return bdi(literal, Html.escaped(literal.getLiteralLexicalForm()));
  }

  private static String bdi(Node literal, String html) {
    boolean right =
        literal.getLiteralLexicalForm().codePoints().anyMatch(c -> c >= 0x590 && c < 0x900);
    return "<bdi dir=%s>%s</bdi>".formatted(right ? "rtl" : "ltr", html);
  }

  private static String marked(Hit hit) {
    String text = hit.words().getLiteralLexicalForm();
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Hit.Mark mark : hit.marks()) {
      out.append(Html.escaped(text.substring(done, mark.start()))).append("<mark>");
      out.append(Html.escaped(text.substring(mark.start(), mark.end()))).append("</mark>");
      done = mark.end();
    }
    return bdi(hit.words(), out.append(Html.escaped(text.substring(done))).toString());
  }
}
