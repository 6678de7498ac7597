package fr.openl.library;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.SampleEstimation.Answers;
import fr.openl.estimation.statistics.Statistic;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The shares of a variable's categories, told alike whether one column holds them or each has its
 * own.
 */
record CategoryShares(String variable, Wording wording) {
  private static final String CHOSEN = "true";
  private static final String NOT_CHOSEN = "false";

  /** What to ask of one of the variable's columns. */
  Statistic statistic(DataColumn column) {
    List<String> codes = wording.codes(variable);
    if (column.name().equals(variable)) {
      return codes.isEmpty()
          ? new Statistic.Proportion(column, Optional.empty())
          : new Statistic.Shares(column, codes);
    }
    return column.kind() == DataColumn.Kind.TRUTH
        ? new Statistic.Shares(column, List.of(CHOSEN, NOT_CHOSEN))
        : new Statistic.Proportion(column, Optional.empty()); // the ranks of a category
  }

  /** The shares of the wanted categories, named by the variable and the category. */
  Answers named(Answers answers, Predicate<String> wanted) {
    List<Estimated> shares =
        answers.estimates().stream()
            .filter(row -> row.variable().equals(variable) || !row.level().equals(NOT_CHOSEN))
            .map(this::named)
            .filter(row -> wanted.test(row.level()))
            .toList();
    List<String> notes =
        answers.notes().stream()
            .map(
                note ->
                    note.startsWith(variable + ":") ? note.replaceFirst(":[^:]+: ", ": ") : note)
            .distinct()
            .toList();
    return new Answers(shares, answers.weights(), notes);
  }

  private Estimated named(Estimated row) {
    String member =
        row.variable().equals(variable) ? "" : row.variable().substring(variable.length() + 1);
    String level =
        member.isEmpty()
            ? row.level()
            : row.level().equals(CHOSEN) ? member : member + " " + row.level();
    return new Estimated(
        "proportion",
        variable,
        level,
        row.by(),
        row.estimate(),
        row.standardError(),
        row.low(),
        row.high(),
        row.designEffect(),
        row.degrees(),
        row.n(),
        row.p());
  }
}
