package fr.openl.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.disclosure.ReleasedIndicator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers of one indicator in files of their own, for who needs no others: its lines of the
 * table of figures as CSV, and the same as JSON. They are parts of the data package's table and no
 * tables beside it.
 */
public final class IndicatorFigures {
  /** Their folder in that of the edition. */
  private static final String FOLDER = "figures/";

  private IndicatorFigures() {}

  /** Where the CSV of {@code indicator} lies, from the folder of the edition. */
  public static String csv(String indicator) {
    return FOLDER + indicator + ".csv";
  }

  /** Where the JSON of {@code indicator} lies, from the folder of the edition. */
  public static String json(String indicator) {
    return FOLDER + indicator + ".json";
  }

  /** The files of every indicator of {@code edition}. */
  public static List<OpenFile> of(OpenEdition edition) {
    OpenTable all = FiguresTable.of(edition);
    int key = all.fields().stream().map(Field::name).toList().indexOf("indicator");
    return edition.released().indicators().stream()
        .flatMap(
            indicator -> {
              OpenTable own =
                  all.with(
                      all.lines().stream()
                          .filter(line -> line.get(key).equals(indicator.id()))
                          .toList());
              return Stream.of(
                  OpenFile.text(csv(indicator.id()), own.csv()),
                  OpenFile.text(json(indicator.id()), json(edition, indicator, own)));
            })
        .toList();
  }

  private static String json(OpenEdition edition, ReleasedIndicator indicator, OpenTable table) {
    ObjectNode json = JsonText.object();
    json.put("edition", edition.title(edition.study().defaultLanguage()));
    json.put("indicator", edition.own(indicator.label()));
    json.put("licence", Licence.of(edition.study()).id());
    edition
        .warning(indicator, edition.study().defaultLanguage())
        .ifPresent(words -> json.put("warning", words.words()));
    ArrayNode figures = json.putArray("figures");
    for (List<String> line : table.lines()) {
      ObjectNode figure = figures.addObject();
      IntStream.range(0, line.size()).forEach(i -> put(figure, table.fields().get(i), line.get(i)));
    }
    return JsonText.of(json);
  }

  /** A value of the column's type; what a line lacks is null. */
  private static void put(ObjectNode figure, Field field, String value) {
    if (value.isEmpty()) {
      figure.putNull(field.name());
      return;
    }
    switch (field.type()) {
      case STRING, DATE -> figure.put(field.name(), value);
      case NUMBER -> figure.put(field.name(), Double.parseDouble(value));
      case INTEGER -> figure.put(field.name(), Long.parseLong(value));
      case BOOLEAN -> figure.put(field.name(), Boolean.parseBoolean(value));
    }
  }
}
