package fr.openl.library;

import fr.openl.Refusal;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.SampleEstimation.Answers;
import fr.openl.estimation.weights.WeightSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Numbers with their uncertainty, asked of a sample. They are computed when they are first looked
 * at; a {@link Refusal} tells then what the sample lacks.
 */
public final class Estimates implements Displayable {
  private final Function<List<String>, Answers> question;
  private final List<String> by;
  private final Wording wording;
  private final boolean selfSelected;
  private final String language;
  private Optional<Answers> answers = Optional.empty();

  Estimates(Function<List<String>, Answers> question, Wording wording, boolean selfSelected) {
    this(question, List.of(), wording, selfSelected, "en");
  }

  private Estimates(
      Function<List<String>, Answers> question,
      List<String> by,
      Wording wording,
      boolean selfSelected,
      String language) {
    this.question = question;
    this.by = by;
    this.wording = wording;
    this.selfSelected = selfSelected;
    this.language = language;
  }

  /**
   * The same in every domain: each value of a variable, or each crossing of several. Domains keep
   * the strata sizes of the whole sample.
   */
  public Estimates by(String... variables) {
    return new Estimates(
        question, Arrays.stream(variables).toList(), wording, selfSelected, language);
  }

  /** The same with the labels of another language than English where it is shown. */
  public Estimates in(String language) {
    return new Estimates(question, by, wording, selfSelected, language);
  }

  /**
   * Every number, statistic by statistic, domain by domain. Standard error, limits and degrees of
   * freedom are not numbers where the design does not give them: for units that selected themselves
   * there are none at all.
   *
   * @throws Refusal when the sample does not hold what was asked
   */
  public List<Estimated> rows() {
    List<Estimated> rows = answers().estimates();
    return selfSelected ? rows.stream().map(Estimates::withoutUncertainty).toList() : rows;
  }

  /**
   * The only number.
   *
   * @throws Refusal when there are several or none
   */
  public Estimated single() {
    List<Estimated> rows = rows();
    if (rows.size() != 1) {
      throw new Refusal("Found %d estimates; expected one".formatted(rows.size()));
    }
    return rows.getFirst();
  }

  /**
   * The number of one category or quantile in one domain.
   *
   * @param level the category's code; empty where there is none
   * @param domain as {@code variable=code}, with commas between several; empty for everyone
   * @throws Refusal when there is none; it tells those there are
   */
  public Estimated get(String level, String domain) {
    List<String> names = rows().stream().map(row -> row.level() + " | " + row.by()).toList();
    String wanted = new Known("The answer", "number", names).check(level + " | " + domain);
    return rows().get(names.indexOf(wanted));
  }

  /**
   * A row a number: {@code statistic}, {@code variable}, {@code category}, {@code domain} (codes),
   * {@code estimate}, {@code se}, {@code low}, {@code high}, {@code deff}, {@code df} (missing
   * where they do not exist) and {@code n}, unweighted.
   */
  public Table table() {
    Table table =
        Table.create(
            "estimates",
            StringColumn.create("statistic"),
            StringColumn.create("variable"),
            StringColumn.create("category"),
            StringColumn.create("domain"));
    for (String number : List.of("estimate", "se", "low", "high", "deff", "df")) {
      table.addColumns(DoubleColumn.create(number));
    }
    table.addColumns(LongColumn.create("n"));
    for (Estimated row : rows()) {
      table.stringColumn(0).append(row.statistic());
      table.stringColumn(1).append(row.variable());
      table.stringColumn(2).append(row.level());
      table.stringColumn(3).append(row.by());
      double[] numbers = {
        row.estimate(),
        row.standardError(),
        row.low(),
        row.high(),
        row.designEffect(),
        row.degrees()
      };
      for (int i = 0; i < numbers.length; i++) {
        if (Double.isFinite(numbers[i])) {
          table.doubleColumn(i + 4).append(numbers[i]);
        } else {
          table.doubleColumn(i + 4).appendMissing();
        }
      }
      table.longColumn("n").append(row.n());
    }
    return table;
  }

  /** What else a reader must know: missing values, lonely strata, simulated data. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!wording.notice().isEmpty()) {
      notes.add(wording.notice());
    }
    if (selfSelected) {
      notes.add("The units selected themselves: no interval is given, for none would be true.");
    }
    notes.addAll(answers().notes());
    return notes;
  }

  /** What the weights look like after every step of weighting that the design asks for. */
  public List<WeightSummary> weights() {
    return answers().weights();
  }

  /** A table with labels, rounded for the eye, and a picture of the intervals. */
  @Override
  public String html() {
    return new EstimatesHtml(rows(), notes(), wording, language).html();
  }

  @Override
  public String toString() {
    return table().printAll() + "\n" + String.join("\n", notes());
  }

  private Answers answers() {
    if (answers.isEmpty()) {
      Answers found = question.apply(by);
      answers =
          Optional.of(new Answers(inOrder(found.estimates()), found.weights(), found.notes()));
    }
    return answers.get();
  }

  /** The domains of one variable in the order of its categories. */
  private List<Estimated> inOrder(List<Estimated> rows) {
    List<String> domains =
        by.size() == 1
            ? wording.codes(by.getFirst()).stream().map(code -> by.getFirst() + "=" + code).toList()
            : List.of();
    if (!rows.stream().allMatch(row -> domains.contains(row.by()))) {
      return rows;
    }
    List<String> asked = rows.stream().map(row -> row.statistic() + row.variable()).toList();
    return rows.stream()
        .sorted(
            Comparator.comparingInt(
                    (Estimated row) -> asked.indexOf(row.statistic() + row.variable()))
                .thenComparingInt(row -> domains.indexOf(row.by())))
        .toList();
  }

  private static Estimated withoutUncertainty(Estimated row) {
    double none = Double.NaN;
    return new Estimated(
        row.statistic(),
        row.variable(),
        row.level(),
        row.by(),
        row.estimate(),
        none,
        none,
        none,
        none,
        none,
        row.n(),
        none);
  }
}
