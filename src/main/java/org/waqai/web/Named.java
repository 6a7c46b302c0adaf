package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFFormat;

/**
 * The names of things, {@code /id/entity/country/MA} or their own IRIs, {@code /entity/country/MA}:
 * a thing is no page, so the answer is 303 to what tells about it.
 */
final class Named extends Door {
  private static final long serialVersionUID = 1;
  static final Form PAGE =
      new Form(
          "html", "text/html", List.of("application/xhtml+xml"), RDFFormat.TURTLE_PRETTY, false);

  Named(Served served) {
    super(served);
  }

  /** A page, and then the forms of data. */
  static List<Form> forms() {
    List<Form> out = new ArrayList<>();
    out.add(PAGE);
    out.addAll(Form.GRAPHS.subList(0, 4));
    return out;
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    String prefix = request.getServletPath().equals("/id") ? "/id/" : "/";
    Place place = Place.of(request, prefix);
    if (!new Told(served()).knows(place.iri(served().iris()))) {
      throw Problem.missing("Nothing of that name is known here");
    }
    Wish wish = Wish.of(request, Parameters.of(request));
    Form form = wish.of(forms()).form();
    if (form.equals(PAGE) && wish.accept().of(PAGE.type()).isPresent()) {
      return Reply.seeOther("/page/" + place.rest());
    }
    // who can read neither is a program all the same
    String data = form.equals(PAGE) ? Form.GRAPHS.getFirst().name() : form.name();
    return Reply.seeOther("/data/" + place.rest() + "." + data);
  }
}
