package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.waqai.graph.Mistake;
import org.waqai.graph.NotYours;
import org.waqai.graph.Vocabulary;

/**
 * {@code /kg/update}: SPARQL 1.1 Update by editors, in graphs of their own, {@code graph/edited/…}.
 * It reads all graphs; it loads nothing, asks nobody else and opens no file.
 */
final class Edit extends Door {
  private static final long serialVersionUID = 1;
  private static final String UPDATE = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";

  Edit(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("POST");
  }

  @Override
  boolean writes(HttpServletRequest request) {
    return true;
  }

  @Override
  Optional<Role> needs(HttpServletRequest request) {
    return Optional.of(Role.EDITOR);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    UpdateRequest update = read(request);
    long time = served().limits().time().toMillis();
    try {
      served()
          .store()
          .edit(
              dataset ->
                  UpdateExec.dataset(dataset)
                      .update(update)
                      .set(ARQ.httpServiceAllowed, false)
                      .set(ARQConstants.registryFunctions, served().functions())
                      .timeout(time, TimeUnit.MILLISECONDS)
                      .build()
                      .execute());
    } catch (NotYours e) {
      throw Problem.of(403, "Not that graph", String.valueOf(e.getMessage()));
    } catch (QueryCancelledException e) {
      throw Problem.later(503, "The update took too long", "Nothing was changed: narrow it", 30);
    } catch (UpdateException | QueryException e) {
      throw Problem.bad("Cannot be done here", String.valueOf(e.getMessage()));
    }
    return Reply.empty();
  }

  private UpdateRequest read(HttpServletRequest request) throws Problem, IOException {
    Parameters parameters = Parameters.of(request);
    String type =
        Optional.ofNullable(request.getContentType())
            .orElse("")
            .replaceFirst(";.*", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (!type.equals(UPDATE) && !type.equals(FORM)) {
      throw Problem.of(415, "No update", "Give it as " + UPDATE + " or a form as " + FORM);
    }
    byte[] body = request.getInputStream().readNBytes(served().limits().request() + 1);
    if (body.length > served().limits().request()) {
      throw Problem.of(
          413, "Too long", "At most %d bytes at once".formatted(served().limits().request()));
    }
    String text = Parameters.text(body);
    if (type.equals(FORM)) {
      parameters = parameters.and(Parameters.parse(text));
      List<String> updates = parameters.of("update");
      if (updates.size() != 1) {
        throw Problem.bad("No update", "The form must have one field update");
      }
      text = updates.getFirst();
    }
    if (type.equals(UPDATE) && parameters.has("update")) {
      throw Problem.bad("Two updates", "Give an update in the body or in the form, not in both");
    }
    UpdateRequest update = parse(text);
    using(update, parameters);
    return update;
  }

  private static UpdateRequest parse(String text) throws Problem {
    UpdateRequest update = new UpdateRequest();
    Vocabulary.QUERY_PREFIXES.forEach(update::setPrefix);
    try {
      UpdateFactory.parse(update, text, "urn:x-base:", Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw Problem.bad("No SPARQL update", Mistake.of(e, text).sentence());
    } catch (QueryException | StackOverflowError e) {
      throw Problem.bad("No SPARQL update", "It cannot be read as an update");
    }
    for (Update each : update) {
      if (each instanceof UpdateLoad) {
        throw Problem.of(403, "Not allowed", "LOAD fetches nothing here: send the triples");
      }
    }
    return update;
  }

  /** Graphs that the protocol names for the patterns; an update that names its own may not. */
  private static void using(UpdateRequest update, Parameters parameters) throws Problem {
    List<String> graphs = parameters.of("using-graph-uri");
    List<String> named = parameters.of("using-named-graph-uri");
    if (graphs.isEmpty() && named.isEmpty()) {
      return;
    }
    for (Update each : update) {
      if (each instanceof UpdateWithUsing modify) {
        if (modify.getWithIRI() != null
            || !modify.getUsing().isEmpty()
            || !modify.getUsingNamed().isEmpty()) {
          throw Problem.bad("Graphs named twice", "Name them in the update or beside it, not both");
        }
        graphs.stream().map(Edit::iri).forEach(modify::addUsing);
        named.stream().map(Edit::iri).forEach(modify::addUsingNamed);
      }
    }
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(name);
  }
}
