package fr.openl.definition.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * An XLSForm in Markdown that nobody would write: types, names, words and rules drawn by chance, so
 * that most rules make no sense, groups do not end and words look like YAML.
 */
record RandomForm(Random random) {
  private static final List<String> TYPES =
      List.of(
          "text",
          "integer",
          "decimal",
          "date",
          "time",
          "dateTime",
          "note",
          "range",
          "calculate",
          "select_one a",
          "select_one b or_other",
          "select_one yes_no",
          "select_one nolist",
          "select_multiple a",
          "select_multiple c or_other",
          "rank c",
          "acknowledge",
          "geopoint",
          "image",
          "hidden",
          "string",
          "begin_group",
          "end_group",
          "begin_repeat",
          "end_repeat");
  private static final List<String> NAMES =
      List.of(
          "a", "b", "c", "q_1", "Q2", "été", "x-y", "z.z", "_u", "9n", "other", "state", "unit",
          "id", "true", "date", "label", "select", "and", "not", "if", "");
  private static final List<String> CODES =
      List.of(
          "x", "1", "1.0", "yes", "no", "b 2", "other", "-99", "01", "Ça", "none", "-oth-", "dk",
          "true", "null", "~");
  private static final List<String> WORDS =
      List.of(
          "L",
          "Hé ${a} à",
          "${été} x",
          "",
          "1",
          "- x",
          "# t",
          "a: b",
          "it's",
          "\"q\"",
          "%",
          "null",
          "yes",
          "2020-01-01",
          "{x}",
          "[y]",
          "&z",
          "*w",
          "@v",
          "`u`",
          "<b>x</b>",
          "\\t");

  String markdown() {
    StringBuilder form =
        new StringBuilder("| survey |\n")
            .append("| | type | name | label | label::French (fr) | relevant | constraint |")
            .append(" required | calculation | parameters | appearance | hint |\n");
    Deque<String> open = new ArrayDeque<>();
    int rows = 1 + random.nextInt(25);
    for (int i = 0; i < rows; i++) {
      String type = one(TYPES);
      if (type.startsWith("begin")) {
        open.push(type);
      }
      if (type.startsWith("end") && !open.isEmpty()) {
        type = "end" + open.pop().substring("begin".length());
      }
      form.append(row(type));
    }
    form.append("| choices |\n| | list_name | name | label | label::French (fr) |\n");
    for (String list : List.of("a", "b", "c", "yes_no")) {
      for (int i = 0; i <= random.nextInt(5); i++) {
        form.append(line(list, one(CODES), one(WORDS), one(WORDS)));
      }
    }
    if (random.nextBoolean()) {
      form.append("| settings |\n| | form_title | default_language | version |\n")
          .append(
              line(
                  one(WORDS),
                  one(List.of("", "fr", "French (fr)", "Klingon", "en", "eng")),
                  one(List.of("", "1", "v 2", "é"))));
    }
    return form.toString();
  }

  private String row(String type) {
    return line(
        type,
        one(NAMES),
        one(WORDS),
        one(WORDS),
        random.nextBoolean() ? condition(0) : "",
        one(List.of("", "", ". >= 5 and . <= 1", ". > 3", ". <= -1.5", condition(1))),
        one(List.of("", "yes", "no", "true()", condition(1))),
        type.equals("calculate") ? value() : "",
        one(List.of("", "start=0 end=10", "start=5 end=5", "start=9 end=-1", "step=0", "rows=x")),
        one(List.of("", "minimal", "table-list", "month-year", "multiline", "label")),
        one(List.of("", one(WORDS))));
  }

  private String condition(int depth) {
    return switch (depth > 2 ? 0 : random.nextInt(5)) {
      case 1 -> "(" + condition(depth + 1) + ") and " + condition(depth + 1);
      case 2 -> "not(" + condition(depth + 1) + ") or " + condition(depth + 1);
      case 3 -> value() + one(List.of(" + ", " - ", " * ", " div ", " mod ")) + value() + " > 1";
      default -> value() + one(List.of(" = ", " != ", " > ", " < ", " >= ", " <= ")) + value();
    };
  }

  private String value() {
    String name = one(NAMES);
    List<String> values =
        new ArrayList<>(
            List.of("'" + one(CODES) + "'", "0", "2.5", "-1", "today()", ".", "..", "null"));
    for (String form :
        List.of(
            "%s",
            "-%s",
            "(%s)",
            "count-selected(%s)",
            "string-length(%s)",
            "selected(%s, 'x')",
            "coalesce(%s, 0)",
            "if(%s = 1, 'x', 2)",
            "once(%s)",
            "not(%s)",
            "int(%s)",
            "sum(%s)",
            "round(%s, 1)",
            "regex(%s, '^[a-z$')",
            "boolean(%s)",
            "number(%s)",
            "concat(%s, 'a')",
            "jr:choice-name(%s, '%s')",
            "indexed-repeat(%s, ${b}, 1)",
            "selected-at(%s, 0)")) {
      values.add(form.replace("%s", "${" + name + "}"));
    }
    return one(values);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String line(String... cells) {
    return "| | " + String.join(" | ", cells) + " |\n";
  }
}
