package fr.openl.disclosure;

import static fr.openl.disclosure.DemonstrationIndicators.text;

import fr.openl.definition.DatePrecision;
import fr.openl.definition.LocalText;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.Study.DesignKind;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Studies, waves and blocks for demonstrations, as small as they can be. */
final class DemonstrationStudies {
  private DemonstrationStudies() {}

  static Study study(
      String id,
      LocalText title,
      List<String> languages,
      String unit,
      LocalText units,
      DesignKind design,
      Optional<Study.DataLicence> licence) {
    return new Study(
        id,
        title,
        Optional.of(
            text(
                "Une enquête pour savoir quels outils servent, à qui, et ce qui manque encore.",
                "A survey to learn which tools serve whom, and what is still missing.")),
        languages,
        unit,
        units,
        new Study.Design(
            design,
            List.of(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of()),
        new Study.Privacy(
            Study.Identity.PSEUDONYMOUS,
            Optional.empty(),
            OptionalInt.empty(),
            DatePrecision.SECOND),
        Study.DisclosureThresholds.DEFAULT,
        new Study.Contact("Observatoire OPEN-L", "observatoire@example.org"),
        licence,
        Optional.empty(),
        new Study.GivingBack(Optional.empty(), Optional.empty()));
  }

  static Wave wave(String id, DesignKind design, OptionalInt frameUnits, List<Wave.Voiding> voids) {
    int year = Integer.parseInt(id);
    return new Wave(
        id,
        "1",
        Optional.empty(),
        LocalDate.of(year, 11, 3),
        LocalDate.of(year, 12, 15),
        Wave.Mode.WEB,
        Wave.Access.OPEN,
        design,
        Optional.empty(),
        frameUnits,
        Optional.empty(),
        Optional.of(text("Annoncée par courriel.", "Announced by e-mail.")),
        Optional.empty(),
        voids);
  }

  static QuestionBlock block(String id, String french, String english) {
    return new QuestionBlock(
        id, text(french, english), Optional.empty(), Optional.empty(), List.of(), Map.of());
  }

  static StudyFolder folder(Path home, Study study, List<Wave> waves, List<QuestionBlock> blocks) {
    Questionnaire questionnaire =
        new Questionnaire(study.id(), "1", List.of(), blocks, List.of(), List.of());
    return new StudyFolder(home, study, questionnaire, Map.of("1", questionnaire), waves);
  }
}
