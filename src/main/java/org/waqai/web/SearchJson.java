package org.waqai.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.waqai.graph.search.Hit;

/** What was found, as JSON; places in texts are counted in code points. */
final class SearchJson {
  private final String base;

  /**
   * @param base of the IRIs of things that have a page here
   */
  SearchJson(String base) {
    this.base = base;
  }

  JsonObject of(Sought sought, Searching.Answer answer) {
    JsonObject out = new JsonObject();
    out.put("query", sought.words());
    out.put("total", answer.total());
    out.put("more", answer.least());
    out.put("limit", sought.limit());
    out.put("offset", sought.offset());
    out.put("hits", hits(answer.shown()));
    return out;
  }

  JsonArray hits(List<Searching.Shown> all) {
    JsonArray out = new JsonArray();
    all.forEach(s -> out.add(hit(s)));
    return out;
  }

  private JsonObject hit(Searching.Shown shown) {
    Hit hit = shown.hit();
    JsonObject out = new JsonObject();
    out.put("iri", hit.subject().getURI());
    page(hit.subject()).ifPresent(p -> out.put("page", p));
    shown.name().ifPresent(n -> out.put("label", words(n)));
    JsonArray types = new JsonArray();
    hit.kinds().forEach(types::add);
    out.put("types", types);
    out.put("property", hit.property().getURI());
    out.put("match", words(hit.words()));
    out.put("marks", marks(hit));
    out.put("score", JsonNumber.value(Math.round(hit.score() * 1000) / 1000.0));
    out.put("exact", hit.exact());
    out.put("mentions", hit.mentions());
    shown
        .article()
        .ifPresent(
            a -> {
              JsonObject article = new JsonObject();
              article.put("iri", a.isURI() ? a.getURI() : a.toString());
              page(a).ifPresent(p -> article.put("page", p));
              shown.headline().ifPresent(h -> article.put("headline", words(h)));
              out.put("article", article);
            });
    return out;
  }

  private static JsonArray marks(Hit hit) {
    String text = hit.words().getLiteralLexicalForm();
    JsonArray out = new JsonArray();
    for (Hit.Mark mark : hit.marks()) {
      JsonArray one = new JsonArray();
      one.add(text.codePointCount(0, mark.start()));
      one.add(text.codePointCount(0, mark.end()));
      out.add(one);
    }
    return out;
  }

  private static JsonObject words(Node literal) {
    JsonObject out = new JsonObject();
    out.put("text", literal.getLiteralLexicalForm());
    if (!literal.getLiteralLanguage().isEmpty()) {
      out.put("lang", literal.getLiteralLanguage());
    }
    return out;
  }

  /** Where a thing of ours can be read about. */
  Optional<String> page(Node thing) {
    return Optional.of(thing)
        .filter(t -> t.isURI() && t.getURI().startsWith(base))
        .map(t -> "/page/" + t.getURI().substring(base.length()));
  }
}
