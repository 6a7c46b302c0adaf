package org.waqai.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.LangBuilder;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** Rows as features of a map: where a column {@code wkt} holds a point, there they are. */
final class GeoJson implements RowSetWriter {
  /** The column that says where a row is. */
  static final String WHERE = "wkt";

  private static final Pattern POINT =
      Pattern.compile(".*POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)", Pattern.DOTALL);

  /** Its name among the forms of rows. */
  static final Lang LANG = made();

  private static Lang made() {
    Lang lang =
        LangBuilder.create("GeoJSON", "application/geo+json").addFileExtensions("geojson").build();
    RowSetWriterRegistry.register(lang, l -> new GeoJson());
    return lang;
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    try {
      out.write((all(rows) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    try {
      out.write(all(rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(OutputStream out, boolean yes, Context context) {
    write(out, RowSetStream.create(List.of(), List.<Binding>of().iterator()), context);
  }

  private static JsonObject all(RowSet rows) {
    JsonArray features = new JsonArray();
    List<Var> columns = rows.getResultVars();
    rows.forEachRemaining(row -> features.add(feature(row, columns)));
    JsonObject out = new JsonObject();
    out.put("type", "FeatureCollection");
    out.put("features", features);
    return out;
  }

  private static JsonObject feature(Binding row, List<Var> columns) {
    JsonObject properties = new JsonObject();
    Optional<JsonObject> point = Optional.empty();
    for (Var column : columns) {
      Optional<Node> value = Optional.ofNullable(row.get(column));
      if (column.getVarName().equals(WHERE)) {
        point = value.flatMap(GeoJson::point);
      } else if (value.isPresent()) {
        put(properties, column.getVarName(), value.get());
      }
    }
    JsonObject out = new JsonObject();
    out.put("type", "Feature");
    point.ifPresentOrElse(
        p -> out.put("geometry", p), () -> out.put("geometry", JsonNull.instance));
    out.put("properties", properties);
    return out;
  }

  private static void put(JsonObject out, String name, Node value) {
    if (value.isLiteral() && value.getLiteralValue() instanceof Number number) {
      boolean whole = number instanceof Integer || number instanceof Long;
      out.put(
          name,
          whole ? JsonNumber.value(number.longValue()) : JsonNumber.value(number.doubleValue()));
    } else {
      out.put(name, value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }
  }

  private static Optional<JsonObject> point(Node wkt) {
    Matcher match = POINT.matcher(wkt.isLiteral() ? wkt.getLiteralLexicalForm() : "");
    if (!match.matches()) {
      return Optional.empty();
    }
    JsonArray coordinates = new JsonArray();
    coordinates.add(JsonNumber.value(Double.parseDouble(match.group(1))));
    coordinates.add(JsonNumber.value(Double.parseDouble(match.group(2))));
    JsonObject out = new JsonObject();
    out.put("type", "Point");
    out.put("coordinates", coordinates);
    return Optional.of(out);
  }
}
