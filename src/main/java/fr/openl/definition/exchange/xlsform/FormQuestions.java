package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.LocalText;
import fr.openl.definition.document.Node;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignList;
import fr.openl.definition.exchange.ForeignQuestion;
import fr.openl.definition.exchange.Rule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rows of the sheet {@code survey} that ask something. */
final class FormQuestions {
  private static final Set<String> METADATA =
      Set.of(
          "start",
          "end",
          "today",
          "deviceid",
          "device id",
          "phonenumber",
          "phone number",
          "username",
          "email",
          "subscriberid",
          "simserial",
          "audit",
          "start-geopoint",
          "background-audio",
          "start time",
          "end time",
          "imei",
          "background-geopoint");

  private static final Set<String> OWN =
      Set.of(
          "min",
          "max",
          "unit",
          "exclusive",
          "at_least",
          "at_most",
          "ranks",
          "from_label",
          "to_label",
          "max_length",
          "lines");

  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  private final Map<String, ForeignList> lists;
  private final ExchangeReport report;

  FormQuestions(Map<String, ForeignList> lists, ExchangeReport report) {
    this.lists = lists;
    this.report = report;
  }

  /** The question of {@code row}; empty, and reported, when there is none like it here. */
  Optional<ForeignQuestion> read(FormSheet.Row row, FormType type) {
    String appearance = row.cell("appearance").toLowerCase(Locale.ROOT);
    Map<String, String> parameters = parameters(row);
    Node.Mapping keys = OwnKeys.read(row.cell(OwnKeys.NAME), row.place(OwnKeys.NAME));
    Optional<ForeignQuestion> question =
        switch (type.word()) {
          case "text" -> Optional.of(text(row, appearance, parameters));
          case "integer", "decimal" -> Optional.of(made(row, type.word()));
          case "range" -> Optional.of(range(row, parameters));
          case "date" ->
              Optional.of(made(row, appearance.contains("month-year") ? "month" : "date"));
          case "datetime" -> {
            report.tell(row.place("type"), "a moment (dateTime)", "its day is asked");
            yield Optional.of(made(row, "date"));
          }
          case "time" -> {
            report.tell(row.place("type"), "a time of day", "asked as text");
            yield Optional.of(made(row, "text"));
          }
          case "note" -> Optional.of(made(row, "note"));
          case "acknowledge" -> {
            report.tell(row.place("type"), "an acknowledgement", "asked as yes or no");
            yield Optional.of(made(row, "yes_no"));
          }
          case "calculate" -> Optional.of(calculated(row));
          case "select_one", "select_multiple", "rank" -> Optional.of(choosing(row, type, keys));
          default -> unsupported(row, type);
        };
    question.ifPresent(read -> complete(read, row, keys));
    if (question.isPresent()) {
      tellUnread(row, type, parameters);
    }
    return question;
  }

  private void tellUnread(FormSheet.Row row, FormType type, Map<String, String> parameters) {
    Set<String> known =
        switch (type.word()) {
          case "text" -> Set.of("rows");
          case "range" -> Set.of("start", "end", "step");
          default -> Set.of();
        };
    parameters.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(
            name ->
                report.tell(
                    row.place("parameters"), "the parameter '" + name + "'", "not taken over"));
  }

  private Optional<ForeignQuestion> unsupported(FormSheet.Row row, FormType type) {
    boolean metadata = METADATA.contains(type.word());
    report.tell(
        row.place("type"),
        metadata
            ? "metadata '" + type.word() + "'"
            : "a question of type '" + row.cell("type") + "'",
        "left out");
    return Optional.empty();
  }

  private ForeignQuestion made(FormSheet.Row row, String type) {
    return new ForeignQuestion(row.place("name"), name(row), type);
  }

  private String name(FormSheet.Row row) {
    String name = row.cell("name");
    if (name.isEmpty()) {
      String own = "row_" + row.place("name").replaceAll(".*?([0-9]+)$", "$1");
      report.tell(row.place("type"), "a question without a name", "called " + own);
      return own;
    }
    return name;
  }

  private ForeignQuestion text(
      FormSheet.Row row, String appearance, Map<String, String> parameters) {
    ForeignQuestion question = made(row, "text");
    String rows = parameters.getOrDefault("rows", appearance.contains("multiline") ? "5" : "");
    return rows.matches("[1-9][0-9]{0,2}") ? question.key("lines", rows) : question;
  }

  private ForeignQuestion range(FormSheet.Row row, Map<String, String> parameters) {
    String one = parameters.getOrDefault("start", "1");
    String other = parameters.getOrDefault("end", "10");
    String step = parameters.getOrDefault("step", "1");
    if (!AMOUNT.matcher(one).matches() || !AMOUNT.matcher(other).matches()) {
      report.tell(
          row.place("parameters"),
          "a range from " + one + " to " + other,
          "asked as a decimal number without bounds");
      return made(row, "decimal");
    }
    boolean upward = new BigDecimal(one).compareTo(new BigDecimal(other)) <= 0;
    String start = upward ? one : other;
    String end = upward ? other : one;
    if (!upward) {
      report.tell(row.place("parameters"), "a range that counts down", "asked upwards");
    }
    if (WHOLE.matcher(start).matches()
        && WHOLE.matcher(end).matches()
        && !start.equals(end)
        && step.matches("-?1(\\.0*)?")) {
      return made(row, "scale").key("from", start).key("to", end);
    }
    report.tell(
        row.place("parameters"), "a range in steps of " + step, "asked as a decimal number");
    return made(row, "decimal").key("min", start).key("max", end);
  }

  private ForeignQuestion calculated(FormSheet.Row row) {
    ForeignQuestion question = made(row, "calculated");
    row.rule("calculation").ifPresent(question::value);
    return question;
  }

  private ForeignQuestion choosing(FormSheet.Row row, FormType type, Node.Mapping keys) {
    ForeignList list =
        Optional.ofNullable(lists.get(type.list()))
            .orElseGet(() -> new ForeignList(type.list(), List.of()));
    Optional<String> own = keys.find("type").map(entry -> ((Node.Scalar) entry.value()).text());
    boolean yesNo =
        own.map("yes_no"::equals).orElse(!type.other() && YesNoList.is(list))
            && type.word().equals("select_one");
    return yesNo ? made(row, "yes_no") : made(row, type.word()).list(list).other(type.other());
  }

  private void complete(ForeignQuestion question, FormSheet.Row row, Node.Mapping keys) {
    boolean asked = !question.type().equals("note") && !question.type().equals("calculated");
    question.label(row.words("label")).hint(row.words("hint"));
    row.rule("relevant").ifPresent(question::relevant);
    keys.entries().stream()
        .filter(entry -> OWN.contains(entry.key().text()))
        .forEach(entry -> question.key(entry.key().text(), entry.value()));
    if (asked) {
      question.required(
          keys.find("required").isPresent() ? "soft" : required(row.cell("required"), row));
      keys.find("prefill").ifPresent(entry -> question.key("prefill", entry.value()));
      constraint(question, row, keys);
      row.rule("calculation")
          .ifPresent(
              rule ->
                  report.tell(
                      rule.place(),
                      "a calculation of what is asked",
                      "the answer is not proposed"));
    }
  }

  private void constraint(ForeignQuestion question, FormSheet.Row row, Node.Mapping keys) {
    Optional<LocalText> message = row.words("constraint_message");
    Optional<Rule> written = row.rule("constraint");
    if (written.isEmpty()) {
      return;
    }
    String text = written.get().text();
    String ofKeys = OwnKeys.constraint(question.type(), keys);
    if (!ofKeys.isEmpty() && text.equals(ofKeys)) {
      return;
    }
    if (!ofKeys.isEmpty() && text.startsWith(ofKeys + " and (") && text.endsWith(")")) {
      text = text.substring(ofKeys.length() + " and (".length(), text.length() - 1);
    } else if (message.isEmpty()
        && keys.entries().isEmpty()
        && !FormType.of(row.cell("type")).word().equals("range")
        && PlainBounds.taken(question, text)) {
      return;
    }
    question.constraint(new Rule(text, written.get().place()), message);
  }

  /** Whether a blank is accepted, as the form says it. */
  String required(String cell, FormSheet.Row row) {
    return switch (cell.toLowerCase(Locale.ROOT).replace(" ", "")) {
      case "yes", "true", "true()", "1", "y", "oui", "x" -> "true";
      case "", "no", "false", "false()", "0", "n", "non" -> "false";
      default -> {
        report.tell(
            row.place("required"),
            "'required' with the condition '" + cell + "'",
            "a blank is accepted");
        yield "false";
      }
    };
  }

  /** The settings {@code key=value} of a row. */
  static Map<String, String> parameters(FormSheet.Row row) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : row.cell("parameters").replaceAll("\\s*=\\s*", "=").split("[\\s,;]+", -1)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        parameters.put(part.substring(0, sign).toLowerCase(Locale.ROOT), part.substring(sign + 1));
      }
    }
    return parameters;
  }
}
