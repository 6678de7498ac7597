package fr.openl.collection.imports.tool;

import fr.openl.Refusal;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.exchange.limesurvey.LimeNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What the form behind an imported study called its parts, from the study's {@code aliases.csv}.
 * Without the file, everything is called as it is here.
 */
final class FormNames {
  /** Kind, such as {@code question} or {@code category of tool} → id → the form's name. */
  private final Map<String, Map<String, String>> names = new HashMap<>();

  private FormNames() {}

  /**
   * The names of the study in {@code folder}.
   *
   * @throws Refusal when its {@code aliases.csv} cannot be read
   */
  static FormNames of(Path folder) {
    FormNames names = new FormNames();
    Path file = folder.resolve("aliases.csv");
    if (!Files.isRegularFile(file)) {
      return names;
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : rows) {
        names
            .names
            .computeIfAbsent(row.get("kind"), kind -> new HashMap<>())
            .put(row.get("id"), row.get("name"));
      }
      return names;
    } catch (IOException | RuntimeException unreadable) {
      throw new Refusal(
          file
              + ": expected CSV with the columns kind, id and name, as openl survey import writes"
              + " it",
          unreadable);
    }
  }

  /**
   * These names, and where there is none the one that a form for LimeSurvey has when it is written
   * of {@code questionnaire}.
   */
  FormNames orOfLimeSurvey(Questionnaire questionnaire) {
    LimeNames lime = LimeNames.of(questionnaire);
    questionnaire
        .questions()
        .forEach(
            question -> {
              put("question", question.id(), lime.question(question.id()));
              if (question.type().control() instanceof Control.Grid grid) {
                grid.rows()
                    .forEach(
                        row ->
                            put(
                                "row of " + question.id(),
                                row.id(),
                                lime.row(question.id(), row.id())));
              }
            });
    for (CodeList list : questionnaire.lists()) {
      list.codes()
          .forEach(code -> put("category of " + list.id(), code, lime.category(list.id(), code)));
    }
    return this;
  }

  private void put(String kind, String id, String name) {
    names.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(id, name);
  }

  Optional<String> question(String id) {
    return find("question", id);
  }

  Optional<String> row(String question, String row) {
    return find("row of " + question, row);
  }

  Optional<String> category(String list, String code) {
    return find("category of " + list, code);
  }

  private Optional<String> find(String kind, String id) {
    return Optional.ofNullable(names.getOrDefault(kind, Map.of()).get(id));
  }
}
