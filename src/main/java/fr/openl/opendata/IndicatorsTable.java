package fr.openl.opendata;

import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.indicators.Indicator;
import fr.openl.opendata.OpenTable.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each indicator counts, over which units, and which variables it rests on. */
final class IndicatorsTable {
  static final String NAME = "indicators";
  static final String LINKS = "indicator_variables";

  private IndicatorsTable() {}

  static OpenTable of(OpenEdition edition) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.required("indicator", FieldType.STRING, "Id of the indicator"));
    fields.add(
        Field.optional(
            "block", FieldType.STRING, "Block of the questionnaire; empty: rests on the frame"));
    fields.add(
        Field.oneOf(
            "scale", "A share from 0 to 1 or a quantity", true, List.of("share", "quantity")));
    fields.add(
        Field.oneOf("base", "The units it is over", true, List.of("all", "asked", "answered")));
    fields.add(Field.optional("unit", FieldType.STRING, "Unit of a quantity"));
    fields.add(
        Field.optional("subject", FieldType.STRING, "What it estimates from, as an expression"));
    fields.add(Field.optional("among", FieldType.STRING, "The units it looks at; empty: everyone"));
    fields.add(
        Field.optional("definition_hash", FieldType.STRING, "SHA-256 of subject, among and base"));
    fields.add(Field.required("codebook", FieldType.STRING, "Where a page defines it"));
    for (String language : edition.languages()) {
      fields.add(Field.optional("label_" + language, FieldType.STRING, "What the number says"));
      fields.add(Field.optional("definition_" + language, FieldType.STRING, "What is counted"));
    }
    return new OpenTable(
        NAME,
        "Definitions of the indicators",
        fields,
        List.of("indicator"),
        List.of(),
        edition.released().told().stream().map(i -> line(edition, i)).toList());
  }

  /** Which variables of which revisions each indicator rests on. */
  static OpenTable links(OpenEdition edition) {
    List<List<String>> lines = new ArrayList<>();
    for (ReleasedIndicator indicator : edition.released().indicators()) {
      List<String> items = edition.itemsOf(indicator.id());
      edition
          .revisions()
          .forEach(
              (revision, questionnaire) ->
                  items.stream()
                      .filter(item -> questionnaire.findItem(item).isPresent())
                      .forEach(item -> lines.add(List.of(indicator.id(), revision, item))));
    }
    return new OpenTable(
        LINKS,
        "The variables that each indicator rests on",
        List.of(
            Field.required("indicator", FieldType.STRING, "Id of the indicator"),
            Field.required("revision", FieldType.STRING, "Questionnaire revision"),
            Field.required("variable", FieldType.STRING, "Id of the variable")),
        List.of("indicator", "revision", "variable"),
        List.of(
            Reference.to(NAME, "indicator"),
            Reference.to(VariablesTable.NAME, "revision", "variable")),
        lines);
  }

  /** The content hash of what an indicator estimates; empty where the study does not declare it. */
  static Optional<String> definitionHash(OpenEdition edition, ReleasedIndicator indicator) {
    return edition
        .findDeclared(indicator.id())
        .map(
            declared ->
                "sha256:"
                    + Checksum.of(
                        String.join(
                            "\n",
                            declared.estimatedFrom(),
                            among(declared),
                            base(indicator),
                            rows(indicator))));
  }

  /** The numbers it has, which name the thresholds and quantiles that it was declared with. */
  private static String rows(ReleasedIndicator indicator) {
    return indicator.rows().stream().map(ReleasedRow::code).collect(Collectors.joining(","));
  }

  private static List<String> line(OpenEdition edition, ReleasedIndicator indicator) {
    Optional<Indicator> declared = edition.findDeclared(indicator.id());
    List<String> cells = new ArrayList<>();
    cells.add(indicator.id());
    cells.add(indicator.block());
    cells.add(indicator.scale().code());
    cells.add(base(indicator));
    cells.add(indicator.unit().orElse(""));
    cells.add(declared.map(found -> found.estimatedFrom()).orElse(""));
    cells.add(declared.map(IndicatorsTable::among).orElse(""));
    cells.add(definitionHash(edition, indicator).orElse(""));
    cells.add(
        indicator.block().isEmpty()
            ? "fr/method.html#response"
            : "fr/codebook.html#indicator-" + indicator.id());
    for (String language : edition.languages()) {
      cells.add(indicator.label().byLanguage().getOrDefault(language, ""));
      cells.add(indicator.definition().map(d -> d.byLanguage().get(language)).orElse(""));
    }
    return cells;
  }

  private static String among(Indicator declared) {
    return declared.heading().among().map(formula -> formula.source()).orElse("");
  }

  private static String base(ReleasedIndicator indicator) {
    return indicator.base().name().toLowerCase(Locale.ROOT);
  }
}
