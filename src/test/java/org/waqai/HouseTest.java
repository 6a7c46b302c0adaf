package org.waqai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rules of the house: which room may import what. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.waqai");

  private static final String JAVA = "java..";
  private static final String NULLS = "org.jspecify.annotations..";

  /** What each package may import beside java.*, itself and the null annotations. */
  private static final Map<String, List<String>> MAY =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("lexicon", List.of("org.waqai.model..", "org.apache.jena..")),
          Map.entry(
              "source",
              List.of(
                  "org.waqai.model..",
                  "org.apache.hc..",
                  "com.rometools..",
                  "org.jdom2..",
                  "crawlercommons..",
                  "org.netpreserve.jwarc..",
                  "com.google.gson..")),
          Map.entry("article", List.of("org.waqai.model..", "org.jsoup..", "com.ibm.icu..")),
          Map.entry("text", List.of("org.waqai.model..", "com.ibm.icu..")),
          Map.entry("entity", List.of("org.waqai.model..", "org.waqai.lexicon..")),
          Map.entry("event", List.of("org.waqai.model..", "org.waqai.lexicon..")),
          Map.entry(
              "graph", List.of("org.waqai.model..", "org.apache.jena..", "org.apache.lucene..")),
          Map.entry(
              "pipeline",
              List.of(
                  "org.waqai.model..",
                  "org.waqai.lexicon..",
                  "org.waqai.source..",
                  "org.waqai.article..",
                  "org.waqai.text..",
                  "org.waqai.entity..",
                  "org.waqai.event..",
                  "org.waqai.graph..")),
          Map.entry(
              "web",
              List.of(
                  "org.waqai.model..",
                  "org.waqai.graph..",
                  "org.waqai.pipeline..",
                  "org.apache.jena..",
                  "org.eclipse.jetty..",
                  "io.micrometer..",
                  "javax.crypto..",
                  "jakarta.servlet..")),
          Map.entry("cli", List.of("org.waqai..", "picocli..", "org.apache.jena..")));

  @TestFactory
  Stream<DynamicTest> everyRoomImportsOnlyWhatItMay() {
    return MAY.entrySet().stream()
        .map(
            room -> {
              List<String> allowed = new ArrayList<>(room.getValue());
              allowed.add(JAVA);
              allowed.add(NULLS);
              allowed.add("org.waqai." + room.getKey() + "..");
              ArchRule rule =
                  classes()
                      .that()
                      .resideInAPackage("org.waqai." + room.getKey() + "..")
                      .should()
                      .onlyDependOnClassesThat()
                      .resideInAnyPackage(allowed.toArray(String[]::new))
                      .allowEmptyShould(true);
              return DynamicTest.dynamicTest(room.getKey(), () -> rule.check(HOUSE));
            });
  }

  @Test
  void thereIsNoOtherRoom() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY.keySet().stream().map(p -> "org.waqai." + p + "..").toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void onlyTheFrontDoorOpensAnother() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.waqai.cli..", "org.waqai.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.waqai.cli..", "org.waqai.web..")
        .check(HOUSE);
  }

  @Test
  void namesNameTheThing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Processor")
        .orShould()
        .haveSimpleNameEndingWith("Handler")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .check(HOUSE);
  }
}
