package fr.openl.opendata;

import fr.openl.definition.format.RevisionHash;
import fr.openl.frame.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The waves of which figures are told, with the questionnaire revision that each asked. */
final class WavesTable {
  static final String NAME = "waves";

  private WavesTable() {}

  static OpenTable of(OpenEdition edition) {
    return new OpenTable(
        NAME,
        "Waves and what they asked",
        List.of(
            Field.required("wave", FieldType.STRING, "Id of the wave"),
            Field.optional("opens", FieldType.DATE, "First day of collection"),
            Field.optional("closes", FieldType.DATE, "Last day of collection"),
            Field.optional("design", FieldType.STRING, "census, sample or open"),
            Field.optional("mode", FieldType.STRING, "How answers were collected"),
            Field.optional("revision", FieldType.STRING, "Questionnaire revision"),
            Field.optional("revision_hash", FieldType.STRING, "Content hash of the revision"),
            Field.optional(
                "responses", FieldType.INTEGER, "Valid responses; of this edition's wave"),
            Field.optional("population", FieldType.INTEGER, "Units in the frame, where known"),
            Field.required("simulated", FieldType.BOOLEAN, "Whether any response was made up")),
        List.of("wave"),
        List.of(),
        edition.waves().stream().map(id -> line(edition, id)).toList());
  }

  private static List<String> line(OpenEdition edition, String id) {
    Optional<Wave> wave = edition.released().study().findWave(id);
    boolean own = id.equals(edition.wave().id());
    List<String> cells = new ArrayList<>();
    cells.add(id);
    cells.add(wave.map(w -> w.opens().toString()).orElse(""));
    cells.add(wave.map(w -> w.closes().toString()).orElse(""));
    cells.add(wave.map(w -> lower(w.design())).orElse(""));
    cells.add(wave.map(w -> lower(w.mode())).orElse(""));
    cells.add(wave.map(Wave::revision).orElse(""));
    cells.add(
        wave.map(w -> RevisionHash.of(edition.released().study().questionnaireOf(w))).orElse(""));
    cells.add(own ? String.valueOf(edition.released().responses()) : "");
    cells.add(
        own && edition.released().population().isPresent()
            ? String.valueOf(edition.released().population().getAsInt())
            : "");
    cells.add(String.valueOf(edition.released().simulated()));
    return cells;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
