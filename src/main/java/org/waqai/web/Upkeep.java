package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Everything under {@code /$/} but ping: for who keeps the store. */
final class Upkeep extends Door {
  private static final long serialVersionUID = 1;

  Upkeep(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  Optional<Role> needs(HttpServletRequest request) {
    return Optional.of(Role.ADMIN);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    throw Problem.missing("Nothing is kept up at this address");
  }
}
