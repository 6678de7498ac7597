package fr.openl.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** An unchecked number cannot be told: nobody else makes a released one, or sees one to release. */
class OnlyDoorTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fr.openl");

  @Test
  void releasedNumbersHaveNoPublicConstructor() {
    constructors()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(Released.class)
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void chartsReportsAndPagesNeverSeeUncheckedNumbers() {
    noClasses()
        .that()
        .resideInAnyPackage("fr.openl.charts..", "fr.openl.report..", "fr.openl.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("fr.openl.indicators..", "fr.openl.estimation..", "fr.openl.dataset..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
