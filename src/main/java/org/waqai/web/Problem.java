package org.waqai.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;

/** Why a request gets no answer, and what to change; sent as {@code application/problem+json}. */
final class Problem extends Exception {
  private static final long serialVersionUID = 1;
  static final String TYPE = "application/problem+json";

  private final int status;
  private final String title;
  private final String detail;
  private final transient List<Reply.Header> headers;

  private Problem(int status, String title, String detail, List<Reply.Header> headers) {
    super(title + ": " + detail);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.headers = List.copyOf(headers);
  }

  /** What was asked is wrong. */
  static Problem bad(String title, String detail) {
    return new Problem(400, title, detail, List.of());
  }

  static Problem missing(String detail) {
    return new Problem(404, "Not here", detail, List.of());
  }

  static Problem method(String allowed) {
    return new Problem(
        405,
        "Not in this way",
        "Use one of: " + allowed,
        List.of(new Reply.Header("Allow", allowed)));
  }

  /** Nobody has said who they are, or it is not so. */
  static Problem unknown(String detail) {
    return new Problem(
        401,
        "Who are you?",
        detail,
        List.of(
            new Reply.Header("WWW-Authenticate", "Basic realm=\"waqai\", charset=\"UTF-8\""),
            new Reply.Header("WWW-Authenticate", "Bearer realm=\"waqai\"")));
  }

  static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, List.of());
  }

  /** It may go well in a while. */
  static Problem later(int status, String title, String detail, long seconds) {
    return new Problem(
        status,
        title,
        detail,
        List.of(new Reply.Header("Retry-After", Long.toString(Math.max(1, seconds)))));
  }

  Problem with(String header, String value) {
    List<Reply.Header> more = new ArrayList<>(headers);
    more.add(new Reply.Header(header, value));
    return new Problem(status, title, detail, more);
  }

  /** What it is and what to change. */
  String sentence() {
    return title + ". " + detail;
  }

  /** The same for a reader. */
  String paragraph() {
    return "<p role=alert>%s<span class=en lang=en>%s</span></p>\n"
        .formatted(arabic(), Html.escaped(sentence()));
  }

  private String arabic() {
    return switch (status) {
      case 401, 403 -> "لا يسمح بهذا هنا";
      case 404 -> "لا شيء هنا بهذا الاسم";
      case 429, 503 -> "لم يتسع الوقت للجواب الآن، أعد المحاولة بعد قليل";
      case 500 -> "حدث خطأ عندنا";
      default -> "لا يمكن الجواب عن هذا الطلب كما هو";
    };
  }

  /** A page of its own. */
  private Reply page() {
    StringBuilder out = Html.page(arabic() + " · Waqai").append(Html.top()).append(paragraph());
    return told(Html.reply(out));
  }

  /** As a page where a client likes that better: whoever follows a link that is old. */
  Reply reply(Accept accept) {
    double page = accept.of("text/html").map(Accept.Range::quality).orElse(0.0);
    double json =
        Math.max(
            accept.of(TYPE).map(Accept.Range::quality).orElse(0.0),
            accept.of("application/json").map(Accept.Range::quality).orElse(0.0));
    return page > json ? page() : reply();
  }

  /** Another answer that tells of this, with its status. */
  Reply told(Reply reply) {
    Reply out = reply.status(status).passing();
    for (Reply.Header header : headers) {
      out = out.with(header.name(), header.value());
    }
    return out;
  }

  Reply reply() {
    JsonObject json = new JsonObject();
    json.put("type", "about:blank");
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    return new Reply(status, TYPE, Reply.bytes(json + "\n"), headers, false);
  }
}
