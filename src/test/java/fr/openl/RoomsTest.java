package fr.openl;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house: data walks the rooms from top to bottom, imports only point up, walls hold. */
class RoomsTest {
  private static final List<String> ROOMS =
      List.of(
          "definition.expression",
          "definition.document",
          "definition",
          "definition.type",
          "definition.format",
          "definition.exchange",
          "definition.exchange.sheet",
          "definition.exchange.xlsform",
          "definition.exchange.limesurvey",
          "definition.exchange.surveyjs",
          "frame",
          "frame.register",
          "collection",
          "collection.simulation",
          "collection.imports",
          "collection.imports.tool",
          "openanswers.agreement",
          "openanswers.words",
          "openanswers.personal",
          "openanswers",
          "settings",
          "fieldwork",
          "fieldwork.mail",
          "fieldwork.outcome",
          "fieldwork.round",
          "accounts",
          "neighbours",
          "store",
          "dataset.moments",
          "dataset",
          "dataset.formats",
          "estimation.weights",
          "estimation.variance",
          "estimation.intervals",
          "estimation.statistics",
          "estimation.growth",
          "estimation",
          "indicators",
          "disclosure.table",
          "disclosure.microdata",
          "disclosure",
          "fieldwork.figures",
          "charts",
          "opendata",
          "print",
          "library",
          "library.notebook",
          "report",
          "mirror",
          "web.door",
          "web.guard",
          "web.reading",
          "web.mirror",
          "web.survey",
          "web.neighbours",
          "web.api",
          "web.desk",
          "web",
          "admin",
          "cli.place",
          "cli.responses",
          "cli.text",
          "cli.survey",
          "cli.frame",
          "cli.fieldwork",
          "cli.rehearse",
          "cli.desk",
          "cli.estimate",
          "cli.disclose",
          "cli.notebook",
          "cli");

  /** Library package → the rooms that may speak to it. */
  private static final Map<String, List<String>> WALLS =
      Map.ofEntries(
          Map.entry("org.snakeyaml..", List.of("definition.format")),
          Map.entry("com.google.re2j..", List.of("definition.expression")),
          Map.entry(
              "com.fasterxml.jackson..",
              List.of(
                  "definition.format",
                  "definition.exchange.surveyjs",
                  "store",
                  "opendata",
                  "library.notebook",
                  "web")),
          Map.entry("org.dhatim..", List.of("definition.exchange.sheet", "dataset.formats")),
          Map.entry(
              "org.apache.commons.csv..",
              List.of(
                  "definition.format",
                  "definition.exchange",
                  "frame",
                  "collection.imports",
                  "openanswers",
                  "dataset",
                  "opendata",
                  "mirror",
                  "cli")),
          Map.entry("org.apache.lucene..", List.of("openanswers")),
          Map.entry("com.google.i18n..", List.of("openanswers.personal")),
          Map.entry("org.jdbi..", List.of("store")),
          Map.entry("org.duckdb..", List.of("store", "dataset")),
          Map.entry("java.sql..", List.of("store", "dataset", "opendata")),
          Map.entry("tech.tablesaw..", List.of("dataset", "estimation", "indicators", "library")),
          Map.entry("org.rapaio..", List.of("library.notebook")),
          Map.entry("org.apache.commons.math3..", List.of("estimation")),
          Map.entry("org.knowm.xchart..", List.of("charts")),
          Map.entry("com.ibm.icu..", List.of("charts")),
          Map.entry("com.openhtmltopdf..", List.of("print")),
          Map.entry("org.apache.pdfbox..", List.of("print")),
          Map.entry("org.apache.fontbox..", List.of("print")),
          Map.entry("org.jsoup..", List.of("print")),
          Map.entry("gg.jte..", List.of("report", "web", "pages")),
          Map.entry("org.commonmark..", List.of("report", "fieldwork.mail")),
          Map.entry("jakarta.mail..", List.of("fieldwork.mail")),
          Map.entry("org.eclipse.angus..", List.of("fieldwork.mail")),
          Map.entry("org.bouncycastle..", List.of("accounts")),
          Map.entry("io.nayuki..", List.of("web.desk")),
          Map.entry("com.nimbusds..", List.of("web.desk")),
          Map.entry("io.javalin..", List.of("web")),
          Map.entry("io.prometheus..", List.of("web")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("me.tongfei..", List.of("cli")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.openl");

  @TestFactory
  Stream<DynamicTest> importsOnlyPointUp() {
    return Stream.iterate(0, i -> i < ROOMS.size(), i -> i + 1)
        .map(
            i ->
                DynamicTest.dynamicTest(
                    ROOMS.get(i) + " knows no room below it",
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("fr.openl." + ROOMS.get(i))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                ROOMS.subList(i + 1, ROOMS.size()).stream()
                                    .map(room -> "fr.openl." + room)
                                    .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> librariesStayBehindTheirWalls() {
    return WALLS.entrySet().stream()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.getKey() + " only in " + wall.getValue(),
                    () ->
                        noClasses()
                            .that(
                                resideInAPackage("fr.openl..")
                                    .and(
                                        not(
                                            resideInAnyPackage(
                                                wall.getValue().stream()
                                                    .map(room -> "fr.openl." + room + "..")
                                                    .toArray(String[]::new)))))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(wall.getKey())
                            .check(CLASSES)));
  }

  @Test
  void theHouseDoesNotLeanOnItsFaceForOthers() {
    noClasses()
        .that()
        .resideInAPackage("fr.openl.*..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("fr.openl.Observatory")
        .check(CLASSES);
  }

  @Test
  void noPackagesTurnInACircle() {
    slices().matching("fr.openl.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
