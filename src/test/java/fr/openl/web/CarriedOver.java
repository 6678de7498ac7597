package fr.openl.web;

import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.Pseudonyms;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A study that proposes answers from its frame and from its previous wave. */
final class CarriedOver {
  static final String STUDY = "carried-over";

  private CarriedOver() {}

  static StudyFolder study() {
    return StudyFolderReader.read(Path.of("src/test/resources/fr/openl/carried-over"), STUDY)
        .orRefuse();
  }

  /** A link of a unit of the frame, which may have answered in 2025. */
  static PersonalToken invite(RunningObservatory observatory, Path folder, String unit) {
    return observatory.invite(STUDY, "2026", pseudonym(folder, unit));
  }

  /** What a unit said in 2025. */
  static void givenPrevious(RunningObservatory observatory, Path folder, String unit) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    study().current().items().forEach(item -> answers.put(item.id(), new Answer.NoAnswer()));
    Map.of(
            "members", new Value.Quantity(12),
            "used", new Value.Codes(new LinkedHashSet<>(List.of("paper", "other"))),
            "used.other", new Value.Words("Etherpad"),
            "app_use.files", new Value.Code("daily"),
            "moved", new Value.Day(LocalDate.of(2024, 11, 1)))
        .forEach((item, value) -> answers.put(item, new Answer.Given(value)));
    observatory.keep(
        new Response(
            UUID.randomUUID(),
            STUDY,
            "2025",
            "1",
            pseudonym(folder, unit),
            Response.Origin.WEB,
            Optional.of(Instant.parse("2025-11-20T00:00:00Z")),
            answers,
            Optional.empty()));
  }

  private static String pseudonym(Path folder, String unit) {
    return Pseudonyms.open(folder.resolve("keys"), STUDY).of(unit);
  }
}
