package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /data/entity/country/MA.ttl}: what is known of a thing, with its evidence, as RDF. */
final class Data extends Door {
  private static final long serialVersionUID = 1;
  private static final List<Form> FORMS = Form.GRAPHS.subList(0, 4);

  Data(Served served) {
    super(served);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Place place = Place.of(request, "/data/").split(FORMS);
    Wish asked = Wish.of(request, Parameters.of(request));
    Wish wish = place.suffix().isPresent() ? new Wish(asked.accept(), place.suffix()) : asked;
    Told told = new Told(served());
    return served()
        .turn(request, course -> told.data(place.iri(served().iris()), wish.of(FORMS), course));
  }
}
