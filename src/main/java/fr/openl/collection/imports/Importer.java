package fr.openl.collection.imports;

import fr.openl.Refusal;
import fr.openl.collection.Routing;
import fr.openl.definition.Item;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Nearest;
import fr.openl.frame.Wave;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the rows of foreign files into responses of one wave. The same file always yields the same
 * responses with the same ids.
 */
public final class Importer {
  private final Wave wave;
  private final Mapping mapping;
  private final Routing routing;

  /**
   * @throws Refusal when the mapping fills an item that the questionnaire does not ask
   */
  public Importer(Wave wave, Questionnaire questionnaire, Mapping mapping) {
    this.wave = wave;
    this.mapping = mapping;
    this.routing = new Routing(questionnaire);
    for (String id : mapping.columns().keySet()) {
      if (!routing.items().containsKey(id)) {
        throw new Refusal(unknownItem(id));
      }
    }
  }

  /**
   * Opens a file for one pass.
   *
   * @throws Refusal when the file cannot be read or lacks a column that the mapping names
   */
  public ImportRun open(Path path) {
    ResponseFile file = ResponseFile.open(path, mapping);
    try {
      requireColumns(path, file);
      Findings findings = new Findings();
      List<AnswerReader> readers = new ArrayList<>();
      for (Item item : routing.items().values()) {
        Optional.ofNullable(mapping.columns().get(item.id()))
            .map(column -> new AnswerReader(item, column, file, mapping, findings))
            .ifPresent(readers::add);
      }
      return new ImportRun(wave, mapping, routing, file, readers, findings);
    } catch (RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  private void requireColumns(Path path, ResponseFile file) {
    List<String> missing = new ArrayList<>();
    for (String column : mapping.columnsRead()) {
      if (!file.has(column)) {
        missing.add("\"" + column + "\"" + nearest(column, file.columns()));
      }
    }
    if (!missing.isEmpty()) {
      throw new Refusal(
          "%s: the mapping of wave %s of %s reads %d columns that the file does not have: %s"
              .formatted(
                  path, wave.id(), mapping.study(), missing.size(), String.join(", ", missing)));
    }
  }

  private String unknownItem(String id) {
    return "The mapping of wave %s of %s fills \"%s\", which revision %s does not ask%s"
        .formatted(
            wave.id(),
            mapping.study(),
            id,
            wave.revision(),
            nearest(id, List.copyOf(routing.items().keySet())));
  }

  private static String nearest(String written, List<String> known) {
    return Nearest.among(known, written).map(near -> " (nearest: \"" + near + "\")").orElse("");
  }
}
