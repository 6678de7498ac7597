package fr.openl.frame.register;

import fr.openl.Refusal;
import fr.openl.definition.expression.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of units with their contacts as a CSV file, read as a whole: all its units, or every
 * problem with its row.
 *
 * @param units in the order of the file; only those without a problem
 * @param formerIds unit id → the ids it had before, where the file declares them
 * @param problems in the order of the file
 */
public record FrameFile(
    List<RegisteredUnit> units, Map<String, List<String>> formerIds, List<FrameProblem> problems) {
  static final String ID = "unit_id";
  private static final String NAME = "name";
  private static final String WAS = "was";
  private static final Pattern CONTACT = Pattern.compile("(mail|language)_[1-9]");
  private static final int MOST_CONTACTS = 9;

  public FrameFile {
    units = List.copyOf(units);
    formerIds = Map.copyOf(formerIds);
    problems = List.copyOf(problems);
  }

  /**
   * Reads {@code file}.
   *
   * @param languages the study's, the first for contacts without one
   * @throws Refusal when it cannot be read as a {@link ListFile}, or its columns are not those of a
   *     frame
   */
  public static FrameFile read(
      Path file, FrameMapping mapping, FrameVariables variables, List<String> languages) {
    return new ListFile(file, mapping.separator(), "the list of units, one a row")
        .read(
            (headers, rows) ->
                new Pass(file.getFileName().toString(), mapping, variables, languages)
                    .read(headers, rows));
  }

  /** One reading of a file. */
  private static final class Pass {
    private final String file;
    private final FrameMapping mapping;
    private final FrameVariables variables;
    private final List<String> languages;
    private final List<RegisteredUnit> units = new ArrayList<>();
    private final Map<String, List<String>> formerIds = new LinkedHashMap<>();
    private final Map<String, Long> rowOfId = new HashMap<>();
    private final List<FrameProblem> problems = new ArrayList<>();

    /** Column of the frame → its place in a row. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    Pass(String file, FrameMapping mapping, FrameVariables variables, List<String> languages) {
      this.file = file;
      this.mapping = mapping;
      this.variables = variables;
      this.languages = languages;
    }

    FrameFile read(List<String> headers, Iterable<CSVRecord> rows) {
      header(headers);
      for (CSVRecord row : rows) {
        row(row, ListFile.number(row), headers.size());
      }
      if (rowOfId.isEmpty() && problems.isEmpty()) {
        throw new Refusal(file + ": found no unit below the header, expected at least one");
      }
      return new FrameFile(units, formerIds, problems);
    }

    private void header(List<String> headers) {
      Set<String> known = new LinkedHashSet<>(List.of(ID, NAME, WAS));
      for (int i = 1; i <= MOST_CONTACTS; i++) {
        known.add("mail_" + i);
        known.add("language_" + i);
      }
      known.addAll(variables.names());
      for (String column : known) {
        int place = headers.indexOf(mapping.header(column));
        if (place >= 0) {
          columns.put(column, place);
        } else if (mapping.columns().containsKey(column)) {
          throw new Refusal(
              "%s: the mapping takes %s from a column \"%s\"; the file has %s"
                  .formatted(file, column, mapping.header(column), String.join(", ", headers)));
        }
      }
      for (String mapped : mapping.columns().keySet()) {
        if (!known.contains(mapped)) {
          throw unknown("the mapping fills a column", mapped, known);
        }
      }
      if (!columns.containsKey(ID)) {
        throw new Refusal(
            "%s: found the columns %s, expected one named %s, or a mapping that says which it is"
                .formatted(file, String.join(", ", headers), mapping.header(ID)));
      }
      for (int i = 0; i < headers.size(); i++) {
        if (!columns.containsValue(i) && !mapping.ignored().contains(headers.get(i))) {
          throw unknown("found a column", headers.get(i), known);
        }
      }
    }

    private Refusal unknown(String what, String column, Set<String> known) {
      return new Refusal(
          "%s: %s \"%s\", expected one of %s%s; a mapping may rename or ignore it"
              .formatted(
                  file,
                  what,
                  column,
                  String.join(
                      ", ", known.stream().filter(c -> !CONTACT.matcher(c).matches()).toList()),
                  ", mail_1, language_1 …"
                      + Nearest.among(known, column)
                          .map(near -> " (did you mean " + near + "?)")
                          .orElse("")));
    }

    private void row(CSVRecord row, long number, int width) {
      if (row.size() != width) {
        problem(number, "the row", row.size() + " cells", width + ", as many as the header");
        return;
      }
      int before = problems.size();
      String id = cell(row, ID);
      if (id.isEmpty()) {
        problem(number, mapping.header(ID), "nothing", "the unit's id");
      } else {
        Long earlier = rowOfId.putIfAbsent(id, number);
        if (earlier != null) {
          problem(
              number, mapping.header(ID), "\"" + id + "\" as in row " + earlier, "each unit once");
        }
      }
      Map<String, String> values = values(row, number);
      List<Contact> contacts = contacts(row, number);
      if (problems.size() > before) {
        return;
      }
      String name = cell(row, NAME);
      units.add(new RegisteredUnit(id, id, name.isEmpty() ? id : name, values, contacts));
      String was = cell(row, WAS);
      if (!was.isEmpty()) {
        formerIds.put(id, List.of(was.split(";", -1)).stream().map(String::strip).toList());
      }
    }

    private Map<String, String> values(CSVRecord row, long number) {
      Map<String, String> values = new LinkedHashMap<>();
      for (String variable : variables.names()) {
        String value = mapping.value(variable, cell(row, variable));
        if (!value.isEmpty()) {
          variables
              .problem(variable, value)
              .ifPresentOrElse(
                  expected ->
                      problem(number, mapping.header(variable), "\"" + value + "\"", expected),
                  () -> values.put(variable, value));
        }
      }
      if (!values.containsKey("region") && values.containsKey("department")) {
        variables.region(values.get("department")).ifPresent(code -> values.put("region", code));
      }
      return values;
    }

    private List<Contact> contacts(CSVRecord row, long number) {
      Map<String, Contact> contacts = new LinkedHashMap<>();
      for (int i = 1; i <= MOST_CONTACTS; i++) {
        String typed = cell(row, "mail_" + i);
        if (typed.isEmpty()) {
          continue;
        }
        String column = mapping.header("mail_" + i);
        var address = Contact.address(typed);
        String language = mapping.value("language_" + i, cell(row, "language_" + i));
        if (address.isEmpty()) {
          problem(number, column, "\"" + typed + "\"", "an address such as nom@exemple.fr");
        } else if (contacts.containsKey(address.get())) {
          problem(number, column, "\"" + typed + "\" a second time", "each address once in a row");
        } else if (!language.isEmpty() && !languages.contains(language)) {
          problem(
              number,
              mapping.header("language_" + i),
              "\"" + language + "\"",
              "one of " + String.join(", ", languages));
        } else {
          contacts.put(
              address.get(),
              new Contact(address.get(), language.isEmpty() ? languages.getFirst() : language));
        }
      }
      return List.copyOf(contacts.values());
    }

    private String cell(CSVRecord row, String column) {
      Integer place = columns.get(column);
      return place == null ? "" : row.get(place).strip();
    }

    private void problem(long row, String column, String found, String expected) {
      problems.add(new FrameProblem(file, row, column, found, expected));
    }
  }
}
