package org.waqai.model;

/**
 * What came in, before anyone has read it.
 *
 * @param location where it is, for messages: a path, {@code path:line} or an address
 * @param name what its article is called when nothing better is known: the path below the folder
 *     that was given, without suffixes
 * @param format how to read {@code content}
 * @param content the bytes; never changed by who reads them
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that nobody compares: a page is read once
public record Page(String location, String name, Format format, byte[] content) {

  /** The forms in which an article can come. */
  public enum Format {
    /** Text as a browser copies it. */
    TEXT,
    HTML,
    /** One JSON object: id, url, title, published, language, source, text. */
    JSON
  }
}
