package org.waqai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.waqai.graph.Graphs;
import org.waqai.graph.Growing;
import org.waqai.graph.Iris;
import org.waqai.graph.Names;
import org.waqai.graph.Ontology;
import org.waqai.graph.Places;
import org.waqai.graph.Shapes;
import org.waqai.graph.Store;
import org.waqai.graph.Triples;
import org.waqai.graph.Wording;
import org.waqai.graph.World;
import org.waqai.lexicon.Lexicon;
import org.waqai.pipeline.Building;
import org.waqai.pipeline.Fingerprint;
import org.waqai.pipeline.Intake;
import org.waqai.pipeline.Making;
import org.waqai.pipeline.Outcome;
import org.waqai.pipeline.Pipeline;
import org.waqai.source.Sources;

/** All that commands which make graphs need, read once from the project's files. */
final class Workshop {
  private final Inputs inputs;
  private final Path folder;
  final Iris iris;
  final Lexicon lexicon;

  Workshop(Inputs inputs) throws IOException {
    this.inputs = inputs;
    this.folder = inputs.ontology();
    this.iris = inputs.iris();
    this.lexicon = Lexicon.read(folder);
  }

  Pipeline pipeline() throws IOException {
    return Pipeline.of(lexicon, folder, inputs.pages.published, inputs.pages.language)
        .atLeast(inputs.least);
  }

  /** What makes graphs; lines of JSON need none, and no word of the ontology. */
  Graphs graphs() throws IOException {
    return graphs(Ontology.read(folder));
  }

  private Graphs graphs(Ontology ontology) {
    return new Graphs(
        iris, new Triples(iris, Wording.of(ontology, lexicon.names()), !inputs.noText));
  }

  private Making making(Ontology ontology) throws IOException {
    return new Making(
        pipeline(),
        graphs(ontology),
        Shapes.read(folder),
        World.read(folder, iris),
        Fingerprint.of(
            folder,
            Main.VERSION,
            List.of(
                inputs.base,
                Boolean.toString(inputs.noText),
                inputs.pages.published.toString(),
                Double.toString(inputs.least))));
  }

  /**
   * Makes a store ready for articles that come while it is in use.
   *
   * @param room how many articles may wait
   */
  Intake intake(Store store, int room) throws IOException {
    Making making = making();
    declare(store);
    return Intake.open(CompletableFuture.completedFuture(making), store, inputs.threads, room);
  }

  /** What makes graphs for a store. */
  Making making() throws IOException {
    return making(Ontology.read(folder));
  }

  /** Gives a store what the ontology and the names say, where it does not have that yet. */
  void declare(Store store) throws IOException {
    store.own().putOntology(Ontology.read(folder));
    store.own().putNames(new Names(lexicon.names(), Places.read(folder)));
  }

  /** Fills a store, and says how it went: the exit code. */
  int build(Path storeFolder, int batch, Progress progress) throws IOException {
    return build(storeFolder, batch, progress, inputs.pages.sources(), new Company() {});
  }

  /** Who goes along with a build. */
  interface Company {
    /** Hears what became of each page, of a stored one once it is on disk. */
    default void hear(Outcome outcome) {}

    /** Does what is left to do with a store that is filled. */
    default void end(Store store) throws IOException {}
  }

  /** The same from other sources, in company. */
  int build(Path storeFolder, int batch, Progress progress, Sources sources, Company company)
      throws IOException {
    Ontology ontology = Ontology.read(folder);
    Building building =
        new Building(
            making(ontology),
            inputs.threads,
            batch,
            outcome -> {
              company.hear(outcome);
              progress.accept(outcome);
            });
    try (Growing growing = Kept.openOrMake(storeFolder, iris);
        var found = sources.stream()) {
      growing.putOntology(ontology);
      growing.putNames(new Names(lexicon.names(), Places.read(folder)));
      building.run(found, growing);
      growing.putCopies();
      Store store = growing.store();
      store.own().putWorld(World.read(folder, iris));
      company.end(store);
      if (!growing.isPacked() && store.isWasteful(Store.WASTEFUL)) {
        store.compact(); // many small rounds leave much that is no longer read
      }
    }
    return progress.end("stored");
  }
}
