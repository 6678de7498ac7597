package fr.openl.disclosure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.indicators.Heading;
import fr.openl.indicators.Indicator;
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

  /** What a study declares may be seen by all: it holds words and formulas, and no number. */
  @Test
  void chartsReportsAndPagesNeverSeeUncheckedNumbers() {
    noClasses()
        .that()
        .resideInAnyPackage("fr.openl.charts..", "fr.openl.report..", "fr.openl.web..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "fr.openl.indicators..", "fr.openl.estimation..", "fr.openl.dataset..")
                .and(
                    not(
                        belongToAnyOf(
                            Codebook.class, Variable.class, Indicator.class, Heading.class))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
