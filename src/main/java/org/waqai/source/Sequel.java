package org.waqai.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Page;
import org.waqai.source.Fetched.Content;
import org.waqai.source.Fetched.Failed;
import org.waqai.source.Host.Task;

/** Fetches the pages on which an article goes on. */
final class Sequel {
  /** The most pages of one article. */
  private static final int PARTS = 30;

  private final Manners manners;
  private final Web web;
  private final Robots robots;
  private final Set<URI> seen;
  private final Host.Desk desk;

  /**
   * One for a crawl.
   *
   * @param seen the addresses fetched in it, to which those of the pages are added
   * @param desk who is told what hinders them
   */
  Sequel(Manners manners, Web web, Robots robots, Set<URI> seen, Host.Desk desk) {
    this.manners = manners;
    this.web = web;
    this.robots = robots;
    this.seen = seen;
    this.desk = desk;
  }

  /**
   * What follows a first page.
   *
   * @param all whether there is nothing that could change or come unseen
   */
  record Rest(List<byte[]> pages, boolean all) {
    static final Rest NONE = new Rest(List.of(), true);
  }

  /** The pages on which an article goes on; what hinders them is told, and the article is cut. */
  Rest rest(Task task, URI first, byte[] bytes, Host.Pace pace) throws InterruptedException {
    List<byte[]> rest = new ArrayList<>();
    Optional<URI> next = Onward.next(first, first, 2, bytes);
    boolean alone = next.isEmpty();
    int size = bytes.length;
    while (next.isPresent() && rest.size() + 1 < PARTS) {
      URI at = next.get();
      int room = Math.max(1, manners.pageLimit() - size);
      Optional<Failed> objection = robots.objection(at);
      Fetched fetched =
          objection.isPresent()
              ? objection.get()
              : new Patience(manners.delay())
                  .ask(
                      () -> {
                        pace.await();
                        return web.page(at, room, Fetched.Validators.NONE, robots::objection);
                      });
      if (!(fetched instanceof Content content)) {
        if (fetched instanceof Failed failed) {
          desk.tell(new Task(at, Page.Origin.UNKNOWN, task.depth(), false), failed);
        }
        break;
      }
      seen.add(at);
      rest.add(content.bytes());
      size += content.bytes().length;
      next = Onward.next(first, content.address(), rest.size() + 2, content.bytes());
    }
    return new Rest(rest, alone);
  }
}
