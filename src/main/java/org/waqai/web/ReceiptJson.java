package org.waqai.web;

import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.waqai.graph.Iris;
import org.waqai.pipeline.Receipt;

/** What became of articles, as JSON. */
final class ReceiptJson {
  private final Iris iris;

  ReceiptJson(Iris iris) {
    this.iris = iris;
  }

  JsonObject of(Receipt receipt) {
    JsonArray articles = new JsonArray();
    receipt.lines().forEach(l -> articles.add(line(l)));
    JsonObject out = new JsonObject();
    out.put("articles", articles);
    return out;
  }

  private JsonObject line(Receipt.Line line) {
    JsonObject out = new JsonObject();
    out.put("from", line.location());
    out.put("outcome", line.fate().name().toLowerCase(Locale.ROOT));
    switch (line.fate()) {
      case REFUSED -> out.put("reason", line.reason());
      case UNCHANGED -> named(out, line);
      case STORED, REPLACED -> {
        named(out, line);
        out.put("events", line.events());
        out.put("facts", line.facts());
        out.put("quads", line.quads());
      }
    }
    return out;
  }

  private void named(JsonObject out, Receipt.Line line) {
    out.put("id", line.article());
    out.put("iri", iris.article(line.article()).getURI());
    out.put("graph", iris.graph(line.article()).getURI());
  }
}
