package org.waqai.source;

import org.waqai.model.Page;

/** What a source comes upon: a page, something that cannot be read, or something not for us. */
public sealed interface Found {

  /** Where it is, for messages. */
  String location();

  /** A page, ready to be read. */
  record Got(Page page) implements Found {
    @Override
    public String location() {
      return page.location();
    }
  }

  /**
   * Something that should have been a page; the run goes on without it.
   *
   * @param cause a name under which like cases are counted, such as {@code timeout}
   * @param reason one sentence that names the file and says what to do
   */
  record Unreadable(String location, String cause, String reason) implements Found {
    /** A file that cannot be read. */
    public Unreadable(String location, String reason) {
      this(location, "file", reason);
    }
  }

  /** A file in a folder that is no article by its name, such as a picture. */
  record PassedOver(String location) implements Found {}
}
