package org.waqai.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.waqai.graph.View;

/** Rows up to what may be given, written whole. */
final class Rows {
  private final Wish.Chosen chosen;

  Rows(Wish.Chosen chosen) {
    this.chosen = chosen;
  }

  Reply of(RowSet rows, Taken taken) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Var> columns = rows.getResultVars();
    Iterator<Binding> some = taken.some(rows, b -> size(b, columns), out::size);
    Iterator<Binding> said =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return some.hasNext();
          }

          @Override
          public Binding next() {
            return said(some.next(), columns);
          }
        };
    RowSetWriterRegistry.getFactory(chosen.form().format().getLang())
        .create(chosen.form().format().getLang())
        .write(out, RowSetStream.create(columns, said), new Context());
    return taken.told(Reply.of(chosen.type(), out));
  }

  Reply of(boolean yes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowSetWriterRegistry.getFactory(chosen.form().format().getLang())
        .create(chosen.form().format().getLang())
        .write(out, yes, new Context());
    return Reply.of(chosen.type(), out);
  }

  private Binding said(Binding row, List<Var> columns) {
    if (chosen.later()) {
      return row;
    }
    BindingBuilder out = Binding.builder();
    for (Var column : columns) {
      Optional.ofNullable(row.get(column)).ifPresent(n -> out.add(column, View.plain(n)));
    }
    return out.build();
  }

  private static long size(Binding row, List<Var> columns) {
    List<Node> nodes = new ArrayList<>();
    columns.forEach(c -> Optional.ofNullable(row.get(c)).ifPresent(nodes::add));
    return nodes.stream().mapToLong(Taken::size).sum();
  }
}
