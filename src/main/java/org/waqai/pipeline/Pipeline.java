package org.waqai.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waqai.article.Cleaned;
import org.waqai.article.Cleaner;
import org.waqai.entity.Entities;
import org.waqai.entity.WordLists;
import org.waqai.event.Extractor;
import org.waqai.event.Trace;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Name;
import org.waqai.model.Named;
import org.waqai.model.Page;
import org.waqai.source.Found;
import org.waqai.text.Languages;

/** Every room in order: from a page to what its article tells. Shared by all threads. */
public final class Pipeline {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Cleaner cleaner;
  private final Languages languages;
  private final Entities entities;
  private final Extractor extractor;
  private final double least;

  private Pipeline(
      Cleaner cleaner, Languages languages, Entities entities, Extractor extractor, double least) {
    this.cleaner = cleaner;
    this.languages = languages;
    this.entities = entities;
    this.extractor = extractor;
    this.least = least;
  }

  /**
   * A pipeline by what experts have written.
   *
   * @param lexicon their entries and names
   * @param ontology the folder that it was read from, for further lists of words
   * @param published the day of publication of pages that name none
   * @param language the language of pages that state none
   * @throws IOException where a file can't be read
   */
  public static Pipeline of(
      Lexicon lexicon, Path ontology, Optional<LocalDate> published, Optional<String> language)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (Name name : lexicon.names()) {
      name.arabic().forEach(form -> words.addAll(words(form)));
    }
    // the largest tables, made beside the others: every start waits for them
    CompletableFuture<Languages> languages =
        CompletableFuture.supplyAsync(() -> new Languages(lexicon.verbs(), lexicon.nouns(), words));
    Entities entities = new Entities(lexicon.names(), WordLists.read(ontology.resolve("names")));
    Extractor extractor = new Extractor(lexicon);
    return new Pipeline(new Cleaner(published, language), languages.join(), entities, extractor, 0);
  }

  /** The same, but events that are less sure are left out. */
  public Pipeline atLeast(double confidence) {
    return new Pipeline(cleaner, languages, entities, extractor, confidence);
  }

  /**
   * The words of a name that are words of their own: «لدعم» within a long name is two, and must not
   * be taken for one.
   */
  private static List<String> words(String form) {
    List<String> out = new ArrayList<>();
    String[] all = SPACE.split(form);
    for (String word : all.length <= 2 ? List.of(all) : List.of(all[0])) {
      if (!word.startsWith("ال")) {
        out.add(word); // the article is a token of its own, in names too
      }
    }
    return out;
  }

  /** Reads all that a source comes upon, on so many threads, and hands outcomes over in order. */
  public void run(Stream<Found> found, int threads, Consumer<Outcome> out) {
    new Crew(Math.max(1, threads)).work(found, f -> read(f, a -> false), out);
  }

  /** What becomes of what a source came upon; a page whose article is known is not read again. */
  public Outcome read(Found found, Predicate<Article> known) {
    return read(found, known, Trace.NONE);
  }

  /** What becomes of a page that somebody brings; one whose article is known is not read again. */
  public Outcome read(Page page, Predicate<Article> known) {
    return read(page, known, Trace.NONE);
  }

  /** What becomes of it, and what was tried on the way. */
  public Outcome read(Found found, Trace trace) {
    return read(found, a -> false, trace);
  }

  /**
   * What becomes of several, in order. All go through one room before any enters the next: the code
   * of each is as much as a processor keeps at hand.
   */
  List<Outcome> read(List<Found> found, Predicate<Article> known) {
    return read(found, known, Trace.NONE);
  }

  private Outcome read(Found found, Predicate<Article> known, Trace trace) {
    return read(List.of(found), known, trace).getFirst();
  }

  private Outcome read(Page page, Predicate<Article> known, Trace trace) {
    return read(new Found.Got(page), known, trace);
  }

  private List<Outcome> read(List<Found> found, Predicate<Article> known, Trace trace) {
    var articles = each(each(found, Pipeline::begin), w -> w.on(p -> article(w, p, known)));
    var documents = each(articles, w -> w.on(a -> w.at(languages.read(a))));
    var told = each(documents, w -> w.on(d -> w.at(new Told(d, entities.read(d)))));
    var readings =
        each(told, w -> w.on(t -> w.at(extractor.read(t.document, t.named, trace).atLeast(least))));
    return each(
        readings,
        w ->
            w.now().isPresent()
                ? new Outcome.Read(w.now().get(), w.location())
                : w.end().orElseThrow());
  }

  /** A document, and who and what it names. */
  private record Told(Document document, Named named) {}

  private static <A, B> List<B> each(List<A> all, Function<A, B> room) {
    List<B> out = new ArrayList<>(all.size());
    for (A one : all) {
      out.add(room.apply(one));
    }
    return out;
  }

  private static Way<Page> begin(Found found) {
    Way<Page> way = new Way<>(found.location(), Optional.empty(), Optional.empty());
    return switch (found) {
      case Found.Got got -> way.at(got.page());
      case Found.Unreadable no ->
          way.ends(new Outcome.SetAside(no.location(), no.cause(), no.reason()));
      case Found.PassedOver over -> way.ends(new Outcome.PassedOver(over.location()));
    };
  }

  private Way<Article> article(Way<Page> way, Page page, Predicate<Article> known) {
    String location = way.location();
    return switch (cleaner.read(page)) {
      case Cleaned.Rejected no -> way.ends(new Outcome.SetAside(location, "article", no.reason()));
      case Cleaned.Clean clean -> {
        Article article = clean.article();
        if (!languages.know(article.language())) {
          yield way.ends(
              new Outcome.SetAside(
                  location,
                  "text",
                  location
                      + " is in a language that is not read yet ("
                      + article.language()
                      + "): give articles in Arabic, or say --language ar"));
        }
        yield known.test(article)
            ? way.ends(new Outcome.Unchanged(article.id(), location))
            : way.at(article);
      }
    };
  }
}
