package fr.openl.frame;

import fr.openl.definition.LocalText;
import fr.openl.definition.PartReader;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import fr.openl.frame.Wave.Access;
import fr.openl.frame.Wave.Mode;
import fr.openl.frame.Wave.Voiding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code waves/<wave>.yaml}. */
final class WaveReader {
  private final PartReader parts;
  private final DesignKind studyDesign;
  private final Map<String, Questionnaire> revisions;

  /**
   * A reader of a study's waves.
   *
   * @param revisions the questionnaires that could be read, by revision
   */
  WaveReader(PartReader parts, DesignKind studyDesign, Map<String, Questionnaire> revisions) {
    this.parts = parts;
    this.studyDesign = studyDesign;
    this.revisions = revisions;
  }

  /** The wave that {@code document} declares; empty when a required key is missing or wrong. */
  Optional<Wave> read(Document document) {
    parts.check(document.root(), WaveShape.SHAPE);
    Fields fields = Fields.of(document.root());
    Optional<String> id = fields.text("wave");
    Optional<String> revision = fields.text("questionnaire");
    Optional<LocalDate> opens = fields.day("opens");
    Optional<LocalDate> closes = fields.day("closes");
    Optional<Mode> mode = fields.word(Mode.values(), "mode");
    Optional<Access> access = fields.word(Access.values(), "access");
    List<Voiding> voids = voids(fields, revision.map(revisions::get));
    Optional<LocalText> title = parts.words(fields, "title");
    Optional<LocalText> notes = parts.words(fields, "notes");
    if (id.isEmpty()
        || revision.isEmpty()
        || opens.isEmpty()
        || closes.isEmpty()
        || mode.isEmpty()
        || access.isEmpty()) {
      return Optional.empty(); // told by the shape
    }
    Optional<Fields> frame = fields.find("frame").map(Fields::of);
    Wave wave =
        new Wave(
            id.get(),
            revision.get(),
            title,
            opens.get(),
            closes.get(),
            mode.get(),
            access.get(),
            fields.word(DesignKind.values(), "design").orElse(studyDesign),
            frame.flatMap(declared -> declared.text("file")),
            frame.map(declared -> declared.whole("units")).orElse(java.util.OptionalInt.empty()),
            fields.text("previous"),
            notes,
            fields.text("pinned"),
            voids);
    return Optional.of(parts.origins().remember(wave, document.root()));
  }

  private List<Voiding> voids(Fields fields, Optional<Questionnaire> questionnaire) {
    List<Voiding> voids = new ArrayList<>();
    for (Node node : fields.list("voids")) {
      Fields voiding = Fields.of(node);
      Optional<LocalText> reason = parts.words(voiding, "reason");
      if (questionnaire.isEmpty()) {
        continue; // without its questionnaire the condition means nothing
      }
      List<String> ids = questionnaire.get().questions().map(question -> question.id()).toList();
      for (Node.Scalar question : voiding.scalars("questions")) {
        if (!ids.contains(question.text())) {
          parts.problems().unknown(question.place(), "question", question.text(), ids);
        }
      }
      Optional<Formula> when =
          parts.condition(voiding, "when", new TypeChecker(questionnaire.get().symbols()));
      if (when.isPresent() && reason.isPresent()) {
        voids.add(new Voiding(voiding.texts("questions"), when.get(), reason.get()));
      }
    }
    return voids;
  }
}
