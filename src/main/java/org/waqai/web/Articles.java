package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.json.JsonObject;
import org.waqai.model.Page;
import org.waqai.pipeline.Intake;
import org.waqai.pipeline.Receipt;

/**
 * {@code /articles}: an editor brings articles into the store that is served, and takes them out.
 * The answer comes when they are on disk; with {@code Prefer: respond-async}, when it is on disk
 * that they wait, and then there is an address to ask for them.
 */
final class Articles extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/articles";

  private static final String QUEUE = PATH + "/queue/";

  /**
   * How many may wait for the disk, each with a thread: as many as come in twenty seconds where
   * twenty come in each, since a server that has just begun needs about so long to be quick.
   */
  static final int WAITING = 400;

  private static final long PATIENCE = 60;

  private final transient Semaphore waiting = new Semaphore(WAITING);

  Articles(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST", "DELETE");
  }

  @Override
  boolean writes(HttpServletRequest request) {
    return !List.of("GET", "HEAD").contains(request.getMethod());
  }

  @Override
  Optional<Role> needs(HttpServletRequest request) {
    return Optional.of(Role.EDITOR);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    Intake intake =
        served()
            .intake()
            .orElseThrow(() -> Problem.of(403, "Read-only", "This server takes no articles"));
    String path = request.getRequestURI();
    String rest = path.length() > PATH.length() ? path.substring(PATH.length() + 1) : "";
    return switch (request.getMethod()) {
      case "POST" -> rest.isEmpty() ? post(request, intake) : wrong(PATH);
      case "DELETE" -> rest.isEmpty() ? wrong(PATH + "/{id}") : delete(intake, rest);
      default -> {
        if (path.startsWith(QUEUE)) {
          yield state(intake, path);
        }
        yield path.matches(PATH + "/?")
            ? room(intake)
            : Reply.seeOther("/id/article" + path.substring(PATH.length()));
      }
    };
  }

  private static Reply wrong(String right) throws Problem {
    throw Problem.of(405, "Not at this address", "Do that at " + right);
  }

  private Reply post(HttpServletRequest request, Intake intake) throws Problem, IOException {
    List<Page> pages = Brought.pages(request, Parameters.of(request));
    if (pages.size() > intake.room()) {
      throw Problem.of(
          413,
          "Too many at once",
          "At most %d articles can come together: send them in parts".formatted(intake.room()));
    }
    try {
      return prefers(request, "respond-async")
          ? left(intake.leave(pages), intake)
          : brought(await(() -> intake.bring(pages)));
    } catch (Intake.Full e) {
      throw Problem.later(
          429, "Too many articles wait", e.getMessage() + ": come again in a while", 5);
    }
  }

  private static boolean prefers(HttpServletRequest request, String what) {
    return Collections.list(request.getHeaders("Prefer")).stream()
        .flatMap(h -> List.of(h.split(",")).stream())
        .anyMatch(p -> p.strip().toLowerCase(Locale.ROOT).equals(what));
  }

  private Reply left(String ticket, Intake intake) throws Problem, IOException {
    Reply state = state(intake, QUEUE + ticket);
    return new Reply(202, state.type(), state.body(), state.headers(), false)
        .with("Location", QUEUE + ticket)
        .with("Preference-Applied", "respond-async");
  }

  private Reply brought(Receipt receipt) throws Problem {
    List<Receipt.Line> lines = receipt.lines();
    if (lines.stream().allMatch(l -> l.fate() == Receipt.Fate.REFUSED)) {
      String reasons = String.join("; ", lines.stream().map(Receipt.Line::reason).toList());
      throw Problem.of(422, "No article", reasons);
    }
    Reply reply = Reply.of("application/json", json(receipt) + "\n").passing();
    boolean all = lines.stream().allMatch(l -> l.fate() == Receipt.Fate.STORED);
    Reply out =
        new Reply(all ? 201 : 200, reply.type(), reply.body(), reply.headers(), reply.lasting());
    return all && lines.size() == 1
        ? out.with("Location", served().iris().article(lines.getFirst().article()).getURI())
        : out;
  }

  private JsonObject json(Receipt receipt) {
    return new ReceiptJson(served().iris()).of(receipt);
  }

  private Reply state(Intake intake, String path) throws Problem, IOException {
    String ticket = path.substring(QUEUE.length());
    Intake.State state =
        intake
            .state(ticket)
            .orElseThrow(() -> Problem.missing("That ticket is unknown here, or long done"));
    JsonObject out = new JsonObject();
    switch (state) {
      case Intake.State.Waiting waits -> {
        out.put("state", "waiting");
        out.put("before", waits.before());
      }
      case Intake.State.Done done -> {
        out = json(done.receipt());
        out.put("state", "done");
      }
    }
    out.put("status", QUEUE + ticket);
    return Reply.of("application/json", out + "\n").passing();
  }

  private static Reply room(Intake intake) {
    JsonObject out = new JsonObject();
    out.put("waiting", intake.waiting());
    out.put("room", intake.room());
    return Reply.of("application/json", out + "\n").passing();
  }

  private Reply delete(Intake intake, String encoded) throws Problem, IOException {
    String id = Parameters.parse("id=" + encoded.replace("+", "%2B")).first("id").orElse("");
    if (!removed(intake, id)) {
      throw Problem.missing("There is no article of that id");
    }
    return Reply.empty();
  }

  private boolean removed(Intake intake, String id) throws Problem, IOException {
    try {
      return await(() -> intake.remove(id));
    } catch (Intake.Full e) {
      throw new IllegalStateException("what goes takes no room", e);
    }
  }

  /** What the intake is asked for. */
  private interface Asked<T> {
    Future<T> ask() throws Intake.Full;
  }

  /** Who is told to come again has brought nothing. */
  private <T> T await(Asked<T> asked) throws Problem, IOException, Intake.Full {
    if (!waiting.tryAcquire()) {
      throw Problem.later(
          429,
          "Too many wait",
          "Come again in a while, or leave articles here with Prefer: respond-async",
          2);
    }
    try {
      return asked.ask().get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw Problem.later(
          503, "It takes long", "It may still be done: ask the same again, it harms nothing", 10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.later(503, "The server stops", "Ask the same again", 10);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw Problem.later(507, "It cannot be stored", Articles.plain(broken), 60);
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      waiting.release();
    }
  }

  /** The sentences of a store name its folder, which is nobody's business. */
  private static String plain(IOException e) {
    String said = String.valueOf(e.getMessage());
    return said.contains("full") ? "The disk is full" : "The store cannot be written now";
  }
}
