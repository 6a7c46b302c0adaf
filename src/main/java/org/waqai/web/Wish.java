package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which a client wants its answer.
 *
 * @param accept its header
 * @param named a short name or media type, said in the address, which goes before the header
 */
record Wish(Accept accept, Optional<String> named) {

  /** A form and whether RDF 1.2 may be said in it. */
  record Chosen(Form form, boolean later) {
    /** As in {@code Content-Type}. */
    String type() {
      String type = form.type() + (later ? ";version=1.2" : "");
      return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }
  }

  static Wish of(HttpServletRequest request, Parameters parameters) {
    Optional<String> named = parameters.first("format").or(() -> parameters.first("output"));
    return new Wish(
        Accept.of(request), named.map(n -> n.replace(' ', '+').toLowerCase(Locale.ROOT)));
  }

  /**
   * The best of what can be given; where none is wanted, the first, which is better than none: many
   * a client sends the header of another question.
   */
  Chosen of(List<Form> offered) {
    Optional<Form> said = named.flatMap(n -> offered.stream().filter(f -> f.named(n)).findFirst());
    Form best = offered.getFirst();
    double most = 0;
    String version = "";
    for (Form form : said.map(List::of).orElse(offered)) {
      Optional<Accept.Range> range = range(form);
      if (range.isPresent() && range.get().quality() > most) {
        best = form;
        most = range.get().quality();
        version = range.get().version();
      }
    }
    return new Chosen(said.orElse(best), version.equals("1.2") && said.orElse(best).later());
  }

  /** Whether a page is liked better than any of these: one that says nothing is a program. */
  boolean isPage(List<Form> offered) {
    return of(Stream.concat(offered.stream(), Stream.of(Named.PAGE)).toList())
        .form()
        .equals(Named.PAGE);
  }

  private Optional<Accept.Range> range(Form form) {
    Optional<Accept.Range> best = accept.of(form.type());
    for (String alias : form.aliases()) {
      Optional<Accept.Range> also = accept.of(alias).filter(r -> r.narrow() == 2);
      if (also.isPresent()
          && (best.isEmpty()
              || best.get().narrow() < 2
              || also.get().quality() > best.get().quality())) {
        best = also;
      }
    }
    return best;
  }
}
