package fr.openl.frame.register;

import fr.openl.Refusal;
import fr.openl.definition.CodeList;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * What a frame may say of a unit, and how it is spelled: sizes, dates and identifiers, and every
 * variable of the study's design and of the questions proposed from the frame, by their own
 * categories.
 */
public final class FrameVariables {
  private static final String DEPARTMENTS = "data/reference/departements.csv";
  private static final String SECTORS = "data/reference/sectors.csv";

  /** Variable → its rule. */
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  private final Map<String, String> regionOfDepartment;

  private FrameVariables(Map<String, String> regionOfDepartment) {
    this.regionOfDepartment = Map.copyOf(regionOfDepartment);
  }

  /**
   * How one variable is spelled.
   *
   * @param categories its codes; none when it has no list of them
   */
  private record Rule(
      String expected, java.util.function.Predicate<String> accepts, List<String> categories) {
    Rule(String expected, java.util.function.Predicate<String> accepts) {
      this(expected, accepts, List.of());
    }

    static Rule among(Set<String> codes) {
      return new Rule(
          "one of "
              + String.join(", ", codes.stream().limit(30).toList())
              + (codes.size() > 30 ? " …" : ""),
          codes::contains,
          List.copyOf(codes));
    }
  }

  /** The variables of a wave's frame. */
  public static FrameVariables of(StudyFolder study, Wave wave) {
    Map<String, String> departments =
        reference(study.home().resolve(DEPARTMENTS), "code", "region_code");
    FrameVariables variables = new FrameVariables(departments);
    variables.rules.put("sector", Rule.among(codes(study.home().resolve(SECTORS))));
    variables.rules.put(
        "department",
        new Rule(
            "the code of a French department such as 01, 2A or 974", departments::containsKey));
    variables.rules.put("size", new Rule("a whole number", v -> v.matches("\\d{1,9}")));
    variables.rules.put("accounts", new Rule("a whole number", v -> v.matches("\\d{1,9}")));
    variables.rules.put(
        "storage_gb",
        new Rule("a number with a point, such as 4.5", v -> v.matches("\\d{1,9}(\\.\\d+)?")));
    variables.rules.put("opened", new Rule("a day such as 2024-05-31", FrameVariables::isDay));
    variables.rules.put(
        "siren", new Rule("9 digits with a valid check digit", FrameVariables::isSiren));
    variables.rules.put("rna", new Rule("W and 9 digits", v -> v.matches("W\\d[0-9A-Z]\\d{7}")));
    Questionnaire questionnaire = study.questionnaireOf(wave);
    for (String variable : designed(study, questionnaire)) {
      Optional<CodeList> list = list(questionnaire, variable);
      if (list.isPresent()) {
        variables.rules.put(variable, Rule.among(new LinkedHashSet<>(list.get().codes())));
      } else {
        variables.rules.putIfAbsent(variable, new Rule("a value", v -> true));
      }
    }
    return variables;
  }

  /** The names of all variables. */
  List<String> names() {
    return List.copyOf(rules.keySet());
  }

  /** Those of a variable's categories that no unit has, in the order of their list. */
  public List<String> without(String variable, List<RegisteredUnit> units) {
    Rule rule = rules.get(variable);
    if (rule == null) {
      return List.of();
    }
    Set<String> found = new HashSet<>();
    units.forEach(unit -> found.add(unit.variables().getOrDefault(variable, "")));
    return rule.categories().stream().filter(code -> !found.contains(code)).toList();
  }

  /** What was expected instead of {@code value}; empty when it is right. */
  Optional<String> problem(String variable, String value) {
    Rule rule = rules.get(variable);
    return rule == null || rule.accepts().test(value)
        ? Optional.empty()
        : Optional.of(rule.expected());
  }

  /** The region of a department; empty when there is no such department. */
  Optional<String> region(String department) {
    return Optional.ofNullable(regionOfDepartment.get(department));
  }

  private static Set<String> designed(StudyFolder study, Questionnaire questionnaire) {
    Set<String> designed = new LinkedHashSet<>(study.study().design().strata());
    designed.addAll(study.study().design().responseGroups());
    study.study().design().calibrate().values().forEach(designed::addAll);
    questionnaire
        .questions()
        .filter(q -> q.prefill().filter(Question.Prefill.FRAME::equals).isPresent())
        .map(Question::id)
        .forEach(designed::add);
    designed.add("region");
    return designed;
  }

  private static Optional<CodeList> list(Questionnaire questionnaire, String question) {
    return questionnaire
        .questions()
        .filter(q -> q.id().equals(question))
        .flatMap(q -> q.items().stream())
        .findFirst()
        .flatMap(item -> item.measure().findList());
  }

  private static Set<String> codes(Path file) {
    Map<String, String> codes = Files.exists(file) ? reference(file, "code", "code") : Map.of();
    return new LinkedHashSet<>(codes.keySet());
  }

  private static Map<String, String> reference(Path file, String key, String value) {
    Map<String, String> values = new LinkedHashMap<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows =
            CSVParser.parse(
                reader, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      rows.forEach(row -> values.put(row.get(key), row.get(value)));
      return values;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(file + ": this code list cannot be read (" + unreadable + ")", unreadable);
    }
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).getYear() > 1900;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  /** The ninth digit checks the others (Luhn), as INSEE assigns them. */
  private static boolean isSiren(String value) {
    if (!value.matches("\\d{9}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = (value.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
  }
}
