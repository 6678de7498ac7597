package fr.openl.cli.estimate;

import fr.openl.estimation.statistics.AdjustedP;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.SampleEstimation.Answers;
import fr.openl.estimation.weights.WeightSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The answers of {@code openl estimate} for a reader, a spreadsheet or a program. */
final class EstimateOutput {
  private static final String[] COLUMNS = {
    "statistic", "variable", "level", "by", "estimate", "se", "ci_low", "ci_high", "deff", "df", "n"
  };

  private EstimateOutput() {}

  /** All digits, notes apart; a cell is empty where a number does not exist. */
  static void csv(Answers answers, PrintWriter out, PrintWriter notes) {
    try {
      CSVPrinter printer =
          new CSVPrinter(
              out, CSVFormat.DEFAULT.builder().setHeader(COLUMNS).setRecordSeparator("\n").get());
      for (Estimated row : answers.estimates()) {
        printer.printRecord(cells(row, EstimateOutput::exact));
      }
      printer.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    tell(answers, notes);
  }

  /** Rounded for the eye, with probabilities adjusted for their number, then the notes. */
  static void table(Answers answers, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(COLUMNS));
    boolean tested = answers.estimates().stream().anyMatch(Estimated::isTested);
    if (tested) {
      header.addAll(List.of("p", "p_holm", "p_bh"));
    }
    rows.add(header);
    double[] p = answers.estimates().stream().mapToDouble(Estimated::p).toArray();
    double[] holm = AdjustedP.holm(p);
    double[] hochberg = AdjustedP.benjaminiHochberg(p);
    for (int i = 0; i < p.length; i++) {
      List<String> cells =
          new ArrayList<>(cells(answers.estimates().get(i), EstimateOutput::rounded));
      if (tested) {
        cells.addAll(List.of(rounded(p[i]), rounded(holm[i]), rounded(hochberg[i])));
      }
      rows.add(cells);
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        int column = c;
        int width = rows.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0);
        line.append(
            c < 4
                ? row.get(c) + " ".repeat(width - row.get(c).length() + 2)
                : " ".repeat(width - row.get(c).length()) + row.get(c) + "  ");
      }
      out.println(line.toString().stripTrailing());
    }
    out.println();
    tell(answers, out);
  }

  private static void tell(Answers answers, PrintWriter notes) {
    answers.weights().forEach(step -> notes.println(step.sentence()));
    answers.notes().forEach(notes::println);
    notes.flush();
  }

  /** Estimates with all digits and the notes; absent where a number does not exist. */
  static void json(Answers answers, PrintWriter out) {
    double[] p = answers.estimates().stream().mapToDouble(Estimated::p).toArray();
    double[] holm = AdjustedP.holm(p);
    double[] hochberg = AdjustedP.benjaminiHochberg(p);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Map<String, String> fields = new LinkedHashMap<>();
      List<String> cells = cells(answers.estimates().get(i), EstimateOutput::exact);
      for (int c = 0; c < COLUMNS.length; c++) {
        fields.put(COLUMNS[c], c < 4 ? quoted(cells.get(c)) : cells.get(c));
      }
      fields.put("cv", exact(answers.estimates().get(i).coefficientOfVariation()));
      fields.put("p", exact(p[i]));
      fields.put("p_holm", exact(holm[i]));
      fields.put("p_bh", exact(hochberg[i]));
      rows.add(
          "    {"
              + String.join(
                  ", ",
                  fields.entrySet().stream()
                      .filter(field -> !field.getValue().isEmpty())
                      .map(field -> quoted(field.getKey()) + ": " + field.getValue())
                      .toList())
              + "}");
    }
    out.println("{");
    out.println("  \"estimates\": [");
    out.println(String.join(",\n", rows));
    out.println("  ],");
    out.println("  \"weights\": [");
    out.println(String.join(",\n", answers.weights().stream().map(EstimateOutput::step).toList()));
    out.println("  ],");
    out.println(
        "  \"notes\": ["
            + String.join(", ", answers.notes().stream().map(EstimateOutput::quoted).toList())
            + "]");
    out.println("}");
  }

  private static String step(WeightSummary weights) {
    return "    {\"step\": %s, \"n\": %d, \"sum\": %s, \"min\": %s, \"max\": %s, \"n_eff\": %s}"
        .formatted(
            quoted(weights.step()),
            weights.units(),
            exact(weights.sum()),
            exact(weights.smallest()),
            exact(weights.largest()),
            exact(weights.effectiveUnits()));
  }

  private static List<String> cells(
      Estimated row, java.util.function.DoubleFunction<String> number) {
    return List.of(
        row.statistic(),
        row.variable(),
        row.level(),
        row.by(),
        number.apply(row.estimate()),
        number.apply(row.standardError()),
        number.apply(row.low()),
        number.apply(row.high()),
        number.apply(row.designEffect()),
        number.apply(row.degrees()),
        Long.toString(row.n()));
  }

  private static String exact(double number) {
    if (!Double.isFinite(number)) {
      return "";
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String rounded(double number) {
    if (!Double.isFinite(number)) {
      return "";
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e7) {
      return Long.toString((long) number);
    }
    double size = Math.abs(number);
    return String.format(Locale.ROOT, size >= 1000 ? "%.0f" : size >= 1 ? "%.3f" : "%.5f", number);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
